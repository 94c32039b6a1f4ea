"""One spoilt cell in a sound extract, and the whole of what is said about it.

What cannot be read, or would make a number wrong, stops the batch. What is odd and can
be counted is listed.
"""

import pytest

from contract.extracts import EXTRACTS
from tests.contract.tiny_extracts import (
    by_case,
    doubts_of,
    folder_of_many,
    folder_with,
    loaded,
    said_and_listed,
    said_of,
    text_of,
    with_cells,
)

LAST = "is after the day of the extract; correct it, or the day in authority.toml."
NOT_A_DATE = "is not a date; write it as 2025-04-30 or 30/04/2025."
NO_NAME = (
    "is not a number or code of yours; write letters and digits without spaces, and"
    " no name."
)
WHOLE = "is not a whole number; write digits only."
PENCE = (
    "is not an amount with at most two decimals; write digits, without separator or"
    " sign of currency, rounded to pence."
)


def before(column):
    return f"is before {column}; correct whichever is wrong."


STOPS = [
    # types
    ("applicants", 2, {"enquiry_date": "2025-02-30"}, NOT_A_DATE),
    ("applicants", 2, {"enquiry_date": "31/02/2025"}, NOT_A_DATE),
    ("applicants", 2, {"enquiry_date": "06/01/25"}, NOT_A_DATE),
    ("applicants", 2, {"enquiry_date": "6 January 2025"}, NOT_A_DATE),
    ("applicants", 2, {"enquiry_date": "2025-01-06 14:30:00"}, NOT_A_DATE),
    ("ledger", 2, {"month": "2026-13"}, "is not a month; write it as 2025-04."),
    ("ledger", 2, {"month": "2026-04-15"}, "is not a month; write it as 2025-04."),
    ("ledger", 2, {"month": "Apr-26"}, "is not a month; write it as 2025-04."),
    ("ledger", 2, {"actual_gbp": "990.125"}, PENCE),
    ("ledger", 2, {"actual_gbp": "1,990.00"}, PENCE),
    ("ledger", 2, {"budget_gbp": "£990"}, PENCE),
    (
        "targets",
        2,
        {"value": "65%"},
        "is not a number; write digits, without separator, and at most four decimals"
        " after a point.",
    ),
    (
        "places",
        2,
        {"approved_places": "1.5"},
        "is not a whole number; write digits only.",
    ),
    ("applicants", 2, {"applicant_id": "Jane Smith"}, NO_NAME),
    ("header", 2, {"child": "Smith, J"}, NO_NAME),
    # blanks
    ("households", 2, {"approval_date": ""}, "is blank; fill it."),
    ("episodes", 2, {"decom": ""}, "is blank; fill it."),
    ("header", 2, {"dob": ""}, "is blank; fill it."),
    # days that cannot be
    ("applicants", 3, {"enquiry_date": "2026-11-06"}, LAST),
    ("episodes", 3, {"dec": "06/11/2026", "rec": "E4A"}, LAST),
    (
        "header",
        2,
        {"dob": "15/02/1018"},
        "is not between 1900-01-01 and 2099-12-31; correct the year.",
    ),
    (
        "household_events",
        2,
        {"due_date": "2226-08-10"},
        "is not between 1900-01-01 and 2099-12-31; correct the year.",
    ),
    # codes
    (
        "applicants",
        2,
        {"service": "kinship"},
        "is not one of the values known here; write one of fostering, adoption.",
    ),
    (
        "household_events",
        2,
        {"kind": "party"},
        "is not one of the values known here; write one of annual review, supervisory"
        " visit, unannounced visit, dbs renewal, induction, medical.",
    ),
    (
        "episodes",
        2,
        {"place_provider": "PR6"},
        "is not one of the values known here; write one of PR0, PR1, PR2, PR3, PR4,"
        " PR5.",
    ),
    (
        "applicants",
        2,
        {"outcome_reason": "AW7"},
        "is not one of the reasons known here; write one of AW0 to AW5, or your own"
        " words.",
    ),
    (
        "ad1",
        2,
        {"foster_care": "2"},
        "is not 0 or 1; write 1 if the child was adopted by the foster carer, else 0.",
    ),
    (
        "targets",
        2,
        {"measure_id": "enquires"},
        "is not in the catalogue of measures; write the measure_id of a measure of the"
        " catalogue.",
    ),
    (
        "adoption",
        2,
        {"applicant_id": "A9"},
        "is not in applicants; correct it, or add a row with this applicant_id to"
        " applicants.",
    ),
    # order of days
    (
        "applicants",
        2,
        {"panel_date": "2025-03-01"},
        before("stage_2_date"),
    ),
    (
        "households",
        3,
        {"ended_date": "2020-01-31"},
        before("approval_date"),
    ),
    ("places", 4, {"to_date": "2020-08-09"}, before("from_date")),
    ("episodes", 2, {"dec": "30/04/2025"}, before("decom")),
    (
        "adoption",
        2,
        {"placed_date": "2025-05-31"},
        before("match_date"),
    ),
    ("actions", 2, {"due_date": "2026-03-31"}, before("opened_date")),
    # places
    (
        "places",
        2,
        {"approved_places": "-1", "unavailable_places": "-2"},
        "is below 0; write how many children may live there.",
        "is below 0; write how many places cannot be used.",
    ),
    (
        "places",
        2,
        {"unavailable_places": "3"},
        "is more than approved_places; correct whichever is wrong.",
    ),
    (
        "places",
        3,
        {"from_date": "2026-03-31"},
        "lies in an earlier spell of the same household_id; end that spell the day"
        " before, in to_date.",
    ),
    (
        "places",
        2,
        {"household_id": "H9"},
        "is not in households; correct it, or add a row with this household_id to"
        " households.",
    ),
]


