"""The parts of a long page: one is shown at a time, and the link says which."""

from collections.abc import Sequence

import streamlit as st


def choose_part(names: Sequence[str]) -> str:
    """Draw the choice between the parts and return the chosen one."""
    if len(names) == 1:
        return names[0]
    return st.segmented_control(
        "Show",
        names,
        default=names[0],
        required=True,
        key="part",
        bind="query-params",
        label_visibility="collapsed",
    )
