"""The one way in which a figure is drawn: headline, chart, numbers, sources, file."""

from html import escape

import streamlit as st

from components.columns import Col, Row, columns_of
from components.records import records_html
from components.sources import source_line, sources_of
from components.table import csv_text, table_html
from figures.figure import Figure
from findings.words import SYMBOL_MEANINGS


def draw(figure: Figure) -> None:
    """Draw the figure with its table, its sources and its download."""
    rows = figure.rows.to_pylist()
    columns = columns_of(figure.rows, figure.headings)
    sources = sources_of(rows)
    with st.container(gap="xsmall"):
        st.html(
            f'<div class="fd-figure"><h3>{escape(figure.headline)}</h3>'
            f'<p class="fd-soft">{escape(figure.subtitle)}</p></div>'
        )
        if figure.chart is not None:
            st.vega_lite_chart(
                figure.rows if figure.drawn is None else figure.drawn,
                figure.chart.dark if is_dark() else figure.chart.light,
                theme=None,
                width="stretch",
                key=f"chart-{figure.name}",
                alt=f"Chart. {figure.headline} {figure.subtitle}",
            )
        if figure.records:
            st.html(records_html(figure.records))
        st.html(_foot(figure, rows, columns, sources))
        st.download_button(
            "Download as CSV",
            data=lambda: csv_text(rows, columns, sources),
            file_name=f"{figure.name}.csv",
            mime="text/csv",
            on_click="ignore",
            type="tertiary",
            key=f"download-{figure.name}",
        )


def is_dark() -> bool:
    """Return whether the reader's theme is dark."""
    return st.context.theme.type == "dark"


def _foot(
    figure: Figure, rows: list[Row], columns: tuple[Col, ...], sources: list[Row]
) -> str:
    table = (
        ""
        if figure.records
        else table_html(rows, columns, figure.subtitle, figure.chart is not None)
    )
    if (figure.chart is not None or figure.is_folded) and table:
        table = f"<details><summary>The numbers as a table</summary>{table}</details>"
    notes = "".join(f"<p>{escape(note)}</p>" for note in figure.notes)
    return (
        f'<div class="fd-foot">{table}{notes}{_symbols(table)}'
        f"<p>{source_line(sources, not figure.records)}</p></div>"
    )


def _symbols(table: str) -> str:
    used = [f"{s} {words}" for s, words in SYMBOL_MEANINGS.items() if s in table]
    return f"<p>{escape('; '.join(used))}</p>" if used else ""