def sentences(file, row, changed, ends):
    """Return what is expected to be said of a row: one sentence per broken rule."""
    for (column, value), end in zip(changed.items(), ends, strict=False):
        found = f"{column} is {value}, which {end}" if value else f"{column} {end}"
        yield f"{file}.csv, row {row}: {found}"


STOP_CASES = [(file, row, changed, ends) for file, row, changed, *ends in STOPS]


@pytest.fixture(scope="module")
def stopped(tmp_path_factory):
    """Return what is said of each case of STOPS and CONTRADICTIONS, read in one go."""
    cases = [
        {file: with_cells(file, row, **cells)} for file, row, cells, _ in STOP_CASES
    ]
    cases += [{file: with_cells(file, 2, **cells)} for file, cells, _ in CONTRADICTIONS]
    folder = folder_of_many(tmp_path_factory.mktemp("stops"), cases)
    return by_case(said_of(folder), len(cases))


@pytest.mark.parametrize("number", range(len(STOP_CASES)))
def test_what_would_make_a_number_wrong_stops(stopped, number):
    assert stopped[number] == list(sentences(*STOP_CASES[number]))


CONTRADICTIONS = [
    (
        "actions",
        {"status": "closed"},
        "closed_date is blank although the action is closed; write the day on which it"
        " was closed.",
    ),
    (
        "actions",
        {"closed_date": "2026-05-01"},
        "closed_date is 2026-05-01, which is filled although the action is open; write"
        " closed, or leave the day blank.",
    ),
    (
        "applicants",
        {"decision_date": ""},
        "decision_date is blank although the outcome is approved; write the day of the"
        " approval.",
    ),
    (
        "applicants",
        {"outcome": "open"},
        "decision_date is 2025-08-10, which is filled although the outcome is open;"
        " write the outcome, or leave the day blank.",
    ),
    (
        "households",
        {"end_reason": "Moved away"},
        "ended_date is blank although there is an end_reason; write the day, or leave"
        " the reason blank.",
    ),
    (
        "episodes",
        {"dec": ""},
        "dec is blank although there is a reason for the end in REC; write the day, or"
        " leave REC blank.",
    ),
    (
        "adoption",
        {"placed_date": "", "order_date": "2026-01-31"},
        "placed_date is blank although there is an adoption order; write the day on"
        " which the child moved in.",
    ),
    (
        "adoption",
        {"placed_date": "", "disrupted_date": "2026-01-31"},
        "disrupted_date is 2026-01-31, which is filled although the child was not"
        " placed; write placed_date too, or leave it blank.",
    ),
    (
        "ledger",
        {"month": "2026-12"},
        "actual_gbp is 990.25, which is filled although the month is still to come;"
        " write it in forecast_gbp.",
    ),
    (
        "ledger",
        {"budgeted_children": "-3"},
        "budgeted_children is -3, which is below 0; write how many children the budget"
        " was made for.",
    ),
]


