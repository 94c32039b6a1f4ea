"""What the checks of the records say, at its edges."""

from datetime import UTC, datetime

import pytest

from findings import data_check as says
from findings import data_faults as faulty
from findings.words import count


def file(name="places", rows=10, used=10, doubtful=0, **more):
    return {
        "file_name": name,
        "source_file": f"{name}.csv",
        "row_count": rows,
        "used_count": used,
        "superseded_count": rows - used,
        "doubtful_count": doubtful,
        "document_id": f"x-{name}",
        "reference": f"{count(rows)} rows",
        "is_few": False,
        **more,
    }


def doubt(row, rule="is odd", column="place"):
    return {
        "source_file": "episodes.csv",
        "row_number": row,
        "column_name": column,
        "value": None,
        "rule": rule,
        "remedy": "mend it",
        "document_id": "x-episodes",
        "reference": "9 rows",
    }


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ([], "There are no records of Ayton to check."),
        (
            [file(rows=1, used=1)],
            "1 file of Ayton was read whole, with 1 row; nothing in them is doubtful.",
        ),
        (
            [file(rows=1500, used=1000, doubtful=1), file("header")],
            "2 files of Ayton were read whole, with 1,510 rows. Of the 1,010 that"
            " count 1 is doubtful.",
        ),
        (
            [file(doubtful=3)],
            "1 file of Ayton was read whole, with 10 rows. Of the 10 that count 3 are"
            " doubtful.",
        ),
    ],
)
def test_the_lead_says_how_much_was_read_and_is_doubtful(files, said):
    assert says.lead(files, "Ayton") == said


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ([], "No row was read."),
        ([file(rows=1, used=1)], "The only row counts."),
        ([file()], "Every one of 10 rows counts."),
        ([file(rows=0, used=0)], "No row was read."),
        (
            [file(rows=10, used=7), file("header")],
            "Of 20 rows 17 count; a later return replaced the other 3.",
        ),
        (
            [file(superseded_count=2)],
            "2 rows cannot be accounted for: do not rely on these records.",
        ),
    ],
)
def test_rows_in_are_rows_used_and_rows_replaced(files, said):
    assert says.accounted(files) == said


def test_files_of_one_extract_are_added_up_in_the_order_of_the_guide():
    files = [file("header"), file("episodes", 10, 6, 1), file("episodes", 5, 5, 1)]
    rows = says.by_extract(files)
    assert [row["extract"] for row in rows] == ["Episodes of care", "Children (header)"]
    first = rows[0]
    assert first["file_count"] == 2
    # 10 + 5 rows, of which 6 + 5 count and 4 + 0 were replaced; 1 + 1 are doubtful.
    assert first["row_count"] == 15
    assert first["used_count"] == 11
    assert first["superseded_count"] == 4
    assert first["doubtful_count"] == 2


FEW = dict.fromkeys(("row_count", "used_count", "superseded_count", "doubtful_count"))


def test_a_file_with_too_few_rows_is_in_no_sum():
    few = file("ad1", is_few=True, **FEW)
    files = [file(rows=12, used=10), few]
    assert says.total(files, "row_count") == 12
    assert says.accounted(files).startswith("Of 12 rows 10 count;")
    places, ad1 = says.by_extract(files)
    assert (places["row_count"], places["row_count_symbol"]) == (12, None)
    assert (ad1["row_count"], ad1["row_count_symbol"]) == (None, "c")
    both = says.by_extract([file("ad1", 7, 7), few])[0]
    assert (both["row_count"], both["row_count_symbol"]) == (7, None)
    said = "holds 1 to 4 rows: too few to show ([c]), and not counted in."
    assert says.not_counted_in(files) == f"1 file {said}"
    two = f"2 files {said}".replace("holds", "hold")
    assert says.not_counted_in([few, few]) == two
    assert says.not_counted_in([file()]) == ""


