"""The planner's arithmetic and its sentences, at their edges."""

from datetime import date

import pytest

from findings import planner_says as says
from findings.planner import (
    Plan,
    Start,
    Wish,
    enquiries_for,
    plan,
    share_of,
    year_ends,
    years_at_pace,
)

START = Start("2015/16", date(2016, 3, 31), 148, 20, 312)


def wish(households=175, years=2, leavers=19, conversion=6.4):
    return Wish(households, years, leavers, conversion)


def test_approvals_make_good_the_leavers_and_the_growth():
    # 175 - 148 + 2 x 19 = 65; 65 / 0.064 = 1,015.6; halves 32.5 and 508.
    assert plan(START, wish()) == Plan(65, 1016, 33, 508)


def test_a_target_already_met_takes_only_what_leavers_leave_short():
    # 140 - 148 + 2 x 19 = 30; 30 / 0.064 = 468.75.
    assert plan(START, wish(households=140)) == Plan(30, 469, 15, 235)


def test_a_target_below_what_remains_takes_nothing():
    assert plan(START, wish(households=100)) == Plan(0, 0, 0, 0)


def test_no_years_leave_no_yearly_share():
    assert plan(START, wish(years=0)) == Plan(27, 422, None, None)  # 27 / 0.064


def test_without_conversion_no_enquiries_are_enough():
    assert plan(START, wish(conversion=0)) == Plan(65, None, 33, None)


def test_nothing_needed_takes_no_enquiries_whatever_converts():
    assert enquiries_for(0, 0) == 0


@pytest.mark.parametrize(
    ("approvals", "conversion", "enquiries"),
    [(65, 6.5, 1000), (1, 100, 1), (7, 0.7, 1000), (1, 6.4, 16)],  # 1/0.064 = 15.6
)
def test_enquiries_are_exact_before_they_are_rounded_up(
    approvals, conversion, enquiries
):
    assert enquiries_for(approvals, conversion) == enquiries


def test_a_share_is_rounded_up():
    assert share_of(65, 2) == 33
    assert share_of(None, 2) is None
    assert share_of(65, 0) is None


@pytest.mark.parametrize(
    ("households", "leavers", "years"),
    [
        (175, 19, 27),  # one more a year, 27 wanted
        (175, 10, 3),  # ten more a year, 27 wanted: the third year
        (175, 20, None),  # none more
        (175, 25, None),  # fewer every year
        (148, 25, 0),
        (100, 19, 0),
    ],
)
def test_the_pace_of_the_year_reaches_the_wish_in_time_or_never(
    households, leavers, years
):
    assert years_at_pace(START, wish(households, leavers=leavers)) == years


def test_year_ends_run_to_the_wish():
    assert year_ends(START, wish()) == [
        {
            "year_end_date": date(2017, 3, 31),
            "at_pace_count": 149,
            "planned_count": 161.5,
        },
        {
            "year_end_date": date(2018, 3, 31),
            "at_pace_count": 150,
            "planned_count": 175,
        },
    ]


def test_households_do_not_fall_below_none():
    assert year_ends(START, wish(leavers=2000))[0]["at_pace_count"] == 0


def test_no_years_have_no_year_ends():
    assert year_ends(START, wish(years=0)) == []


def test_the_headline_sets_the_plan_against_the_year():
    assert says.headline(START, wish()) == (
        "175 households by 31 March 2018 would take 65 approvals, 33 a year, 13 more"
        " than the 20 of 2015/16."
    )


def test_a_plan_of_one_year_names_its_approvals_once():
    assert says.headline(START, wish(years=1)) == (
        "175 households by 31 March 2017 would take 46 approvals, 26 more than the 20"
        " of 2015/16."
    )


def test_a_plan_that_takes_nothing_says_so():
    assert says.headline(START, wish(households=100)) == (
        "100 households by 31 March 2018 would take no approvals at all."
    )
    assert says.sentences(START, wish(households=100), 10) == [
        says.headline(START, wish(households=100))
    ]


def test_as_many_as_last_year_is_said_so():
    # 150 - 148 + 2 x 19 = 40, 20 a year.
    assert says.headline(START, wish(households=150)).endswith(
        "20 a year, as many as the 20 of 2015/16."
    )


def test_the_sentences_tell_enquiries_pace_benchmark_and_leavers():
    assert says.sentences(START, wish(), 10)[1:] == [
        "At 6.4 approvals for 100 enquiries that is 508 enquiries a year, 196 more"
        " than the 312 of 2015/16.",
        "With 2015/16's 20 approvals a year and 19 leaving, 175 households would be"
        " reached after 27 years.",
        # 65 / 0.10 = 650, 325 a year.
        "At the service's own benchmark of 10% it would be 325 enquiries a year, 13"
        " more than the 312 of 2015/16.",
        "Each household a year that stays instead of leaving saves an approval a year,"
        " and with it 16 enquiries.",
    ]


def test_the_benchmark_is_left_out_where_it_adds_nothing():
    assert len(says.sentences(START, wish(), None)) == 4
    assert len(says.sentences(START, wish(conversion=10), 10)) == 4


def test_no_conversion_and_no_pace_are_said_in_words():
    told = says.sentences(START, wish(leavers=30, conversion=0), None)
    assert told[1:] == [
        "If no enquiry ends in an approval, no number of enquiries is enough.",
        "With 2015/16's 20 approvals a year and 30 leaving, 175 households would never"
        " be reached.",
    ]


def test_tiles_show_a_dash_where_no_number_is_enough():
    values = [tile.value for tile in says.tiles(START, wish(conversion=0))]
    assert values == ["65", "33", "–", "–"]


@pytest.mark.parametrize(
    ("households", "ending"),
    [
        (175, "150 households by 31 March 2018, 25 short."),
        (150, "150 households by 31 March 2018, as wished."),
        (140, "150 households by 31 March 2018, 10 more than wished."),
    ],
)
def test_the_path_stands_beside_the_plan(households, ending):
    assert says.path(START, wish(households)).endswith(ending)


def test_a_path_without_years_says_so():
    assert says.path(START, wish(years=0)) == "The plan has no year to come."


def test_unknown_enquiries_are_not_compared():
    start = Start("2015/16", date(2016, 3, 31), 148, 20, None)
    assert says.sentences(start, wish(), 10)[1] == (
        "At 6.4 approvals for 100 enquiries that is 1,016 enquiries."
    )
