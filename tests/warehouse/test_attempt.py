"""The last failed attempt to read the extracts, kept until one succeeds."""

from dataclasses import replace
from importlib import import_module

import pytest

from contract import Fault
from tests.contract.tiny_extracts import folder_with, with_cells
from warehouse import BuildFailed, build, last_attempt
from warehouse.attempt import note_failure, note_success

building = import_module("warehouse.build")
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


MEASURED = dict.fromkeys(("targets", "actions", "baselines"))  # needs the catalogue


def told_by(tiny, extracts, audience="totals"):
    """Return what the build says when it fails, and what it leaves for Data check."""
    with pytest.raises(BuildFailed) as failure:
        build(tiny.data, tiny.queries, tiny.snapshots, print, False, extracts, audience)
    return str(failure.value), last_attempt(tiny.snapshots)


@pytest.mark.parametrize("audience", ["totals", "service"])
def test_who_runs_the_build_is_told_where_and_not_what_stands_in_a_cell(
    tiny, tmp_path, audience
):
    spoilt = with_cells("header", 2, dob="15/22/2018")
    folder = folder_with(tmp_path / "extracts", header=spoilt, **MEASURED)
    said, attempt = told_by(tiny, folder, audience)
    assert said == (
        "The record has 1 thing to mend:\nheader.csv, row 2: dob is not a date; write"
        " it as 2025-04-30 or 30/04/2025."
    )
    assert attempt is not None
    assert attempt.faults[0].value == ("15/22/2018" if audience == "service" else "")


def test_sound_files_that_do_not_become_figures_are_told_too(tiny, tmp_path):
    tiny.write_query("30_pages/page_broken.sql", "select nothing from nowhere")
    said, attempt = told_by(tiny, folder_with(tmp_path / "extracts", **MEASURED))
    assert "page_broken" in said
    assert attempt is not None
    assert [str(fault) for fault in attempt.faults] == [
        "extracts: was read, but no figures could be made of it; run make snapshot,"
        " which says why."
    ]


@pytest.mark.parametrize("ends", ["sound", "torn"])
def test_a_file_that_changes_while_it_is_read_is_no_failure(
    tiny, tmp_path, monkeypatch, ends
):
    folder = folder_with(tmp_path / "extracts", **MEASURED)
    really = building.load_extracts

    def load_and_copy(con, extracts):
        if ends == "torn":
            (folder / "places.csv").write_text("half a fi")
        batch = really(con, extracts)
        (folder / "header.csv").write_text("longer than before" * 10)
        return batch

    monkeypatch.setattr(building, "load_extracts", load_and_copy)
    _, attempt = told_by(tiny, folder)
    assert attempt is None
