"""Do the documents' numbers add up?"""

import streamlit as st

from components import page
from components.coverage import nothing_here
from components.figure import draw
from components.filters import chosen
from components.paging import first_page, shown_part
from figures import check as figures
from findings import check as says
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
page.section("Where they fail")
draw(figures.themes(claims, whose))

page.section("Statement by statement")
titles = sorted({row["document_title"] for row in claims})
themes = says.themes_of(claims)
again = {"bind": "query-params", "on_change": first_page, "args": ("sheet",)}
with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
    outcome = st.selectbox(
        "Outcome", [says.ALL, *says.OUTCOMES], key="outcome", width=190, **again
    )
    theme = st.selectbox("Theme", [says.ALL, *themes], key="theme", width=210, **again)
    title = st.selectbox(
        "Document", [says.ALL, *titles], key="paper", width=330, **again
    )
    asked = st.text_input("Find words", key="find", max_chars=80, width=190, **again)
shown = says.fitting(claims, outcome, theme, title, asked)
if not shown:
    page.note(says.NOTHING_FITS)
    st.stop()

place = st.container()
part = shown_part(len(shown), "sheet")
tests = read("page_claim_tests").to_pylist()
with place:
    draw(
        figures.claims(from_rows(shown, found.schema), tests, part, whose, len(claims))
    )
