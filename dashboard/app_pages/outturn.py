"""Are we within budget, and what do the differences come from?"""

import streamlit as st

from components import page
from components.beside import beside
from components.coverage import nothing_here
from components.figure import draw
from components.filters import chosen
from components.parts import choose_part
from figures import outturn as figures
from figures import shortfall
from findings import outturn as says
from findings import shortfall as costs_say
from findings.rows import services_of
from warehouse import store

TITLE = "Are we within budget?"
LINES = "page_financial_outturn"

read = store().read
filters = chosen()
name, asked = filters.organisation, {"service": filters.services}
years = read(LINES, organisation_name=name, financial_year=filters.years, **asked)
if not years.num_rows:
    nothing_here(TITLE, "budget and outturn in these years", filters, "money")
    st.stop()

year = max(years["financial_year"].to_pylist())
span = {"organisation_name": name, "financial_year": year}
rows = read(LINES, **asked, **span).to_pylist()
services = services_of(rows)
page.head(TITLE, says.lead(rows))
page.tiles(says.tiles(rows))

ways = read("page_shortfall_moves", moved_count=0, **span).to_pylist()
part = choose_part(says.parts(services, ways))
if part == says.BUDGET:
    beside(*(figures.lines(name, read(LINES, service=one, **span)) for one in services))
    if "adoption" in services:
        page.section("Adoption: fees between agencies, and allowances")
        fees = read("page_overspend_inter_agency", **span)
        beside(*figures.fees(name, fees, read("page_allowance_costs", **span), year))
else:
    page.section("A child's place for a year", costs_say.AGENCY)
    draw(shortfall.unit_costs(name, read("page_unit_costs", **span), year))
    page.section("What the shortfall of in-house placements cost", costs_say.WHY)
    draw(shortfall.shortfall(name, read("page_shortfall_cost", **span), year))
    left, right = st.columns(2, gap="large")
    bases = [row["children_basis"] for row in ways]
    basis = left.selectbox("Count children", bases, key="counted", bind="query-params")
    start, most = costs_say.start(ways[0]), ways[0]["most_count"]
    moved = right.slider(
        costs_say.MOVED, 0, most, start, key="moved", bind="query-params"
    )
    counted = {**span, "children_basis": basis}
    causes = read("page_in_house_underspend", **counted)
    moves = read("page_shortfall_moves", moved_count=moved, **counted)
    split = shortfall.underspend(name, causes, basis)
    beside(split, shortfall.moved(name, moves, basis))
