"""Do placements last?"""

import streamlit as st

from components import page
from components.beside import beside
from components.coverage import nothing_here
from components.figure import draw
from components.filters import chosen
from figures import disruptions as figures
from findings import disruptions as says
from warehouse import store

TITLE = "Do placements last?"

read = store().read
filters = chosen()
name, services = filters.organisation, filters.services
mine = read("page_disruptions", organisation_name=name, service=services)
rows = figures.in_years(mine, filters.years)
if not rows.num_rows:
    nothing_here(TITLE, "disruptions in these years", filters, "stability")
    st.stop()

span = {
    "organisation_name": name,
    "service": services,
    "financial_year": filters.years,
}
promised, decided = (
    read("page_stability", **span),
    read("page_decisions_reversed", **span),
)
listed = rows.to_pylist()

page.head(TITLE, says.lead(listed, promised.to_pylist()))
page.tiles(says.tiles(listed, decided.to_pylist(), promised.to_pylist()))
beside(figures.events(name, rows), figures.shares(name, rows))

every = figures.in_years(read("page_disruptions", service=services), filters.years)
if len(set(every["organisation_name"].to_pylist())) > 1:
    page.section("Beside another organisation")
    draw(figures.beside(name, every))

if decided.num_rows or promised.num_rows:
    page.section("Plans that changed, and what is not published")
    beside(
        *(figures.decisions(name, table) for table in (decided,) if table.num_rows),
        *(figures.stability(name, table) for table in (promised,) if table.num_rows),
    )

page.section("What the words mean")
page.bullets(says.words(read("page_stability_words").to_pylist()))
