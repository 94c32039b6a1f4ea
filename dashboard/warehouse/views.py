"""Turns the folders of `queries/` into views and tables of a snapshot."""

from dataclasses import dataclass
from pathlib import Path

import duckdb

VIEWS = ("10_staging",)
TABLES = ("20_core", "30_pages")
CHECKS = "90_checks"
NOT_WRITTEN = (
    duckdb.IOException,
    duckdb.TransactionException,
    duckdb.FatalException,
)


@dataclass(frozen=True)
class Query:
    """One `.sql` file: its name is the name of the view it makes."""

    folder: str
    name: str
    sql: str

    @property
    def file_name(self) -> str:
        """Return the path below `queries/`, for messages."""
        return f"{self.folder}/{self.name}.sql"


class QueryFailed(Exception):
    """Raised when a file in `queries/` cannot be run; names the file."""


def read_queries(queries: Path, *folders: str) -> list[Query]:
    """Return the queries of the folders, in the order of folder and file name."""
    return [
        Query(folder, path.stem, path.read_text(encoding="utf-8"))
        for folder in folders
        for path in sorted((queries / folder).glob("*.sql"))
    ]


def create_views(con: duckdb.DuckDBPyConnection, queries: Path) -> None:
    """Create a view per staging file, and a stored table per core and page file.

    Within a folder a file may read its neighbours: files are tried again until all
    stand. What pages read is stored, since a view would be computed at each request.
    Raises QueryFailed.
    """
    if not read_queries(queries, TABLES[-1]):
        raise QueryFailed(
            f"{queries / TABLES[-1]} holds no .sql file, so pages would have nothing to"
            f" show; put the folder back."
        )
    for folder in (*VIEWS, *TABLES):
        kind = "view" if folder in VIEWS else "table"
        _create_all(con, kind, read_queries(queries, folder))


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
