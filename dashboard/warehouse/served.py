"""Writes the file that readers read, in a process that never held a case.

DuckDB fills the end of a block with what the memory held before. A build holds every
child and household, so some of them could lie between the figures of a file that it
wrote itself. It hands over the figures alone instead, as Parquet; this module runs as
a program of its own, which reads them and writes the file.

    hand_over(con, "page_years", folder, 0)     in the build
    write(folder, path)                         starts the program
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import duckdb

OF_AUTHORITIES = ("page_live_", "page_scorecard", "page_extract_", "raw_")
TYPES = "types.parquet"


class NotServed(OSError):
    """Raised when the file could not be written; its text says why."""


def hand_over(
    con: duckdb.DuckDBPyConnection, name: str, folder: Path, number: int
) -> None:
    """Put the rows of a table or view into the folder, as part of that number."""
    place = folder / name
    place.mkdir(parents=True, exist_ok=True)
    if number == 0:
        con.execute(f"copy (describe {name}) to '{_quoted(place / TYPES)}'")
    con.execute(f"copy (from {name}) to '{_quoted(place / f'{number:05}.parquet')}'")


def write(folder: Path, path: Path) -> None:
    """Write a new file of the tables in the folder. Raises NotServed."""
    run = subprocess.run(
        [sys.executable, "-P", __file__, str(folder), str(path)],
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        said = [line for line in run.stderr.splitlines() if line.strip()]
        raise NotServed(said[-1] if said else "the program that writes it was ended")


def _write_all(folder: Path, path: Path) -> None:
    with duckdb.connect(str(path)) as con:
        for place in sorted(folder.iterdir()):
            _write_table(con, place)
        con.execute("checkpoint")


def _write_table(con: duckdb.DuckDBPyConnection, place: Path) -> None:
    """Create a table and fill it; what all parts repeat is there once."""
    name, is_first = place.name, True
    types = con.execute(
        f"select column_name, column_type from '{_quoted(place / TYPES)}'"
    ).fetchall()
    columns = ", ".join(f'"{column}" {kind}' for column, kind in types)
    con.execute(f"create table {name} ({columns})")
    for part in _parts(place):
        rows = f"from '{_quoted(part)}'"
        if not is_first and not name.startswith(OF_AUTHORITIES):
            rows += f" except all from {name}"
        con.execute(f"insert into {name} {rows}")
        is_first = False


def _parts(place: Path) -> Iterator[Path]:
    yield from sorted(place.glob("[0-9]*.parquet"))


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")


if __name__ == "__main__":
    _write_all(Path(sys.argv[1]), Path(sys.argv[2]))
