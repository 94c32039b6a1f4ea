"""The key numbers of the wait for adoption.

Rows are those of views page_live_adoption_waits and page_live_adoption_counts.
"""

from datetime import date

from findings import shown
from findings.adoption import over_or_under
from findings.live_adoption import THREE, children, of, year_before
from findings.rows import Row, pick
from findings.tile import Tile
from findings.words import days, month_of


def tiles(
    rows: list[Row], adopted: list[Row], waiting: list[Row], month_end: date
) -> list[Tile]:
    """Return the key numbers: the three-year indicators, adoptions, who waits."""
    return [
        _days(rows, "A1", "A1: care to moving in", month_end),
        _days(rows, "A2", "A2: court to match", month_end),
        _share(rows, month_end),
        _adopted(adopted, month_end),
        _waiting(waiting, month_end),
    ]


def _span(row: Row, month_end: date) -> str:
    """Return `three-year average`, and to which month if not to the one looked at."""
    end = row["period_end"]
    return "three years" if end == month_end else f"three years to {month_of(end)}"


def _days(rows: list[Row], indicator: str, label: str, month_end: date) -> Tile:
    row = of(rows, indicator, THREE, month_end)
    if not row or row["wait_days"] is None:
        return Tile(
            label, shown.told(row, field="wait_days"), shown.why(row, "wait_days")
        )
    limit, span = row["threshold_days"], f"average of {_span(row, month_end)}"
    told = f"{days(limit)}, {span}" if limit else span
    return Tile(label, days(row["wait_days"]), told, *over_or_under(row["gap_days"]))


def _share(rows: list[Row], month_end: date) -> Tile:
    label, field = "A3: under 14 months", "under_limit_pct"
    row = of(rows, "A3", THREE, month_end, field)
    if not row or row[field] is None:
        return Tile(label, shown.rate(row, field), shown.why(row, field))
    told = f"of {children(row)}, {_span(row, month_end)}; no target"
    return Tile(label, shown.rate(row, field), told)


def _adopted(rows: list[Row], month_end: date) -> Tile:
    """Return how many were adopted in 12 months: these, or the latest shown."""
    label, field = "Children adopted", "children_count"
    row = pick(rows, period_end=month_end) and shown.latest(rows, month_end, field)
    if not row or row[field] is None:
        return Tile(label, shown.told(row, field=field), shown.why(row, field))
    end = row["period_end"]
    span = "12 months" if end == month_end else f"12 months to {month_of(end)}"
    before = pick(rows, period_end=year_before(end))
    is_known = before.get(field) is not None
    told = f"; {shown.told(before, field=field)} the year before" if is_known else ""
    return Tile(label, shown.told(row, field=field), f"in {span}{told}")


def _waiting(rows: list[Row], month_end: date) -> Tile:
    label, field = "Waiting for a match", "children_count"
    row = pick(rows, period_end=month_end)
    if not row or row[field] is None:
        return Tile(label, shown.told(row, field=field), shown.why(row, field))
    before = pick(rows, period_end=year_before(month_end))
    is_known = before.get(field) is not None
    told = f"{shown.told(before, field=field)} a year before" if is_known else ""
    return Tile(label, shown.told(row, field=field), told)
