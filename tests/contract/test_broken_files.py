"""What is said about a broken file: where, which rule, what was found, what to do.

Each folder of tests/fixtures/broken holds a file with one fault.
"""

import shutil

import pytest

from tests.contract.tiny import FIXTURES, faults_in, record_with

ORDER = "household_id,area_id,approval_date,places,weekly_gbp,status,is_on_hold,note"
SAID = {
    "missing_column": "row 1: approval_date is missing; add the column.",
    "unknown_column": "row 1: column 'phone' is not known; remove or rename it.",
    "column_twice": "row 1: a column stands twice; keep one of them.",
    "wrong_order": (f"row 1: the columns are in another order; order them as {ORDER}."),
    "other_separator": (
        "row 1: the cells are not separated by commas; save it as CSV with commas."
    ),
    "duplicate_key": (
        "row 3: household_id is H1, which stands in an earlier row already;"
        " give each row its own, or remove one."
    ),
    "not_a_date": (
        "row 2: approval_date is 31/02/2026, which is not a date;"
        " write it as 2026-02-28."
    ),
    "no_such_day": (
        "row 2: approval_date is 2026-02-30, which is not a date;"
        " write it as 2026-02-28."
    ),
    "not_a_whole_number": (
        "row 2: places is two, which is not a whole number; write digits only."
    ),
    "not_a_number": (
        "row 2: weekly_gbp is 1,412.50, which is not a number; write digits,"
        " without separator, and at most four decimals after a point."
    ),
    "not_a_boolean": (
        "row 2: is_on_hold is no, which is not true or false; write true or false."
    ),
    "not_an_identifier": (
        "row 2: household_id is H 1, which is not an identifier;"
        " use letters, digits, hyphens and underscores."
    ),
    "unknown_code": (
        "row 2: status is aproved, which is not one of the values known here;"
        " write one of approved, on hold."
    ),
    "dangling_reference": (
        "row 2: area_id is W, which is not in areas.csv;"
        " correct it, or add a row with this area_id to areas.csv."
    ),
    "blank_required": "row 2: status is blank; fill it.",
    "space_at_the_edge": (
        "row 2: note is Two rooms, which begins or ends with a space; remove the space."
    ),
    "row_rule": (
        "row 2: places is 0, which is no place at all;"
        " write how many children may live there."
    ),
    "unclosed_quote": (
        "row 3: a quotation mark is opened and not closed, or stands inside a cell;"
        " double the marks inside a cell and close the cell with one."
    ),
    "quote_inside": (
        "row 2: a quotation mark is opened and not closed, or stands inside a cell;"
        " double the marks inside a cell and close the cell with one."
    ),
    "blank_line": "row 3: is a blank line; remove it.",
}
SAID_OF_THE_FILE = {
    "empty": f"households.csv: is empty; start it with {ORDER}.",
    "not_utf8": "households.csv: is not UTF-8 text; save it as CSV UTF-8.",
    "utf16": "households.csv: is not UTF-8 text; save it as CSV UTF-8.",
}
SAID_IN_FULL = {
    **{fault: [f"households.csv, {said}"] for fault, said in SAID.items()},
    **{fault: [said] for fault, said in SAID_OF_THE_FILE.items()},
    "wrong_width": [
        "households.csv, row 2: has 9 cells where 8 are expected;"
        " put a cell that holds a comma in quotation marks.",
        "households.csv, row 3: has 2 cells where 8 are expected;"
        " put a cell that holds a comma in quotation marks.",
    ],
    "broken_neighbour": [
        "areas.csv, row 1: column 'name' is not known; remove or rename it.",
        "areas.csv, row 1: area_name is missing; add the column.",
    ],
}


@pytest.mark.parametrize("fault", SAID_IN_FULL)
def test_a_broken_file_is_told_in_full(fault, tmp_path):
    folder = record_with(FIXTURES / "broken" / fault, tmp_path / "record")
    assert faults_in(folder) == SAID_IN_FULL[fault]


def test_every_broken_fixture_is_tested():
    assert {path.name for path in (FIXTURES / "broken").iterdir()} == set(SAID_IN_FULL)


def test_a_missing_file(tmp_path):
    folder = shutil.copytree(FIXTURES / "record", tmp_path / "record")
    (folder / "households.csv").unlink()
    assert faults_in(folder) == ["households.csv: is missing; put it into record/."]


def test_all_faults_of_all_files_are_told_at_once(tmp_path):
    folder = shutil.copytree(FIXTURES / "record", tmp_path / "record")
    (folder / "areas.csv").write_text("area_id,area_name\nN,\nN,North\n")
    (folder / "households.csv").write_text(
        f"{ORDER}\nH1,S,2026-02-30,x,,approved,false,\n,N,2026-02-28,1,,gone,true,\n"
    )
    assert faults_in(folder) == [
        "areas.csv, row 2: area_name is blank; fill it.",
        "areas.csv, row 3: area_id is N, which stands in an earlier row already;"
        " give each row its own, or remove one.",
        "households.csv, row 2: approval_date is 2026-02-30, which is not a date;"
        " write it as 2026-02-28.",
        "households.csv, row 2: area_id is S, which is not in areas.csv;"
        " correct it, or add a row with this area_id to areas.csv.",
        "households.csv, row 2: places is x, which is not a whole number;"
        " write digits only.",
        "households.csv, row 3: household_id is blank; fill it.",
        "households.csv, row 3: status is gone, which is not one of the values known"
        " here; write one of approved, on hold.",
    ]


def test_a_broken_file_does_not_hide_faults_of_the_file_that_refers_to_it(tmp_path):
    folder = shutil.copytree(FIXTURES / "record", tmp_path / "record")
    (folder / "areas.csv").unlink()
    (folder / "households.csv").write_text(
        f"{ORDER}\nH1,N,yesterday,2,,approved,false,\n"
    )
    assert faults_in(folder) == [
        "areas.csv: is missing; put it into record/.",
        "households.csv, row 2: approval_date is yesterday, which is not a date;"
        " write it as 2026-02-28.",
    ]


def test_blank_keys_are_not_called_repeats_of_each_other(tmp_path):
    folder = shutil.copytree(FIXTURES / "record", tmp_path / "record")
    (folder / "areas.csv").write_text("area_id,area_name\nN,North\nS,South\n,a\n,b\n")
    assert faults_in(folder) == [
        "areas.csv, row 4: area_id is blank; fill it.",
        "areas.csv, row 5: area_id is blank; fill it.",
    ]


def test_a_row_is_counted_as_a_spreadsheet_counts_it(tmp_path):
    folder = shutil.copytree(FIXTURES / "record", tmp_path / "record")
    (folder / "households.csv").write_text(
        f'{ORDER}\nH1,N,2025-04-01,1,,approved,false,"two\nlines"\n'
        "H2,N,soon,1,,approved,false,\n"
    )
    assert faults_in(folder) == [
        "households.csv, row 3: approval_date is soon, which is not a date;"
        " write it as 2026-02-28."
    ]


def test_a_long_value_is_cut_in_the_message(tmp_path):
    folder = shutil.copytree(FIXTURES / "record", tmp_path / "record")
    (folder / "households.csv").write_text(
        f"{ORDER}\nH1,N,{'9' * 500},1,,approved,false,\n"
    )
    assert faults_in(folder) == [
        f"households.csv, row 2: approval_date is {'9' * 59}…, which is not a date;"
        " write it as 2026-02-28."
    ]
