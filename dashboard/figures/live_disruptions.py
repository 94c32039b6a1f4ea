"""The figures of the Disruptions page of records: rates, what counts, splits."""

from datetime import date

import pyarrow as pa

from charts import bars, over_time
from figures.figure import Figure
from findings import live_disruptions as says
from findings import live_disruptions_by as by
from findings import live_disruptions_months as months
from findings import shown
from findings.rows import Row
from findings.worded import from_rows, worded, written
from findings.words import count, month_of

MOVE_NOTE = (
    "A move is a placement that ended and was followed by one with another carer. Not"
    " counted, and shown apart: changes with the same carer (status only, or adoption"
    " by the present foster carer), temporary moves, and endings by leaving care."
    " Series of short breaks are left out."
)
PARTS_NOTE = (
    "Dark: disruptions by the chosen definition. The rate divides them by all moves:"
    " broke down, other disruption and other move."
)


def rates(who: str, definition: str, until: date, rows: pa.Table) -> Figure:
    """Return disruption rates by month. From view page_live_measures."""
    listed = rows.to_pylist()
    table = months.by_month(listed, until)
    return Figure(
        name="disruption-rates",
        headline=says.both(listed, until),
        subtitle=f"Disruptions, per cent of moves of 12 months, by month, {who}",
        rows=from_rows(table),
        chart=over_time.lines_by_month(
            day="period_end",
            series="series",
            value="value",
            title="Per cent",
            names=tuple(says.DEFINITIONS),
        ),
        drawn=_lines(listed, until),
        headings={
            "month": "12 months to",
            "move_count": "Moves",
            "broad_pct": "Broad",
            "narrow_pct": "Narrow",
        },
        notes=(
            says.MEANINGS[definition],
            MOVE_NOTE,
            *months.withheld(listed, until),
            *shown.note(table),
        ),
    )


def _lines(rows: list[Row], until: date) -> pa.Table:
    names = {measure: name for name, measure in says.DEFINITIONS.items()}
    drawn = [
        {
            **row,
            "series": names[row["measure_id"]],
            "is_last": row["period_end"] == until,
        }
        for row in rows
        if row["period_end"] <= until
    ]
    return written(from_rows(drawn), "value_text", shown.rate)


def in_sight(
    who: str, definition: str, until: date, rows: pa.Table, rate: Row
) -> Figure:
    """Return what counts as a move and what does not. From view page_live_tallies.

    `rate` is the row of the rate for the same 12 months.
    """
    listed = rows.to_pylist()
    strong = [row["part"] in says.COUNTED[definition] for row in listed]
    drawn = with_lengths(worded(rows, tally_count=count), "tally_count")
    return Figure(
        name="what-is-counted",
        headline=says.in_sight(listed, rate),
        subtitle=f"Changes of placement, 12 months to {month_of(until)}, {who}",
        rows=rows,
        chart=bars.ranked(
            label="part", value="length", title="Changes", text="tally_count_text"
        ),
        drawn=drawn.append_column("is_strong", pa.array(strong, pa.bool_())),
        headings={"part": "What happened", "tally_count": "Changes"},
        notes=(PARTS_NOTE, *shown.note(listed)) if listed else (),
    )


def split_by(
    who: str,
    split: str,
    definition: str,
    until: date,
    moves: pa.Table,
    rates: pa.Table,
) -> Figure:
    """Return moves by reason, age, kind or provider. From view page_live_measures."""
    listed = by.table(moves.to_pylist(), rates.to_pylist(), split, definition)
    table = from_rows(listed)
    columns = {"part": split, "move_count": "Moves"}
    if split != "Reason":
        columns |= {"disruption_count": "Disruptions", "disruption_pct": "Rate"}
    return Figure(
        name="moves-by",
        headline=by.headline(listed, split),
        subtitle=f"Moves by {split.lower()}, 12 months to {month_of(until)}, {who}",
        rows=table,
        chart=bars.ranked(
            label="part", value="length", title="Moves", text="move_count_text"
        ),
        drawn=_bars(by.drawn(listed), table.schema) if listed else table,
        headings=columns,
        notes=(
            *by.withheld(listed),
            "Kind, provider and age are those of the day on which the placement ended.",
            *shown.note(listed),
        ),
    )


def _bars(rows: list[Row], schema: pa.Schema) -> pa.Table:
    told = written(from_rows(rows, schema), "move_count_text", by.text)
    return with_lengths(told, "move_count")


def with_lengths(rows: pa.Table, field: str) -> pa.Table:
    """Return the rows with `length` for bars: a missing value keeps its words alone.

    Where all are missing there is no length, and so no chart.
    """
    values = rows[field].to_pylist()
    none = 0 if any(value is not None for value in values) else None
    lengths = [none if value is None else value for value in values]
    return rows.append_column("length", pa.array(lengths, pa.float64()))