@pytest.mark.parametrize("number", range(len(CONTRADICTIONS)))
def test_a_row_that_contradicts_itself_stops(stopped, number):
    file, _, said = CONTRADICTIONS[number]
    assert stopped[len(STOP_CASES) + number] == [f"{file}.csv, row 2: {said}"]


DOUBTFUL = [
    (
        "applicants",
        {"stopped_waiting_date": "2025-09-01"},
        "stopped_waiting_date is 2025-09-01, which is filled although these are no"
        " approved adopters; leave it blank.",
    ),
    (
        "adoption",
        {"applicant_id": "A2", "match_date": "", "placed_date": ""},
        "applicant_id is A2, which is filled although the child has no match; write"
        " match_date too, or leave it blank.",
    ),
    (
        "episodes",
        {"cin": "N9"},
        "cin is N9, which is not one of the values known here; write one of N1, N2, N3,"
        " N4, N5, N6, N7, N8.",
    ),
    (
        "episodes",
        {"rec": ""},
        "rec is blank, which is blank although the episode has ended; write why it"
        " ended.",
    ),
    (
        "episodes",
        {"place_provider": ""},
        "place_provider is blank, which is blank although somebody provides the"
        " placement; write who provides it.",
    ),
    (
        "episodes",
        {"place": "P2"},
        "place is P2, which is a code that ended with 31 March 2025; write the code"
        " that took its place.",
    ),
    (
        "episodes",
        {"place": "K3", "decom": "01/05/2024", "dec": "31/03/2025"},
        "place is K3, which is a code that began on 1 April 2025; write the code of"
        " that time.",
    ),
    (
        "header",
        {"sex": "x"},
        "sex is x, which is not one of the values known here; write one of 1, 2, 3, M,"
        " F, U, N.",
    ),
    (
        "places",
        {"unavailable_places": "1"},
        "unavailable_reason is blank, which is blank although places are not available;"
        " write why.",
    ),
    (
        "applicants",
        {"first_response_date": "2025-01-09"},
        "initial_visit_date is 2025-01-08, which is before first_response_date; correct"
        " whichever is wrong.",
    ),
    (
        "applicants",
        {"outcome": "withdrawn", "decision_date": ""},
        "decision_date is blank, which is blank although the application has ended;"
        " write the day on which it ended.",
    ),
    (
        "applicants",
        {"application_date": "", "stage_2_date": ""},
        "application_date is blank, which is blank although the outcome is approved;"
        " write the day of the application.",
    ),
    (
        "adoption",
        {"order_date": "2026-01-31", "disrupted_date": "2026-01-30"},
        "disrupted_date is 2026-01-30, which is filled although there is an adoption"
        " order; leave it blank: a disruption comes before the order.",
    ),
    (
        "ledger",
        {"budget_gbp": ""},
        "budget_gbp is blank, which is blank, so that no total of the month is shown;"
        " write the budget, or 0 if there is none.",
    ),
    (  # drawn on 5 November: a month that began before 5 July is long over
        "ledger",
        {"month": "2026-07", "actual_gbp": ""},
        "actual_gbp is blank, which is blank for a month long over, so that no total"
        " of it is shown; write what was spent, or 0 if it was nothing.",
    ),
    (
        "adoption",
        {"match_date": "2025-01-31"},
        "match_date is 2025-01-31, which is before decision_date; correct whichever is"
        " wrong.",
    ),
]


@pytest.fixture(scope="module")
def doubts(tmp_path_factory):
    """Return what is listed of each case of DOUBTFUL, read in one go."""
    cases = [{file: with_cells(file, 2, **cells)} for file, cells, _ in DOUBTFUL]
    folder = folder_of_many(tmp_path_factory.mktemp("doubts"), cases)
    return by_case(doubts_of(folder), len(cases))


