"""A tiny authority with one or two rows in each extract, and ways to spoil a cell."""

import csv
import io
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from contract import RecordFaults
from contract.extracts import EXTRACTS
from warehouse.load_extracts import load_extracts

TODAY = date(2026, 11, 20)
AUTHORITY = """\
name = "Ayton County Council"
short_name = "Ayton"
ons_code = "E10999999"
extracted_at = 2026-11-05
fictional = true
"""
FILES = {
    "applicants": (
        "A1,fostering,2025-01-06,Website,2025-01-06,2025-01-08,2025-02-01,2025-04-01,"
        "2025-08-01,2025-08-10,approved,,H1,",
        "A2,Adoption,06/10/2026,Radio,,,,,,,Open,,,",
    ),
    "households": (
        "H1,mainstream,2025-08-10,North,,",
        "H2,Connected,10/08/2020,South,2026-01-31,Retired",
    ),
    "places": (
        "H1,2025-08-10,2026-03-31,2,0,",
        "H1,2026-04-01,,2,1,Carer resting",
        "H2,2020-08-10,2026-01-31,1,0,",
    ),
    "household_events": ("H1,Annual review,2026-08-10,2026-08-01",),
    "episodes": (
        "C1,01/05/2025,S,E1,N1,U6,PR1,01/06/2026,X1,CARPL,XX1,XX2,H2",
        "C1,01/06/2026,P,E1,N1,u6,PR4,,,,XX1,XX3,SC1",
    ),
    "header": ("C1,1,15/02/2018,WBRI",),
    "ad1": ("C2,01/01/2016,01/02/2025,01/06/2025,0",),
    "placed_adoption": ("C2,01/01/2016,01/03/2025,,",),
    "adoption": ("C2,2024-05-01,2025-02-01,2025-03-01,2025-06-01,2025-07-01,,,,S1,,",),
    "ledger": ("2026-04,fostering,Allowances,in-house fostering,1000.50,990.25,,12.5",),
    "targets": ("enquiries,2026-04-01,,65,Head of service,2026-03-01,Board,Agreed",),
    "actions": ("ACT-1,Call back,Manager,Board,2026-04-01,2026-12-31,,open,enquiries",),
    "baselines": ("enquiries,2026-04-01,New team,2026-03-01",),
}
HEADERS = {extract.name: ",".join(extract.header) for extract in EXTRACTS}


def text_of(file: str, *rows: str) -> str:
    """Return an extract as CSV: the rows given, or the sound ones."""
    return "\n".join([HEADERS[file], *(rows or FILES[file])]) + "\n"


def with_cells(file: str, row: int, **cells: str) -> str:
    """Return a sound extract with other cells in one of its rows; the first is 2."""
    rows = list(csv.DictReader(io.StringIO(text_of(file))))
    rows[row - 2].update(cells)
    out = io.StringIO()
    writer = csv.DictWriter(out, rows[0].keys(), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def folder_with(folder: Path, **texts: str | bytes | None) -> Path:
    """Return the folder of a sound authority with these files in place of its own.

    A file is named by its stem (CSV) or in full (`extracts.xlsx`); None is no file.
    """
    folder.mkdir(parents=True, exist_ok=True)
    sound: dict[str, str | bytes | None] = {file: text_of(file) for file in FILES}
    for name, text in {"authority.toml": AUTHORITY, **sound, **texts}.items():
        path = folder / (name if "." in name else f"{name}.csv")
        if isinstance(text, bytes):
            path.write_bytes(text)
        elif text is not None:
            path.write_text(text, encoding="utf-8")
    return folder


def connected() -> duckdb.DuckDBPyConnection:
    """Return a connection with a catalogue of one measure."""
    con = duckdb.connect()
    con.execute("create table raw_measures as select 'enquiries' as measure_id")
    return con


def said_of(folder: Path) -> list[str]:
    """Return what is said about the extracts in a folder, one sentence per fault."""
    return said_and_listed(folder)[0]


def said_and_listed(folder: Path) -> tuple[list[str], list[str]]:
    """Return what stops a batch, and what is listed of it as doubtful."""
    said: list[str] = []
    with connected() as con:
        try:
            load_extracts(con, folder, TODAY)
        except RecordFaults as faults:
            said = str(faults).splitlines()
        return said, _listed(con)


def doubts_of(folder: Path) -> list[str]:
    """Return what is listed as doubtful, as a sentence each, and counted all the same.

    Raises RecordFaults.
    """
    with connected() as con:
        load_extracts(con, folder, TODAY)
        return _listed(con)


def _listed(con: duckdb.DuckDBPyConnection) -> list[str]:
    rows = con.execute(
        "select source_file, row_number, column_name, coalesce(value, 'blank'), rule,"
        " remedy from raw_extract_doubts"
    ).fetchall()
    return [
        f"{file}, row {row}: {column} is {value}, which {rule}; {remedy}."
        for file, row, column, value, rule, remedy in rows
    ]


def folder_of_many(folder: Path, cases: list[dict[str, Any]]) -> Path:
    """Return a folder with an authority per case, called a0, a1, ...: read in one go.

    A case is the texts of the files that are not sound.
    """
    for number, texts in enumerate(cases):
        name = AUTHORITY.replace('"Ayton"', f'"Ayton {number}"')
        folder_with(folder / f"a{number}", **{"authority.toml": name, **texts})
    return folder


def by_case(sentences: list[str], count: int) -> list[list[str]]:
    """Return the sentences about each of so many cases, without the case's name."""
    return [
        [
            sentence.partition("/")[2]
            for sentence in sentences
            if sentence.startswith(f"a{number}/")
        ]
        for number in range(count)
    ]


def all_loaded(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows of every extract as they are stored, by its name."""
    with connected() as con:
        load_extracts(con, folder, TODAY)
        return {file: _stored(con, file) for file in FILES}


def loaded(folder: Path, extract: str) -> list[tuple[object, ...]]:
    """Return the rows of an extract as they are stored, without where they stood."""
    with connected() as con:
        load_extracts(con, folder, TODAY)
        return _stored(con, extract)


def _stored(con: duckdb.DuckDBPyConnection, extract: str) -> list[tuple[object, ...]]:
    hidden = "organisation_id, source_file, row_number"
    return con.execute(
        f"select * exclude ({hidden}) from raw_extract_{extract}"
        " order by source_file, row_number"
    ).fetchall()
