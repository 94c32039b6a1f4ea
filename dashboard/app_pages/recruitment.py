"""Are we finding enough carers and adopters, and what would enough take?"""

import streamlit as st

from components import page
from components.beside import rows_of
from components.coverage import nothing_here
from components.figure import draw
from components.filters import chosen
from components.parts import choose_part
from components.planner import planner
from figures import movement, reach, recruitment
from findings import conversion, planner_says
from findings import recruitment as says
from warehouse import store

TITLE = "Are we finding enough carers and adopters?"

read = store().read
filters = chosen()
name = filters.organisation
mine = {"organisation_name": name, "financial_year": filters.years}
span = {**mine, "service": filters.services}
funnel = read("page_recruitment_funnel", **span)
if not funnel.num_rows:
    nothing_here(TITLE, "recruitment in these years", filters, theme="recruitment")
    st.stop()

stages = funnel.to_pylist()
years = read("page_household_movement", **span)
starts = read("page_planner", **span)
assessed = read("page_recruitment_assessments", **span)
heard = read("page_recruitment_marketing", **mine)

page.head(TITLE, says.lead(years.to_pylist(), stages))
page.tiles(says.tiles(starts.to_pylist(), assessed.to_pylist(), stages))
if lacking := says.missing(stages, filters.services):
    page.note(lacking)

part = choose_part(says.parts(years.num_rows, starts.num_rows, heard.num_rows))
if part == says.FUNNEL:
    page.section("From enquiry to approval", conversion.SAME_YEAR)
    steps = read("page_recruitment_conversion", **span)
    rows_of(recruitment.from_enquiry_to_approval(name, funnel, steps, assessed))
    others = read("page_recruitment_other_counts", **span)
    if twice := conversion.conflicts(others.to_pylist()):
        page.note(twice)
elif part == says.HOUSEHOLDS:
    page.section("Who came and who left")
    flow = read("page_household_movement_steps", **span)
    why = read("page_leaving_reasons", **span)
    counts = read("page_recruitment_leavers", **span)
    rows_of(movement.came_and_left(name, years, flow, why, counts))
elif part == says.PLANNER:
    last = starts.slice(starts.num_rows - 1)
    page.section("What would it take?", planner_says.intro(last.to_pylist()[0]))
    planner(name, last)
else:
    page.section("Who heard of it?")
    draw(reach.marketing(name, heard))
