"""Long lists in pages: the page stands in the URL and starts again at the first."""

from math import ceil

import streamlit as st

PER_PAGE = 25


def shown_part(total: int, key: str) -> slice:
    """Draw the choice of a page if there are several; return what is on this one."""
    pages = ceil(total / PER_PAGE)
    if pages < 2:
        return slice(0, total)
    page = st.pagination(pages, key=key, bind="query-params")
    return slice((page - 1) * PER_PAGE, page * PER_PAGE)


def first_page(key: str) -> None:
    """Go back to the first page: what filters of the list do when they change."""
    st.session_state[key] = 1
