"""What is said of an extract that cannot be read as a table, one fault each."""

import io
from datetime import date, datetime

import openpyxl
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from contract.authority import read_authority
from contract.extracts import NO_YEAR, extract_named, year_named
from contract.sheets import _of_rows, _read_at_once, csv_rows, read_sheets
from tests.contract.tiny_extracts import (
    AUTHORITY,
    FILES,
    HEADERS,
    TODAY,
    all_loaded,
    by_case,
    folder_of_many,
    folder_with,
    loaded,
    said_of,
    text_of,
)
from warehouse.extract_files import read_tables

SOUND = text_of("households")
HEADER = HEADERS["households"]
KNOWN = (
    "applicants, households, places, household_events, episodes, header, ad1,"
    " placed_adoption, adoption, ledger, targets, actions, baselines"
)
QUOTES = (
    "a quotation mark is opened and not closed, or stands inside a cell; double the"
    " marks inside a cell and close the cell with one."
)


def workbook(**sheets):
    """Return a workbook whose sheets hold the rows given."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def as_cells(file):
    return [line.split(",") for line in text_of(file).splitlines()]


BROKEN = {
    "empty": (
        {"households": ""},
        ["households.csv: is empty; start it with the names of columns."],
    ),
    "only commas": (
        {"households": ",,,,,\n,,,,,\n"},
        [f"households.csv: is empty; start it with {HEADER}."],
    ),
    "UTF-16": (
        {"households": SOUND.encode("utf-16")},
        ["households.csv, row 1: is not UTF-8 text; save it as CSV UTF-8."],
    ),
    "Windows-1252": (
        {"households": SOUND.replace("Retired", "Café").encode("cp1252")},
        ["households.csv, row 3: is not UTF-8 text; save it as CSV UTF-8."],
    ),
    "semicolons": (
        {"households": SOUND.replace(",", ";")},
        [
            "households.csv, row 1: the cells are not separated by commas; save it as"
            " CSV with commas."
        ],
    ),
    "tabs": (
        {"households": SOUND.replace(",", "\t")},
        [
            "households.csv, row 1: the cells are not separated by commas; save it as"
            " CSV with commas."
        ],
    ),
    "unclosed quote": (
        {"households": SOUND.replace("North", '"North')},
        [f"households.csv, row 2: {QUOTES}"],
    ),
    "quote inside": (
        {"households": SOUND.replace("North", '"No"rth"')},
        [f"households.csv, row 2: {QUOTES}"],
    ),
    "missing column": (
        {"households": SOUND.replace(",team,", ",patch,")},
        [
            "households.csv, row 1: column 'patch' is not known; remove or rename it.",
            "households.csv, row 1: team is missing; add the column.",
        ],
    ),
    "column without a name": (
        {"households": "\n".join(f"{line}," for line in SOUND.splitlines())},
        ["households.csv, row 1: a column has no name; remove or rename it."],
    ),
    "column twice": (
        {
            "households": "\n".join(f"{line},x" for line in SOUND.splitlines()).replace(
                "end_reason,x", "end_reason,Team"
            )
        },
        ["households.csv, row 1: team stands twice; keep one of the two."],
    ),
    "rows too long and too short": (
        {"households": f"{HEADER}\nH1,mainstream,2025-08-10,North,,,\nH2,Connected\n"},
        [
            "households.csv, row 2: has 7 cells where 6 are expected; put a cell that"
            " holds a comma in quotation marks.",
            "households.csv, row 3: has 2 cells where 6 are expected; write the"
            " blank cells too; if the file was cut off here, copy it again.",
        ],
    ),
    "missing column of the return": (
        {"episodes": text_of("episodes").replace(",rne,", ",reason,")},
        ["episodes.csv, row 1: rne is missing; add the column."],
    ),
    "two sheets": (
        {
            "households": None,
            "households.xlsx": workbook(one=as_cells("households"), two=[["notes"]]),
        },
        [
            "households.xlsx: has 2 sheets where one is expected; keep one, or name the"
            " workbook extracts.xlsx."
        ],
    ),
    "unknown sheet": (
        {"extracts.xlsx": workbook(notes=[["Ask me"]])},
        [
            "extracts.xlsx (notes): has no name that is known here; name it after what"
            f" it holds, or take it away: {KNOWN}."
        ],
    ),
    "no workbook": (
        {"households": None, "households.xlsx": b"PK\x03\x04 half of a workbook"},
        [
            "households.xlsx: cannot be read as a workbook; open it, remove any"
            " password, and save it as Excel workbook (.xlsx)."
        ],
    ),
    "workbook called CSV": (
        {"households": workbook(households=as_cells("households"))},
        ["households.csv: is a workbook, not CSV; name it .xlsx."],
    ),
    "old workbook": (
        {"actions": None, "actions.xls": b"anything"},
        [
            "actions.xls: is in a format that is not read; save it as CSV UTF-8 or as"
            " Excel workbook (.xlsx)."
        ],
    ),
    "unknown file": (
        {"phones": "a,b\n1,2\n"},
        [
            "phones.csv: has no name that is known here; name it after what it holds,"
            f" or take it away: {KNOWN}."
        ],
    ),
    "title above the header": (
        {"actions": "Actions of 2026\n" + text_of("actions")},
        [
            "actions.csv, row 1: does not hold the names of the columns; start the"
            f" file with {HEADERS['actions']}."
        ],
    ),
    "byte of nothing": (
        {"actions": text_of("actions").replace("Call back", "\0")},
        ["actions.csv, row 2: is not UTF-8 text; save it as CSV UTF-8."],
    ),
    "workbook beside CSV": (
        {"households.xlsx": workbook(households=as_cells("households"))},
        [
            "households.xlsx: has the same name as households.csv; keep the newer of"
            " the two."
        ],
    ),
    "neighbour missing": (
        {"households": None},
        [
            "households.csv: is missing, and household_events.csv refers to it; put it"
            " into the same folder."
        ],
    ),
}


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """Return what is said of each case of BROKEN, read in one go."""
    cases = [texts for texts, _ in BROKEN.values()]
    folder = folder_of_many(tmp_path_factory.mktemp("broken"), cases)
    return dict(zip(BROKEN, by_case(said_of(folder), len(cases)), strict=True))


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_file_is_told_in_full(told, fault):
    assert told[fault] == BROKEN[fault][1]


AUTHORITIES = {
    'ons_code = "E10999999"': (
        'ons_code = "Ayton"',
        "ons_code is Ayton, which is not"
        ' an ONS code; write a line like ons_code = "E10999999".',
    ),
    "extracted_at = 2026-11-05": (
        "extracted_at = 2027-01-01",
        "extracted_at is"
        " 2027-01-01, which is still to come; write a line like extracted_at ="
        " 2026-11-05.",
    ),
    'short_name = "Ayton"': (
        "",
        'short_name is missing; add a line like short_name = "Example".',
    ),
    "fictional = true": ("colour = 3", "colour is not known; remove it."),
}


@pytest.mark.parametrize("line", AUTHORITIES)
def test_what_is_wrong_with_authority_toml_is_told(line):
    instead, said = AUTHORITIES[line]
    text = AUTHORITY.replace(line, instead)
    authority, faults = read_authority("authority.toml", text.encode(), TODAY)
    assert authority is None
    assert [str(fault) for fault in faults] == [f"authority.toml: {said}"]


def test_what_is_no_toml_is_told_with_its_row():
    text = AUTHORITY.replace('"Ayton"', "Ayton")  # in the second of its lines
    _, faults = read_authority("authority.toml", text.encode(), TODAY)
    assert [fault.row for fault in faults] == [2]


def test_an_authority_file_that_is_no_toml():
    _, faults = read_authority("authority.toml", b"name: Ayton", TODAY)
    assert [str(fault) for fault in faults] == [
        "authority.toml, row 1: cannot be read as TOML; write lines like name ="
        ' "Example County Council", in UTF-8.'
    ]


@pytest.mark.parametrize("name", ["Ayton\\nBeeton", "Ayton\\u202e", "A" * 81])
def test_a_name_that_no_box_can_show(name):
    text = AUTHORITY.replace('short_name = "Ayton"', f'short_name = "{name}"')
    _, faults = read_authority("authority.toml", text.encode(), TODAY)
    assert [fault.rule for fault in faults] == [
        "is not a name on one line, of at most 80 characters"
    ]


def test_an_authority_file_that_has_no_end_of_depth():
    _, faults = read_authority("authority.toml", b"name = " + b"[" * 9_999, TODAY)
    assert [fault.rule for fault in faults] == ["cannot be read as TOML"]


def test_every_file_is_looked_at_though_the_authority_is_not_known(tmp_path):
    folder = folder_with(
        tmp_path / "a", **{"authority.toml": "name = 1", "households": ""}
    )
    files = {said.partition(":")[0] for said in said_of(folder)}
    assert files == {"authority.toml", "households.csv"}


def test_a_column_that_came_later_may_be_left_out(tmp_path):
    # A file made before there was an applicant_id has one column less: its last.
    old = [line.rpartition(",")[0] for line in text_of("adoption").splitlines()]
    assert said_of(folder_with(tmp_path, adoption="\n".join(old))) == []
    shorter = [line.rpartition(",")[0] for line in old]
    assert said_of(folder_with(tmp_path, adoption="\n".join(shorter))) == [
        "adoption.csv, row 1: fostered_by_adopters_from_date is missing; add the"
        " column."
    ]


def test_columns_may_come_in_any_order_and_case(tmp_path):
    names = [name.upper() for name in HEADER.split(",")]
    rows = [names, *(row.split(",") for row in FILES["households"])]
    turned = "\n".join(",".join(reversed(row)) for row in rows)
    assert loaded(folder_with(tmp_path / "a", households=turned), "households") == (
        loaded(folder_with(tmp_path / "b"), "households")
    )


FORMS = {
    "with a byte order mark": lambda text: text.encode("utf-8-sig"),
    "with Windows line ends": lambda text: text.replace("\n", "\r\n").encode(),
    "with old Macintosh line ends": lambda text: text.replace("\n", "\r").encode(),
    "with blank lines": lambda text: text.replace("\n", "\n\n").encode(),
    "with rows of commas": lambda text: f"{text},,,,,\n".encode(),
    "with quoted cells": lambda text: text.replace("North", '"North"').encode(),
    "with spaces around": lambda text: text.replace("North", " North\u00a0").encode(),
    "without a last line end": lambda text: text.rstrip("\n").encode(),
}


@pytest.mark.parametrize("form", FORMS)
def test_the_same_rows_in_another_form(form):
    (table,), faults = read_tables("households.csv", FORMS[form](SOUND))
    assert faults == []
    ((sound,), _) = read_tables("households.csv", SOUND.encode())
    assert [c.to_pylist() for c in table.columns] == [
        c.to_pylist() for c in sound.columns
    ]


def test_one_workbook_may_hold_every_extract(tmp_path):
    book = workbook(**{file.capitalize(): as_cells(file) for file in FILES})
    nothing = dict.fromkeys(FILES)
    folder = folder_with(tmp_path / "a", **nothing, **{"Extracts.XLSX": book})
    every = all_loaded(folder)
    assert every == all_loaded(folder_with(tmp_path / "b"))
    assert set(every) == set(FILES)


def test_a_workbook_keeps_days_numbers_and_blanks(tmp_path):
    # A spreadsheet keeps 0.1 + 0.2 as 0.30000000000000004: to fifteen digits, 0.3.
    rows = [
        HEADERS["ledger"].split(","),
        [datetime(2026, 4, 1), "Fostering", "Fees", None, 0.1 + 0.2, 1000, None, 12.0],
    ]
    folder = folder_with(
        tmp_path / "a", ledger=None, **{"ledger 2026.xlsx": workbook(sheet=rows)}
    )
    ((month, *_, budget, actual, forecast, children),) = loaded(folder, "ledger")
    assert (month, forecast) == (date(2026, 4, 1), None)
    assert [str(number) for number in (budget, actual, children)] == [
        "0.30",
        "1000.00",
        "12.00",
    ]


NAMES = {
    "Episodes": "episodes",
    "SSDA903_episodes_2023-24": "episodes",
    "episodes 2024": "episodes",
    "SSDA 903 Placed Adoption 2024": "placed_adoption",
    "PlacedAdoption": "placed_adoption",
    "AD1_2022_23": "ad1",
    "HOUSEHOLD EVENTS": "household_events",
    "household_events_20261105": "household_events",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_file_may_be_named_as_systems_name_it(name):
    extract = extract_named(name)
    assert extract is not None
    assert extract.name == NAMES[name]


@pytest.mark.parametrize("name", ["", "phones", "episode", "my episodes", "2024"])
def test_another_name_is_not_guessed_at(name):
    assert extract_named(name) is None


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("episodes_2023-24.csv", 2024),
        ("episodes 2024.xlsx", 2024),
        ("episodes_2023_2024.csv", 2024),
        ("episodes_20250331.csv", 2025),
        ("a2021/episodes.csv", NO_YEAR),
        ("SSDA903_episodes.csv", NO_YEAR),
    ],
)
def test_a_return_is_of_the_year_that_its_name_ends_with(name, year):
    assert year_named(name) == year


cells = some.text(
    some.characters(exclude_categories=["Cs"], exclude_characters='\0"\r\n'),
    max_size=6,
)


@settings(deadline=None, max_examples=80)
@given(rows=some.lists(some.lists(cells, min_size=2, max_size=2), max_size=5))
def test_both_ways_of_reading_a_file_agree(rows):
    text = "\n".join(",".join(row) for row in [["a", "b"], *rows])
    at_once = _read_at_once("x.csv", text)
    one_by_one = _of_rows("x.csv", "", csv_rows("x.csv", text)[0])
    if at_once is not None and not one_by_one.faults:
        assert at_once.numbers.to_pylist() == one_by_one.numbers.to_pylist()
        assert [c.to_pylist() for c in at_once.columns] == [
            c.to_pylist() for c in one_by_one.columns
        ]


@settings(deadline=None, max_examples=150)
@given(content=some.binary(max_size=200), name=some.sampled_from(["x.csv", "x.xlsx"]))
def test_whatever_a_file_holds_there_is_no_traceback(content, name):
    sheets, faults = read_sheets(name, content)
    assert sheets or faults
    assert all(isinstance(column, pa.Array) for s in sheets for column in s.columns)


garbage = some.text(some.sampled_from('ab,;"\n\r\t 1/-é'), max_size=60)


@settings(deadline=None, max_examples=8)
@given(texts=some.lists(garbage, min_size=len(FILES), max_size=len(FILES)))
def test_whatever_stands_in_an_extract_is_loaded_or_told(texts, tmp_path_factory):
    files = {
        file: f"{HEADERS[file]}\n{text}".encode()
        for file, text in zip(FILES, texts, strict=True)
    }
    folder = folder_with(tmp_path_factory.mktemp("garbage"), **files)
    names = tuple(f"{file}.csv" for file in FILES)
    assert all(said.startswith(names) for said in said_of(folder))
