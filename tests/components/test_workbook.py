"""The whole record to take away, read back."""

import io
import zipfile

import openpyxl
import pytest

from components import workbook
from components.columns import column
from components.table import csv_text
from warehouse import DATA


@pytest.fixture(scope="module")
def book(snapshots):
    return openpyxl.load_workbook(io.BytesIO(workbook.workbook()))


@pytest.fixture(scope="module")
def archive(snapshots):
    return zipfile.ZipFile(io.BytesIO(workbook.csv_files()))


def test_the_front_sheet_has_every_document_with_its_licence(book, record):
    front = list(book["About"].iter_rows(values_only=True))
    licences = {row[0]: row[3] for row in front if row[3]}
    for title, licence in record.sql(
        "select title, licence from page_documents"
    ).fetchall():
        assert licences[title] == licence


def test_every_register_has_its_sheet_with_all_its_rows(book, record):
    for name, view in workbook.SHEETS.items():
        ((number,),) = record.sql(f"select count(*) from {view}").fetchall()
        assert book[name].max_row == number + 1, name


def test_values_are_numbers_and_truths_and_words_are_words(book):
    head, *rows = book["Figures"].iter_rows(values_only=True)
    printed = {row[head.index("as_printed")]: row for row in rows}
    row = printed["(1,367)"]
    assert row[head.index("value")] == -1_367_000
    assert isinstance(row[head.index("is_main")], bool)


def test_nothing_in_the_workbook_is_a_formula(book):
    kinds = {
        cell.data_type for sheet in book for line in sheet.iter_rows() for cell in line
    }
    assert "f" not in kinds


def test_the_csv_files_are_those_of_the_record_byte_for_byte(archive):
    kept = {path.name: path.read_text("utf-8") for path in DATA.glob("*.csv")}
    taken = {name for name in archive.namelist() if name.endswith(".csv")}
    assert taken == set(kept)
    for name in taken:
        assert archive.read(name).decode("utf-8") == kept[name], name


def test_the_csv_files_come_with_their_sources(archive, record):
    note = archive.read("README.txt").decode("utf-8")
    for title, sha256 in record.sql(
        "select title, sha256 from page_documents"
    ).fetchall():
        assert title in note and sha256 in note


def test_a_blank_word_is_blank_in_a_file_and_a_missing_number_has_its_symbol():
    row = {"note": None, "share_pct": None, "share_pct_symbol": "z"}
    text = csv_text([row], (column("note"), column("share_pct")), [])
    assert text.splitlines()[1] == ",[z],,"
