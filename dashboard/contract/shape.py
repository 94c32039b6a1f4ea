"""The vocabulary in which a contract is written: files, columns and row rules."""

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal[
    "text",
    "identifier",
    "number",
    "integer",
    "date",
    "boolean",
    "pseudonym",
    "money",
    "day",
    "month",
]
Severity = Literal["stop", "doubtful"]
Case = Literal["", "lower", "upper"]

SQL_TYPES: dict[Kind, str] = {
    "text": "varchar",
    "identifier": "varchar",
    "number": "decimal(18, 4)",
    "integer": "integer",
    "date": "date",
    "boolean": "boolean",
    "pseudonym": "varchar",
    "money": "decimal(18, 2)",
    "day": "date",
    "month": "date",
}


@dataclass(frozen=True)
class Column:
    """One column: its kind, whether it may be blank, and what it may hold.

    `references` names the `file.column` where a value must be found. The rest is for
    extracts: values are compared, and stored, in their `case`; a day may be later than
    the extract if it `may_be_to_come`; a value that is not known stops the batch or is
    `doubtful`; a column that `may_be_left_out` need not stand in the file at all;
    `about` and `example` go into the guide.
    """

    name: str
    kind: Kind = "text"
    required: bool = True
    values: tuple[str, ...] = ()
    references: str = ""
    case: Case = ""
    may_be_to_come: bool = False
    may_be_left_out: bool = False
    when_unknown: Severity = "stop"
    about: str = ""
    example: str = ""

    @property
    def sql_type(self) -> str:
        """Return the DuckDB type in which the column is stored."""
        return SQL_TYPES[self.kind]


@dataclass(frozen=True)
class Rule:
    """A rule about a whole row: `broken_when` is SQL over the row's text cells.

    In an extract it is SQL over the typed cells; a doubtful row is counted and listed.
    """

    column: str
    broken_when: str
    says: str
    remedy: str
    severity: Severity = "stop"


@dataclass(frozen=True)
class File:
    """One CSV file of the record: one row per `key`."""

    name: str
    about: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rules: tuple[Rule, ...] = field(default=())

    @property
    def file_name(self) -> str:
        """Return the name of the file in its folder."""
        return f"{self.name}.csv"

    @property
    def header(self) -> list[str]:
        """Return the column names, in order."""
        return [column.name for column in self.columns]


@dataclass(frozen=True)
class Extract(File):
    """One table of a service's own records, in one or more CSV files or workbooks.

    Spells of the same `spell_of` may not overlap: from the first day in `spell_from`
    to the last in `spell_to`. In an `is_return` file (SSDA903) columns that are not
    asked for are left out, and a later return supersedes an earlier one per `key`.
    `used_for` goes into the guide.
    """

    used_for: str = ""
    is_return: bool = False
    spell_of: str = ""
    spell_from: str = ""
    spell_to: str = ""


def optional(name: str, kind: Kind = "text", **more: object) -> Column:
    """Return a column that may be blank."""
    return Column(name, kind, required=False, **more)  # type: ignore[arg-type]


def a_choice(name: str, *values: str) -> Column:
    """Return a required column that takes one of the values."""
    return Column(name, values=values)


def a_reference(name: str, to: str, required: bool = True) -> Column:
    """Return a column whose value must be found in `file.column`."""
    return Column(name, "identifier", required, references=to)


def not_to_come(name: str) -> Rule:
    """Return the rule that a date tells of something that has happened."""
    return Rule(
        name,
        f"try_cast({name} as date) > today()",
        "is still to come",
        "write the day on which it happened",
    )
