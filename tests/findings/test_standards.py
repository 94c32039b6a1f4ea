"""The sentences of the Standards page, at their edges."""

from datetime import date

import pytest

from findings import standards as says
from findings import standards_due as due
from findings import standards_one as one
from findings import standards_tiles as tiles_of

UNTIL = date(2026, 10, 31)


def measured(measure="medicals_on_time_pct", done=45, asked=50, **changed):
    return {
        "measure_id": measure,
        "period_end": UNTIL,
        "cut": "rolling_12",
        "dim_1": "",
        "value_1": "",
        "value_2": "",
        "value": 100 * done / asked if asked else None,
        "value_symbol": None if asked else "z",
        "numerator": done,
        "numerator_symbol": None,
        "denominator": asked,
        "denominator_symbol": None,
        "document_id": "x-household_events",
        "reference": "9 rows",
        **changed,
    }


def kept(*rows):
    return says.kept(list(rows), says.HOUSEHOLDS, UNTIL)


REVIEWS = measured("annual_reviews_on_time_pct", 80, 100)
ABOUT = measured("annual_reviews_on_time_pct", 80, 100, is_rounded=True)
HIDDEN = measured(
    value=None,
    value_symbol="c",
    numerator=None,
    numerator_symbol="c",
    denominator=None,
    denominator_symbol="c",
)


def test_standards_come_in_one_order_with_their_counts_and_the_year_before():
    before = measured("annual_reviews_on_time_pct", 3, 4, period_end=date(2025, 10, 31))
    first, second = kept(measured(), REVIEWS, before)
    assert (first["standard"], second["standard"]) == ("Annual reviews", "Medicals")
    assert (first["due_count"], first["in_time_count"]) == (100, 80)
    assert first["year_before_pct"] == 75
    assert (second["year_before_pct"], second["year_before_pct_symbol"]) == (None, "x")


@pytest.mark.parametrize(
    ("rows", "lead"),
    [
        (
            [],
            "The records hold nothing that was due for foster carers in the 12 months"
            " to October 2026.",
        ),
        (
            [HIDDEN],
            "Too little was due for foster carers in the 12 months to October 2026 to"
            " give a share.",
        ),
        (  # 80 + 45 of 100 + 50
            [REVIEWS, measured()],
            "83.3% of the 150 reviews, visits and checks due for foster carers in the"
            " 12 months to October 2026 were done in time, least often annual reviews"
            " (80.0%).",
        ),
        (
            [REVIEWS, HIDDEN],
            "80.0% of the 100 reviews, visits and checks due for foster carers in the"
            " 12 months to October 2026 were done in time. Not among them, as too few"
            " were due, or too few were late, to show: medicals.",
        ),
        (  # 120 of 150 are 80%; counts rounded to five are told as such
            [ABOUT, measured(done=40, asked=50, is_rounded=True)],
            "About 80% of about 150 reviews, visits and checks due for foster carers in"
            " the 12 months to October 2026 were done in time.",
        ),
    ],
)
def test_the_lead_sums_what_was_due(rows, lead):
    assert says.lead(kept(*rows), UNTIL) == lead


def test_tiles_sum_up_and_name_the_one_least_often_kept():
    overdue = [tallied("Medicals", OLD, 59)]
    tiles = tiles_of.tiles(kept(REVIEWS, measured()), overdue, UNTIL)
    assert [(tile.value, tile.detail) for tile in tiles] == [
        ("83.3%", "125 of 150 in 12 months"),
        ("59", "still to do on 5 November 2026"),
        ("80.0%", "annual reviews"),
    ]


def test_tiles_say_why_nothing_may_be_shown():
    overdue = [tallied("Medicals", OLD, None, None)]
    why = "withheld: too few to show"
    tiles = tiles_of.tiles(kept(HIDDEN), overdue, UNTIL)
    assert [(tile.value, tile.detail) for tile in tiles] == [("[c]", why)] * 3
    assert tiles_of.tiles(kept(REVIEWS), [], UNTIL)[1].value == "0"


def test_tiles_tell_rounded_counts_and_what_is_left_out():
    overdue = [{**tallied("Medicals", OLD, 15, 15), "is_total_rounded": True}]
    tiles = tiles_of.tiles(kept(ABOUT, {**HIDDEN, "is_rounded": True}), overdue, UNTIL)
    assert [(tile.value, tile.detail) for tile in tiles] == [
        ("about 80%", "about 80 of about 100 in 12 months; 1 of 2 kinds withheld"),
        ("about 15", "still to do on 5 November 2026"),
        ("about 80%", "annual reviews"),
    ]