def test_of_files_with_too_few_rows_no_more_is_said_than_may_be():
    few = file("ad1", is_few=True, **FEW)
    assert says.lead([file(rows=12, used=10), few], "Ayton") == (
        "2 files of Ayton were read whole, with 12 rows in 1 of them and fewer than 5"
        " in the other; nothing in the 12 rows is doubtful."
    )
    assert says.lead([file(rows=12, used=10), few, few], "Ayton").startswith(
        "3 files of Ayton were read whole, with 12 rows in 1 of them and fewer than 5"
        " in each of the other 2;"
    )
    assert says.tiles([file(rows=12, used=10), few, few])[0].detail == "in 1 file"
    assert says.lead([few], "Ayton") == (
        "1 file of Ayton was read whole, with fewer than 5 rows."
    )
    assert says.lead([few, few], "Ayton") == (
        "2 files of Ayton were read whole, with fewer than 5 rows each."
    )
    assert [tile.value for tile in says.tiles([few])] == ["[c]"] * 4
    assert [tile.value for tile in says.tiles([])] == ["0"] * 4
    withheld = "How many rows were read is withheld: too few to show."
    assert says.accounted([few]) == withheld
    assert says.accounted([few, file(rows=0, used=0)]) == withheld
    assert faulty.doubts_told([], is_all=False) == faulty.NOTHING_LISTED


def test_what_was_not_brought_is_named():
    every = [file(name) for name in says.EXTRACTS]
    assert says.not_brought(every) == ""
    assert says.not_brought(every[:-2]) == "Not brought: Actions and Baselines."


def test_doubts_are_counted_by_reason_the_most_frequent_first():
    rows = faulty.by_rule([doubt(2), doubt(3, "is late"), doubt(4), doubt(5)])
    assert [(row["what"], row["entry_count"]) for row in rows] == [
        ("place is odd", 3),
        ("place is late", 1),
    ]


@pytest.mark.parametrize(
    ("doubts", "said"),
    [
        ([], "Nothing doubtful was found."),
        ([doubt(2)], "1 entry in doubt: place is odd."),
        ([doubt(2), doubt(3)], "2 entries in doubt: place is odd."),
        (
            [doubt(2), doubt(3), doubt(4, "is late")],
            "3 entries in doubt for 2 reasons, most often: place is odd.",
        ),
        (
            [doubt(2), doubt(4, "is late")],
            "2 entries in doubt for 2 reasons.",
        ),
    ],
)
def test_the_headline_of_the_doubts(doubts, said):
    assert faulty.doubts_told(faulty.by_rule(doubts)) == said


FAULT = {
    "file": "a.csv",
    "row": 1200,
    "column": "urn",
    "value": "H9",
    "rule": "is not known",
    "remedy": "correct it",
}


def test_a_fault_says_where_which_rule_what_was_found_and_what_to_do():
    record = faulty.fault(FAULT)
    assert record.above == "a.csv, row 1,200"
    assert record.title == "urn is not known"
    assert [tuple(fact) for fact in record.facts] == [
        ("Found", "H9"),
        ("What to do", "Correct it"),
    ]


def test_a_fault_of_a_whole_file_has_no_row_and_no_column():
    record = faulty.fault({**FAULT, "row": 0, "column": "", "value": ""})
    assert (record.above, record.title) == ("a.csv", "Is not known")
    assert [fact.label for fact in record.facts] == ["What to do"]


def test_without_values_nothing_of_a_cell_is_left():
    assert "H9" not in str(faulty.without_values([FAULT]))


def test_a_failed_attempt_says_when_and_how_much():
    at = datetime(2026, 11, 5, 8, 30, tzinfo=UTC)
    assert faulty.failed(at, [FAULT, {**FAULT, "file": "b.csv"}, FAULT]) == (
        "On 5 November 2026 at 08:30 the files were read and turned back: 3 things to"
        " mend in 2 files. The figures before them are still shown."
    )


@pytest.mark.parametrize(
    ("rows", "faults", "doubts", "said"),
    [
        (0, 1, 0, "x.csv would be turned back: 1 thing to mend."),
        (3, 2, 1, "x.csv would be turned back: 2 things to mend."),
        (0, 0, 0, "x.csv would be let in. It holds no row."),
        (1, 0, 0, "x.csv is sound: 1 row, and nothing to mend."),
        (
            3,
            0,
            2,
            "x.csv would be let in, with 3 rows and 2 entries listed as doubtful.",
        ),
    ],
)
def test_a_check_of_one_file_says_what_would_become_of_it(rows, faults, doubts, said):
    found = faulty.checked("x.csv", rows, [FAULT] * faults, [FAULT] * doubts)
    assert found == said


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [(1, 1, "1 thing to mend."), (25, 1300, "25 of 1,300 things to mend.")],
)
def test_a_page_of_a_list_says_of_how_many(part, whole, said):
    assert faulty.shown_of(part, whole, "thing to mend", "things to mend") == said
