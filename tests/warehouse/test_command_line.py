"""`python -m warehouse`: progress, faults in words, and the path as the last line."""

import sys
from importlib import import_module

import pytest

import warehouse.__main__ as command

building = import_module("warehouse.build")


@pytest.fixture
def run(tiny, monkeypatch, capsys):
    """Return a function that runs the command on the tiny warehouse."""
    defaults = (
        tiny.data,
        tiny.queries,
        tiny.snapshots,
        print,
        False,
        None,
        "totals",
        False,
    )
    monkeypatch.setattr(building.build, "__defaults__", defaults)
    monkeypatch.setattr(command, "SNAPSHOTS", tiny.snapshots)

    def ran(*arguments: str) -> tuple[int, list[str], list[str]]:
        monkeypatch.setattr(sys, "argv", ["warehouse", *arguments])
        status = command.main()
        told = capsys.readouterr()
        return status, told.out.splitlines(), told.err.splitlines()

    return ran


def test_the_last_line_is_the_path(tiny, run):
    status, told, _ = run()
    assert status == 0
    assert told[-1] == str(tiny.current)
    assert told[:3] == [
        "Checking and loading the record",
        "  2 rows from 11 files",
        "Creating the views and checking the rules",
    ]


def test_if_changed_the_last_line_is_the_path_of_what_is_there(tiny, run):
    run()
    first = tiny.current
    status, told, _ = run("--if-changed")
    assert status == 0
    assert told[0] == "The snapshot is up to date."
    assert told[-1] == str(first)


def test_a_failure_says_what_to_mend_and_that_nothing_is_served_yet(tiny, run):
    tiny.name_organisations("")
    status, _, errors = run()
    assert status == 1
    assert errors == [
        "The record has 2 things to mend:",
        "organisations.csv, row 2: full_name is blank; fill it.",
        "organisations.csv, row 2: organisation_name is blank; fill it.",
        "No snapshot was built. None is served yet.",
    ]


def test_a_failure_says_what_is_still_served(tiny, run):
    run()
    current = tiny.current
    tiny.name_organisations("")
    status, _, errors = run()
    assert status == 1
    assert errors[-1] == f"No snapshot was built. {current.name} is still served."


def test_a_failure_does_not_keep_the_last_good_snapshot_from_being_served(tiny, run):
    run()
    tiny.name_organisations("")
    status, _, errors = run("--if-changed")
    assert status == 0
    assert errors[0] == "The record has 2 things to mend:"


def test_a_failure_with_nothing_to_serve_is_one_all_the_same(tiny, run):
    tiny.name_organisations("")
    status, _, _ = run("--if-changed")
    assert status == 1
