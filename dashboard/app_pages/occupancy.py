"""How full are our homes, and is it enough?"""

import streamlit as st

from components import page
from components.beside import beside
from components.coverage import nothing_here
from components.figure import draw
from components.filters import chosen
from figures import occupancy as figures
from findings import occupancy as says
from warehouse import store

TITLE = "How full are our homes?"

read = store().read
filters = chosen()
name = filters.organisation
span = {"organisation_name": name, "financial_year": filters.years}
years = read("page_occupancy", **span)
if not years.num_rows:
    nothing_here(TITLE, "places and occupancy in these years", filters)
    st.stop()

rows = years.to_pylist()
latest, before = rows[-1], rows[-2] if len(rows) > 1 else {}
year = latest["financial_year"]
one_year = {"organisation_name": name, "financial_year": year}

page.head(TITLE, says.lead(latest, before or None))
page.tiles(says.tiles(latest, before))

beside(
    figures.places(name, years, read("page_occupancy_parts", **span)),
    figures.change(name, read("page_occupancy_change", **one_year), year),
)
page.section("Was it enough?")
beside(
    figures.targets(name, read("page_occupancy_targets", **one_year), latest),
    figures.mix(name, read("page_placement_mix", **one_year), year),
)
draw(figures.shares(name, read("page_in_house_shares", **one_year), year))
