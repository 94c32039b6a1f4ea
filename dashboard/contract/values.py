"""Second look at a file, as a table of text: does every cell keep its rule?

Works on tables `text_<file>` that hold the cells as text, blank ones as null, with
their row number, so that all faults of all rows are found by one query.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

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
FIRST_DAY, LAST_DAY = "1900-01-01", "2099-12-31"
NOT_SEEN = (
    r"[\x00-\x08\x0b-\x1f\x7f\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}-\x{2069}"
    r"\x{FEFF}\x{FFFD}]"
)
AT_THE_EDGES = r"^[\s\x{00A0}]|[\s\x{00A0}]$"


@dataclass(frozen=True)
class Check:
    """What is wrong with a cell when `broken_when`, SQL over the row's text cells."""

    column: str
    broken_when: str
    rule: str
    remedy: str


def value_faults(
    con: duckdb.DuckDBPyConnection, file: File, readable: Collection[str]
) -> Iterator[Fault]:
    """Yield every broken rule in `text_<file>`, which holds the cells as text.

    References are looked up in the files that are `readable`.
    """
    checks = list(_checks(file, readable))
    wanted = ", ".join(f"({c.broken_when}), {c.column}" for c in checks)
    any_broken = " or ".join(f"({c.broken_when})" for c in checks)
    rows = con.execute(
        f"select row_number, {wanted} from text_{file.name} where {any_broken}"
    ).fetchall()
    for number, *found in rows:
        for check, broken, value in zip(checks, found[::2], found[1::2], strict=True):
            if broken:
                yield _fault(file, number, check, value or "")


def _checks(file: File, readable: Collection[str]) -> Iterator[Check]:
    for column in file.columns:
        yield from _column_checks(column)
        if column.references.split(".")[0] in readable:
            yield _dangling(column)
    for rule in file.rules:
        yield Check(rule.column, rule.broken_when, rule.says, rule.remedy)
    yield _repeated(file)


def _column_checks(column: Column) -> Iterator[Check]:
    name = column.name
    if column.required:
        yield Check(name, f"{name} is null", "is blank", "fill it")
    if column.kind == "text":
        edges = f"regexp_matches({name}, '{AT_THE_EDGES}')"
        yield Check(name, edges, "begins or ends with a space", "remove the space")
        unseen = f"regexp_matches({name}, '{NOT_SEEN}')"
        yield Check(name, unseen, "holds a character that nobody sees", "type it anew")
    if column.kind in PATTERNS:
        bad = f"not regexp_full_match({name}, '{PATTERNS[column.kind]}')"
        if column.kind == "date":
            bad = f"{bad} or {name} is not null and try_cast({name} as date) is null"
        yield Check(name, bad, *WORDS[column.kind])
    if column.kind == "date":
        yield Check(
            name,
            f"try_cast({name} as date) not between '{FIRST_DAY}' and '{LAST_DAY}'",
            f"is not between {FIRST_DAY} and {LAST_DAY}",
            "correct the year",
        )
    if column.values:
        listed = ", ".join(f"'{value}'" for value in column.values)
        yield Check(
            name,
            f"{name} not in ({listed})",
            "is not one of the values known here",
            f"write one of {', '.join(column.values)}",
        )


def _dangling(column: Column) -> Check:
    target, key = column.references.split(".")
    known = f"select {key} from text_{target} where {key} is not null"
    return Check(
        column.name,
        f"{column.name} is not null and {column.name} not in ({known})",
        f"is not in {target}.csv",
        f"correct it, or add a row with this {key} to {target}.csv",
    )


def _repeated(file: File) -> Check:
    present = " and ".join(f"{name} is not null" for name in file.key)
    first = (
        f"select min(row_number) from text_{file.name}"
        f" where {present} group by {', '.join(file.key)}"
    )
    rule = "stands in an earlier row already"
    if len(file.key) > 1:
        rule = f"repeats {' and '.join(file.key)} of an earlier row"
    return Check(
        file.key[0],
        f"{present} and row_number not in ({first})",
        rule,
        "give each row its own, or remove one",
    )


def _fault(file: File, row: int, check: Check, value: str) -> Fault:
    return Fault(file.file_name, row, check.column, value, check.rule, check.remedy)
