"""Figures side by side, and figures line by line."""

from collections.abc import Sequence

import streamlit as st

from components.figure import draw
from figures.figure import Figure


def beside(*figures: Figure) -> None:
    """Draw the figures in columns of equal width; on a phone, one below the other."""
    if len(figures) == 1:
        draw(figures[0])
        return
    for place, figure in zip(
        st.columns(len(figures), gap="large"), figures, strict=True
    ):
        with place:
            draw(figure)


def rows_of(lines: Sequence[Sequence[Figure]]) -> None:
    """Draw each line of figures in a row of its own; empty lines are left out."""
    for line in lines:
        if line:
            beside(*line)
