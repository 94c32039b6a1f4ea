"""The figures of approved adopters who wait for a match."""

from datetime import date

import pyarrow as pa

from charts import bars, over_time
from figures.figure import Figure
from findings import live_adoption_adopters as says
from findings import shown
from findings.worded import marked, worded
from findings.words import count, day


def by_month(name: str, rows: pa.Table, month_end: date) -> Figure:
    """Return the adopters who wait at each month end.

    From view page_live_adoption_counts, measure adopters_waiting.
    """
    told = rows.to_pylist()
    last = [row["period_end"] == told[-1]["period_end"] for row in told]
    named = rows.append_column("who", pa.array(["Waiting"] * len(told), pa.string()))
    drawn = worded(named, children_count=count)
    return Figure(
        name="adopters-waiting-by-month",
        headline=says.waiting(told, month_end),
        subtitle=f"Approved adopters without a match at each month end, {name}",
        rows=rows,
        chart=over_time.lines_by_month(
            day="period_end",
            series="who",
            value="children_count",
            title="Adopters",
            names=("Waiting",),
        ),
        drawn=drawn.append_column("is_last", pa.array(last, pa.bool_())),
        headings={"period_end": "At", "children_count": "Adopters"},
        notes=(*says.WAITS_FOR, *shown.note(told)),
    )


def how_long(name: str, rows: pa.Table) -> Figure:
    """Return the adopters who wait by how long ago they were approved.

    From view page_live_tallies, tally adopters_waiting.
    """
    ends = rows["period_end"].to_pylist()
    when = f" on {day(ends[-1])}" if ends else ""
    return Figure(
        name="adopters-waiting-by-how-long",
        headline=says.how_long(rows.to_pylist()),
        subtitle=f"Approved adopters without a match{when} by time since approval,"
        f" {name}",
        rows=rows,
        chart=bars.ranked(label="part", value="tally_count", title="Adopters"),
        drawn=marked(worded(rows, tally_count=count), "part_order", 3),
        headings={"part": "Since approval", "tally_count": "Adopters"},
        notes=shown.note(rows.to_pylist()),
    )
