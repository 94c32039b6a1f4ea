"""The figures of the Occupancy page of a service's own records."""

from datetime import date

import pyarrow as pa

from charts import bars, over_time
from figures.figure import Figure
from findings import live_occupancy as says
from findings import live_occupancy_months as months
from findings import live_occupancy_places as places
from findings import shown
from findings.rows import Row
from findings.worded import from_rows, marked, only, worded, written
from findings.words import count, month_of

PLACES_NOTE = (
    "Mainstream households. A place is filled, vacant or not available, and the three"
    " add up to approved places. A child beyond the approved number of a household"
    " fills no place and is left out here."
)
RATES_NOTE = (
    "By days, not at one day of the month: occupancy is filled place-days out of"
    " approved ones; effective occupancy leaves out those not available; vacancy is"
    " vacant out of approved. Occupancy and vacancy do not add up to 100%."
)
DAYS_NOTE = "The days of the latest 12 months."
COARSE_NOTE = (
    "Under a filter each point is 12 months to the end of the month. Small steps mean"
    " nothing where the places behind them are rounded."
)


def rates(who: str, until: date, rows: pa.Table, stock: pa.Table) -> Figure:
    """Return the three rates by month. From view page_live_measures."""
    measures = {**says.RATES, **says.PLACES}
    all_rows = [*rows.to_pylist(), *stock.to_pylist()]
    table = months.by_month(all_rows, measures, until)
    return Figure(
        name="occupancy-by-month",
        headline=months.rates(rows.to_pylist(), until),
        subtitle=f"Share of approved mainstream places, per cent, by month, {who}",
        rows=from_rows(table),
        chart=over_time.lines_by_month(
            day="period_end",
            series="series",
            value="value",
            title="Per cent",
            names=tuple(says.RATES.values()),
        ),
        drawn=_lines(rows, until),
        headings={"month": "Month"}
        | {months.field_of(measure): name for measure, name in measures.items()},
        notes=(PLACES_NOTE, RATES_NOTE, *_coarse(rows), *shown.note(table)),
    )


def _coarse(rows: pa.Table) -> tuple[str, ...]:
    """Return what to say of shares under a filter."""
    return (COARSE_NOTE,) if "rolling_12" in rows["cut"].to_pylist() else ()


def _lines(rows: pa.Table, until: date) -> pa.Table:
    """Return the rates up to a month, named for the chart and marked at their end."""
    kept = only(rows, lambda row: row["period_end"] <= until)
    named = written(kept, "series", lambda row: says.RATES[row["measure_id"]])
    return marked_last(written(named, "value_text", shown.rate), until)


def marked_last(rows: pa.Table, until: date) -> pa.Table:
    """Return the rows with `is_last`: true in the month that a reader looks at."""
    last = [day == until for day in rows["period_end"].to_pylist()]
    return rows.append_column("is_last", pa.array(last, pa.bool_()))


def by_day(who: str, until: date, rows: pa.Table) -> Figure:
    """Return places by use on each day. From view page_live_tallies."""
    kept = only(rows, lambda row: row["period_end"] <= until)
    listed = kept.to_pylist()
    return Figure(
        name="places-by-day",
        headline=places.by_day(listed),
        subtitle=f"Approved mainstream places by use, day by day, {who}",
        rows=from_rows(places.spread(listed, "period_end")),
        chart=over_time.parts_by_day(
            day="period_end",
            part="part",
            order="part_order",
            value="tally_count",
            title="Places",
            parts=places.USES,
        ),
        drawn=worded(kept, tally_count=count),
        headings={"period_end": "Day", **_uses()},
        notes=(DAYS_NOTE, *places.gaps(listed), *shown.note(listed)),
    )


def _uses() -> dict[str, str]:
    return {
        "filled_count": "Filled",
        "vacant_count": "Vacant",
        "not_available_count": "Not available",
        "total_count": "Approved",
    }


def types(who: str, until: date, rows: pa.Table) -> Figure:
    """Return places by type of household and use. From view page_live_tallies."""
    named = written(rows, "household_type", _type_of)
    listed = named.to_pylist()
    told = written(
        named, "kind", lambda row: places.TYPES.get(row["household_type"], "Not known")
    )
    return Figure(
        name="places-by-type",
        headline=places.types(listed),
        subtitle=f"Places by type of household, end of {month_of(until)}, {who}",
        rows=from_rows(places.spread(told.to_pylist(), "kind")),
        chart=bars.stacked(
            label="kind",
            part="part",
            value="tally_count",
            title="Places",
            parts=places.USES,
            inside="inside",
        )
        if any(row["tally_count"] for row in told.to_pylist())
        else None,
        is_folded=True,
        drawn=written(worded(told, tally_count=count), "inside", _fitting),
        headings={"kind": "Type of household", **_uses()},
        notes=(
            "A place with family or friends is for one named child.",
            *places.withheld(listed),
            *shown.note(listed),
        ),
    )


def _type_of(row: Row) -> str:
    return row["value_1"] if row["dim_1"] == "household_type" else row["value_2"]


def _fitting(row: Row) -> str:
    """Return the words that fit on a part of a bar: none on a narrow one."""
    return row["tally_count_text"] if (row["tally_count"] or 0) >= 10 else ""


def reasons(who: str, until: date, rows: pa.Table, stock: pa.Table) -> Figure:
    """Return places not available by reason. From view page_live_tallies.

    `stock` are rows of page_live_measures, with all that are not available.
    """
    every = says.at(stock.to_pylist(), "unavailable_places", until)
    listed = sorted(
        rows.to_pylist(), key=lambda row: (-(row["tally_count"] or 0), row["part"])
    )
    ranked = from_rows(listed, rows.schema)
    most = max((row["tally_count"] or 0 for row in listed), default=0)
    return Figure(
        name="places-not-available",
        headline=places.reasons(listed, every),
        subtitle=f"Mainstream places not available, end of {month_of(until)}, {who}",
        rows=ranked,
        chart=bars.ranked(label="part", value="tally_count", title="Places")
        if most
        else None,
        is_folded=True,
        drawn=marked(worded(ranked, tally_count=count), "tally_count", most),
        headings={"part": "Reason", "tally_count": "Places"},
        notes=shown.note(listed),
    )
