"""Loads the record's files into typed tables, or says everything wrong with them."""

from pathlib import Path

import duckdb

from contract import PUBLISHED, Column, Fault, File, RecordFaults
from contract.structure import structure_faults
from contract.values import value_faults


def load_record(con: duckdb.DuckDBPyConnection, folder: Path) -> dict[str, int]:
    """Load every file of `folder` as `raw_<file>`; return rows per file.

    Raises RecordFaults with all faults of all files, found in one pass.
    """
    faults = [fault for file in PUBLISHED for fault in structure_faults(file, folder)]
    readable = [file for file in PUBLISHED if not _names(file, faults)]
    for file in readable:
        _load_text(con, file, folder)
    faults += [
        fault
        for file in readable
        if not _waits_for_another(file, readable)
        for fault in value_faults(con, file)
    ]
    if faults:
        raise RecordFaults(faults)
    return {file.name: _load_typed(con, file) for file in PUBLISHED}


def _names(file: File, faults: list[Fault]) -> bool:
    return any(fault.file == file.file_name for fault in faults)


def _waits_for_another(file: File, readable: list[File]) -> bool:
    """Return whether the file refers to one that could not be read."""
    known = {file.name for file in readable}
    targets = {c.references.split(".")[0] for c in file.columns if c.references}
    return not targets <= known


def _load_text(con: duckdb.DuckDBPyConnection, file: File, folder: Path) -> None:
    columns = ", ".join(f"'{name}': 'varchar'" for name in file.header)
    con.execute(
        f"create temp table text_{file.name} as"
        f" select row_number() over () + 1 as row_number, *"
        f" from read_csv(?, header = true, auto_detect = false, delim = ',',"
        f" quote = '\"', escape = '\"', columns = {{{columns}}}, parallel = false,"
        f" max_line_size = 1000000)",
        [str(folder / file.file_name)],
    )


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
