"""What did the inspections say, and what is being done?"""

from components import page, registers
from components.filters import chosen
from components.parts import choose_part
from findings import inspection as says
from warehouse import store

TITLE = "What did inspections say, and what is being done?"

read = store().read
filters = chosen()
name = filters.organisation
mine = {"organisation_name": name}
judgements = read("page_judgements", **mine)
actions = read("page_actions_and_own", **mine)
standards = read("page_standards", **mine, service=(*filters.services, "both"))
watches = read("page_monitoring", **mine)

lists = [table.to_pylist() for table in (judgements, actions, standards, watches)]
page.head(TITLE, says.lead(lists[0], lists[1], name))
page.tiles(says.tiles(*lists))

part = choose_part(says.PARTS)
if part == "Judgements":
    registers.judgements(judgements, name)
elif part == "Actions":
    registers.actions(actions, name)
elif part == "Standards":
    registers.standards(standards, name)
else:
    registers.watching(watches, name)
