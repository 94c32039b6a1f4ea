"""The figures of the Standards page, from a service's own records."""

from datetime import date
from functools import partial

import pyarrow as pa

from charts import bars, over_time
from figures.figure import Figure
from figures.live_occupancy import marked_last
from findings import shown
from findings import standards as says
from findings import standards_one as one
from findings.rows import Row
from findings.worded import from_rows, marked, only, wrapped, written
from findings.words import month_of

IN_TIME_NOTE = (
    "In time: done on the day it was due, or before. What is not done yet counts as not"
    " in time, once its day has passed. What fell due after a household left is left"
    " out."
)
APPLICANTS_NOTE = (
    "Of enquiries, visits, assessments and stages that ended in the 12 months. Days are"
    " calendar days: 72 hours are counted as three days, since records hold days only."
)


def households(who: str, until: date, rows: list[Row]) -> Figure:
    """Return how often what was due was done in time. From view page_live_measures."""
    return _shares("done-in-time", who, until, rows, "Foster carers", IN_TIME_NOTE)


def applicants(who: str, until: date, rows: list[Row]) -> Figure:
    """Return how often each limit for applicants was kept. As `households`."""
    name = "limits-for-applicants"
    return _shares(name, who, until, rows, "Those who apply", APPLICANTS_NOTE)


def _shares(
    name: str, who: str, until: date, rows: list[Row], group: str, note: str
) -> Figure:
    table = from_rows(rows)
    worst = min(
        (row["in_time_pct"] for row in rows if row["in_time_pct"] is not None),
        default=None,
    )
    return Figure(
        name=name,
        headline=says.headline(rows),
        subtitle=f"{group}: share in time, per cent, 12 months to"
        f" {month_of(until)}, {who}",
        rows=table,
        chart=bars.ranked(
            label="standard_lines",
            value="bar_pct",
            title="Per cent in time",
            text="in_time_pct_text",
        )
        if worst is not None
        else None,
        drawn=marked(_bars(wrapped(table, "standard"), until), "in_time_pct", worst)
        if rows
        else None,
        headings={
            "standard": "Standard",
            "to_month": "12 months to",
            "due_count": "Due",
            "in_time_count": "In time",
            "in_time_pct": "Share in time",
            "year_before_pct": "A year before",
        },
        notes=(note, *shown.note(rows)),
    )


def _bars(rows: pa.Table, until: date) -> pa.Table:
    """Return the rows with the words and the length of their bars.

    A share that is not shown has its symbol, and a bar without length.
    """
    lengths = [value or 0 for value in rows["in_time_pct"].to_pylist()]
    told = written(rows, "in_time_pct_text", partial(says.share_text, until=until))
    return told.append_column("bar_pct", pa.array(lengths, pa.float64()))


def by_month(
    who: str, until: date, rows: pa.Table, name: str, is_filtered: bool
) -> Figure:
    """Return one standard by month. From view page_live_measures, both cuts."""
    cuts = {row["cut"] for row in one.steady(rows.to_pylist(), is_filtered)}
    kept = only(rows, lambda row: row["cut"] in cuts and row["period_end"] <= until)
    told = written(kept, "month", lambda row: month_of(row["period_end"]))
    told = written(told, "series", lambda row: "Done in time")
    told = _renamed(told)
    return Figure(
        name="in-time-by-month",
        headline=one.by_month(kept.to_pylist(), name, until),
        subtitle=f"{name}: share in time, per cent, {_each(kept)}, {who}",
        rows=told,
        chart=over_time.lines_by_month(
            day="period_end",
            series="series",
            value="in_time_pct",
            title="Per cent in time",
            names=("Done in time",),
        ),
        drawn=marked_last(written(told, "in_time_pct_text", _point_text), until),
        headings={"month": "Month", **_counts()},
        notes=(IN_TIME_NOTE, *shown.note(kept.to_pylist())),
    )


def _point_text(row: Row) -> str:
    return says.share_text(row, row["period_end"])


def _each(rows: pa.Table) -> str:
    rolling = "rolling_12" in rows["cut"].to_pylist()
    return "each point 12 months" if rolling else "by month"


def _counts() -> dict[str, str]:
    return {
        "due_count": "Due",
        "in_time_count": "In time",
        "in_time_pct": "Share in time",
    }


def _renamed(rows: pa.Table) -> pa.Table:
    """Return rows of a measure with fields that say what they are here."""
    names = {
        "value": "in_time_pct",
        "numerator": "in_time_count",
        "denominator": "due_count",
    }
    names |= {f"{old}_symbol": f"{new}_symbol" for old, new in names.items()}
    return rows.rename_columns([names.get(name, name) for name in rows.column_names])


def by_team(who: str, until: date, rows: pa.Table, name: str) -> Figure:
    """Return one standard by team, in the last 12 months in which two can be compared.

    From view page_live_measures.
    """
    teams = one.compared(rows.to_pylist(), until)
    rows = from_rows(teams) if teams else rows.slice(0, 0)
    until = teams[0]["period_end"] if teams else until
    told = written(_renamed(rows), "team", one.team_of)
    known = [v for v in told["in_time_pct"].to_pylist() if v is not None]
    return Figure(
        name="in-time-by-team",
        headline=one.by_team(rows.to_pylist(), name),
        subtitle=f"{name} by team: share in time, per cent, 12 months to"
        f" {month_of(until)}, {who}",
        rows=told,
        chart=bars.ranked(
            label="team",
            value="bar_pct",
            title="Per cent in time",
            text="in_time_pct_text",
        )
        if known
        else None,
        drawn=marked(_bars(told, until), "in_time_pct", min(known, default=-1)),
        headings={"team": "Team", **_counts()},
        notes=shown.note(rows.to_pylist()),
    )
