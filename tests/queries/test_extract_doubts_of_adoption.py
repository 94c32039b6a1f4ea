"""Where the return tells of an adoption apart from the record of plans."""

import pytest

from tests.live import small

# The record of plans begins with its first order: in March 2024.
FIRST = {
    "child_id": "c0",
    "entered_care_date": "2020-01-01",
    "decision_date": "2021-01-01",
    "order_date": "2024-03-10",
    "row_number": 2,
}
PLAN = {
    "child_id": "c1",
    "entered_care_date": "2023-01-01",
    "decision_date": "2023-09-01",
    "placement_order_date": "2023-11-01",
    "match_date": "2024-05-01",
    "placed_date": "2024-06-01",
    "order_date": "2025-02-01",
    "row_number": 3,
}
ADOPTED = {
    "child_id": "c1",
    "decision_date": "2023-09-01",
    "match_date": "2024-05-01",
    "is_foster_carer_adoption": False,
    "source_file": "ad1.csv",
    "row_number": 2,
}
GIVEN_UP = {
    "child_id": "c1",
    "placed_date": "2024-06-01",
    "ceased_date": "2024-12-01",
    "source_file": "placed_adoption.csv",
    "row_number": 2,
}


def listed(adopted=(ADOPTED,), given_up=(), plans=(FIRST, PLAN)):
    """Return the column and the rule of what is listed."""
    rows = {"adoption": list(plans), "ad1": list(adopted)}
    con = small(
        {**rows, "placed_adoption": list(given_up)}, "core_extract_doubts_of_adoption"
    )
    return con.sql(
        "select column_name, rule from core_extract_doubts_of_adoption order by all"
    ).fetchall()


def test_a_return_and_a_plan_that_agree_list_nothing():
    assert listed() == []


@pytest.mark.parametrize(
    ("returned", "column", "rule"),
    [
        (
            {"decision_date": "2023-09-02"},
            "date_int",
            "is another day than decision_date in adoption",
        ),
        (
            {"match_date": "2024-04-30"},
            "date_match",
            "is another day than match_date in adoption",
        ),
        (
            {"is_foster_carer_adoption": True},
            "foster_care",
            "is 1, and adoption does not say since when the adopters fostered",
        ),
        (
            {"child_id": "c9"},
            "child",
            "was adopted and is not in adoption, so that the adoption is not counted",
        ),
    ],
)
def test_what_differs_is_listed(returned, column, rule):
    assert listed([{**ADOPTED, **returned}]) == [(column, rule)]


# The record begins with March 2024: a match in February was before it.
@pytest.mark.parametrize(("match", "count"), [("2024-02-29", 0), ("2024-03-01", 1)])
def test_an_adoption_before_the_record_of_plans_begins_is_not_missed(match, count):
    assert len(listed([{**ADOPTED, "child_id": "c9", "match_date": match}])) == count


def test_without_any_plan_nothing_is_said_of_each_adoption():
    assert listed(given_up=[GIVEN_UP], plans=()) == []


def test_blank_days_are_no_other_days():
    assert listed([{**ADOPTED, "decision_date": None}]) == []


OPEN = {**PLAN, "order_date": None}
GOES_ON = ("date_placed_ceased", "gives up a plan that goes on in adoption")


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        (OPEN, [GOES_ON]),
        ({**OPEN, "disrupted_date": "2024-12-01"}, []),
        ({**OPEN, "reversed_date": "2024-12-01"}, []),
        ({**OPEN, "placed_date": "2024-12-02"}, []),  # planned and placed again
        (PLAN, []),  # adopted after all
    ],
)
def test_a_plan_that_the_return_gave_up(plan, said):
    assert listed((), [GIVEN_UP], (FIRST, plan)) == said
