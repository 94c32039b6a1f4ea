"""The figures of the Overview page."""

import pyarrow as pa

from charts import changes as charts
from figures.figure import Figure
from findings import overview as says
from findings.rows import Row
from findings.worded import from_rows, worded, wrapped
from findings.words import signed_pct

MOST = 8
LABEL_WIDTH = 22


def headlines(name: str, rows: pa.Table, shown: list[Row], year: str) -> Figure:
    """Return the headlines as a table, with their sources. From page_headlines."""
    return Figure(
        name="headlines",
        headline=says.counted(shown),
        subtitle=f"Headlines for {year} or the latest date, {name}",
        rows=from_rows(shown, rows.schema),
        headings={
            "measure_name": "Measure",
            "period_label": "Period",
            "value_text": "Value",
            "target_text": "Target",
            "verdict_text": "Verdict",
            "change_text": "Change",
            "change_verdict": "Better or worse",
        },
        is_folded=True,
    )


def changes(name: str, rows: pa.Table, year: str) -> Figure:
    """Return what changed most since the year before. From view page_changes."""
    found = rows.to_pylist()
    shown = from_rows(says.solid(found)[:MOST], rows.schema)
    worse = pa.array(
        [verdict == "worse" for verdict in shown["change_verdict"].to_pylist()],
        pa.bool_(),
    )
    return Figure(
        name="what-changed-most",
        headline=says.changes(found),
        subtitle=f"Largest changes from the year before to {year}, per cent, {name};"
        " changes for the worse in blue",
        rows=rows,
        chart=charts.around_zero(
            label="measure_name_lines",
            value="change_pct",
            title="Per cent",
            form="+.0f",
        ),
        drawn=wrapped(
            worded(shown, change_pct=signed_pct), "measure_name", LABEL_WIDTH
        ).append_column("is_strong", worse),
        headings={
            "measure_name": "Measure",
            "before_count": "Year before",
            "now_count": year,
            "change_pct": "Change",
            "change_verdict": "Verdict",
        },
        notes=says.changes_note(found),
    )


def questions(name: str, rows: pa.Table) -> Figure:
    """Return the questions to ask, with their numbers. From view page_questions."""
    return Figure(
        name="questions-to-ask",
        headline=says.questions(rows.to_pylist()),
        subtitle=f"Questions to ask, and the figures behind them, {name}",
        rows=rows,
        headings={"question": "Question", "because": "Because"},
    )