def test_the_latest_share_that_is_shown_stands_where_this_months_is_withheld():
    march = measured(done=18, asked=20, period_end=date(2026, 3, 31))
    [row] = kept(march, HIDDEN)
    assert (row["in_time_pct"], row["to_month"]) == (90, "March 2026")
    assert says.share_text(row, UNTIL) == "90.0%, Mar ’26"
    assert says.share_text({**row, "is_rounded": True}, UNTIL) == "90%, Mar ’26"
    assert says.done([row], UNTIL) == (0, 0)  # not of the 12 months to October
    assert (
        tiles_of.tiles([row], [], UNTIL)[2].detail
        == "medicals, 12 months to March 2026"
    )
    assert one.by_month([march, HIDDEN], "Medicals", UNTIL) == (
        "Medicals: 90.0% in time in the 12 months to March 2026."
    )


def test_twelve_months_are_drawn_where_single_ones_are_mostly_hidden():
    month, hidden = measured(cut="month"), {**HIDDEN, "cut": "month"}
    year = measured()
    assert one.steady([month, hidden, year], is_filtered=False) == [month, hidden]
    assert one.steady([month, hidden, hidden, year], is_filtered=False) == [year]
    assert one.steady([month, year], is_filtered=True) == [year]
    assert one.steady([], is_filtered=False) == []


@pytest.mark.parametrize(
    ("rows", "headline"),
    [
        ([HIDDEN], "There is too little to say how often the standards were kept."),
        ([REVIEWS], "Annual reviews: 80.0% in time."),
        ([REVIEWS, HIDDEN], "Annual reviews: 80.0% in time. Withheld: medicals."),
        (
            [REVIEWS, measured(done=40, asked=50)],
            "Each: 80.0% in time.",
        ),
        (
            [REVIEWS, measured()],
            "Kept most often: medicals (90.0%); least often: annual reviews (80.0%).",
        ),
    ],
)
def test_the_most_and_the_least_often_kept_are_named(rows, headline):
    assert says.headline(kept(*rows)) == headline


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([], "Medicals: how many were in time in October 2026 is not shown."),
        ([HIDDEN], "Medicals: how many were in time in October 2026 is not shown."),
        ([measured()], "Medicals: 90.0% in time in the 12 months to October 2026."),
        ([measured(cut="month")], "Medicals: 90.0% in time in October 2026."),
    ],
)
def test_a_month_of_one_standard(rows, sentence):
    assert one.by_month(rows, "Medicals", UNTIL) == sentence


def of_team(name, done, asked):
    return measured(done=done, asked=asked, dim_1="team", value_1=name)


def test_teams_are_compared_where_there_are_two_to_compare():
    north, south = of_team("North", 40, 50), of_team("South", 45, 50)
    assert one.by_team([north, south], "Medicals") == (
        "Medicals: from 80.0% in time in team North to 90.0% in team South."
    )
    assert one.by_team([north], "Medicals") == "Medicals: too few teams to compare."
    assert one.by_team([north, of_team("East", 40, 50)], "Medicals") == (
        "Medicals: the same share in every team shown, 80.0%."
    )


def test_rounded_shares_of_teams_have_no_decimals():
    north = of_team("North", 40, 55) | {"is_rounded": True}  # 72.7%
    south = of_team("South", 45, 50) | {"is_rounded": True}
    assert one.by_team([north, south], "Medicals") == (
        "Medicals: from about 73% in time in team North to about 90% in team South."
    )


def test_a_type_of_household_stands_before_the_team():
    where = one.teams({"dim_1": "household_type", "value_1": "mainstream"})
    assert where == {
        "dim_1": "household_type",
        "value_1": "mainstream",
        "dim_2": "team",
    }
    row = measured(dim_1="household_type", value_1="mainstream", value_2="North")
    assert one.team_of(row) == "North"
    assert one.teams({"dim_1": "", "value_1": ""}) == {"dim_1": "team", "dim_2": ""}


def tallied(kind, second, number, total=59):
    return {
        "part": kind,
        "part_2": second,
        "tally_count": number,
        "tally_count_symbol": "c" if number is None else None,
        "total_count": total,
        "total_count_symbol": "c" if total is None else None,
        "document_id": "x-household_events",
        "period_end": date(2026, 11, 5),
        "reference": "9 rows",
    }


