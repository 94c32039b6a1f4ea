"""Figures side by side, and figures line by line."""

from collections.abc import Sequence

import streamlit as st

from components.figure import draw
from figures.figure import Figure

BESIDE = "beside"  # the style sheet knows the lines of figures by it


def beside(*figures: Figure) -> None:
    """Draw the figures in columns of equal width; on a phone, one below the other.

    Side by side their charts begin at the same height, whatever the headlines take.
    """
    if len(figures) == 1:
        draw(figures[0])
        return
    with st.container(key=f"{BESIDE}-{figures[0].name}"):
        places = st.columns(len(figures), gap="large")
    for place, figure in zip(places, figures, strict=True):
        with place:
            draw(figure)


def rows_of(lines: Sequence[Sequence[Figure]]) -> None:
    """Draw each line of figures in a row of its own; empty lines are left out."""
    for line in lines:
        if line:
            beside(*line)
