"""Links to the pages of the dashboard, by the names that the record gives them."""

from collections.abc import Iterable

import streamlit as st

from components.filters import chosen

PAGES = {
    "overview": "Overview",
    "scorecard": "Scorecard",
    "recruitment": "Recruitment",
    "occupancy": "Occupancy",
    "disruptions": "Disruptions",
    "outturn": "Outturn",
    "adoption": "Adoption",
    "standards": "Standards",
    "inspection": "Inspection and actions",
    "check": "Check the numbers",
    "data_check": "Data check",
    "sources": "Sources",
}


# Pages that have a file of their own for a service's records.
OF_BOTH = ("overview", "recruitment", "occupancy", "disruptions", "outturn", "adoption")


def link_to(name: str, label: str) -> None:
    """Draw a link to a page, named by its path."""
    st.page_link(page_of(name), label=label)


def page_of(name: str) -> st.Page:
    """Return the page of this path, for the kind of figures that is shown."""
    kind = "live_" if name in OF_BOTH and chosen().is_live else ""
    return st.Page(f"app_pages/{kind}{name}.py", url_path=name)


def links_to(titles: Iterable[str]) -> None:
    """Draw a line of links to the pages with these titles, in the pages' order."""
    wanted = set(titles)
    with st.container(horizontal=True, gap="medium"):
        for name, title in PAGES.items():
            if title in wanted:
                link_to(name, title)
