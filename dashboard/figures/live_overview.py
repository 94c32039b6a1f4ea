"""The figures of the Overview page of a service's own records."""

from datetime import date

import pyarrow as pa

from figures.figure import Figure
from findings import live_changes as says
from findings import live_forecasts as forecasts
from findings.rows import Row, pick
from findings.worded import from_rows
from findings.words import month_of

MOST_MOVED, MOST_ASKED = 8, 6


def headlines(name: str, rows: list[Row], month: str) -> Figure:
    """Return the headlines as a table, with their sources. From page_scorecard."""
    return Figure(
        name="headlines",
        headline=f"The headlines of {month} in one table",
        subtitle=f"Latest month, or 12 months where numbers are small, {name}",
        rows=_table(rows),
        headings={
            "measure_name": "Measure",
            "value_text": "Value",
            "target_text": "Target",
            "verdict_text": "Verdict",
            "change_text": "Month before",
            "change_verdict": "Reading",
        },
        is_folded=True,
    )


def changes(name: str, rows: pa.Table, scores: list[Row], month: str) -> Figure:
    """Return what moved and what was revised, what moved most first.

    From views page_live_changes (`rows`) and page_scorecard (`scores`).
    """
    found = rows.to_pylist()
    changed = says.changed(found, scores)
    return Figure(
        name="what-changed",
        headline=says.headline(found),
        subtitle=f"Measures that moved or were revised, {month}, {name}",
        rows=_table(changed),
        headings=_headings(changed),
        notes=says.notes(found),
        first=MOST_MOVED,
    )


def _headings(changed: list[Row]) -> dict[str, str]:
    """Return the columns of what changed; revisions where an extract came before."""
    is_compared = any(row["before_extracted_date"] for row in changed)
    return {
        "measure_text": "Measure",
        "earlier_text": "Before",
        "value_text": "Now",
        "movement_text": "Movement",
        "reading_text": "Reading",
        **({"revision_text": "Revision"} if is_compared else {}),
    }


def questions(
    name: str, rows: list[Row], limits: pa.Table, ahead: pa.Table, month_end: date
) -> Figure:
    """Return the questions to ask of a month.

    From views page_scorecard (`rows`), page_live_tallies (`limits`) and
    page_live_disruptions_forecast (`ahead`).
    """
    monthly = [row for row in rows if row["cut"] == "month"]
    score = pick(monthly, measure_id=forecasts.MANY_PLACEMENTS)
    asked = [
        *forecasts.of_limits(limits.to_pylist(), month_end),
        *forecasts.of_three_placements(pick(ahead.to_pylist()), score),
        *says.questions(monthly),
    ]
    kept = ("question", "document_id", "reference")
    month = month_of(month_end)
    return Figure(
        name="questions-to-ask",
        headline=says.question_headline(asked),
        subtitle=f"From changes beyond chance, targets and forecasts, {month}, {name}",
        rows=_table([{field: row[field] for field in kept} for row in asked]),
        headings={"question": "Question"},
        first=MOST_ASKED,
    )


def _table(rows: list[Row]) -> pa.Table:
    return from_rows(rows)
