"""Computes the views for a few authorities at a time, in rooms of their own.

Files are loaded and checked together. The views, though, need memory that grows with
the authorities, and none of them looks from one authority to another. So they are
computed for some authorities, what is served of them is put aside, and the room is
emptied for the next.
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import duckdb

from warehouse.queries import PAGES, QueryFailed, read_by_no_other
from warehouse.served import hand_over, write
from warehouse.views import NOT_WRITTEN, broken_rules, create_views

AT_ONCE = 5
SERVED = ("page_", "snapshot_")
FOR_THE_NEXT_BUILD = (
    "raw_extract_authorities",
    "raw_extract_files",
    "raw_previous_measures",
)


def compute(con: duckdb.DuckDBPyConnection, queries: Path, served: Path) -> None:
    """Create the views over the loaded files, and write what is served to a new file.

    Readers find no case in it that its audience may not see. A page's view that no
    other query reads is computed when it is written, and not kept in memory besides.
    Raises QueryFailed, or NotServed.
    """
    parts = served.with_name(f"{served.name}-parts")
    for number, some in enumerate(_in_turn(con)):
        with _room(con, some):
            compute_here(con, queries, read_by_no_other(queries))
            _put_aside(con, parts, number)
    write(parts, served)


def compute_here(
    con: duckdb.DuckDBPyConnection, queries: Path, not_stored: Collection[str] = ()
) -> None:
    """Create the views and check their rules. Raises QueryFailed."""
    create_views(con, queries, not_stored)
    broken = broken_rules(con, queries)
    if broken:
        raise QueryFailed("\n".join(broken))


def _in_turn(con: duckdb.DuckDBPyConnection) -> Iterator[Sequence[str]]:
    """Yield the authorities in turn, by name; nobody once, if there are none."""
    found = con.execute(
        "select organisation_id from raw_extract_authorities order by short_name"
    ).fetchall()
    names = [name for (name,) in found]
    for first in range(0, max(len(names), 1), AT_ONCE):
        yield names[first : first + AT_ONCE]


@contextmanager
def _room(con: duckdb.DuckDBPyConnection, organisations: Sequence[str]) -> Iterator:
    """Work in an empty database that holds the rows of these authorities."""
    home = _current(con)
    con.execute("attach ':memory:' as room")
    con.execute("use room")
    try:
        for name, has_authority in _raw_tables(con, home):
            rows = f"select * from {home}.{name}"
            if has_authority:
                mine = ", ".join(f"'{one}'" for one in organisations) or "null"
                rows += f" where organisation_id in ({mine})"
            con.execute(f"create table {name} as {rows} order by rowid")
        yield
    finally:
        con.execute(f"use {home}")
        con.execute("detach room")


def _raw_tables(
    con: duckdb.DuckDBPyConnection, database: str
) -> list[tuple[str, bool]]:
    """Return the loaded tables, and whether each belongs to the extracts."""
    return con.execute(
        "select table_name, table_name like 'raw\\_extract\\_%' escape '\\'"
        " or table_name = 'raw_previous_measures'"
        " from duckdb_tables() where database_name = ? and not temporary"
        " order by table_name",
        [database],
    ).fetchall()


def _put_aside(con: duckdb.DuckDBPyConnection, parts: Path, number: int) -> None:
    """Hand over what is served, each in its order."""
    for name in _names(con):
        if not name.startswith(SERVED) and name not in FOR_THE_NEXT_BUILD:
            continue
        try:
            hand_over(con, name, parts, number)
        except NOT_WRITTEN:
            raise  # the disk's fault, not the query's
        except duckdb.Error as error:
            raise QueryFailed(f"queries/{PAGES}/{name}.sql: {error}") from error


def _names(con: duckdb.DuckDBPyConnection) -> list[str]:
    """Return the tables and views of the room, by name."""
    found = con.execute(
        "select table_name from information_schema.tables"
        " where table_catalog = current_database() and table_type <> 'LOCAL TEMPORARY'"
        " order by table_name"
    ).fetchall()
    return [name for (name,) in found]


def _current(con: duckdb.DuckDBPyConnection) -> str:
    return str(con.execute("select current_database()").fetchall()[0][0])
