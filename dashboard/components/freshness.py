"""How fresh the figures are, on every page, and new figures without a reload.

A small part of the page looks now and then whether a newer snapshot is served, or
newer files could not be read. If so the whole page is drawn again: what the reader has
chosen stays.
"""

from datetime import UTC, datetime
from html import escape

import streamlit as st

from components.filters import chosen
from findings import freshness as says
from warehouse import Attempt, last_attempt, store

LOOK_EVERY_SECONDS = 10


def draw() -> None:
    """Draw the line above a page of records, and say if newer ones are turned back."""
    attempt = last_attempt()
    _look(store().version(), attempt)
    filters = chosen()
    if not filters.is_live:
        return
    tell(filters.organisation)
    if attempt:
        st.warning(says.failed(attempt.at, len(attempt.faults)))


def tell(organisation: str) -> None:
    """Draw the line: whose records, how old, made up or not."""
    rows = store().read("page_authorities", organisation_name=organisation)
    authority = rows.to_pylist()[0]
    today = max(datetime.now(UTC).date(), authority["extracted_date"])
    line = escape(says.told(authority, today))
    if fictional := says.fictional(authority):
        line = f"<strong>{escape(fictional)}</strong> {line}"
    st.html(f'<p class="fd-fresh">{line}</p>')


@st.fragment(run_every=LOOK_EVERY_SECONDS)
def _look(drawn: str, attempt: Attempt | None) -> None:
    """Draw the page anew once there is another state of things than it shows."""
    if store().version() != drawn or last_attempt() != attempt:
        st.rerun()
