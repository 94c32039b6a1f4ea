"""The example authority read by hand, for a second opinion on every measure.

Nothing here comes from the project: files are read with `csv`, dates with `datetime`,
and everything is counted in loops. Months are first days; an answer is a dictionary of
month to (numerator, denominator), the denominator None for plain counts.
"""

import csv
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

EXAMPLE = Path(__file__).parents[2] / "data" / "example"
FIRST, LAST = date(2020, 4, 1), date(2026, 10, 1)
DAY = timedelta(days=1)
Row = dict[str, Any]
Answer = dict[date, tuple[float, float | None]]


def add_months(day: date, count: int) -> date:
    """Return the same day so many months on, or the last one of a shorter month."""
    months = day.year * 12 + day.month - 1 + count
    first = date(months // 12, months % 12 + 1, 1)
    following = (first + timedelta(days=32)).replace(day=1)
    return min(first + timedelta(days=day.day - 1), following - DAY)


def month_of(day: date) -> date:
    return day.replace(day=1)


def month_end(month: date) -> date:
    return add_months(month, 1) - DAY


MONTHS = [
    add_months(FIRST, count)
    for count in range((LAST.year - FIRST.year) * 12 + LAST.month - FIRST.month + 1)
]


def _value(name: str, text: str) -> Any:
    dated = name.endswith("_date") or name in ("DECOM", "DEC", "DOB")
    if not dated:
        return text
    if not text:
        return None
    if "/" in text:
        return datetime.strptime(text, "%d/%m/%Y").date()
    return date.fromisoformat(text)


def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return [
            {name: _value(name, text) for name, text in row.items()}
            for row in csv.DictReader(file)
        ]


@cache
def rows(name: str) -> list[Row]:
    """Return the rows of one file."""
    return _read(EXAMPLE / f"{name}.csv")


@cache
def returned(name: str, *key: str) -> list[Row]:
    """Return the rows of all yearly returns, the later one for the same key."""
    found: dict[Any, Row] = {}
    for path in sorted(EXAMPLE.glob(f"{name}_20*.csv")):
        for row in _read(path):
            found[tuple(row[part] for part in key)] = row
    return list(found.values())


def flow(
    found: Iterable[Row],
    when: str,
    hit: Callable[[Row], bool] | None = None,
) -> Answer:
    """Count rows by the month of a date; with `hit`, also how many of them hit."""
    counts = {month: [0, 0] for month in MONTHS}
    for row in found:
        if row[when] and month_of(row[when]) in counts:
            counts[month_of(row[when])][0] += 1
            counts[month_of(row[when])][1] += bool(hit and hit(row))
    if hit is None:
        return {month: (all_, None) for month, (all_, _) in counts.items()}
    return {month: (hits, all_) for month, (all_, hits) in counts.items()}


def over(top: Answer, bottom: Answer) -> Answer:
    """Put one count over another, month by month."""
    return {month: (top[month][0], bottom[month][0]) for month in MONTHS}
