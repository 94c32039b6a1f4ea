"""Are we on track?"""

import streamlit as st

from components import page
from components.figure import draw
from components.filters import chosen
from components.headlines import card
from figures import overview as figures
from findings import overview as says
from warehouse import store

PAGES = {
    "recruitment": ("app_pages/recruitment.py", "Recruitment, stage by stage"),
    "homes": ("app_pages/occupancy.py", "Occupancy and placements"),
    "stability": ("app_pages/disruptions.py", "Disruptions and stability"),
    "money": ("app_pages/outturn.py", "Outturn, line by line"),
    "adoption": ("app_pages/adoption.py", "Adoption and its timeliness"),
    "inspection": ("app_pages/inspection.py", "Inspection and actions"),
}
COLUMNS = 3

read = store().read
filters = chosen()
name, year = filters.organisation, filters.last_year
services = [*filters.services, "both"]
one_year = {"organisation_name": name, "financial_year": year, "service": services}

headlines = read("page_headlines", organisation_name=name)
shown = says.latest(headlines.to_pylist(), year, filters.services)

page.head("Are we on track?", says.lead(name, shown, year))

themes = says.by_theme(shown)
for first in range(0, len(themes), COLUMNS):
    places = st.columns(COLUMNS, gap="large")
    for place, theme in zip(places, list(themes)[first:], strict=False):
        with place:
            card(says.THEMES[theme], themes[theme], *PAGES[theme])

if shown:
    draw(figures.headlines(name, headlines, shown, year))

changes = read("page_changes", **one_year)
if changes.num_rows:
    page.section("What changed most")
    draw(figures.changes(name, changes, year))

asked = read("page_questions", **{**one_year, "financial_year": ["", year]})
page.section("Questions to ask", "Prompts from the figures, not conclusions.")
draw(figures.questions(name, asked))
