"""Loads a service's own records into typed tables, or says everything wrong with them.

A doubtful row is loaded, and listed in `raw_extract_doubts`. Of the rows of the SSDA903
return with the same key the one in the latest return counts: the one whose file names
the latest year (a file that names none is the latest), then holds the latest day, then
comes last by name. The rest are counted as superseded.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb
import pyarrow as pa

from contract import Column, RecordFaults
from contract.authority import Authority
from contract.extracts import EXTRACTS, year_named
from contract.shape import Extract
from warehouse.extract_cells import find_faults, list_whole, load_cells
from warehouse.extract_files import Found, find_extracts

FILES = (
    "create table raw_extract_files (organisation_id varchar, file_name varchar,"
    " source_file varchar, row_count bigint, used_count bigint,"
    " superseded_count bigint, sha256 varchar)"
)
DOUBTS = (
    "create table raw_extract_doubts (organisation_id varchar, source_file varchar,"
    " row_number bigint, column_name varchar, value varchar, rule varchar,"
    " remedy varchar)"
)
AUTHORITIES = (
    "create table raw_extract_authorities (organisation_id varchar primary key,"
    " name varchar not null, short_name varchar not null, ons_code varchar not null,"
    " extracted_at date not null, fictional boolean not null)"
)


@dataclass(frozen=True)
class Batch:
    """What was loaded: the authorities, and the rows that count per extract."""

    authorities: list[Authority]
    rows: dict[str, int]


def load_extracts(
    con: duckdb.DuckDBPyConnection, folder: Path, today: date | None = None
) -> Batch:
    """Load all extracts below `folder` as `raw_extract_<file>`; return what came.

    Also makes raw_extract_authorities, raw_extract_files and raw_extract_doubts. A file
    that is missing is an empty table. Measures are looked up in raw_measures, where it
    exists. Raises RecordFaults with all faults of all files, found in one pass.
    """
    every, faults = find_extracts(folder, today or datetime.now(UTC).date())
    faults += [fault for found in every for fault in found.faults]
    list_whole(con, every)
    for extract in EXTRACTS:
        load_cells(con, extract, every)
    for statement in (FILES, DOUBTS, AUTHORITIES):
        con.execute(statement)
    for extract in EXTRACTS:
        faults += find_faults(con, extract)
    if faults:
        raise RecordFaults(faults)
    return _loaded(con, every)


def make_empty(con: duckdb.DuckDBPyConnection) -> None:
    """Make all tables of the extracts without rows, where there are no extracts."""
    for extract in EXTRACTS:
        con.execute(_raw_table(extract))
    for statement in (FILES, DOUBTS, AUTHORITIES):
        con.execute(statement)


def _loaded(con: duckdb.DuckDBPyConnection, every: list[Found]) -> Batch:
    rows = {extract.name: _load_raw(con, extract) for extract in EXTRACTS}
    authorities = [found.authority for found in every]
    _insert(con, "authorities", [list(vars(each).values()) for each in authorities])
    _list_files(con, every)
    _list_left_open(con)
    con.execute("drop table extracts_whole")
    return Batch(authorities, rows)


def _raw_table(extract: Extract) -> str:
    columns = ", ".join(_definition(column) for column in extract.columns)
    return (
        f"create table raw_extract_{extract.name} (organisation_id varchar not null,"
        f" source_file varchar not null, row_number bigint not null, {columns})"
    )


def _definition(column: Column) -> str:
    return f"{column.name} {column.sql_type}{' not null' if column.required else ''}"


def _load_raw(con: duckdb.DuckDBPyConnection, extract: Extract) -> int:
    """Fill `raw_extract_<extract>` with the rows that count; return how many."""
    con.execute(_raw_table(extract))
    con.execute(
        f"insert into raw_extract_{extract.name} select organisation_id, source_file,"
        f" row_number, {', '.join(extract.header)} from {_latest(extract)}"
    )
    con.execute(f"drop table cells_{extract.name}")
    counted = con.execute(f"select count(*) from raw_extract_{extract.name}")
    return counted.fetchall()[0][0]


def _latest(extract: Extract) -> str:
    """Return the SQL of the rows that no later return supersedes."""
    cells = f"cells_{extract.name}"
    if not extract.is_return:
        return cells
    days = ", ".join(c.name for c in extract.columns if c.kind == "day")
    key = ", ".join(extract.key)
    return (
        f"(select cells.* from {cells} as cells inner join (select source_file,"
        f" max(greatest({days})) as last_day from {cells} group by source_file)"
        " using (source_file) qualify row_number() over ("
        f"partition by organisation_id, {key}"
        " order by year_named desc, last_day desc, source_file desc) = 1"
        " order by organisation_id, source_file, row_number)"
    )


def _list_files(con: duckdb.DuckDBPyConnection, every: list[Found]) -> None:
    """Say of each file how many rows it has, and how many of them count."""
    read = [
        [
            found.authority.organisation_id,
            table.extract.name,
            table.file,
            len(table.numbers),
            0,
            0,
            found.checksum_of(table),
        ]
        for found in every
        for table in found.tables
    ]
    _insert(con, "files", read)
    _insert(con, "doubts", [row for found in every for row in _not_used(found)])
    for extract in EXTRACTS:
        con.execute(
            "update raw_extract_files set used_count = used.n from"
            f" (select source_file, count(*) as n from raw_extract_{extract.name}"
            " group by source_file) as used"
            " where used.source_file = raw_extract_files.source_file"
        )
    con.execute(
        "update raw_extract_files set superseded_count = row_count - used_count"
    )


def _list_left_open(con: duckdb.DuckDBPyConnection) -> None:
    """List episodes that are open in an older return, and not in the newest one.

    Returns are older or newer by the year that their file names.
    """
    files = con.execute(
        "select organisation_id, source_file from raw_extract_files"
        " where file_name = 'episodes'"
    ).fetchall()
    newest: dict[str, int] = {}
    for owner, file in files:
        newest[owner] = max(newest.get(owner, 0), year_named(file))
    older = [file for owner, file in files if year_named(file) < newest[owner]]
    con.execute(
        "insert into raw_extract_doubts"
        " select organisation_id, source_file, row_number,"
        " 'dec', null, 'is blank, and the newest return does not have the episode',"
        " 'end the episode, or return it again' from raw_extract_episodes"
        " where dec is null and source_file in (select unnest(?::varchar[]))"
        " order by source_file, row_number",
        [older],
    )


def _not_used(found: Found) -> list[list[object]]:
    owner = found.authority.organisation_id
    rule = "is a table of the return that is not used here"
    return [
        [owner, file, 0, "", None, rule, "leave it as it is"] for file in found.not_used
    ]


def _insert(
    con: duckdb.DuckDBPyConnection, table: str, rows: list[list[object]]
) -> None:
    if rows:
        columns = [pa.array(cells) for cells in zip(*rows, strict=True)]
        names = [f"column_{place}" for place in range(len(columns))]
        con.register("rows_to_insert", pa.table(columns, names))
        con.execute(f"insert into raw_extract_{table} select * from rows_to_insert")
        con.unregister("rows_to_insert")
