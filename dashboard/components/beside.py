"""Figures side by side."""

import streamlit as st

from components.figure import draw
from figures.figure import Figure


def beside(*figures: Figure) -> None:
    """Draw the figures in columns of equal width; on a phone, one below the other."""
    for place, figure in zip(
        st.columns(len(figures), gap="large"), figures, strict=True
    ):
        with place:
            draw(figure)