OLD = "More than 90 days"


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([], "Nothing is overdue."),
        (
            [tallied("Medicals", OLD, 1, 1)],
            "1 thing is overdue, 1 by more than 90 days.",
        ),
        (
            [tallied("Medicals", OLD, 39), tallied("Inductions", OLD, 7)],
            "59 things are overdue, 46 by more than 90 days.",
        ),
        (
            [tallied("Medicals", OLD, 39), tallied("Inductions", OLD, None)],
            "59 things are overdue.",
        ),
        (
            [tallied("Medicals", OLD, None), tallied("Inductions", OLD, None)],
            "59 things are overdue; which, and for how long, is withheld: too few of"
            " each to show.",
        ),
        (
            [{**tallied("Medicals", OLD, 10), "is_rounded": True}],
            "59 things are overdue, about 10 by more than 90 days.",
        ),
        ([tallied("Medicals", "Up to 30 days", 59)], "59 things are overdue."),
        (
            [tallied("Medicals", OLD, None, None)],
            "How many things are overdue is withheld: too few to show.",
        ),
    ],
)
def test_what_is_overdue_is_counted_with_the_oldest(rows, sentence):
    assert due.overdue(rows) == sentence


def test_late_and_not_done_are_told_apart():
    rows = [
        tallied("Medicals", "In time", 51),
        tallied("Medicals", "Late", 13),
        tallied("Inductions", "Late", 7),
        tallied("Inductions", "Overdue", 1),
    ]
    assert due.states(rows) == "Late: 20 things. Not done yet: 1 thing."
    assert due.states([]) == "Nothing was due in the latest 12 months."
    hidden = [tallied("Medicals", "Late", 10), tallied("Inductions", "Late", None)]
    assert due.states(hidden) == (
        "Late: about 10. Not done yet: 0 things. Counts that are withheld are left out."
    )
    assert due.states([tallied("Inductions", "Late", None)]) == (
        "Late: withheld. Not done yet: 0 things. Counts that are withheld are left out."
    )
    both = [tallied("Medicals", state, None) for state in ("Late", "Overdue")]
    assert due.states(both) == "How many were late, or are not done yet, is withheld."


def test_what_is_rounded_is_told_as_about():
    rows = [{**tallied("Medicals", "Late", 15), "is_rounded": True}]
    assert due.states(rows) == "Late: about 15. Not done yet: 0 things."


def test_one_row_stands_for_kinds_that_are_all_withheld():
    rows = [tallied("Medicals", OLD, None), tallied("Inductions", OLD, None)]
    assert due.is_withheld(rows)
    assert not due.is_withheld([]) and not due.is_withheld([tallied("A", OLD, 5)])
    [row] = due.all_together(rows)
    assert (row["kind"], row["total_count"]) == ("All kinds", 59)


def test_two_counts_of_different_days_are_told_apart():
    asked = [{**tallied("Medicals", "Late", 9), "period_end": UNTIL}]
    [note] = due.two_days(asked, [tallied("Medicals", OLD, 9)])
    assert "to 31 October 2026" in note and "on 5 November 2026" in note
    assert due.two_days(asked, []) == ()


def test_a_kind_without_a_bar_is_named():
    hidden = tallied("DBS renewals", "Late", None)
    zero, some = tallied("Medicals", "Late", 0), tallied("Inductions", "Late", 10)
    part = tallied("Inductions", "Overdue", None)
    assert due.not_drawn([zero, some, part]) == ()
    assert due.not_drawn([hidden, some, tallied("Medicals", "Late", None)]) == (
        "Without a bar: DBS renewals and medicals, which are withheld.",
    )


def test_a_kind_has_a_field_for_each_state():
    [row] = due.spread([tallied("Medicals", "Late", None)], due.STATES)
    assert (row["late_count"], row["late_count_symbol"]) == (None, "c")
    assert (row["in_time_count"], row["overdue_count"]) == (0, 0)


def test_teams_are_compared_where_two_of_them_can_be():
    ends = [date(2025, 3, 31), date(2026, 3, 31), date(2026, 10, 31)]
    rows = [
        {"value_1": team, "period_end": end, "value": value}
        for end, values in zip(ends, [(80, 90), (81, 91), (None, 92)], strict=True)
        for team, value in zip(("North", "South"), values, strict=True)
    ]
    assert one.compared(rows, ends[2]) == rows[2:4]
    # A year old or more is none of today's: then the teams as they are.
    assert one.compared(rows[:2] + rows[4:], ends[2]) == rows[4:]
    assert one.compared([], ends[2]) == []
