"""Where does every number come from, and what do the words mean?"""

import streamlit as st

from components import page, workbook
from components.figure import draw
from components.filters import chosen
from components.paging import one_of, shown_part, words
from components.parts import choose_part
from figures.sources import REGISTERS, listing
from findings import sources as says
from findings.search import narrowed, options
from findings.worded import from_rows
from warehouse import store

read = store().read
filters = chosen()
documents = read("page_documents").to_pylist()
lead = says.lead(read("page_figures").num_rows, documents)
page.head("Where do the numbers come from?", lead)

with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
    look_in = choose_part(list(REGISTERS), "Look in", "look_in")
    register = REGISTERS[look_in]
    whole = not register.choices or st.toggle(
        "All organisations", key="whole_record", bind="query-params"
    )
services = [*filters.services, "both"]
own = {"owner_name": filters.organisation, "service": services}
found = read(register.view, **({} if whole else own))
rows = found.to_pylist()
with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
    asked = words("Find words", "find", "sheet", 230)
    wanted = {
        field: one_of(label, options(rows, field), field, "sheet", 330)
        for field, label in register.choices.items()
    }
shown = narrowed(rows, asked, register.fields, **wanted)
if shown:
    place = st.container()
    part = shown_part(len(shown), "sheet")
    with place:
        draw(listing(register, from_rows(shown, found.schema), part, len(rows)))
else:
    page.note(says.nothing(asked, "the record" if whole else filters.organisation))
if look_in == "Words":
    page.section("Symbols for what is missing")
    page.bullets(says.symbols())

workbook.offer()
