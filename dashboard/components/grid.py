"""Figures in rows: one as wide as the page, two side by side."""

from collections.abc import Sequence

import streamlit as st

from components.figure import draw
from figures.figure import Figure


def rows_of(lines: Sequence[Sequence[Figure]]) -> None:
    """Draw each line of figures in a row of its own; empty lines are left out."""
    for line in lines:
        if len(line) == 1:
            draw(line[0])
            continue
        columns = st.columns(len(line), gap="large") if line else []
        for column, figure in zip(columns, line, strict=True):
            with column:
                draw(figure)
