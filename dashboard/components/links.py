"""Links to the pages of the dashboard, by the names that the record gives them."""

from collections.abc import Iterable

import streamlit as st

PAGES = {
    "overview": "Overview",
    "recruitment": "Recruitment",
    "occupancy": "Occupancy",
    "disruptions": "Disruptions",
    "outturn": "Outturn",
    "adoption": "Adoption",
    "inspection": "Inspection and actions",
    "check": "Check the numbers",
    "sources": "Sources",
}


def link_to(name: str, label: str) -> None:
    """Draw a link to a page, named by its file."""
    st.page_link(f"app_pages/{name}.py", label=label)


def links_to(titles: Iterable[str]) -> None:
    """Draw a line of links to the pages with these titles, in the pages' order."""
    wanted = set(titles)
    with st.container(horizontal=True, gap="medium"):
        for name, title in PAGES.items():
            if title in wanted:
                link_to(name, title)
