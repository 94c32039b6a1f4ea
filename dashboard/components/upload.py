"""A file that somebody uploads is checked in memory, and not kept.

Streamlit holds it in memory for this reader until it is taken away or the page is left.
"""

import streamlit as st

from components import page
from components.data_faults import IN_DOUBT, TO_MEND, for_reader, listing
from findings import data_check as says
from findings import data_faults as faulty
from warehouse import store
from warehouse.check_upload import check_upload, is_known

MOST_MEGABYTES = 25


def draw() -> None:
    """Draw the field for a file once it is asked for, and what is to be said of it.

    Streamlit's field has a part that axe-core calls minor: a role and a label that do
    not go together. Nothing here can mend it, so it is there for those who want it.
    """
    if not st.toggle("Check a file", key="check_file", bind="query-params"):
        return
    file = st.file_uploader(
        "A file of extracts",
        type=["csv", "xlsx"],
        key="to_check",
        max_upload_size=MOST_MEGABYTES,
    )
    if file is None:
        return
    name = file.name
    if not is_known(name):
        choices = list(says.EXTRACTS.values())
        held = st.selectbox("What does it hold?", choices, index=None, key="holds")
        if held is None:
            return
        name = f"{says.extract_called(held)}.{name.rpartition('.')[2]}"
    measures = store().read("page_measures")["measure_id"].to_pylist()
    found = check_upload(name, file.getvalue(), measures)
    faults, doubts = for_reader(found.faults), for_reader(found.doubts)
    page.note(faulty.checked(file.name, found.row_count, faults, doubts))
    listing("upload-to-mend", TO_MEND, "What would turn it back", faults)
    listing("upload-in-doubt", IN_DOUBT, "What would be let in, and listed", doubts)
