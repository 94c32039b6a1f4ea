"""Reads views of the published snapshot: one locked-down connection per process."""

from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from threading import Lock

import duckdb
import pyarrow as pa

from warehouse.paths import SNAPSHOTS
from warehouse.pointer import POINTER, current_snapshot

REMEMBERED_READS = 512
Wanted = str | int | bool | Iterable[str] | None


class NoSnapshot(Exception):
    """Raised when there is nothing to read yet; says how to build it."""


class UnknownView(Exception):
    """Raised when a view or column is asked for that the snapshot does not hold."""


class Store:
    """Serves the snapshot that the pointer in `folder` names, and follows it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._stamp = -1
        self._snapshot = ""
        self._attached: list[str] = []
        self._columns: dict[str, frozenset[str]] = {}
        self._con = _locked_down(folder)
        self._remembered = lru_cache(maxsize=REMEMBERED_READS)(self._read)

    def read(self, view: str, **wanted: Wanted) -> pa.Table:
        """Return the rows of a view whose columns hold what is wanted.

        A value asks for equality, a list for any of its values, None for no filter.
        Rows come in the order in which the view sorts them. Raises UnknownView.
        """
        snapshot = self._follow()
        asked = tuple(
            (name, value if isinstance(value, str | int) else tuple(value))
            for name, value in sorted(wanted.items())
            if value is not None
        )
        return self._remembered(snapshot, view, asked)

    def version(self) -> str:
        """Return the name of the snapshot that is served now."""
        return self._follow()

    def _read(
        self, snapshot: str, view: str, asked: tuple[tuple[str, str | int | tuple], ...]
    ) -> pa.Table:
        self._known(view, [name for name, _ in asked])
        clauses = []
        values: list[object] = []
        for name, value in asked:
            many = isinstance(value, tuple)
            clauses.append(f"{name} in (select unnest(?))" if many else f"{name} = ?")
            values.append(list(value) if isinstance(value, tuple) else value)
        where = f" where {' and '.join(clauses)}" if clauses else ""
        sql = f"select * from {snapshot}.{view}{where}"
        return self._con.cursor().sql(sql, params=values).to_arrow_table()

    def _known(self, view: str, names: list[str]) -> None:
        if view not in self._columns:
            raise UnknownView(f"There is no view called {view!r} in the snapshot.")
        for name in names:
            if name not in self._columns[view]:
                raise UnknownView(f"The view {view} has no column {name!r}.")

    def _follow(self) -> str:
        """Attach what the pointer names now, if it has moved; return its alias."""
        try:
            stamp = (self._folder / POINTER).stat().st_mtime_ns
        except OSError:
            stamp = -1
        if stamp == self._stamp and self._snapshot:
            return self._snapshot
        with self._lock:
            path = current_snapshot(self._folder)
            if path is None and not self._snapshot:
                raise NoSnapshot("No snapshot has been built yet. Run: make snapshot")
            if path is not None:
                self._attach(path)
                self._stamp = stamp
            return self._snapshot

    def _attach(self, path: Path) -> None:
        alias = path.stem.replace("-", "_").lower()
        if alias in self._attached:
            return
        self._con.execute(f"attach '{_quoted(path)}' as {alias} (read_only)")
        self._columns = _columns_of(self._con, alias)
        self._snapshot = alias
        self._attached.append(alias)
        if len(self._attached) > 2:  # a reader may still be in the one before
            self._con.execute(f"detach {self._attached.pop(0)}")


@cache
def store(folder: Path = SNAPSHOTS) -> Store:
    """Return the process-wide store of a folder."""
    return Store(folder)


def _locked_down(folder: Path) -> duckdb.DuckDBPyConnection:
    """Return a connection that can read `folder` and nothing else."""
    con = duckdb.connect()
    con.execute(f"set allowed_directories = ['{_quoted(folder.resolve())}']")
    con.execute("set python_enable_replacements = false")
    con.execute("set enable_external_access = false")
    con.execute("set lock_configuration = true")
    return con


def _columns_of(
    con: duckdb.DuckDBPyConnection, alias: str
) -> dict[str, frozenset[str]]:
    rows = con.execute(
        "select table_name, list(column_name) from duckdb_columns()"
        " where database_name = ? and not internal group by table_name",
        [alias],
    ).fetchall()
    return {table: frozenset(names) for table, names in rows}


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
