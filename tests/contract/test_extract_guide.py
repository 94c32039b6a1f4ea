"""The guide and the blank workbook say what is checked, and nothing older."""

import openpyxl
import pytest

from contract.extracts import EXTRACTS
from contract.guide import guide
from contract.templates import write_all
from tests.contract.tiny_extracts import doubts_of, folder_with, said_of, text_of
from warehouse.paths import ROOT

DOCS = ROOT / "docs"


def sheets_of(path):
    book = openpyxl.load_workbook(path)
    return {
        sheet.title: [cell.value for cell in next(sheet.iter_rows(max_row=1))]
        for sheet in book
        if sheet.title != "guide"
    }


def test_the_guide_in_docs_is_the_one_that_the_contracts_write():
    assert (DOCS / "extracts.md").read_text(encoding="utf-8") == f"{guide()}\n"


def test_the_workbook_in_docs_has_the_columns_of_the_contracts():
    assert sheets_of(DOCS / "extracts-template.xlsx") == {
        extract.name: extract.header for extract in EXTRACTS
    }


@pytest.mark.parametrize("extract", EXTRACTS, ids=lambda extract: extract.name)
def test_every_column_is_explained_with_an_example(extract):
    assert extract.used_for
    for column in extract.columns:
        assert column.about.endswith(".")
        assert f"| `{column.name}` |" in guide()
        assert column.example


def test_the_same_workbook_is_written_each_time(tmp_path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        write_all(tmp_path / name)
    for file in ("extracts.md", "extracts-template.xlsx"):
        written = (tmp_path / "one" / file).read_bytes()
        assert written == (tmp_path / "two" / file).read_bytes()


def test_the_blank_workbook_is_a_sound_extract(tmp_path):
    write_all(tmp_path)
    blank = (tmp_path / "extracts-template.xlsx").read_bytes()
    assert said_of(folder_with(tmp_path / "a", **{"extracts.xlsx": blank})) == []


def test_sheets_left_empty_are_no_newer_return(tmp_path):
    # Without a year in its name, the empty sheet of episodes would be the newest.
    write_all(tmp_path)
    blank = (tmp_path / "extracts-template.xlsx").read_bytes()
    still_open = text_of("episodes", "C1,01/05/2025,S,E1,N1,U6,PR1,,,,,,H1")
    folder = folder_with(
        tmp_path / "a",
        **{
            "extracts.xlsx": blank,
            "episodes": None,
            "header": None,
            "episodes_2025-26": still_open,
        },
    )
    assert doubts_of(folder) == []
