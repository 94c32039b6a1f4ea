"""The figures of the Disruptions page of records: many placements, settled children."""

from datetime import date

import pyarrow as pa

from charts import bars, over_time, year_path
from figures.figure import Figure
from figures.live_disruptions import with_lengths
from findings import live_stability as says
from findings import live_stability_year as ahead
from findings import shown
from findings.rows import Row
from findings.worded import from_rows, marked, only, worded, written
from findings.words import count, month_of

THREE_NOTE = (
    "Placements that lasted a day or more, those open on the first and the last day"
    " included; on the day it ends a placement is not open. Temporary moves and"
    " adoption by the present foster carer are none; children in series of short breaks"
    " are left out (NI 62)."
)
SETTLED_NOTE = (
    "Children under 16, looked after for 2.5 years or more without a break: those in"
    " the same placement for two years or more, or placed for adoption, with the"
    " placement before it together two years or more. Shown from 2.5 years after the"
    " records begin."
)


def three(who: str, until: date, rows: pa.Table) -> Figure:
    """Return three or more placements in 12 months. From view page_live_measures."""
    return _line(
        "three-or-more-placements",
        says.three(rows.to_pylist(), until),
        f"Three or more placements in 12 months, per cent, end of month, {who}",
        rows,
        (says.THREE, "Three or more", until),
        (THREE_NOTE,),
    )


def settled(who: str, until: date, rows: pa.Table) -> Figure:
    """Return long-term stability by month. From view page_live_measures."""
    return _line(
        "long-term-stability",
        says.settled(rows.to_pylist(), until),
        f"Settled for two years, per cent of those long in care, end of month, {who}",
        rows,
        (says.SETTLED, "Settled", until),
        (SETTLED_NOTE,),
    )


def _line(
    name: str,
    headline: str,
    subtitle: str,
    rows: pa.Table,
    what: tuple[str, str, date],
    notes: tuple[str, ...],
) -> Figure:
    """Return one measure of the rows as a line; `what` is its id, its name, until."""
    measure, series, until = what
    kept = only(
        rows, lambda row: row["measure_id"] == measure and row["period_end"] <= until
    )
    table = from_rows([_month(row, series, until) for row in kept.to_pylist()])
    return Figure(
        name=name,
        headline=headline,
        subtitle=subtitle,
        rows=table,
        chart=over_time.lines_by_month(
            day="period_end",
            series="series",
            value="share_pct",
            title="Per cent",
            names=(series,),
        ),
        drawn=_told(table),
        headings={
            "month": "End of",
            "these_count": series,
            "children_count": "Children",
            "share_pct": "Share",
        },
        notes=(*notes, *shown.note(table.to_pylist())),
    )


def _told(rows: pa.Table) -> pa.Table:
    """Return the rows with the words of their share."""
    return written(rows, "share_pct_text", lambda row: shown.rate(row, "share_pct"))


def _month(row: Row, series: str, until: date) -> Row:
    return {
        "period_end": row["period_end"],
        "month": month_of(row["period_end"]),
        "series": series,
        "is_last": row["period_end"] == until,
        "is_rounded": bool(row.get("is_rounded")),
        "share_pct": row["value"],
        "share_pct_symbol": row["value_symbol"],
        "these_count": row["numerator"],
        "these_count_symbol": row["numerator_symbol"],
        "children_count": row["denominator"],
        "children_count_symbol": row["denominator_symbol"],
        "document_id": row["document_id"],
        "reference": row["reference"],
    }


def year(who: str, until: date, rows: pa.Table, forecasts: pa.Table | None) -> Figure:
    """Return the year so far and its forecast. From view page_live_measures, and of
    page_live_disruptions_forecast the row of the month; None under a filter.
    """
    found = None if forecasts is None else forecasts.to_pylist()
    forecast: Row | None = None if found is None else next(iter(found), {})
    listed = rows.to_pylist()
    table = from_rows(ahead.path(listed, forecast, until))
    return Figure(
        name="three-or-more-this-year",
        headline=ahead.year(listed, forecast, until),
        subtitle=f"Three or more placements since 1 April, per cent, {who}",
        rows=table,
        chart=year_path.so_far(
            month="month",
            year="year",
            value="share_pct",
            low="low_pct",
            high="high_pct",
            title="Per cent",
        ),
        drawn=_told(table),
        headings={
            "when": "When",
            "three_count": "Three or more",
            "children_count": "Children",
            "share_pct": "Share",
            "low_pct": "From",
            "high_pct": "To",
        },
        notes=(
            *ahead.method(forecast),
            "Grey: the two years before.",
            *shown.note(table.to_pylist()),
        ),
    )


def one_away(who: str, until: date, rows: pa.Table) -> Figure:
    """Return children by number of placements. From view page_live_tallies."""
    return Figure(
        name="one-move-away",
        headline=says.one_away(rows.to_pylist()),
        subtitle=f"Children by placements since 1 April, {month_of(until)}, {who}",
        rows=rows,
        chart=bars.ranked(
            label="part", value="length", title="Children", text="tally_count_text"
        ),
        drawn=with_lengths(
            marked(worded(rows, tally_count=count), "part", "Two"), "tally_count"
        ),
        headings={"part": "Placements since 1 April", "tally_count": "Children"},
        notes=shown.note(rows.to_pylist()),
    )


def cases(who: str, rows: pa.Table) -> Figure:
    """Return the children of the list, one by one. From page_live_disruptions_cases."""
    return Figure(
        name="children-with-placements",
        headline=says.cases(rows.to_pylist()),
        subtitle=f"Pseudonymous list for the service, latest month end, {who}",
        rows=rows,
        headings={
            "child_id": "Child",
            "placements": "Placements since 1 April",
            "age_band": "Age",
            "placement_kind": "Lives in",
            "provider": "Provider",
            "placement_began_date": "Since",
        },
        is_folded=True,
    )
