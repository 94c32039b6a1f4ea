"""Puts the cells of extracts into tables, and finds what is wrong with them."""

import duckdb
import pyarrow as pa

from contract import Fault
from contract.authority import Authority
from contract.extract_checks import Check, checks_of, typed
from contract.extracts import year_named
from contract.shape import Extract
from contract.tables import Table
from warehouse.extract_files import Found

FAULTS_TOLD = 100


def list_whole(con: duckdb.DuckDBPyConnection, every: list[Found]) -> None:
    """Make `extracts_whole`: what was read whole, and may be looked up in."""
    con.execute("create temp table extracts_whole (organisation_id text, name text)")
    whole = [(f.authority.organisation_id, name) for f in every for name in f.whole]
    if whole:
        con.executemany("insert into extracts_whole values (?, ?)", whole)


def load_cells(
    con: duckdb.DuckDBPyConnection, extract: Extract, every: list[Found]
) -> None:
    """Put the cells of all authorities into `cells_<extract>`, as text and typed.

    They are let go of where they came from.
    """
    mine = [
        (found.authority, table)
        for found in every
        for table in found.tables
        if table.extract is extract
    ]
    tables = [_arrow(authority, table) for authority, table in mine]
    con.register("cells", pa.concat_tables([_nothing(extract), *tables]))
    for _, table in mine:
        table.columns.clear()
    columns = ", ".join(f"{typed(c)} as {c.name}" for c in extract.columns)
    con.execute(
        f"create temp table cells_{extract.name} as select *, {columns} from cells"
    )
    con.unregister("cells")


def _arrow(authority: Authority, table: Table) -> pa.Table:
    count = len(table.numbers)
    return pa.table(
        [
            pa.repeat(pa.scalar(authority.organisation_id), count),
            pa.repeat(pa.scalar(authority.extracted_at.date(), pa.date32()), count),
            pa.repeat(pa.scalar(table.file), count),
            pa.repeat(pa.scalar(year_named(table.file), pa.int64()), count),
            table.numbers,
            *table.columns,
        ],
        schema=_schema(table.extract),
    )


def _schema(extract: Extract) -> pa.Schema:
    return pa.schema(
        [
            ("organisation_id", pa.string()),
            ("extracted_date", pa.date32()),
            ("source_file", pa.string()),
            ("year_named", pa.int64()),
            ("row_number", pa.int64()),
            *((f"{name}_text", pa.string()) for name in extract.header),
        ]
    )


def _nothing(extract: Extract) -> pa.Table:
    return _schema(extract).empty_table()


def find_faults(con: duckdb.DuckDBPyConnection, extract: Extract) -> list[Fault]:
    """Return the faults of `cells_<extract>`, and put what is doubtful in its table."""
    checks = list(checks_of(extract, _has_catalogue(con)))
    counts = ", ".join(f"count_if({check.broken_when})" for check in checks)
    found = con.execute(f"select {counts} from cells_{extract.name}").fetchall()[0]
    faults: list[Fault] = []
    for check, count in zip(checks, found, strict=True):
        if count and check.severity == "stop":
            faults += _told(con, extract, check)
        elif count:
            _list_doubts(con, extract, check)
    return faults


def _told(
    con: duckdb.DuckDBPyConnection, extract: Extract, check: Check
) -> list[Fault]:
    """Return the first faults of each file, and how many more there are."""
    rows = con.execute(
        f"select source_file, row_number, {check.column}_text,"
        " count(*) over (partition by source_file)"
        f" from cells_{extract.name} where {check.broken_when}"
        " qualify row_number() over (partition by source_file order by row_number)"
        f" <= {FAULTS_TOLD} order by source_file, row_number"
    ).fetchall()
    rule, remedy = check.rule, check.remedy
    faults = [
        Fault(file, number, check.column, value or "", rule, remedy)
        for file, number, value, _ in rows
    ]
    more = {file: count - FAULTS_TOLD for file, *_, count in rows}
    return faults + [
        Fault(file, 0, check.column, "", f"{rule} in {count:,} more rows", remedy)
        for file, count in more.items()
        if count > 0
    ]


def _list_doubts(
    con: duckdb.DuckDBPyConnection, extract: Extract, check: Check
) -> None:
    con.execute(
        "insert into raw_extract_doubts"
        " select organisation_id, source_file, row_number,"
        f" ?, {check.column}_text, ?, ? from cells_{extract.name}"
        f" where {check.broken_when} order by all",
        [check.column, check.rule, check.remedy],
    )


def _has_catalogue(con: duckdb.DuckDBPyConnection) -> bool:
    return bool(
        con.execute(
            "select 1 from duckdb_tables() where table_name = 'raw_measures'"
        ).fetchall()
    )
