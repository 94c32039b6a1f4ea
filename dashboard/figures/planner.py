"""The figure of the recruitment planner."""

import pyarrow as pa

from charts import groups
from figures.figure import Figure
from findings import planner_says as says
from findings.planner import Start, Wish, year_ends
from findings.worded import from_rows, marked, written
from findings.words import day


def path(name: str, start: Start, wish: Wish, source: pa.Table) -> Figure:
    """Return households at the year ends to come, at the last pace and as planned.

    `source` is the row of view page_planner that the plan starts from.
    """
    origin = source.select(["document_id", "reference"]).to_pylist()[0]
    ends = [{**row, **origin} for row in year_ends(start, wish)]
    rows = written(from_rows(ends), "at", lambda row: day(row["year_end_date"]))
    return Figure(
        name="plan",
        headline=says.path(start, wish),
        subtitle=f"Mainstream households with {start.financial_year}'s approvals each"
        f" year, and as planned, {name}",
        rows=rows,
        chart=groups.grouped(
            label="at",
            group="course",
            value="households_count",
            title="Households",
            per_label=2,
        ),
        drawn=_two_courses(rows, start),
        headings={
            "at": "At",
            "at_pace_count": f"With {start.financial_year}'s approvals",
            "planned_count": "As planned",
        },
        notes=says.ASSUMED,
    )


def _two_courses(rows: pa.Table, start: Start) -> pa.Table:
    """Return a row per year end and course: as it goes, and as planned."""
    courses = {
        "at_pace_count": f"as in {start.financial_year}",
        "planned_count": "as planned",
    }
    drawn = from_rows(
        [
            {"at": row["at"], "course": course, "households_count": float(row[field])}
            for row in rows.to_pylist()
            for field, course in courses.items()
        ]
    )
    drawn = written(drawn, "households_count_text", says.on_course)
    return marked(drawn, "course", "as planned")
