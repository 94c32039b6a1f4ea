"""Long lists: what narrows them down, and their pages. All of it stands in the URL."""

from collections.abc import Iterable
from math import ceil

import streamlit as st

from findings.search import ALL

PER_PAGE = 25
LONGEST_SEARCH = 80


def one_of(label: str, options: Iterable[str], key: str, pages: str, width: int) -> str:
    """Draw a choice of one option or all; return it. `pages` is the list's own key."""
    return st.selectbox(
        label,
        [ALL, *options],
        key=key,
        bind="query-params",
        on_change=_first_page,
        args=(pages,),
        width=width,
    )


def words(label: str, key: str, pages: str, width: int) -> str:
    """Draw a field for words to look for; return them. `pages` is the list's key."""
    return st.text_input(
        label,
        key=key,
        bind="query-params",
        max_chars=LONGEST_SEARCH,
        on_change=_first_page,
        args=(pages,),
        width=width,
    )


def shown_part(total: int, pages: str) -> slice:
    """Draw the choice of a page if there are several; return what is on this one."""
    number = ceil(total / PER_PAGE)
    if number < 2:
        return slice(0, total)
    page = st.pagination(number, key=pages, bind="query-params")
    return slice((page - 1) * PER_PAGE, page * PER_PAGE)


def _first_page(pages: str) -> None:
    st.session_state[pages] = 1
