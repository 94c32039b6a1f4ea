"""Figures two by two, in reading order."""

from collections.abc import Iterable
from itertools import zip_longest

import streamlit as st

from components.figure import draw
from figures.figure import Figure


def pairs(figures: Iterable[Figure]) -> None:
    """Draw figures in two columns; the last one of an odd number stands alone."""
    one_by_one = iter(figures)
    for left, right in zip_longest(one_by_one, one_by_one):
        if right is None:
            draw(left)
            continue
        columns = st.columns(2, gap="large")
        for column, figure in zip(columns, (left, right), strict=True):
            with column:
                draw(figure)
