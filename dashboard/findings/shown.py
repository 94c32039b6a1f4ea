"""What may be shown of a value, in words: exact, about so many, or withheld.

Rows are those of the views of a service's own records: beside a value stand the symbol
of why there is none, and `is_rounded` where counts were rounded to the nearest five.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from findings.rows import Row
from findings.words import SYMBOLS, count, pct

Say = Callable[[Any], str]

ABOUT = "about "

ROUNDED_NOTE = (
    "Counts are rounded to the nearest five, so that nobody can be recognised: they may"
    " not add up, and rates made from them are about right."
)

REASONS = {
    "c": "withheld: too few to show",
    "z": "there was nothing to count",
    "x": "not available",
    "low": "rounds to zero",
}


def told(row: Row, say: Say = count, field: str = "value") -> str:
    """Return a value in words: `15`, `about 15` if it is rounded, or its symbol."""
    if not row or row[field] is None:
        return SYMBOLS[row.get(f"{field}_symbol") or "x"]
    return f"{ABOUT if is_about(row, field) else ''}{say(row[field])}"


def rate(row: Row, field: str = "value") -> str:
    """Return a rate in words: `61.6%`, or `about 60%` of counts that are rounded."""
    if row and row.get("is_rounded"):
        return told(row, lambda value: pct(value, 0), field)
    return told(row, pct, field)


def is_about(row: Row, field: str = "value") -> bool:
    """Return whether a value comes from rounded counts; none of them rounds to 0."""
    return bool(row.get("is_rounded")) and row[field] != 0


def about(*rows: Row) -> str:
    """Return the word before what is reckoned from rows, if some row is rounded."""
    return ABOUT if any(row.get("is_rounded") for row in rows) else ""


def bare(said: str) -> str:
    """Return a value in words without `about`: for a bar, whose note says so."""
    return said.removeprefix(ABOUT)


def note(rows: list[Row]) -> tuple[str, ...]:
    """Return what to say below a figure: that counts are rounded, if some row's are."""
    return (ROUNDED_NOTE,) if any(_holds_rounded(row) for row in rows) else ()


def _holds_rounded(row: Row) -> bool:
    """Return whether some value of a row that is not withheld is rounded.

    A total beside its parts may be exact where they are rounded; 0 always is.
    """
    if row.get("is_total_rounded") and row.get("total_count"):
        return True
    values = {name for name in row if f"{name}_symbol" in row} - {"total_count"}
    is_shown = not values or any(row[name] for name in values)
    return bool(row.get("is_rounded")) and is_shown


def why(row: Row, field: str = "value") -> str:
    """Return in a few words why there is no value."""
    return REASONS[row.get(f"{field}_symbol") or "x"]


def latest(rows: list[Row], until: date, field: str = "value") -> Row:
    """Return the last row up to a day that has a value, or else the last of all.

    Rows are of one measure. A sum of 12 months may be withheld in some months and not
    in others: whoever shows an earlier one says to which month it is. One that is a
    year old or more is none of today's.
    """
    past = [row for row in rows if row["period_end"] <= until]
    past.sort(key=lambda row: row["period_end"])
    shown = [row for row in past if row[field] is not None and _is_recent(row, past)]
    return (shown or past or [{}])[-1]


def _is_recent(row: Row, past: list[Row]) -> bool:
    """Return whether less than a year lies between a row and the last of all."""
    end, last = row["period_end"], past[-1]["period_end"]
    return 12 * (last.year - end.year) + last.month - end.month < 12
