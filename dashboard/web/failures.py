"""What a reader is told when a page cannot be drawn. The log is told the rest."""

import logging

import streamlit as st

from warehouse import NoSnapshot

NOT_DRAWN = (
    "This page could not be drawn. The reason is in the server's log. Please reload"
    " the page or try another; if that does not help, tell whoever runs the dashboard."
)

log = logging.getLogger("dashboard")


def tell(error: Exception) -> bool:
    """Say in a sentence that the page failed; return that the reader was told."""
    if isinstance(error, NoSnapshot):
        st.error(str(error))
    else:
        log.error("A page could not be drawn.", exc_info=error)
        st.error(NOT_DRAWN)
    return True
