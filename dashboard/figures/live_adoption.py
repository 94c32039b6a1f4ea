"""The figures of the Adoption page from records: how long children wait."""

import pyarrow as pa

from charts import bars, intervals, over_time
from figures.figure import Figure
from findings import live_adoption as says
from findings import live_adoption_spread as spread
from findings.worded import from_rows, marked, only, worded, written
from findings.words import count, day, days, pct

NAMES = {
    "A1": "A1, average days between entering care and moving in",
    "A2": "A2, average days between the court's authority and a match",
    "A3": "A3, share that waited less than 14 months between entering care and moving"
    " in",
    "A10": "A10, as A1, with the clock stopped where foster carers adopt",
}
HEADINGS = {
    "period_end": "Year or three years to",
    "basis": "Average of",
    "children_count": "Children",
}


def waits(name: str, rows: pa.Table, words: str) -> list[list[Figure]]:
    """Return the indicators month by month, line by line.

    From view page_live_adoption_waits; `words` are the filters chosen.
    """
    return [
        [by_month(name, rows, "A1", words), by_month(name, rows, "A2", words)],
        [share(name, rows, words), by_month(name, rows, "A10", words)],
    ]


def by_month(name: str, rows: pa.Table, indicator: str, words: str) -> Figure:
    """Return an indicator in days, month by month, with its threshold."""
    mine = only(rows, lambda row: row["indicator"] == indicator)
    told = mine.to_pylist()
    threshold = [
        {**row, "basis": "Threshold", "wait_days": row["threshold_days"]}
        for row in told
        if row["basis"] == says.THREE and row["threshold_days"]
    ]
    return Figure(
        name=f"{indicator.lower()}-by-month",
        headline=says.course(told, indicator),
        subtitle=f"{NAMES[indicator]}, month by month, {_who(name, words)}",
        rows=mine,
        chart=over_time.lines_by_month(
            day="period_end",
            series="basis",
            value="wait_days",
            title="Days",
            names=(says.THREE, says.ONE, "Threshold"),
        ),
        drawn=_last_marked(
            worded(from_rows([*told, *threshold], mine.schema), wait_days=count)
        ),
        headings={
            **HEADINGS,
            "wait_days": "Waited",
            "threshold_days": "Threshold",
            "gap_days": "Gap",
        },
        notes=says.HOW if indicator == "A1" else (),
    )


def share(name: str, rows: pa.Table, words: str) -> Figure:
    """Return A3 month by month. From view page_live_adoption_waits."""
    mine = only(rows, lambda row: row["indicator"] == "A3")
    return Figure(
        name="a3-by-month",
        headline=says.course(mine.to_pylist(), "A3", "under_limit_pct"),
        subtitle=f"{NAMES['A3']}, month by month, {_who(name, words)}",
        rows=mine,
        chart=over_time.lines_by_month(
            day="period_end",
            series="basis",
            value="under_limit_pct",
            title="Per cent",
            names=(says.THREE, says.ONE),
        ),
        drawn=_last_marked(worded(mine, under_limit_pct=pct)),
        headings={**HEADINGS, "under_limit_pct": "Share"},
        notes=(says.LIMIT,),
    )


def behind(name: str, rows: pa.Table) -> list[Figure]:
    """Return what lies behind the averages. From view page_live_adoption_spread."""
    return [middle(name, rows), longest(name, rows)]


def middle(name: str, rows: pa.Table) -> Figure:
    """Return the middle wait and the middle half of the waits."""
    labelled = written(rows, "label", spread.named)
    return Figure(
        name="middle-of-the-waits",
        headline=spread.middle(rows.to_pylist()),
        subtitle=f"The middle wait, and the half of the waits around it, days, to"
        f" {_end(rows)}, {name}",
        rows=labelled,
        chart=intervals.ranges(
            label="label",
            value="median_days",
            low="quarter_days",
            high="three_quarters_days",
            title="Days",
        ),
        drawn=marked(
            written(labelled, "median_days_text", spread.middle_text),
            "basis",
            says.THREE,
        ),
        headings={
            "label": "Wait",
            "wait_count": "Children",
            "quarter_days": "A quarter waited less than",
            "median_days": "The middle one",
            "three_quarters_days": "A quarter waited more than",
            "mean_days": "Average",
        },
        notes=("A1 and A10 are of children adopted, A2 of children matched.",),
    )


def longest(name: str, rows: pa.Table) -> Figure:
    """Return the three-year averages with and without the longest waits."""
    told = spread.averages(rows.to_pylist())
    drawn = from_rows(told) if told else rows.slice(0, 0)
    return Figure(
        name="without-the-longest",
        headline=spread.longest(rows.to_pylist()),
        subtitle=f"Average days of three years with and without the longest waits, to"
        f" {_end(rows)}, {name}",
        rows=written(rows, "label", spread.named),
        chart=bars.ranked(label="label", value="average_days", title="Days"),
        drawn=worded(drawn, average_days=days) if told else drawn,
        headings={
            "label": "Wait",
            "mean_days": "Average",
            "longest_count": "Longest waits left out",
            "mean_without_days": "Average without them",
            "moved_days": "They move it by",
        },
        notes=(spread.LEFT_OUT,),
    )


def _who(name: str, words: str) -> str:
    return f"{name}, {words}" if words else name


def _end(rows: pa.Table) -> str:
    ends = rows["period_end"].to_pylist()
    return day(ends[-1]) if ends else "the latest month"


def _last_marked(rows: pa.Table) -> pa.Table:
    """Return the rows with `is_last`: the latest of each line that has a value."""
    told = rows.to_pylist()
    texts = [name for name in rows.column_names if name.endswith("_text")]
    field = texts[0].removesuffix("_text")
    last = {row["basis"]: row["period_end"] for row in told if row[field] is not None}
    marks = [last.get(row["basis"]) == row["period_end"] for row in told]
    return rows.append_column("is_last", pa.array(marks, pa.bool_()))
