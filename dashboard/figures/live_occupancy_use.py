"""The figures of the Occupancy page of records: on hold, cost, where children live."""

from datetime import date

import pyarrow as pa

from charts import over_time
from figures.figure import Figure
from figures.live_occupancy import marked_last
from findings import live_occupancy_use as says
from findings import shown
from findings.worded import from_rows, only, worded, written
from findings.words import count, money, month_of


def holds(who: str, until: date, rows: pa.Table) -> Figure:
    """Return households on hold by month. From view page_live_measures."""
    kept = only(rows, lambda row: row["period_end"] <= until)
    named = written(kept, "series", lambda row: "On hold")
    named = written(named, "month", lambda row: month_of(row["period_end"]))
    named = _as(named, value="on_hold_pct", numerator="on_hold_count")
    named = _as(named, denominator="household_count")
    return Figure(
        name="households-on-hold",
        headline=says.holds(kept.to_pylist(), until),
        subtitle=f"Share of mainstream households, per cent, end of month, {who}",
        rows=named,
        chart=over_time.lines_by_month(
            day="period_end",
            series="series",
            value="on_hold_pct",
            title="Per cent",
            names=("On hold",),
        )
        if any(row["on_hold_pct"] is not None for row in named.to_pylist())
        else None,
        is_folded=True,
        drawn=marked_last(
            written(
                named, "on_hold_pct_text", lambda row: shown.rate(row, "on_hold_pct")
            ),
            until,
        ),
        headings={
            "month": "Month",
            "on_hold_count": "On hold",
            "household_count": "Approved households",
            "on_hold_pct": "On hold, share",
        },
        notes=(
            "On hold: every approved place of the household is not available.",
            *says.gaps(kept.to_pylist()),
            *shown.note(kept.to_pylist()),
        ),
    )


def _as(rows: pa.Table, **names: str) -> pa.Table:
    """Return the rows with fields, and their symbols, under other names."""
    renamed = {**names, **{f"{a}_symbol": f"{b}_symbol" for a, b in names.items()}}
    return rows.rename_columns([renamed.get(name, name) for name in rows.column_names])


def hold_lengths(who: str, rows: pa.Table) -> Figure:
    """Return how long households are on hold. From view page_live_durations."""
    symbols = rows["days_symbol"] if rows.num_rows else pa.array([], pa.string())
    fields = ("p25_days", "median_days", "p75_days")
    for field in fields:
        rows = rows.append_column(f"{field}_symbol", symbols)
    return Figure(
        name="time-on-hold",
        headline=says.hold_lengths(rows.to_pylist()),
        subtitle=f"Days on hold, all types of household, latest extract, {who}",
        rows=rows,
        headings={
            "part": "Time on hold",
            "case_count": "Households",
            "p25_days": "A quarter up to",
            "median_days": "Half up to",
            "p75_days": "Three quarters up to",
        },
        notes=shown.note(rows.to_pylist()),
    )


def cost(name: str, until: date, rows: pa.Table) -> Figure:
    """Return what places not available cost. From view page_live_occupancy_cost."""
    kept = only(rows, lambda row: row["period_end"] <= until)
    told = written(kept, "month", lambda row: month_of(row["period_end"]))
    told = written(told, "part", lambda row: "Not available")
    told = told.append_column("part_order", pa.array([1] * told.num_rows, pa.int64()))
    return Figure(
        name="cost-of-places-not-available",
        headline=says.cost(kept.to_pylist(), until),
        subtitle=f"At the most, pounds by month, all mainstream households, {name}",
        rows=told,
        chart=over_time.parts_by_day(
            day="period_end",
            part="part",
            order="part_order",
            value="cost_gbp",
            title="Pounds",
            parts=("Not available",),
            unit="yearmonth",
        ),
        drawn=worded(told, cost_gbp=money),
        headings={
            "month": "Month",
            "unavailable_days_count": "Place-days not available",
            "ifa_week_gbp": "A week with an agency",
            "in_house_week_gbp": "A week in-house",
            "cost_gbp": "Cost at the most",
            "year_cost_gbp": "12 months to it",
        },
        notes=(
            "As if each such place had held a child who lived with an agency's carers"
            " instead: the difference between a week with an agency and a week"
            " in-house, that month. Not every place would have suited a child, and the"
            " council's own costs do not all rise with each child.",
        ),
    )


def mix(who: str, until: date, rows: pa.Table) -> Figure:
    """Return where children lived by month. From view page_live_tallies."""
    mixed = says.mixed(rows.to_pylist(), until)
    table = from_rows(mixed)
    return Figure(
        name="placement-mix-by-month",
        headline=says.mix(mixed, until),
        subtitle=f"Children looked after by where they lived, end of month, {who}",
        rows=table,
        chart=over_time.parts_by_day(
            day="period_end",
            part="setting",
            order="setting_order",
            value="children_count",
            title="Children",
            parts=says.MIX,
            unit="yearmonth",
        )
        if mixed
        else None,
        drawn=worded(table, children_count=count) if mixed else None,
        headings={
            "month": "Month",
            "setting": "Where",
            "children_count": "Children",
            "total_count": "All looked after",
        },
        notes=(
            "In-house and agency: foster carers who are not family or friends. Where"
            " counts of 1 to 4 are confidential they are left out of these sums.",
            *shown.note(mixed),
        ),
    )


def cases(who: str, rows: pa.Table) -> Figure:
    """Return households that stand out. From view page_live_occupancy_cases."""
    return Figure(
        name="households-that-stand-out",
        headline="Households on hold today, or with more children than places",
        subtitle=f"By number, for the service alone, {who}",
        rows=rows,
        headings={
            "household_id": "Household",
            "team": "Team",
            "household_type": "Type",
            "approved_places_count": "Approved",
            "filled_places_count": "Filled",
            "over_places_count": "Children beyond",
            "reason": "Why on hold",
            "on_hold_from_date": "Since",
            "on_hold_days": "For",
        },
    )
