"""The figures of the Scorecard: all measures as a table, and the trend of one."""

from typing import Any

import pyarrow as pa

from charts import xmr
from figures.figure import Figure
from findings import scorecard as says
from findings import scorecard_trend as told
from findings.rows import Row
from findings.scorecard_words import (
    assurance,
    period,
    said,
    span,
    target,
    variation,
)
from findings.worded import from_rows

ENDINGS = {"pct": "pct", "gbp": "gbp", "days": "days"}
LEVELS = {
    "mean": "Mean",
    "low": "Lower limit",
    "high": "Upper limit",
    "target": "Target",
}


def measures(name: str, rows: list[Row], cut: str, schema: pa.Schema) -> Figure:
    """Return every measure as a table, with its sources. From view page_scorecard."""
    end = rows[0]["period_end"] if rows else None
    return Figure(
        name="scorecard",
        headline=says.headline(rows) if rows else says.nothing("", name),
        subtitle=f"All measures, {span(cut, end)}, {name}" if end else name,
        rows=from_rows([_in_words(row) for row in rows]) if rows else _empty(schema),
        headings={
            "measure": "Measure",
            "period": "Period",
            "latest": "Value",
            "target": "Target",
            "variation": "Reading",
            "assurance": "Will it be met?",
            "year_so_far": "Year to date",
            "year_before": "Same period last year",
            "change_before": "Period before",
        },
        is_folded=True,
    )


def trend(name: str, rows: pa.Table) -> Figure:
    """Return the XmR chart of one measure. From view page_live_trends.

    Rows: one a period, first to last.
    """
    points = rows.to_pylist()
    ending = ENDINGS.get(points[-1]["unit"], "count")
    level = "number" if ending == "count" else ending
    fields = {f"{key}_{level}": heading for key, heading in LEVELS.items()}
    drawn = [_point(row, points, ending, level) for row in points]
    return Figure(
        name="trend",
        headline=told.headline(points),
        subtitle=told.about(name, points),
        rows=from_rows(_written(drawn, points, level)),
        chart=xmr.trend(
            day="period_end",
            value=f"value_{ending}",
            title=told.title(points[-1]),
            **_levels(drawn, level),
        ),
        headings={
            "period": "Period",
            f"value_{ending}": "Value",
            **fields,
            "kind": "Reading",
            "why": "Why",
        },
        notes=told.notes(points),
    )


def _levels(drawn: list[Row], level: str) -> dict[str, str]:
    """Return the fields of the level lines that any row has a value for."""
    fields = {key: f"{key}_{level}" for key in LEVELS}
    return {
        key: field
        for key, field in fields.items()
        if any(row[field] is not None for row in drawn)
    }


def _point(row: Row, rows: list[Row], ending: str, level: str) -> Row:
    low, high = told.reach(row, rows)
    return {
        "period_end": row["period_end"],
        "period": period(row),
        f"value_{ending}": row["value"],
        f"value_{ending}_symbol": row["value_symbol"],
        "value_text": said(row["value"], row["unit"], row["value_symbol"]),
        f"mean_{level}": row["mean_value"],
        f"low_{level}": low,
        f"high_{level}": high,
        f"target_{level}": row["target_value"],
        **{f"{key}_{level}_symbol": "z" for key in LEVELS},
        "stretch": told.stretch(row),
        "kind": told.kind(row),
        "why": told.why(row),
        "document_id": row["document_id"],
        "reference": row["reference"],
    }


def _written(drawn: list[Row], points: list[Row], level: str) -> list[Row]:
    """Add the words that stand in the chart, each in the one row that carries it."""
    unit, last = points[-1]["unit"], drawn[-1]
    texts: dict[tuple[int, str], str] = {}
    for key in ("low", "mean", "high"):
        if (value := last[f"{key}_{level}"]) is not None:
            names = {"low": "lower", "mean": "mean", "high": "upper"}
            texts[len(drawn) - 1, f"{key}_text"] = f"{names[key]} {said(value, unit)}"
    aimed = [n for n, row in enumerate(points) if row["target_value"] is not None]
    if aimed:
        texts[aimed[-1], "target_text"] = f"target {target(points[aimed[-1]])}"
    for place, row in enumerate(points):
        if place and row["baseline_date"] != points[place - 1]["baseline_date"]:
            texts[place, "baseline_text"] = "new baseline"
    fields = ("low_text", "mean_text", "high_text", "target_text", "baseline_text")
    return [
        {**row, **{field: texts.get((place, field)) for field in fields}}
        for place, row in enumerate(drawn)
    ]


def _in_words(row: Row) -> dict[str, Any]:
    unit, varies, holds = row["unit"], variation(row), assurance(row)
    return {
        "measure": row["measure_name"],
        "period": period(row),
        "latest": said(row["value"], unit, row["value_symbol"]),
        "target": target(row) or "none",
        "variation": ", ".join(text for text in (varies.words, varies.why) if text),
        "assurance": ", ".join(text for text in (holds.words, holds.why) if text),
        "year_so_far": _past(row, "year_to_date_value"),
        "year_before": _past(row, "same_last_year_value"),
        "change_before": _past(row, "previous_value"),
        "document_id": row["document_id"],
        "reference": row["reference"],
    }


def _past(row: Row, field: str) -> str:
    return said(row[field], row["unit"], row[f"{field}_symbol"])


def _empty(schema: pa.Schema) -> pa.Table:
    return from_rows([], schema)
