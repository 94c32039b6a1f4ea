"""The page that checks the records, as a reader opens it."""

import json

import pytest

from components import data_faults
from contract.extracts import EXTRACTS
from findings import data_check as says
from tests.contract.tiny_extracts import text_of, with_cells

NAME = "Exampleshire"


def text_of_page(at):
    return " ".join(node.proto.body for node in at.get("html"))


@pytest.fixture
def page(open_page):
    at = open_page("data_check", organisation=NAME)
    assert not at.exception
    return at


def test_the_page_accounts_for_every_row_of_the_files(page, record):
    ((read, used, replaced),) = record.sql(
        "select sum(row_count), sum(used_count), sum(superseded_count)"
        f" from page_extract_files where organisation_name = '{NAME}'"
    ).fetchall()
    assert read == used + replaced
    told = f"Of {read:,} rows {used:,} count; a later return replaced the other"
    assert f"{told} {replaced:,}." in text_of_page(page)


def test_every_doubtful_row_is_listed_and_none_shows_a_value(page, record):
    ((entries, values),) = record.sql(
        "select count(*), count(value) from page_extract_doubts"
        f" where organisation_name = '{NAME}'"
    ).fetchall()
    assert values == 0
    assert text_of_page(page).count('role="listitem"') == min(entries, 25)
    assert "<dt>Found</dt>" not in text_of_page(page)


def test_the_service_sees_the_values(exact):
    ((values,),) = exact.sql("select count(value) from page_extract_doubts").fetchall()
    assert values > 0


def test_an_organisation_without_records_is_answered_with_another(open_page):
    at = open_page("data_check", organisation="Kent")
    assert not at.exception
    assert "There are no records of Kent here" in text_of_page(at)


FAULT = {
    "file": "episodes.csv",
    "row": 7,
    "column": "child",
    "value": "Jane Smith",
    "rule": "is not a number or code of yours",
    "remedy": "write letters and digits",
}


@pytest.fixture
def attempt(snapshots):
    path = snapshots / "attempt.json"
    path.write_text(json.dumps({"at": "2026-11-05T08:30:00+00:00", "faults": [FAULT]}))
    yield
    path.unlink()


def test_what_turned_newer_files_back_is_told_without_values(attempt, open_page):
    shown = text_of_page(open_page("data_check", organisation=NAME))
    assert "On 5 November 2026 at 08:30 the files were read and turned back" in shown
    assert "episodes.csv, row 7" in shown
    assert "child is not a number or code of yours" in shown
    assert "Jane Smith" not in shown


def test_the_service_sees_what_was_found(attempt, open_page, monkeypatch):
    monkeypatch.setattr(data_faults, "MAY_SEE_VALUES", True)
    shown = text_of_page(open_page("data_check", organisation=NAME))
    assert "<dt>Found</dt><dd>Jane Smith</dd>" in shown


def uploaded(at, name, text):
    if not at.file_uploader:
        at.toggle(key="check_file").set_value(True).run()
    at.file_uploader[0].set_value((name, text.encode(), "text/csv"))
    at.run()
    assert not at.exception
    return text_of_page(at)


def test_a_sound_file_is_called_sound(page):
    shown = uploaded(page, "Households 2026.csv", text_of("households"))
    assert "Households 2026.csv is sound: 2 rows, and nothing to mend." in shown


def test_a_broken_file_is_told_fault_by_fault_and_not_kept(page, snapshots):
    before = {path: path.stat().st_mtime_ns for path in snapshots.rglob("*")}
    text = with_cells(
        "households", 2, approval_date="31/02/2025", household_id="J Smith"
    )
    shown = uploaded(page, "households.csv", text)
    assert "households.csv would be turned back: 2 things to mend." in shown
    assert "approval_date is not a date" in shown
    assert "J Smith" not in shown
    assert {path: path.stat().st_mtime_ns for path in snapshots.rglob("*")} == before


def test_a_doubtful_file_would_be_let_in(page):
    shown = uploaded(page, "episodes.csv", with_cells("episodes", 2, cin="N9"))
    told = "episodes.csv would be let in, with 2 rows and 1 entry listed"
    assert told in shown


def test_a_file_of_another_name_is_asked_for_what_it_holds(page):
    uploaded(page, "export.csv", text_of("places"))
    page.selectbox(key="holds").select("Places").run()
    assert not page.exception
    assert "export.csv is sound: 3 rows, and nothing to mend." in text_of_page(page)


def test_whatever_is_uploaded_there_is_no_traceback(page):
    for name, text in (("places.xlsx", "PK"), ("places.csv", ""), ("a.csv", "\0")):
        uploaded(page, name, text)


def test_the_page_has_a_word_for_every_extract():
    assert list(says.EXTRACTS) == [extract.name for extract in EXTRACTS]
