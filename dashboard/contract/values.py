"""Second look at a file, as a table of text: does every cell keep its rule?

Works on tables `text_<file>` that hold the cells as text, blank ones as null, with
their row number, so that all faults of all rows are found by one query per rule.
"""

from collections.abc import Collection, Iterator

import duckdb

from contract.faults import Fault
from contract.shape import Column, File

PATTERNS = {
    "number": r"-?\d{1,13}(\.\d{1,4})?",
    "integer": r"-?\d{1,9}",
    "date": r"\d{4}-\d{2}-\d{2}",
    "boolean": "true|false",
    "identifier": r"[A-Za-z0-9][A-Za-z0-9_-]*",
}
WORDS = {
    "number": (
        "is not a number",
        "write digits, without separator, and at most four decimals after a point",
    ),
    "integer": ("is not a whole number", "write digits only"),
    "date": ("is not a date", "write it as 2026-02-28"),
    "boolean": ("is not true or false", "write true or false"),
    "identifier": (
        "is not an identifier",
        "use letters, digits, hyphens and underscores",
    ),
}
AT_THE_EDGES = r"^[\s\x{00A0}]|[\s\x{00A0}]$"


def value_faults(
    con: duckdb.DuckDBPyConnection, file: File, readable: Collection[str]
) -> Iterator[Fault]:
    """Yield every broken rule in `text_<file>`, which holds the cells as text.

    References are looked up in the files that are `readable`.
    """
    for column in file.columns:
        yield from _column_faults(con, file, column)
        if column.references.split(".")[0] in readable:
            yield from _dangling(con, file, column)
    for rule in file.rules:
        found = _rows(con, file, rule.column, rule.broken_when)
        for row, value in found:
            yield Fault(
                file.file_name, row, rule.column, value or "", rule.says, rule.remedy
            )
    yield from _repeated_keys(con, file)


def _column_faults(
    con: duckdb.DuckDBPyConnection, file: File, column: Column
) -> Iterator[Fault]:
    name = column.name
    if column.required:
        yield from _said(con, file, column, f"{name} is null", "is blank", "fill it")
    if column.kind == "text":
        edges = f"regexp_matches({name}, '{AT_THE_EDGES}')"
        rule = "begins or ends with a space"
        yield from _said(con, file, column, edges, rule, "remove the space")
    if column.kind in PATTERNS:
        bad = f"not regexp_full_match({name}, '{PATTERNS[column.kind]}')"
        if column.kind == "date":
            bad = f"{name} is not null and ({bad} or try_cast({name} as date) is null)"
        yield from _said(con, file, column, bad, *WORDS[column.kind])
    if column.values:
        listed = ", ".join(f"'{value}'" for value in column.values)
        yield from _said(
            con,
            file,
            column,
            f"{name} not in ({listed})",
            "is not one of the values known here",
            f"write one of {', '.join(column.values)}",
        )


def _dangling(
    con: duckdb.DuckDBPyConnection, file: File, column: Column
) -> Iterator[Fault]:
    target, key = column.references.split(".")
    known = f"select {key} from text_{target} where {key} is not null"
    yield from _said(
        con,
        file,
        column,
        f"{column.name} is not null and {column.name} not in ({known})",
        f"is not in {target}.csv",
        f"correct it, or add a row with this {key} to {target}.csv",
    )


def _repeated_keys(con: duckdb.DuckDBPyConnection, file: File) -> Iterator[Fault]:
    key = ", ".join(file.key)
    present = " and ".join(f"{name} is not null" for name in file.key)
    repeats = (
        f"row_number in (select unnest(list(row_number order by row_number)[2:])"
        f" from text_{file.name} where {present} group by {key})"
    )
    for row, value in _rows(con, file, file.key[0], repeats):
        yield Fault(
            file.file_name,
            row,
            file.key[0],
            value or "",
            "stands in an earlier row already"
            if len(file.key) == 1
            else f"repeats {' and '.join(file.key)} of an earlier row",
            "give each row its own, or remove one",
        )


def _said(
    con: duckdb.DuckDBPyConnection,
    file: File,
    column: Column,
    broken_when: str,
    rule: str,
    remedy: str,
) -> Iterator[Fault]:
    for row, value in _rows(con, file, column.name, broken_when):
        yield Fault(file.file_name, row, column.name, value or "", rule, remedy)


def _rows(
    con: duckdb.DuckDBPyConnection, file: File, column: str, broken_when: str
) -> list[tuple[int, str | None]]:
    return con.execute(
        f"select row_number, {column} from text_{file.name}"
        f" where {broken_when} order by row_number"
    ).fetchall()
