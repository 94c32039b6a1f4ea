"""The figures of the Standards page: what is late or overdue, and what is asked for."""

from collections import Counter
from functools import partial

import pyarrow as pa

from charts import bars
from charts.theme import Specs
from figures.figure import Figure
from findings import shown
from findings import standards_due as due
from findings.rows import Row
from findings.worded import from_rows, only, worded, written
from findings.words import count


def states(who: str, rows: pa.Table, overdue_now: pa.Table) -> Figure:
    """Return what was due by kind and state. From view page_live_tallies."""
    listed = rows.to_pylist()
    return _stacked(
        "due-by-state",
        due.states(listed),
        f"Things due for foster carers, latest 12 months, {who}",
        rows,
        due.STATES,
        due.two_days(listed, overdue_now.to_pylist()),
    )


def overdue(who: str, rows: pa.Table) -> Figure:
    """Return what is overdue by kind and age. From view page_live_tallies."""
    listed = rows.to_pylist()
    told, name = due.overdue(listed), "overdue-now"
    subtitle = f"Overdue on the day the records were drawn, by how long, {who}"
    if due.is_withheld(listed):
        return Figure(
            name=name,
            headline=told,
            subtitle=subtitle,
            rows=from_rows(due.all_together(listed)),
            headings={"kind": "Kind", "total_count": "Overdue"},
        )
    return _stacked(name, told, subtitle, rows, due.AGES)


def _stacked(
    name: str,
    headline: str,
    subtitle: str,
    rows: pa.Table,
    parts: tuple[str, ...],
    notes: tuple[str, ...] = (),
) -> Figure:
    listed = rows.to_pylist()
    seen = {row["part"] for row in listed if row["tally_count"]}
    return Figure(
        name=name,
        headline=headline,
        subtitle=subtitle,
        rows=from_rows(due.spread(listed, parts)),
        chart=_bars(parts) if seen else None,
        drawn=_drawn(rows, seen),
        headings={"kind": "Kind", **{due.field_of(part): part for part in parts}},
        notes=(*due.not_drawn(listed), *notes, *shown.note(listed)),
    )


def _bars(parts: tuple[str, ...]) -> Specs:
    return bars.stacked(
        label="part",
        part="part_2",
        value="tally_count",
        title="Things",
        parts=parts,
        inside="inside",
    )


def _drawn(rows: pa.Table, seen: set[str]) -> pa.Table:
    """Return the rows of the kinds that have a bar, with the words inside it."""
    room = _longest(rows.to_pylist()) / 16
    mine = only(rows, lambda row: row["part"] in seen)
    return written(worded(mine, tally_count=count), "inside", partial(_fitting, room))


def _longest(rows: list[Row]) -> int:
    """Return the sum of the parts of the longest bar."""
    sums: Counter[str] = Counter()
    for row in rows:
        sums[row["part"]] += row["tally_count"] or 0
    return max(sums.values(), default=0)


def _fitting(room: float, row: Row) -> str:
    """Return the words that fit on a part of a bar: none on a narrow one."""
    return row["tally_count_text"] if (row["tally_count"] or 0) >= room else ""


def published(rows: pa.Table) -> Figure:
    """Return what published standards ask for. From view page_live_standards."""
    return Figure(
        name="published-standards",
        headline="What published standards ask for",
        subtitle="As printed by the organisation that is named; others may differ",
        rows=rows,
        headings={
            "standard": "Standard",
            "value_text": "Asked for",
            "scope": "For",
            "owner_name": "Printed by",
            "measure_name": "Measured here by",
        },
    )


def cases(who: str, rows: pa.Table) -> Figure:
    """Return what is overdue, one by one. From view page_live_standards_cases."""
    return Figure(
        name="overdue-household-by-household",
        headline="What is overdue, the longest first",
        subtitle=f"By number of the household, for the service alone, {who}",
        rows=rows,
        headings={
            "household_id": "Household",
            "kind": "What",
            "team": "Team",
            "due_date": "Due on",
            "late_days": "Overdue for",
        },
        is_folded=True,
    )
