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
    """Draw the line above the page: whose records, how old, made up or not."""
    attempt = last_attempt()
    _look(store().version(), attempt)
    filters = chosen()
    if not filters.is_live:
        return
    rows = store().read("page_authorities", organisation_name=filters.organisation)
    authority = rows.to_pylist()[0]
    line = says.told(authority, datetime.now(UTC).date())
    if fictional := says.fictional(authority):
        line = f"<strong>{escape(fictional)}</strong> {escape(line)}"
    else:
        line = escape(line)
    st.html(f'<p class="fd-fresh">{line}</p>')
    if attempt:
        st.warning(says.failed(attempt.at, len(attempt.faults)))


@st.fragment(run_every=LOOK_EVERY_SECONDS)
def _look(drawn: str, attempt: Attempt | None) -> None:
    """Draw the page anew once there is another state of things than it shows."""
    if store().version() != drawn or last_attempt() != attempt:
        st.rerun()
