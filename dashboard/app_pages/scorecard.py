"""Which measures are on track, which worry, and which targets will be missed?"""

import streamlit as st

from components import live_filters, page
from components import scorecard as board
from components.figure import draw
from components.filters import chosen
from components.parts import choose_part
from figures import scorecard as figures
from findings import scorecard as says
from findings import scorecard_page as about
from warehouse import store

TITLE = "Which measures are on track?"

read = store().read
live = live_filters.draw()
name = live.organisation
with st.container(horizontal=True, gap="large", vertical_alignment="bottom"):
    called = choose_part(list(says.CUTS), "Period", "cut")
    show = choose_part(says.CHOICES, "Which measures", "show")
cut = says.CUTS[called]
end = says.last_period(cut, live.month_end)

rows = read("page_scorecard", organisation_name=name, cut=cut, period_end=str(end))
every = says.of_services(rows.to_pylist(), chosen().services)
trends = read("page_live_trends", organisation_name=name, cut=cut)

board.apply_style()
page.head(TITLE, says.lead(name, every, cut, end))
page.tiles(says.tiles(every))

picked = board.choose(every)
if picked:
    of = {"cut": picked["read_cut"] or cut, "measure_id": picked["measure_id"]}
    points = read("page_live_trends", organisation_name=name, **of)
    draw(figures.trend(name, about.until(points, end)))

shown = says.narrowed(every, show)
past = about.latest_values(trends, end)
for title, group in says.by_theme(shown).items():
    board.theme(title, group, past)
if not shown:
    page.note(says.nothing(show, name))

page.section("What the icons mean")
board.key(about.KEY)
page.bullets([*about.HOW_READ, *about.hindsight(trends, end)])
draw(figures.measures(name, every, cut, rows.schema))
