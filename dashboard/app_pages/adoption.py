"""How long do children wait for an adoptive family?"""

import streamlit as st

from components import page
from components.beside import rows_of
from components.coverage import nothing_here
from components.figure import draw
from components.filters import chosen
from components.parts import choose_part
from figures import adoption as figures
from figures import adoption_counts as counts
from findings import adoption as says
from findings.adoption_years import comparison_warning
from warehouse import store

TITLE = "How long do children wait for adoption?"

read = store().read
filters = chosen()
name, year = filters.organisation, filters.last_year
span = {"organisation_name": name, "financial_year": filters.years}
one_year = {"organisation_name": name, "financial_year": year}
waits = read("page_adoption_days", **span)
if not waits.num_rows:
    nothing_here(TITLE, "adoption in these years", filters, "adoption")
    st.stop()

days = waits.to_pylist()
shares = read("page_adoption_waiting", **span)
now = read("page_adoption_waiting", organisation_name=name, basis=says.NOW)
position = read("page_adoption_position", **one_year)
children = read("page_adoption_children", **span)
awaiting = read("page_adoption_awaiting", **span)
beside = read("page_adoption_comparison", **span)

page.head(TITLE, says.lead(days, year))
counted = (shares.to_pylist(), children.to_pylist(), awaiting.to_pylist())
page.tiles(says.tiles(days, *counted, year))
for remark in says.remarks(filters.service, position.to_pylist(), now.to_pylist()):
    page.note(remark)
part = choose_part(says.parts(beside.num_rows))
if part == says.WAITS:
    rows_of(figures.waits(name, waits, position, shares, year))
elif part == says.BESIDE:
    page.section("Beside England and similar councils")
    page.note(comparison_warning(beside.to_pylist(), days))
    rows_of(figures.beside_england(name, beside))
else:
    page.section("From enquiry and decision to a family", says.PERIOD_COUNTS)
    adopters = read("page_recruitment_funnel", service="adoption", **span)
    rows_of(counts.yearly(name, adopters, children, awaiting, year))
    agencies = read("page_adoption_interagency", **span)
    around = read("page_adoption_context", **one_year)
    rows_of(counts.around(name, agencies, around))
    twice = {"organisation_name": name, "period_label": filters.years}
    conflicts = read("page_adoption_conflicts", **twice)
    if conflicts.num_rows:
        page.section("Printed twice, differently")
        draw(counts.conflicts(name, conflicts))
