"""Adds the words for a column to the rows, so that charts and tables say the same."""

from collections.abc import Callable
from textwrap import fill
from typing import Any

import pyarrow as pa

from findings.rows import Row
from findings.words import SYMBOLS


def worded(rows: pa.Table, **write: Callable[[Any], str]) -> pa.Table:
    """Return the rows with `<field>_text` for each field that is named.

    A missing value takes the symbol in `<field>_symbol`, or `[x]`.
    """
    for field, say in write.items():
        texts = [
            SYMBOLS[row.get(f"{field}_symbol") or "x"]
            if row[field] is None
            else say(row[field])
            for row in rows.to_pylist()
        ]
        rows = rows.append_column(f"{field}_text", pa.array(texts, pa.string()))
    return rows


def marked(rows: pa.Table, field: str, wanted: object) -> pa.Table:
    """Return the rows with `is_strong`: true where the field holds what is wanted."""
    strong = [value == wanted for value in rows[field].to_pylist()]
    return rows.append_column("is_strong", pa.array(strong, pa.bool_()))


def from_rows(rows: list[Row], schema: pa.Schema | None = None) -> pa.Table:
    """Return rows as a table: with the columns of `schema`, or those that they have."""
    return pa.Table.from_pylist(rows, schema=schema)


def written(rows: pa.Table, field: str, say: Callable[[Row], str]) -> pa.Table:
    """Return the rows with `field`, written from each whole row; it may replace one."""
    texts = pa.array([say(row) for row in rows.to_pylist()], pa.string())
    if field in rows.column_names:
        rows = rows.drop_columns([field])
    return rows.append_column(field, texts)


def only(rows: pa.Table, keep: Callable[[Row], bool]) -> pa.Table:
    """Return the rows that `keep` says yes to."""
    return rows.filter(pa.array([keep(row) for row in rows.to_pylist()], pa.bool_()))


def broken(rows: pa.Table, field: str, after: str = ",") -> pa.Table:
    """Return the rows with `<field>_lines`: the field, its line broken after a mark."""
    return written(
        rows,
        f"{field}_lines",
        lambda row: row[field].replace(f"{after} ", f"{after}\n", 1),
    )


def wrapped(rows: pa.Table, field: str, width: int = 28) -> pa.Table:
    """Return the rows with `<field>_lines`: the words of the field in short lines."""
    return written(rows, f"{field}_lines", lambda row: fill(row[field], width))
