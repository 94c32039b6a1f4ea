"""What a sound file may look like, and that nothing is lost on the way in."""

import csv
import shutil
from datetime import date
from decimal import Decimal

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from contract import Column, File
from contract.structure import read_cells
from tests.contract.tiny import FIXTURES, faults_in, loaded, record_with
from warehouse.load import load_record

ROWS = [
    ("H1", "N", date(2025, 4, 1), 2, Decimal("412.5"), "approved", False, None),
    (
        "H2",
        "S",
        date(2025, 11, 20),
        1,
        None,
        "approved",
        True,
        "Two rooms, one bed",
    ),
]
TEXTS = File("texts", "Any text.", (Column("a"), Column("b")), key=("a",))
NUMBERS = File(
    "numbers",
    "Any number.",
    (Column("place", "integer"), Column("value", "number")),
    key=("place",),
)
cells = some.text(
    some.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12
)


def test_values_are_stored_in_their_types():
    assert loaded(FIXTURES / "record") == ROWS


@pytest.mark.parametrize(
    "form", sorted(path.name for path in (FIXTURES / "sound").iterdir())
)
def test_the_same_rows_in_another_form(form, tmp_path):
    folder = record_with(FIXTURES / "sound" / form, tmp_path / "record")
    assert loaded(folder) == ROWS


def test_a_header_alone_is_a_table_without_rows(tmp_path):
    folder = shutil.copytree(FIXTURES / "record", tmp_path / "record")
    header = (folder / "households.csv").read_text().splitlines()[0]
    (folder / "households.csv").write_text(header)
    assert faults_in(folder) == []
    assert loaded(folder) == []


@settings(deadline=None, max_examples=60)
@given(rows=some.lists(some.tuples(cells, cells), max_size=5))
def test_whatever_a_cell_holds_is_read_back(rows, tmp_path_factory):
    folder = tmp_path_factory.mktemp("texts")
    with (folder / "texts.csv").open("w", newline="", encoding="utf-8") as handle:
        writer = csv.writer(handle, lineterminator="\r\n")
        writer.writerows([("a", "b"), *rows])
    read, faults = read_cells(TEXTS, folder)
    assert faults == []
    assert read == [[a or None, b or None] for a, b in rows]


@settings(deadline=None, max_examples=30)
@given(
    values=some.lists(
        some.decimals("-9999999999999", "9999999999999", places=4), max_size=20
    )
)
def test_numbers_keep_every_digit(values, tmp_path_factory):
    folder = tmp_path_factory.mktemp("numbers")
    lines = [f"{place},{value:f}" for place, value in enumerate(values)]
    (folder / "numbers.csv").write_text("\n".join(["place,value", *lines]))
    with duckdb.connect() as con:
        load_record(con, folder, [NUMBERS])
        stored = con.execute("select value from raw_numbers order by place").fetchall()
    assert [value for (value,) in stored] == values
