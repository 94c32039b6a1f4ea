"""Are we on track, by the service's own records?"""

import streamlit as st

from components import live_filters, page
from components.figure import draw
from components.filters import chosen
from components.headlines import card
from components.links import page_of
from figures import live_overview as figures
from findings import live_overview as says
from findings.live_forecasts import LIMITS
from findings.words import month_of
from warehouse import store

PAGES = {
    "recruitment": ("recruitment", "Recruitment, stage by stage"),
    "homes": ("occupancy", "Occupancy and placements"),
    "stability": ("disruptions", "Disruptions and stability"),
    "adoption": ("adoption", "Adoption and its timeliness"),
    "money": ("outturn", "Outturn, month by month"),
    "support": ("standards", "Standards, team by team"),
}
COLUMNS = 3

read = store().read
live = live_filters.draw()
name, month_end = live.organisation, live.month_end
month = month_of(month_end)

of_month = {"organisation_name": name, "period_end": str(month_end)}
rows = read("page_scorecard", **of_month).to_pylist()
shown = says.headlines(rows, chosen().services)
page.head("Are we on track?", says.lead(name, shown, month_end))

themes = says.by_theme(shown)
for first in range(0, len(themes), COLUMNS):
    places = st.columns(COLUMNS, gap="large")
    for place, theme in zip(places, list(themes)[first:], strict=False):
        with place:
            path, label = PAGES[theme]
            card(says.THEMES[theme], themes[theme], page_of(path), label)

if shown:
    draw(figures.headlines(name, shown, month))

page.section("Questions to ask", "Prompts from the figures, not conclusions.")
whole = {"organisation_name": name, "dim_1": "", "dim_2": ""}
limits = read("page_live_tallies", tally_id=list(LIMITS), **whole)
ahead = read("page_live_disruptions_forecast", **of_month)
draw(figures.questions(name, rows, limits, ahead, month_end))

page.section("What changed")
changes = read("page_live_changes", **of_month)
draw(figures.changes(name, changes, rows, month))
