"""A contract of two small files, so that a broken file need only hold a row or two."""

import shutil
from pathlib import Path

import duckdb

from contract import Column, File, RecordFaults, Rule
from contract.shape import a_choice, a_reference, optional
from warehouse.load import load_record

FIXTURES = Path(__file__).parents[1] / "fixtures"

AREAS = File(
    "areas",
    "One row per area.",
    (Column("area_id", "identifier"), Column("area_name")),
    key=("area_id",),
)
HOUSEHOLDS = File(
    "households",
    "One row per household.",
    (
        Column("household_id", "identifier"),
        a_reference("area_id", "areas.area_id"),
        Column("approval_date", "date"),
        Column("places", "integer"),
        optional("weekly_gbp", "number"),
        a_choice("status", "approved", "on hold"),
        Column("is_on_hold", "boolean"),
        optional("note"),
    ),
    key=("household_id",),
    rules=(
        Rule(
            "places",
            "try_cast(places as int) < 1",
            "is no place at all",
            "write how many children may live there",
        ),
    ),
)
FILES = (AREAS, HOUSEHOLDS)
Rows = list[tuple[object, ...]]


def record_with(overlay: Path, into: Path) -> Path:
    """Return a copy of the sound record with the files of `overlay` in their place."""
    shutil.copytree(FIXTURES / "record", into, dirs_exist_ok=True)
    return shutil.copytree(overlay, into, dirs_exist_ok=True)


def faults_in(folder: Path) -> list[str]:
    """Return what is said about the record, one sentence per fault."""
    with duckdb.connect() as con:
        try:
            load_record(con, folder, FILES)
        except RecordFaults as faults:
            return str(faults).splitlines()
    return []


def loaded(folder: Path, file: str = "households") -> Rows:
    """Return the rows of a file as they are stored."""
    with duckdb.connect() as con:
        load_record(con, folder, FILES)
        return con.execute(f"from raw_{file}").fetchall()
