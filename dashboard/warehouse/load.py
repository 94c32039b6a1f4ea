"""Loads the record's files into typed tables, or says everything wrong with them."""

from collections.abc import Sequence
from pathlib import Path

import duckdb
import pyarrow as pa

from contract import PUBLISHED, Column, Fault, File, RecordFaults
from contract.structure import Cells, read_cells
from contract.values import value_faults


def load_record(
    con: duckdb.DuckDBPyConnection, folder: Path, files: Sequence[File] = PUBLISHED
) -> dict[str, int]:
    """Load every file of `folder` as `raw_<file>`; return rows per file.

    Raises RecordFaults with all faults of all files, found in one pass.
    """
    faults: list[Fault] = []
    readable: dict[File, Cells] = {}
    for file in files:
        cells, found = read_cells(file, folder)
        faults += found
        if not found:
            readable[file] = cells
            _load_text(con, file, cells)
    names = {file.name for file in readable}
    for file, cells in readable.items():
        if cells:
            faults += value_faults(con, file, names)
    if faults:
        raise RecordFaults(faults)
    return {file.name: _load_typed(con, file) for file in files}


def _load_text(con: duckdb.DuckDBPyConnection, file: File, cells: Cells) -> None:
    """Put the cells into `text_<file>`. The header is row 1."""
    columns = {
        name: pa.array([row[place] for row in cells], pa.string())
        for place, name in enumerate(file.header)
    }
    numbers = pa.array(range(2, len(cells) + 2), pa.int64())
    con.register("cells", pa.table({"row_number": numbers, **columns}))
    con.execute(f"create temp table text_{file.name} as select * from cells")
    con.unregister("cells")


def _load_typed(con: duckdb.DuckDBPyConnection, file: File) -> int:
    definitions = ", ".join(_definition(column) for column in file.columns)
    key = ", ".join(file.key)
    con.execute(f"create table raw_{file.name} ({definitions}, primary key ({key}))")
    con.execute(
        f"insert into raw_{file.name} select {', '.join(file.header)}"
        f" from text_{file.name} order by row_number"
    )
    return con.execute(f"select count(*) from raw_{file.name}").fetchall()[0][0]


def _definition(column: Column) -> str:
    parts = [column.name, column.sql_type]
    if column.required:
        parts.append("not null")
    if column.values:
        listed = ", ".join(f"'{value}'" for value in column.values)
        parts.append(f"check ({column.name} in ({listed}))")
    return " ".join(parts)
