"""The parts of a long page: one is shown at a time, and the link says which."""

from collections.abc import Sequence

import streamlit as st


def choose_part(names: Sequence[str], label: str = "Show", key: str = "part") -> str:
    """Draw the choice between the parts and return the chosen one.

    A link that names no part (`?part=`) would choose none: it is one without a choice.
    """
    if len(names) == 1:
        return names[0]
    if not st.query_params.get(key, names[0]):
        del st.query_params[key]
    chosen: str | None = st.segmented_control(
        label,
        names,
        default=names[0],
        required=True,
        key=key,
        bind="query-params",
        label_visibility="collapsed" if key == "part" else "visible",
    )
    return chosen or names[0]
