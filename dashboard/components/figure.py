"""The one way in which a figure is drawn: headline, chart, numbers, sources, file."""

from html import escape
from typing import Any

import pyarrow as pa
import streamlit as st

from charts.heights import with_height
from charts.theme import Specs
from components.columns import Col, columns_of
from components.records import records_html
from components.sources import sources_html, sources_of
from components.table import csv_text, table_html
from figures.figure import Figure
from findings.rows import Row
from findings.words import count, symbols_in


def draw(figure: Figure) -> None:
    """Draw the figure with its table, its sources and its download.

    A figure without rows is its words alone: no empty chart, table or file. Where all
    values are missing or withheld there is no chart, and the table says which.
    """
    with st.container(gap="xsmall"):
        st.html(
            f'<div class="fd-figure"><h3>{escape(figure.headline)}</h3>'
            f'<p class="fd-soft">{escape(figure.subtitle)}</p></div>'
        )
        with st.container(gap="xsmall"):
            if figure.rows.num_rows:
                _draw_evidence(figure)
            else:
                for remark in figure.notes:
                    st.html(f'<p class="fd-soft">{escape(remark)}</p>')


def _draw_evidence(figure: Figure) -> None:
    """Draw what stands below the headline: chart, numbers, sources and file."""
    rows = figure.rows
    drawn = rows if figure.drawn is None else figure.drawn
    columns = columns_of(rows, figure.headings)
    sources = sources_of(rows)
    if figure.chart is not None and _has_something(figure.chart, drawn):
        st.vega_lite_chart(
            spec=_spec_with_rows(figure.chart, drawn),
            theme=None,
            width="stretch",
            key=f"chart-{figure.name}",
            alt=_alt(figure),
        )
    if figure.records:
        st.html(records_html(figure.records))
    st.html(_foot(figure, columns, sources))
    st.download_button(
        "Download as CSV",
        data=lambda: csv_text(rows.to_pylist(), columns, sources),
        file_name=f"{figure.name}.csv",
        mime="text/csv",
        on_click="ignore",
        type="tertiary",
        key=f"download-{figure.name}",
    )


def _has_something(chart: Specs, rows: pa.Table) -> bool:
    """Return whether any of the rows has a value that the chart draws."""
    fields = chart.quantities.intersection(rows.column_names)
    if not fields:
        return rows.num_rows > 0
    return any(rows[field].null_count < rows.num_rows for field in fields)


def _spec_with_rows(chart: Specs, rows: pa.Table) -> dict[str, Any]:
    """Return the specification, with its rows as a dataset that has a name.

    The browser then draws a new chart once, with its rows. Rows that have no name
    come after the chart: it is drawn empty, and drawn again.
    """
    spec = chart.dark if is_dark() else chart.light
    sized = with_height(spec, rows)
    return {**sized, "data": {"name": "rows"}, "datasets": {"rows": rows}}


def _alt(figure: Figure) -> str:
    """Return the name of the chart for screen readers.

    It stays the same when a filter changes, since the browser builds a chart anew
    when its name changes. The finding is the heading of the figure.
    """
    return (
        f"Chart: {figure.name.replace('-', ' ')}. The heading before it says what it"
        " shows; the table after it has its numbers."
    )


def is_dark() -> bool:
    """Return whether the reader's theme is dark."""
    return st.context.theme.type == "dark"


def _foot(figure: Figure, columns: tuple[Col, ...], sources: list[Row]) -> str:
    table = "" if figure.records else _table(figure, columns)
    notes = "".join(f"<p>{escape(note)}</p>" for note in figure.notes)
    if (figure.chart is not None or figure.is_folded) and table:
        table = f"<details><summary>The numbers as a table</summary>{table}</details>"
        notes += _symbols(_words_in(figure))
    source = sources_html(sources, not figure.records)
    return f'<div class="fd-foot">{table}{notes}{source}</div>'


def _table(figure: Figure, columns: tuple[Col, ...]) -> str:
    """Return the numbers as a table, and what its symbols mean."""
    rows, is_captioned = figure.rows.to_pylist(), figure.chart is not None
    first = figure.first or len(rows)
    table = table_html(rows[:first], columns, figure.subtitle, is_captioned)
    if more := rows[first:]:
        others = f"{figure.subtitle}: the others"
        rest = table_html(more, columns, others, is_captioned)
        told = f"<summary>{count(len(more))} more</summary>"
        table += f"<details>{told}{rest}</details>"
    return table + _symbols(table)


def _words_in(figure: Figure) -> str:
    """Return the words that the chart writes beside its marks."""
    drawn = figure.rows if figure.drawn is None else figure.drawn
    fields = [name for name in drawn.column_names if name.endswith("_text")]
    return " ".join(
        str(text) for field in fields for text in drawn[field].unique().to_pylist()
    )


def _symbols(words: str) -> str:
    """Return what the symbols among the words mean, if there are any."""
    means = symbols_in(words)
    return f"<p>{escape(means)}</p>" if means else ""
