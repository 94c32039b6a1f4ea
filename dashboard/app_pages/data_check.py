"""Were all records read, and which of them are doubtful?"""

from components import data_faults, live_filters, page, upload
from components.figure import draw
from figures import data_check as figures
from findings import data_check as says
from warehouse import store

TITLE = "Can these records be relied on?"

read = store().read
name = live_filters.authority()
files = read("page_extract_files", organisation_name=name)
doubts = read("page_extract_doubts", organisation_name=name)
rows = files.to_pylist()

page.head(TITLE, says.lead(rows, name))
page.tiles(says.tiles(rows))
data_faults.last_failure()

page.section("What was read, and what counts")
draw(figures.extracts(name, files))
draw(figures.files(name, files))

page.section("What is doubtful", says.WHY_LET_IN)
draw(figures.rules(name, doubts, rows))
data_faults.doubts(doubts, f"Entry by entry, in the extracts of {name}")

page.section("Check a file before you bring it", says.NOT_KEPT)
upload.draw()
