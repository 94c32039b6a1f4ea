"""Checks one file of extracts in memory, and keeps nothing of it."""

from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import date, datetime, time
from typing import Any

import duckdb

from contract import Fault
from contract.authority import Authority
from contract.extracts import EXTRACTS, WORKBOOK_OF_ALL, extract_named
from warehouse.extract_account import DOUBTS
from warehouse.extract_cells import find_faults, list_whole, load_cells
from warehouse.extract_files import Found, read_tables
from warehouse.load_extracts import in_britain

# What does not fit into memory is not written to a disk either.
NOWHERE_ELSE: dict[str, Any] = {"temp_directory": ""}


@dataclass(frozen=True)
class Checked:
    """What a file holds, its rows, what would stop it, and what would be listed.

    Faults and doubts are rows of file, row, column, value, rule and remedy.
    """

    extracts: tuple[str, ...]
    row_count: int
    faults: list[dict[str, Any]]
    doubts: list[dict[str, Any]]


def is_known(name: str) -> bool:
    """Return whether the name of a file says which extract it holds."""
    stem = name.rpartition(".")[0]
    return stem.lower() == WORKBOOK_OF_ALL or extract_named(stem) is not None


def check_upload(
    name: str, content: bytes, measures: Collection[str], today: date | None = None
) -> Checked:
    """Return what is to be said about a file of this name.

    Ids are looked up in the sheets of the same workbook, and nowhere else. Days may be
    as late as today.
    """
    tables, faults = read_tables(name, content)
    found = Found(_anybody(today or in_britain()), tables)
    with duckdb.connect(config=NOWHERE_ELSE) as con:
        con.execute(DOUBTS)
        con.execute(
            "create table raw_measures as select unnest(?::varchar[]) as measure_id",
            [list(measures)],
        )
        list_whole(con, [found])
        for extract in EXTRACTS:
            load_cells(con, extract, [found])
        for table in tables:
            faults += find_faults(con, table.extract)
        doubts = _doubts(con)
    return Checked(
        tuple(table.extract.name for table in tables),
        sum(len(table.numbers) for table in tables),
        [asdict(fault) for fault in sorted(faults)],
        [asdict(doubt) for doubt in sorted(doubts)],
    )


def _anybody(today: date) -> Authority:
    noon = datetime.combine(today, time(12))
    return Authority("somebody", "", "", "", noon, False)


def _doubts(con: duckdb.DuckDBPyConnection) -> list[Fault]:
    rows = con.execute(
        "select source_file, row_number, column_name, coalesce(value, ''), rule,"
        " remedy from raw_extract_doubts"
    ).fetchall()
    return [Fault(*row) for row in rows]
