"""Columns of a table, read from the names of the fields: the unit is in the name."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pyarrow as pa

from findings import words
from findings.rows import Row

# The ending of a field's name says its unit, and so how its values are written.
WRITERS: dict[str, Callable[[Any], str]] = {
    "_count": words.count,
    "_pct": words.pct,
    "_gbp": words.amount,
    "_variance_gbp": words.variance,
    "_days": words.days,
    "_points": words.signed_points,
    "_date": words.day,
    "_months": words.number,
    "_weeks": words.number,
    "_number": words.number,
    "_per_household": words.number,
}
NOT_SHOWN = (
    "organisation_name",
    "document_id",
    "reference",
    "is_strong",
    "is_rounded",
    "measure_id",
)
NOT_SHOWN_ENDINGS = ("_symbol", "_text", "_order")
LEFT_ALIGNED = ("_date",)


@dataclass(frozen=True)
class Col:
    """A column of a table: the field of the rows, its heading, how it is written."""

    field: str
    heading: str
    write: Callable[[Any], str] | None = None

    def text(self, row: Row) -> str:
        """Return the cell: the value in words, or the symbol for a missing one.

        A rate of rounded counts has no decimals.
        """
        value = row[self.field]
        if value is None:
            return words.SYMBOLS[row.get(f"{self.field}_symbol") or "x"]
        if row.get("is_rounded") and self.field.endswith("_pct"):
            return words.pct(value, 0)
        return self.write(value) if self.write else _plain(value)

    @property
    def is_number(self) -> bool:
        """Return whether the column is set to the right."""
        return self.write is not None and not self.field.endswith(LEFT_ALIGNED)


def column(field: str, heading: str = "") -> Col:
    """Return the column for a field: unit and heading follow from its name."""
    ending = _ending(field)
    named = heading or field.removesuffix(ending).replace("_", " ").capitalize()
    return Col(field, named, WRITERS.get(ending))


def columns_of(
    rows: pa.Table, headings: dict[str, str] | None = None
) -> tuple[Col, ...]:
    """Return the columns to show: those with a heading, or all that are for reading."""
    if headings:
        return tuple(column(field, heading) for field, heading in headings.items())
    return tuple(
        column(field)
        for field in rows.column_names
        if field not in NOT_SHOWN and not field.endswith(NOT_SHOWN_ENDINGS)
    )


def _ending(field: str) -> str:
    fitting = [e for e in WRITERS if field.endswith(e) or field == e.removeprefix("_")]
    return max(fitting, key=len, default="")


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return words.day(value) if isinstance(value, date) else str(value)