@pytest.mark.parametrize("number", range(len(DOUBTFUL)))
def test_what_is_odd_is_listed(doubts, number):
    file, _, said = DOUBTFUL[number]
    assert doubts[number] == [f"{file}.csv, row 2: {said}"]


def test_what_is_odd_is_counted_all_the_same(tmp_path):
    odd = with_cells("episodes", 2, cin="N9", place="P2", rec="")
    rows = loaded(folder_with(tmp_path / "a", episodes=odd), "episodes")
    assert [(row[0], row[5]) for row in rows] == [("C1", "P2"), ("C1", "U6")]


def test_a_sound_batch_has_neither_faults_nor_doubts(tmp_path):
    folder = folder_with(tmp_path / "a")
    assert said_of(folder) == []
    assert doubts_of(folder) == []


@pytest.mark.parametrize(
    "cells",
    [
        {"month": "2026-08", "actual_gbp": ""},
        {"month": "2027-01", "actual_gbp": "", "budget_gbp": ""},
    ],
)
def test_a_month_that_is_not_closed_yet_is_nothing_odd(tmp_path, cells):
    folder = folder_with(tmp_path / "a", ledger=with_cells("ledger", 2, **cells))
    assert doubts_of(folder) == []


def test_a_row_that_stands_twice_stops_in_every_extract(tmp_path):
    twice = {
        name: text_of(name) + text_of(name).splitlines()[-1]
        for name in (extract.name for extract in EXTRACTS)
    }
    said = said_of(folder_with(tmp_path / "a", **twice))
    for extract in EXTRACTS:
        row = len(twice[extract.name].splitlines())
        told = [
            each for each in said if each.startswith(f"{extract.name}.csv, row {row}")
        ]
        repeated = "give each row its own, or remove one."
        assert any(each.endswith(repeated) for each in told), extract.name


def test_a_line_of_the_ledger_without_a_kind_stands_once_as_well(tmp_path):
    twice = "2026-04,fostering,Staff,,100,,,"
    folder = folder_with(tmp_path / "a", ledger=text_of("ledger", twice, twice))
    assert said_of(folder) == [
        "ledger.csv, row 3: month is 2026-04, which repeats month and service and"
        " cost_line and placement_kind of an earlier row; give each row its own, or"
        " remove one."
    ]


def test_many_faults_of_one_kind_are_told_in_part_and_counted(tmp_path):
    # 130 rows with a bad day: the first 100 are told one by one, and 30 counted.
    rows = [f"H{number},mainstream,yesterday,North,," for number in range(3, 133)]
    sound = text_of("households").splitlines()[1:]
    folder = folder_with(
        tmp_path / "a", households=text_of("households", *sound, *rows)
    )
    said = said_of(folder)
    assert len(said) == 101
    assert said[0] == (
        "households.csv: approval_date is not a date in 30 more rows; write it as"
        " 2025-04-30 or 30/04/2025."
    )
    assert said[1] == (
        "households.csv, row 4: approval_date is yesterday, which is not a date; write"
        " it as 2025-04-30 or 30/04/2025."
    )


ORDERED = [
    (extract.name, rule)
    for extract in EXTRACTS
    for rule in extract.rules
    if rule.says.startswith("is before ")
]


def test_days_in_the_wrong_order_are_found_in_every_extract(tmp_path):
    cases = [
        {name: with_cells(name, 2, **{rule.says[10:]: LATER, rule.column: EARLIER})}
        for name, rule in ORDERED
    ]
    stopped, listed = said_and_listed(folder_of_many(tmp_path / "all", cases))
    for number, (name, rule) in enumerate(ORDERED):
        said = f"a{number}/{name}.csv, row 2: {rule.column} is {EARLIER}, which"
        told = stopped if rule.severity == "stop" else listed
        assert f"{said} {rule.says}; {rule.remedy}." in told


LATER, EARLIER = "2025-06-02", "2025-06-01"
