"""Limits that will run out, and a target that the year will miss, as questions."""

from datetime import date

import pytest

from findings import live_forecasts as says

OCTOBER = date(2026, 10, 31)


def limit(part, number, total=17, drawn=date(2026, 11, 5)):
    return {
        "tally_id": "fostering_limits",
        "part": part,
        "tally_count": number,
        "total_count": total,
        "period_end": drawn,
    }


def limits(over, likely, **more):
    return [
        limit("Over already", over, **more),
        limit("Likely to run over", likely, **more),
        limit("Likely in time", 5, **more),
    ]


def told(rows):
    return [row["question"] for row in says.of_limits(rows, OCTOBER)]


def test_assessments_that_will_run_over_are_counted():
    assert told(limits(2, 6)) == [
        "17 fostering assessments open: 2 past six months already and 6 likely to be at"
        " the present pace. What would bring them to a decision in time?"
    ]


def test_where_the_parts_are_withheld_the_question_says_so():
    assert told(limits(None, None)) == [
        "17 fostering assessments open: how many will run past six months is withheld."
        " Who watches the day on which each runs out?"
    ]


@pytest.mark.parametrize(
    "rows", [[], limits(0, 0), limits(2, 6, total=None), limits(2, 6, total=0)]
)
def test_where_nothing_is_at_risk_or_known_nothing_is_asked(rows):
    assert told(rows) == []


def test_an_earlier_month_does_not_ask_about_today():
    assert says.of_limits(limits(2, 6), date(2026, 9, 30)) == []


FORECAST = {"forecast_pct": 11.3, "forecast_date": date(2027, 3, 31)}


def test_a_forecast_over_the_target_is_a_question():
    asked = says.of_three_placements(FORECAST, {"target_value": 10.0})
    assert [row["question"] for row in asked] == [
        "Three or more placements: 11.3% is likely by March 2027, over the target of"
        " 10.0%. What is done for the children who are one move away?"
    ]


@pytest.mark.parametrize(
    ("forecast", "score"),
    [
        ({}, {"target_value": 10.0}),
        (FORECAST, {}),
        (FORECAST, {"target_value": None}),
        (FORECAST, {"target_value": 11.3}),
    ],
)
def test_without_a_forecast_a_target_or_a_miss_nothing_is_asked(forecast, score):
    assert says.of_three_placements(forecast, score) == []
