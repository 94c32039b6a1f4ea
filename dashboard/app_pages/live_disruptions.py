"""Do placements last, month by month, from the service's own records?"""

import streamlit as st

from components import live_filters, moves_by, page, tallies
from components.beside import beside
from components.figure import draw
from components.parts import choose_part
from figures import live_disruptions as figures
from figures import live_stability as stability
from figures.live_lasting import lasting
from findings import live_disruptions as says
from findings import live_stability as settles
from warehouse import store

TITLE = "Do placements last?"
DIMS = ("placement_kind", "provider", "age_band", "sex", "ethnic_group")

read = store().read
live = live_filters.draw(*DIMS)
name, until = live.organisation, live.month_end
who, whole = says.whose(name, live.words), {"organisation_name": name}
here = {**whole, **live.where}
now, year = {"period_end": until.isoformat()}, {"cut": "rolling_12"}

rates = read("page_live_measures", measure_id=says.RATES, **year, **here)
stocks = read("page_live_measures", measure_id=settles.STOCKS, cut="month", **here)
since_april = {"tally_id": "children_by_placements", "cut": "year_to_date", **now}
had = tallies.read(**since_april, **here)
listed, held, parts = rates.to_pylist(), stocks.to_pylist(), had.to_pylist()
if not says.has_records(listed, held, until):
    page.head(TITLE, says.NO_RECORDS)
    st.stop()

answer = st.container()
definition = choose_part(says.KINDS, "Definition of a disruption", "definition")
rate_now = says.at(listed, says.DEFINITIONS[definition], until)
rate = says.rate_row(listed, definition, until)
with answer:
    page.head(TITLE, says.lead(listed, held, definition, until))
    page.tiles(settles.tiles(rate, definition, held, parts, until))
changes = tallies.read(tally_id="placement_changes", **year, **now, **here)
beside(
    figures.rates(who, definition, until, rates),
    figures.in_sight(who, definition, until, changes, rate_now),
)
moves_by.draw(live, definition)

page.section("Three or more placements, and one move away")
ahead = read("page_live_disruptions_forecast", **whole, **now)
so_far = stability.year(who, until, stocks, None if live.filters else ahead)
beside(so_far, stability.one_away(who, until, had))
beside(stability.three(who, until, stocks), stability.settled(who, until, stocks))

page.section("How long placements last", says.ALL_CHILDREN if live.filters else "")
draw(lasting(name, read("page_live_disruptions_survival", **whole)))
cases = read("page_live_disruptions_cases", **whole, **dict(live.filters))
if cases.num_rows:
    draw(stability.cases(who, cases))
