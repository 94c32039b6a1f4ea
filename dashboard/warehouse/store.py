"""Reads views of the published snapshot: one locked-down connection per process."""

from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from threading import Lock

import duckdb
import pyarrow as pa

from warehouse.paths import AUDIENCE, SNAPSHOTS
from warehouse.pointer import Stamp, current_snapshot, stamp

REMEMBERED_READS = 512
Wanted = str | int | bool | Iterable[str] | None
Asked = tuple[str, str | int | tuple[str, ...]]
Columns = dict[str, dict[str, str]]  # the type of each column of each view


class NoSnapshot(Exception):
    """Raised when there is nothing to read yet; says how to build it."""


class UnknownView(Exception):
    """Raised when a view or column is asked for that the snapshot does not hold."""


class Store:
    """Serves the snapshot that the pointer in `folder` names, and follows it.

    One that was made for another audience is never served, wherever it lies.
    """

    def __init__(self, folder: Path, audience: str = AUDIENCE) -> None:
        self._folder = folder.resolve()
        self._audience = audience
        self._lock = Lock()
        self._stamp: Stamp | None = None
        self._served = ""
        self._columns: dict[str, Columns] = {}
        self._con = _locked_down(self._folder)
        self._remembered = lru_cache(maxsize=REMEMBERED_READS)(self._read)

    def read(self, view: str, /, **wanted: Wanted) -> pa.Table:
        """Return the rows of a view whose columns hold what is wanted.

        A value asks for equality, a list for any of its values, None for no filter; a
        value that the column cannot hold is found in no row. Rows come in the order in
        which the view sorts them. Raises UnknownView and NoSnapshot.
        """
        asked = tuple(
            (name, value if isinstance(value, str | int) else tuple(value))
            for name, value in sorted(wanted.items())
            if value is not None
        )
        while True:
            served = self._follow()
            try:
                return self._remembered(served, view, asked)
            except (KeyError, duckdb.Error):
                if served in self._columns:
                    raise
                # Two newer snapshots came between, and this one was put away.

    def version(self) -> str:
        """Return the name of the snapshot that is served now. Raises NoSnapshot."""
        return self._follow()

    def _read(self, served: str, view: str, asked: tuple[Asked, ...]) -> pa.Table:
        types = _types(self._columns[served], view, [name for name, _ in asked])
        clauses = [
            f"{name} in (select try_cast(unnest(?) as {types[name]}))"
            if isinstance(value, tuple)
            else f"{name} = try_cast(? as {types[name]})"
            for name, value in asked
        ]
        where = f" where {' and '.join(clauses)}" if clauses else ""
        values = [list(v) if isinstance(v, tuple) else v for _, v in asked]
        sql = f'select * from "{served}".{view}{where} order by rowid'
        return self._con.cursor().sql(sql, params=values).to_arrow_table()

    def _follow(self) -> str:
        """Attach what the pointer names now, if it has moved; return its name."""
        now = stamp(self._folder)
        if self._served and now in (self._stamp, None):
            return self._served
        with self._lock:
            path = current_snapshot(self._folder)
            if path is not None:
                self._serve(path)
                self._stamp = now
            if not self._served:
                raise NoSnapshot("No snapshot has been built yet. Run: make snapshot")
            return self._served

    def _serve(self, path: Path) -> None:
        """Serve the snapshot; keep to the one before if it cannot be opened."""
        name = path.stem
        if name not in self._columns:
            try:
                self._con.execute(f"attach '{_quoted(path)}' as \"{name}\" (read_only)")
            except duckdb.Error as error:
                if self._served:
                    return
                raise NoSnapshot(f"{path.name} cannot be opened: {error}") from error
            if _audience_of(self._con, name) != self._audience:
                self._con.execute(f'detach "{name}"')
                if self._served:
                    return
                raise NoSnapshot(
                    f"{path.name} was not made for the audience {self._audience!r}."
                    " Run: make snapshot"
                )
            self._columns[name] = _columns_of(self._con, name)
        self._served = name
        self._put_away()

    def _put_away(self) -> None:
        """Detach all but the newest two: a reader may still be in the one before."""
        others = [name for name in self._columns if name != self._served]
        for name in others[:-1]:
            del self._columns[name]
            self._con.execute(f'detach "{name}"')


@cache
def store(folder: Path = SNAPSHOTS, *, audience: str = AUDIENCE) -> Store:
    """Return the process-wide store of a folder."""
    return Store(folder, audience)


def _locked_down(folder: Path) -> duckdb.DuckDBPyConnection:
    """Return a connection that can read `folder` and nothing else."""
    con = duckdb.connect()
    con.execute(f"set allowed_directories = ['{_quoted(folder.resolve())}']")
    con.execute("set python_enable_replacements = false")
    con.execute("set enable_external_access = false")
    con.execute("set lock_configuration = true")
    return con


def _audience_of(con: duckdb.DuckDBPyConnection, database: str) -> str:
    """Return whom a snapshot was made for; nobody, if it does not say so."""
    try:
        found = con.execute(f'select audience from "{database}".snapshot_info')
        return str(found.fetchall()[0][0])
    except (duckdb.Error, IndexError):
        return ""


def _columns_of(con: duckdb.DuckDBPyConnection, database: str) -> Columns:
    rows = con.execute(
        "select table_name, column_name, data_type from duckdb_columns()"
        " where database_name = ? and not internal",
        [database],
    ).fetchall()
    columns: Columns = {}
    for table, column, data_type in rows:
        columns.setdefault(table, {})[column] = data_type
    return columns


def _types(columns: Columns, view: str, wanted: list[str]) -> dict[str, str]:
    """Return the type of each column of the view. Raises UnknownView."""
    if view not in columns:
        raise UnknownView(f"There is no view called {view!r} in the snapshot.")
    for name in wanted:
        if name not in columns[view]:
            raise UnknownView(f"The view {view} has no column {name!r}.")
    return columns[view]


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
