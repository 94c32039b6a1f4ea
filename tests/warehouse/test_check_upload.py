"""A file that is checked and not kept: the same rules, and nothing left behind."""

import io
import logging

import openpyxl
import pytest

from tests.contract.tiny_extracts import TODAY, text_of, with_cells
from warehouse.check_upload import check_upload, is_known

MEASURES = ["enquiries"]


def checked(name, text):
    content = text if isinstance(text, bytes) else text.encode()
    return check_upload(name, content, MEASURES, TODAY)


def said(rows):
    return [f"{row['file']} {row['row']} {row['column']} {row['rule']}" for row in rows]


def workbook(**texts):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, text in texts.items():
        sheet = book.create_sheet(name)
        for line in text.splitlines():
            sheet.append(line.split(","))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_sound_file_has_rows_and_no_faults():
    found = checked("places.csv", text_of("places"))
    assert (found.extracts, found.row_count) == (("places",), 3)
    assert (found.faults, found.doubts) == ([], [])


def test_faults_are_told_with_row_and_column():
    text = with_cells("ledger", 2, actual_gbp="1.005", month="April")
    assert said(checked("ledger.csv", text).faults) == [
        "ledger.csv 2 actual_gbp is not an amount with at most two decimals",
        "ledger.csv 2 month is not a month",
    ]


def test_doubts_are_told_apart_from_faults():
    found = checked("header.csv", with_cells("header", 2, ethnic="XXXX"))
    assert found.faults == []
    assert said(found.doubts) == [
        "header.csv 2 ethnic is not one of the values known here"
    ]


def test_a_day_may_be_as_late_as_today():
    late = with_cells("applicants", 3, enquiry_date="2026-11-20")
    assert checked("applicants.csv", late).faults == []
    later = with_cells("applicants", 3, enquiry_date="2026-11-21")
    assert len(checked("applicants.csv", later).faults) == 1


def test_measures_are_looked_up_in_the_catalogue():
    found = checked("targets.csv", with_cells("targets", 2, measure_id="enquires"))
    assert said(found.faults) == [
        "targets.csv 2 measure_id is not in the catalogue of measures"
    ]


def test_ids_are_looked_up_in_the_same_workbook_only():
    stranger = with_cells("places", 2, household_id="H9")
    assert checked("places.csv", stranger).faults == []
    book = workbook(places=stranger, households=text_of("households"))
    assert said(checked("extracts.xlsx", book).faults) == [
        "extracts.xlsx (places) 2 household_id is not in households"
    ]


@pytest.mark.parametrize(
    ("name", "known"),
    [("Extracts.xlsx", True), ("ssda903 header 2025.csv", True), ("a.csv", False)],
)
def test_a_name_may_say_what_a_file_holds(name, known):
    assert is_known(name) is known


def test_nothing_of_a_file_is_left(tmp_path, monkeypatch, caplog, capfd):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with caplog.at_level(logging.DEBUG):
        checked("header.csv", with_cells("header", 2, child="Jane Smith"))
    assert list(tmp_path.iterdir()) == []
    assert "Jane" not in caplog.text
    assert "Jane" not in "".join(capfd.readouterr())
