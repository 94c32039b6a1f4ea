"""The last failed attempt to read the extracts, kept until one succeeds."""

from dataclasses import replace

from contract import Fault
from warehouse import last_attempt
from warehouse.attempt import note_failure, note_success

FAULT = Fault("places.csv", 3, "from_date", "31/02/2026", "is not a date", "write one")


def test_without_a_failure_there_is_no_attempt(tmp_path):
    assert last_attempt(tmp_path) is None


def test_the_service_itself_is_told_all(tmp_path):
    note_failure([FAULT], tmp_path / "snapshots", "service")
    attempt = last_attempt(tmp_path / "snapshots")
    assert attempt is not None
    assert attempt.faults == (FAULT,)
    assert attempt.at.tzinfo is not None


def test_readers_of_totals_are_not_told_what_stands_in_a_cell(tmp_path):
    note_failure([FAULT], tmp_path, "totals")
    assert FAULT.value not in (tmp_path / "attempt.json").read_text()
    attempt = last_attempt(tmp_path)
    assert attempt is not None
    assert attempt.faults == (replace(FAULT, value=""),)


def test_a_success_forgets_it(tmp_path):
    note_failure([FAULT], tmp_path, "totals")
    note_success(tmp_path)
    assert last_attempt(tmp_path) is None


def test_a_torn_note_is_none(tmp_path):
    (tmp_path / "attempt.json").write_text('{"at": "2026-')
    assert last_attempt(tmp_path) is None
    (tmp_path / "attempt.json").write_text('{"at": "2026-11-01", "faults": [{"a": 1}]}')
    assert last_attempt(tmp_path) is None
