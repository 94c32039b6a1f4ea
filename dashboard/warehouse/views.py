"""Turns the folders of `queries/` into views and tables of a snapshot."""

from collections.abc import Collection
from pathlib import Path

import duckdb

from warehouse.families import put_together
from warehouse.queries import (
    CHECKS,
    FOLDERS,
    PAGES,
    Query,
    QueryFailed,
    read_queries,
)

VIEWS = ("10_staging", "25_measures")
MEASURES = "25_measures"
NOT_WRITTEN = (
    duckdb.IOException,
    duckdb.TransactionException,
    duckdb.FatalException,
)


def create_views(
    con: duckdb.DuckDBPyConnection, queries: Path, not_stored: Collection[str] = ()
) -> None:
    """Create a view or a stored table per file, folder by folder.

    Within a folder a file may read its neighbours: files are tried again until all
    stand. What pages read is stored, since a view would be computed at each request,
    but for the names in `not_stored`, which somebody else will store. The files of
    measures are put together, each family in one table. Raises QueryFailed.
    """
    if not read_queries(queries, PAGES):
        raise QueryFailed(
            f"{queries / PAGES} holds no .sql file, so pages would have nothing to"
            f" show; put the folder back."
        )
    for folder in FOLDERS:
        if folder != CHECKS:
            found = read_queries(queries, folder)
            is_view = folder in VIEWS
            passing = {q.name for q in found if is_view or q.name in not_stored}
            _create_all(con, found, passing)
            if folder == MEASURES:
                put_together(con, found)


def _create_all(
    con: duckdb.DuckDBPyConnection, waiting: list[Query], views: Collection[str]
) -> None:
    while waiting:
        failed: list[tuple[Query, duckdb.Error]] = []
        for query in waiting:
            kind = "view" if query.name in views else "table"
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
