"""The sentences on households that came and left, at their edges."""

from datetime import date

import pytest

from findings import movement as says


def year(approved=20, left=19, **changed):
    return {
        "financial_year": "2015/16",
        "opening_count": 147,
        "opening_basis": "printed",
        "approved_count": approved,
        "left_count": left,
        "closing_count": 148,
        "turnover_pct": 12.93,
        "unexplained_count": 0,
        **changed,
    }


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([year()], "20 households came in the year and 19 left: +1 in all."),
        (
            [year(), year(18, 24)],
            "38 households came in 2 years and 43 left: −5 in all.",
        ),
        (
            [year(5, 5)],
            "5 households came in the year and 5 left: none more than before.",
        ),
        (
            [year(None)],
            "The record does not say how many households came and left.",
        ),
        ([], "The record does not say how many households came and left."),
    ],
)
def test_the_years_are_added_up(rows, told):
    assert says.movement(rows) == told


def test_an_opening_that_was_worked_out_says_how():
    row = year(18, 24, opening_count=143, opening_basis="worked out", closing_count=137)
    assert says.movement_notes([row])[1] == (
        "The 143 at the start of 2015/16 are not printed. They are worked out: 137 at"
        " its end, less 18 approved, plus 24 that left."
    )


def test_movements_that_do_not_add_up_are_told():
    notes = says.movement_notes([year(unexplained_count=-2, turnover_pct=None)])
    assert notes == ("In 2015/16 the movements leave −2 unexplained.",)


@pytest.mark.parametrize(
    ("step", "basis", "name"),
    [
        ("Opening", "printed", "31 March 2015"),
        ("Opening", "worked out", "31 March 2015, worked out"),
        ("Left", "printed", "Left 2015/16"),
        ("Closing", "printed", "31 March 2016"),
    ],
)
def test_steps_are_named_by_day_or_year(step, basis, name):
    row = {
        "step": step,
        "opening_basis": basis,
        "financial_year": "2015/16",
        "year_end_date": date(2016, 3, 31),
    }
    assert says.step_name(row) == name


def test_only_the_first_opening_is_drawn():
    steps = [
        {"step": step, "financial_year": label}
        for label in ("2014/15", "2015/16")
        for step in ("Opening", "Closing")
    ]
    shown = says.shown_steps(steps)
    assert [row["step"] for row in shown] == ["Opening", "Closing", "Closing"]
    assert says.shown_steps([]) == []


def reason(name, number, printed=None, label="2015/16"):
    return {
        "reason": name,
        "financial_year": label,
        "household_count": number,
        "as_printed": str(number) if printed is None else printed,
        "reading": None,
    }


def test_the_most_frequent_reason_is_named():
    rows = [reason("Personal circumstances", 12), reason("Other", 5)]
    assert says.reasons(rows, "2015/16") == (
        "For 12 of the 17 that left in 2015/16 the reason was personal circumstances."
    )


def test_reasons_that_are_level_or_none_are_not_ranked():
    level = [reason("One", 2), reason("Other", 2)]
    assert says.reasons(level, "2015/16") == (
        "No one reason was given most often in 2015/16."
    )
    assert says.reasons([reason("One", 0)], "2015/16") == (
        "The record gives no reasons for leaving in 2015/16."
    )
    assert says.reasons([], "2015/16") == (
        "The record gives no reasons for leaving in 2015/16."
    )


def test_a_cell_that_prints_no_number_is_shown_as_printed():
    assert says.reason_text(reason("One", 12)) == "12 in 2015/16"
    assert says.reason_text(reason("One", 5, "3 2")) == "5 (‘3 2’) in 2015/16"
    assert says.reason_text(reason("One", None)) == "[x] in 2015/16"


def leavers(added=25, printed=25, others=19, mainstream=19, connected=None):
    return {
        "financial_year": "2015/16",
        "reasons_sum_count": added,
        "printed_total_count": printed,
        "other_reasons_count": others,
        "mainstream_left_count": mainstream,
        "connected_left_count": connected,
    }


def test_leavers_agree_or_the_year_is_named():
    assert says.leavers([leavers()]) == (
        "The reasons add up to the households that left."
    )
    assert says.leavers([leavers(others=20)]) == (
        "The counts of those who left do not agree for 2015/16."
    )
    assert says.leavers([]) == "The record has no reasons for leaving."


@pytest.mark.parametrize(
    ("row", "part"),
    [
        (leavers(), "add up to 25, as the table's own total does."),
        (leavers(22, 18), "add up to 22, but the table prints 18 as their total."),
        (leavers(printed=None), "add up to 25, and no total is printed."),
        (leavers(connected=5), "19 mainstream and 5 connected persons' households"),
        (
            leavers(mainstream=None),
            "How many mainstream households left is not printed.",
        ),
    ],
)
def test_a_years_leavers_are_told_in_words(row, part):
    assert part in says.leavers_of(row)
