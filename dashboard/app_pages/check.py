"""Do the documents' numbers add up?"""

import streamlit as st

from components import page
from components.coverage import nothing_here
from components.figure import draw
from components.filters import chosen
from components.paging import one_of, shown_part, words
from figures import check as figures
from findings import check as says
from findings import claims as each
from findings.worded import from_rows
from warehouse import store

TITLE = "Do the documents' numbers add up?"

read = store().read
filters = chosen()
top = st.container()
whole = st.toggle("All organisations", key="whole_record", bind="query-params")
name = None if whole else filters.organisation
services = [*filters.services, "both"]
found = read("page_claims", organisation_name=name, service=services)
claims = found.to_pylist()
if not claims:
    nothing_here(TITLE, "statements that a calculator can test", filters)
    st.stop()

whose = "all documents" if whole else f"{name}'s documents"
with top:
    page.head(TITLE, says.lead(claims, whose))
    page.tiles(says.tiles(claims))
page.section("Where they do not hold")
draw(figures.themes(claims, whose))

page.section("Statement by statement")
titles = sorted({row["document_title"] for row in claims})
with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
    outcome = one_of("Outcome", says.OUTCOMES, "outcome", "sheet", 190)
    theme = one_of("Theme", each.themes_of(claims), "theme", "sheet", 210)
    title = one_of("Document", titles, "paper", "sheet", 330)
    asked = words("Find words", "find", "sheet", 190)
shown = each.fitting(claims, outcome, theme, title, asked)
if not shown:
    page.note(each.NOTHING_FITS)
    st.stop()

place = st.container()
part = shown_part(len(shown), "sheet")
tests = read("page_claim_tests").to_pylist()
rows = from_rows(shown, found.schema)
with place:
    draw(figures.claims(rows, tests, part, whose, len(claims)))
