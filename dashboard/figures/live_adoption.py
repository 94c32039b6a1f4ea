"""The figures of the Adoption page from records: how long children wait."""

import pyarrow as pa

from charts import bars, intervals, over_time
from figures.figure import Figure
from findings import live_adoption as says
from findings import live_adoption_spread as spread
from findings import shown
from findings.rows import Row
from findings.worded import from_rows, marked, only, worded, written
from findings.words import count, day, days

NAMES = {
    "A1": "A1, average days between entering care and moving in",
    "A2": "A2, average days between the court's authority and a match",
    "A3": "A3, share that waited less than 14 months between entering care and moving"
    " in",
    "A10": "A10, as A1, with the clock stopped where foster carers adopt",
}
THRESHOLD = "Threshold"
TOO_CLOSE = 0.08  # of the chart: words would be written over each other
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
        [a3(name, rows, words), by_month(name, rows, "A10", words)],
    ]


def by_month(name: str, rows: pa.Table, indicator: str, words: str) -> Figure:
    """Return an indicator in days, month by month, with its threshold."""
    mine = only(rows, lambda row: row["indicator"] == indicator)
    told = mine.to_pylist()
    months = {row["period_end"]: row for row in told if row["threshold_days"]}
    threshold = [
        {**row, "basis": THRESHOLD, "wait_days": row["threshold_days"]}
        for _, row in sorted(months.items())
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
            names=(says.THREE, says.ONE, THRESHOLD),
            threshold=THRESHOLD,
        )
        if any(row["wait_days"] is not None for row in told)
        else None,
        is_folded=True,
        drawn=_labelled(
            worded(from_rows([*told, *threshold], mine.schema), wait_days=count),
            "wait_days",
        ),
        headings={
            **HEADINGS,
            "wait_days": "Waited",
            "threshold_days": "Threshold",
            "gap_days": "Gap",
        },
        notes=(*(says.HOW if indicator == "A1" else ()), *shown.note(told)),
    )


def a3(name: str, rows: pa.Table, words: str) -> Figure:
    """Return A3 month by month. From view page_live_adoption_waits."""
    share = "under_limit_pct"
    mine = only(rows, lambda row: row["indicator"] == "A3")
    told = mine.to_pylist()
    return Figure(
        name="a3-by-month",
        headline=says.course(told, "A3", share),
        subtitle=f"{NAMES['A3']}, month by month, {_who(name, words)}",
        rows=mine,
        chart=over_time.lines_by_month(
            day="period_end",
            series="basis",
            value=share,
            title="Per cent",
            names=(says.THREE, says.ONE),
        ),
        is_folded=True,
        drawn=_labelled(written(mine, f"{share}_text", says.share_text), share),
        headings={**HEADINGS, share: "Share"},
        notes=(says.LIMIT, *shown.note(told)),
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
        notes=(
            "A1 and A10 are of children adopted, A2 of children matched.",
            *shown.note(rows.to_pylist()),
        ),
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


def _labelled(rows: pa.Table, value: str) -> pa.Table:
    """Return the rows with `is_last`: where the words stand, at the end of each line.

    A threshold has them at its start; the year has none too close to the three years.
    """
    told = rows.to_pylist()
    places = _places([row for row in told if row[value] is not None])
    if says.THREE in places and says.ONE in places:
        apart = abs(places[says.THREE][value] - places[says.ONE][value])
        if apart < TOO_CLOSE * max(row[value] or 0 for row in told):
            del places[says.ONE]
    chosen = {basis: row["period_end"] for basis, row in places.items()}
    marks = [chosen.get(row["basis"]) == row["period_end"] for row in told]
    return rows.append_column("is_last", pa.array(marks, pa.bool_()))


def _places(rows: list[Row]) -> dict[str, Row]:
    """Return the row of each line at which its words stand."""
    lines: dict[str, list[Row]] = {}
    for row in rows:
        lines.setdefault(row["basis"], []).append(row)
    return {
        basis: mine[0 if basis == THRESHOLD else -1] for basis, mine in lines.items()
    }
