"""Loads a service's own records into typed tables, or says everything wrong with them.

A doubtful row is loaded, and listed in `raw_extract_doubts`. Of the rows of the SSDA903
return with the same key the one in the latest return counts: the one whose file names
the latest year (a file that names none is the latest), then holds the latest day, then
comes last by name. The rest are counted as superseded.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import duckdb

from contract import Column, RecordFaults
from contract.authority import Authority
from contract.extracts import EXTRACTS
from contract.shape import Extract
from warehouse.extract_account import (
    DOUBTS,
    FILES,
    account_for,
    insert,
    list_files,
    list_left_open,
)
from warehouse.extract_cells import find_faults, list_whole, load_cells
from warehouse.extract_files import Found
from warehouse.extract_folders import find_extracts

AUTHORITIES = (
    "create table raw_extract_authorities (organisation_id varchar primary key,"
    " name varchar not null, short_name varchar not null, ons_code varchar not null,"
    " extracted_at date not null, fictional boolean not null)"
)
# Extracts in which the ids of others are looked up. They come before those others.
LOOKED_UP = {"applicants", "households"}


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
    every, faults = find_extracts(folder, today or in_britain())
    faults += [fault for found in every for fault in found.faults]
    for statement in (FILES, DOUBTS, AUTHORITIES):
        con.execute(statement)
    list_files(con, every)
    list_whole(con, every)
    rows: dict[str, int] = {}
    for extract in EXTRACTS:
        load_cells(con, extract, every)
        faults += find_faults(con, extract)
        if not faults:
            rows[extract.name] = _load_raw(con, extract)
        if extract.name not in LOOKED_UP:  # many cells take much memory
            con.execute(f"drop table cells_{extract.name}")
    if faults:
        raise RecordFaults(faults)
    return _finished(con, every, rows)


def in_britain() -> date:
    """Return the day it is in Britain, at most an hour ahead of UTC."""
    return (datetime.now(UTC) + timedelta(hours=1)).date()


def make_empty(con: duckdb.DuckDBPyConnection) -> None:
    """Make all tables of the extracts without rows, where there are no extracts."""
    for extract in EXTRACTS:
        con.execute(_raw_table(extract))
    for statement in (FILES, DOUBTS, AUTHORITIES):
        con.execute(statement)


def _finished(
    con: duckdb.DuckDBPyConnection, every: list[Found], rows: dict[str, int]
) -> Batch:
    authorities = [found.authority for found in every]
    insert(con, "authorities", [list(vars(each).values()) for each in authorities])
    list_left_open(con)
    for name in ("extracts_whole", *(f"cells_{name}" for name in LOOKED_UP)):
        con.execute(f"drop table {name}")
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
    cells, raw = f"cells_{extract.name}", f"raw_extract_{extract.name}"
    con.execute(_raw_table(extract))
    if extract.is_return:
        con.execute(f"create or replace temp table {cells} as {_ranked(extract)}")
    con.execute(
        f"insert into {raw} select organisation_id, source_file, row_number,"
        f" {', '.join(extract.header)} from {cells}"
        f" {'where returns_back = 1' if extract.is_return else ''}"
    )
    account_for(con, extract)
    return con.execute(f"select count(*) from {raw}").fetchall()[0][0]


def _ranked(extract: Extract) -> str:
    """Return the SQL of the cells with `returns_back`: in the latest return it is 1."""
    cells = f"cells_{extract.name}"
    days = ", ".join(c.name for c in extract.columns if c.kind == "day")
    key = ", ".join(extract.key)
    return (
        "select cells.*, row_number() over ("
        f"partition by organisation_id, {key}"
        " order by year_named desc, last_day desc, source_file desc) as returns_back"
        f" from {cells} as cells inner join (select source_file,"
        f" max(greatest({days})) as last_day from {cells} group by source_file)"
        " using (source_file) order by organisation_id, source_file, row_number"
    )
