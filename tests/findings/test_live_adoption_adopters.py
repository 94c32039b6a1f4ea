"""What is said of adopters who wait for a match."""

from datetime import date

import pytest

from findings import live_adoption_adopters as says

NOW, THEN = date(2026, 10, 31), date(2025, 10, 31)


def at(day, value, symbol=None, **more):
    row = {"period_end": day, "children_count": value, "children_count_symbol": symbol}
    return row | more


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([], "The records do not say how many adopters wait for a match."),
        (
            [at(NOW, None, "c")],
            "Too few adopters wait for a match to show how many (31 October 2026).",
        ),
        (
            [at(NOW, 1)],
            "1 approved adopter household waited for a match on 31 October 2026.",
        ),
        (
            [at(THEN, None, "c"), at(NOW, 25)],
            "25 approved adopter households waited for a match on 31 October 2026.",
        ),
        (
            [at(THEN, 25), at(NOW, 25)],
            "25 approved adopter households waited for a match on 31 October 2026, as"
            " many as a year before.",
        ),
        (
            [at(THEN, 10, is_rounded=True), at(NOW, 25)],
            "25 approved adopter households waited for a match on 31 October 2026; a"
            " year before it was about 10.",
        ),
    ],
)
def test_how_many_adopters_wait(rows, said):
    assert says.waiting(rows, NOW) == said


def part(name, value):
    return {"part": name, "tally_count": value, "tally_count_symbol": None}


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([], "No approved adopters were waiting for a match."),
        ([part("Under 3 months", None)], "Too few adopters wait to show for how long."),
        ([part("Under 3 months", 1)], "1 has waited under 3 months."),
        (
            [part("Under 3 months", 11), part("3 to 6 months", 5)],
            "11 have waited under 3 months and 5 have waited 3 to 6 months.",
        ),
    ],
)
def test_for_how_long_adopters_wait(rows, said):
    assert says.how_long(rows) == said


def test_what_is_missing_is_asked_for():
    assert "applicant_id" in says.about([])
    assert says.about([at(NOW, 5)]) == ""
