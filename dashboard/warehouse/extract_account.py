"""Accounts for the rows of extracts: which file brought them, and what became of them.

FILES and DOUBTS are the tables in which that stands.
"""

from collections import Counter
from collections.abc import Iterator

import duckdb
import pyarrow as pa

from contract.authority import AUTHORITY_FILE
from contract.extracts import year_named
from contract.shape import Extract
from warehouse.extract_files import Found

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


def list_files(con: duckdb.DuckDBPyConnection, every: list[Found]) -> None:
    """Say of each file how many rows it has, and which files were not used."""
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
    insert(con, "files", read)
    insert(con, "doubts", [row for found in every for row in _not_used(found)])
    insert(con, "doubts", list(_same_code(every)))


def account_for(con: duckdb.DuckDBPyConnection, extract: Extract) -> None:
    """Say how many rows of each file were loaded, and how many were superseded.

    Both are counted where they are, so that a row that was lost would be missed.
    """
    _count(con, "used_count", f"raw_extract_{extract.name}")
    if extract.is_return:
        _count(con, "superseded_count", f"cells_{extract.name} where returns_back > 1")


def _count(con: duckdb.DuckDBPyConnection, field: str, rows: str) -> None:
    con.execute(
        f"update raw_extract_files set {field} = counted.n from"
        f" (select source_file, count(*) as n from {rows} group by source_file)"
        " as counted where counted.source_file = raw_extract_files.source_file"
    )


def list_left_open(con: duckdb.DuckDBPyConnection) -> None:
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


def _same_code(every: list[Found]) -> Iterator[list[object]]:
    """Yield a doubt for each authority whose ONS code another one has too."""
    count = Counter(found.authority.ons_code for found in every)
    rule, remedy = "is that of another folder too", "give each authority its own"
    for authority in (found.authority for found in every):
        if authority.ons_code and count[authority.ons_code] > 1:
            owner, code = authority.organisation_id, authority.ons_code
            yield [owner, AUTHORITY_FILE, 0, "ons_code", code, rule, remedy]


def insert(
    con: duckdb.DuckDBPyConnection, table: str, rows: list[list[object]]
) -> None:
    """Put rows into `raw_extract_<table>`."""
    if rows:
        columns = [pa.array(cells) for cells in zip(*rows, strict=True)]
        names = [f"column_{place}" for place in range(len(columns))]
        con.register("rows_to_insert", pa.table(columns, names))
        con.execute(f"insert into raw_extract_{table} select * from rows_to_insert")
        con.unregister("rows_to_insert")
