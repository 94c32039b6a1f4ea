"""Turns the folders of `queries/` into views and tables of a snapshot."""

from pathlib import Path

import duckdb

from warehouse.families import put_together
from warehouse.queries import CHECKS, FOLDERS, Query, QueryFailed, read_queries

VIEWS = ("10_staging", "25_measures")
MEASURES = "25_measures"
PAGES = "30_pages"
NOT_WRITTEN = (
    duckdb.IOException,
    duckdb.TransactionException,
    duckdb.FatalException,
)


def create_views(con: duckdb.DuckDBPyConnection, queries: Path) -> None:
    """Create a view or a stored table per file, folder by folder.

    Within a folder a file may read its neighbours: files are tried again until all
    stand. What pages read is stored, since a view would be computed at each request.
    The files of measures are put together, each family in one table. Raises
    QueryFailed.
    """
    if not read_queries(queries, PAGES):
        raise QueryFailed(
            f"{queries / PAGES} holds no .sql file, so pages would have nothing to"
            f" show; put the folder back."
        )
    for folder in FOLDERS:
        if folder != CHECKS:
            _create_folder(con, folder, read_queries(queries, folder))


def _create_folder(
    con: duckdb.DuckDBPyConnection, folder: str, found: list[Query]
) -> None:
    _create_all(con, "view" if folder in VIEWS else "table", found)
    if folder == MEASURES:
        put_together(con, found)


def _create_all(
    con: duckdb.DuckDBPyConnection, kind: str, waiting: list[Query]
) -> None:
    while waiting:
        failed: list[tuple[Query, duckdb.Error]] = []
        for query in waiting:
            try:
                con.execute(f"create {kind} {query.name} as {query.sql}")
            except duckdb.CatalogException as error:
                failed.append((query, error))
            except NOT_WRITTEN:
                raise  # the disk's fault, not the query's
            except duckdb.Error as error:
                raise QueryFailed(f"queries/{query.file_name}: {error}") from error
        if len(failed) == len(waiting):
            told = [f"queries/{query.file_name}: {reason}" for query, reason in failed]
            raise QueryFailed("\n".join(told)) from failed[0][1]
        waiting = [query for query, _ in failed]


def broken_rules(con: duckdb.DuckDBPyConnection, queries: Path) -> list[str]:
    """Return one sentence per row that a check returns; none if all rules hold.

    A check selects one text column that names the place and the remedy.
    """
    return [
        f"queries/{query.file_name}: {sentence}"
        for query in read_queries(queries, CHECKS)
        for sentence in _sentences(con, query)
    ]


def _sentences(con: duckdb.DuckDBPyConnection, query: Query) -> list[str]:
    try:
        return [str(row[0]) for row in con.execute(query.sql).fetchall()]
    except duckdb.Error as error:
        raise QueryFailed(f"queries/{query.file_name}: {error}") from error
