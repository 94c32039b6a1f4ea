"""How full are our homes, month by month, from the service's own records?"""

import streamlit as st

from components import live_filters, page, tallies
from components.beside import beside
from components.figure import draw
from figures import live_occupancy as figures
from figures import live_occupancy_use as use
from findings import live_occupancy as says
from warehouse import store

TITLE = "How full are our homes?"

read = store().read
live = live_filters.draw("team")
name, until = live.organisation, live.month_end
who = says.whose(name, live.words)
here = {"organisation_name": name, **live.where}
by_type = {"organisation_name": name, **says.typed(live.where)}
mainstream = {**by_type, "value_1": "mainstream"}
this_month = {"cut": "month", "period_end": until.isoformat()}
# A share of one month under a filter would rest on few: 12 months are shown instead.
cut = "rolling_12" if live.filters else "month"
rates = read("page_live_measures", measure_id=tuple(says.RATES), cut=cut, **here)
stock = read("page_live_measures", measure_id=says.STOCK, cut="month", **here)
shown = (rates.to_pylist(), stock.to_pylist(), until)

page.head(TITLE, says.lead(*shown))
if not rates.num_rows:
    st.stop()
page.tiles(says.tiles(*shown))

draw(figures.rates(who, until, rates, stock))
days = tallies.read(tally_id="places_by_day", cut="day", **here)
types = tallies.read(tally_id="places", **this_month, **by_type)
reasons = tallies.read(tally_id="places_unavailable", **this_month, **mainstream)
draw(figures.by_day(who, until, days))
beside(figures.types(who, until, types), figures.reasons(who, until, reasons, stock))

page.section("Households on hold, and what it costs")
on_hold = read("page_live_measures", measure_id=says.ON_HOLD, cut="month", **here)
lengths = read("page_live_durations", duration_id="on_hold", **here)
costs = read("page_live_occupancy_cost", organisation_name=name)
beside(use.holds(who, until, on_hold), use.cost(name, until, costs))
draw(use.hold_lengths(who, lengths))

page.section("Where children live", says.ALL_CHILDREN if live.filters else "")
whole = {"organisation_name": name, "cut": "month", "dim_1": ""}
mix = read("page_live_tallies", tally_id="placement_mix", **whole)
draw(use.mix(name, until, mix))
chosen = {"organisation_name": name, **dict(live.filters)}
cases = read("page_live_occupancy_cases", **chosen)
if cases.num_rows:
    draw(use.cases(who, cases))
