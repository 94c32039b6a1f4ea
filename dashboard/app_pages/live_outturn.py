"""Are we within budget, where is the year heading, and what drives the difference?"""

import streamlit as st

from components import live_filters, page
from components.beside import beside
from components.figure import draw
from components.filters import chosen
from components.parts import choose_part
from figures import live_outturn as figures
from figures import live_outturn_causes as causes
from figures.live_periods import latest, until
from findings import live_outturn as says
from findings import live_outturn_causes as why
from findings import live_outturn_moves as moves
from warehouse import store

TITLE = "Are we within budget?"

read = store().read
live = live_filters.draw()
name, now = live.organisation, live.month_end
mine, service = {"organisation_name": name}, says.service_of(chosen().services)
lines = latest(read("page_live_outturn_lines", **mine), now)
total = says.total(lines.to_pylist(), service)
if not total:
    page.head(TITLE, says.NOTHING)
    st.stop()

kinds = latest(read("page_live_outturn_kinds", **mine), now)
ways = latest(read("page_live_outturn_moves", **mine), now)

page.head(TITLE, says.lead(total))
page.tiles(says.tiles(total, kinds.to_pylist()))
if remark := says.remark(total, now):
    page.note(remark)
part = choose_part(says.parts(service, ways.num_rows))
if part == says.BUDGET:
    months = figures.of_year(read("page_live_outturn_months", **mine), total)
    beside(*figures.against_budget(name, months, lines, service))
elif part == says.COST:
    page.section("A week of care", "Spending over the days that children were there.")
    every = {**mine, **live.where, "measure_id": says.WEEKS, "cut": "month"}
    weeks = until(read("page_live_measures", **every), now)
    foster, others, budget = causes.weeks(name, weeks, kinds, total)
    beside(foster, others)
    draw(budget)
elif part == says.WHY:
    page.section("Children, kinds of placement, or the cost of a week?", why.ASKED)
    parts = latest(read("page_live_outturn_bridge", **mine), now)
    draw(causes.causes(name, parts, total))
else:
    page.section("What would moving children in-house do?")
    at, most, start = (0.0, float(moves.MOST), float(moves.START))
    with st.container(width=320):
        moved = st.number_input(
            moves.MOVED, at, most, start, 1.0, "%.0f", key="moving", bind="query-params"
        )
    page.bullets(moves.sentences(ways.to_pylist()[0], moved))
    draw(causes.moved(name, ways, moved))
