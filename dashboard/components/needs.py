"""Files without which a page of records has nothing to show."""

from types import MappingProxyType

import streamlit as st

from components import page
from components.filters import chosen
from components.links import link_to
from findings import lacking
from warehouse import store

# By the title of a page, as docs/extracts.md names the files: one of them is enough.
FILES = MappingProxyType(
    {
        "Recruitment": ("applicants", "households"),
        "Occupancy": ("places",),
        "Disruptions": ("episodes",),
        "Outturn": ("ledger",),
        "Adoption": ("adoption",),
        "Standards": ("household_events", "applicants"),
    }
)


def stop_without(title: str) -> None:
    """End a page of records with a sentence if none of its files was brought.

    From view page_extract_files.
    """
    files, name = FILES.get(title, ()), chosen().organisation
    if not files or not chosen().is_live:
        return
    brought = store().read("page_extract_files", organisation_name=name)
    if not set(files) & set(brought["file_name"].to_pylist()):
        page.head(title, lacking.files(name, files))
        page.note(lacking.WHERE)
        link_to("data_check", "Data check")
        st.stop()
