"""A few rows of extracts, and the views that are asked for above them.

    con = small(
        {"episodes": [{"child_id": "c1", "started_date": "2026-01-05", ...}]},
        "core_spells", "measure_children_looked_after", "shown_measures",
        audience="service",
    )
    con.sql("from core_spells")

Rows are those of `stg_extract_<file>`; a column that is left out is null, and
`organisation_id` is "x". Views that the wanted ones read are created too, as the
build would. `all_measures`, `all_tallies` and `all_durations` hold the files of the
families that are wanted by name, and no others.
"""

import re
from collections.abc import Sequence
from typing import Any

import duckdb

from warehouse import DATA, QUERIES
from warehouse.families import put_together
from warehouse.load import load_record
from warehouse.previous import keep_previous
from warehouse.queries import FOLDERS, Query, read_queries

Rows = dict[str, list[dict[str, Any]]]

DATES = re.compile(r".*_date$|^month$")
NUMBERS = {
    "approved_places": "integer",
    "unavailable_places": "integer",
    "row_number": "bigint",
    "row_count": "bigint",
    "used_count": "bigint",
    "superseded_count": "bigint",
    "budgeted_children": "decimal(18, 2)",
    "target_value": "decimal(18, 4)",
    "is_fictional": "boolean",
    "is_foster_carer_adoption": "boolean",
}
AUTHORITY = {
    "organisation_name": "Ayton",
    "full_name": "Ayton Council",
    "ons_code": "E00000000",
    "extracted_date": "2026-10-31",
    "is_fictional": True,
}
NAMES = re.compile(r"\b(?:stg|core|shown|trend|page|measure|tally|duration)_\w+\b")
FAMILY_TABLES = re.compile(r"\ball_(?:measures|tallies|durations)\b")


def small(
    rows: Rows,
    *wanted: str,
    audience: str = "service",
    before: Sequence[tuple[Any, ...]] = (),
) -> duckdb.DuckDBPyConnection:
    """Return a connection that holds the rows and the wanted views.

    `before` are rows of raw_previous_measures: what an earlier snapshot showed.
    """
    con = duckdb.connect()
    con.execute("create table raw_settings as select ? as audience", [audience])
    load_record(con, DATA)
    keep_previous(con, None)
    for row in before:
        marks = ", ".join("?" for _ in row)
        con.execute(f"insert into raw_previous_measures values ({marks})", list(row))
    queries = {query.name: query for query in read_queries(QUERIES, *FOLDERS)}
    given = {"authorities": [AUTHORITY], **rows}
    for name, query in queries.items():
        if name.startswith("stg_extract_"):
            _load(con, query, given.get(name.removeprefix("stg_extract_"), []))
        elif query.folder == "10_staging":
            con.execute(f"create view {name} as {query.sql}")
    _Made(con, queries, wanted).make_all()
    return con


class _Made:
    """Creates views once, and before each what it reads."""

    def __init__(
        self,
        con: duckdb.DuckDBPyConnection,
        queries: dict[str, Query],
        wanted: tuple[str, ...],
    ) -> None:
        self.con, self.queries, self.wanted = con, queries, wanted
        self.done = {n for n, q in queries.items() if q.folder == "10_staging"}
        self.has_families = False

    def make_all(self) -> None:
        for name in self.wanted:
            self.make(name)

    def make(self, name: str) -> None:
        if name in self.done or name not in self.queries:
            return
        self.done.add(name)
        sql = re.sub(r"--.*", "", self.queries[name].sql)
        if FAMILY_TABLES.search(sql):
            self.make_families()
        for needed in NAMES.findall(sql):
            self.make(needed)
        self.con.execute(f"create table {name} as {self.queries[name].sql}")

    def make_families(self) -> None:
        if self.has_families:
            return
        self.has_families = True
        mine = [
            self.queries[name]
            for name in self.wanted
            if name.startswith(("measure_", "tally_", "duration_"))
        ]
        for query in mine:
            self.make(query.name)
        put_together(self.con, mine)


def _load(
    con: duckdb.DuckDBPyConnection, query: Query, rows: list[dict[str, Any]]
) -> None:
    """Create the table of a staging view, with the columns that its file selects."""
    columns = _columns(query.sql)
    unknown = {name for row in rows for name in row} - set(columns)
    assert not unknown, f"{query.name} has no column {sorted(unknown)}"
    typed = ", ".join(f"{name} {_type(name)}" for name in columns)
    con.execute(f"create table {query.name} ({typed})")
    for number, row in enumerate(rows, start=2):
        full = {"organisation_id": "x", "source_file": "x.csv", "row_number": number}
        full = {k: v for k, v in full.items() if k in columns} | row
        marks = ", ".join("?" for _ in full)
        con.execute(
            f"insert into {query.name} ({', '.join(full)}) values ({marks})",
            list(full.values()),
        )


def _columns(sql: str) -> list[str]:
    """Return the names of the columns that a staging query selects."""
    body = re.sub(r"--.*", "", sql)
    selected = body[body.index("select") + 6 : body.rindex("from")]
    selected = re.sub(
        r"\([^()]*\)", "", re.sub(r"case.*?end", "", selected, flags=re.S)
    )
    selected = re.sub(r"\([^()]*\)", "", selected)
    return [part.split()[-1] for part in selected.split(",") if part.strip()]


def _type(name: str) -> str:
    if name in NUMBERS:
        return NUMBERS[name]
    if name.endswith("_gbp"):
        return "decimal(18, 2)"
    return "date" if DATES.match(name) else "varchar"
