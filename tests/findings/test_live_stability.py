"""What the page of records says of many placements, settled children and time."""

from datetime import date

import pytest

from findings import live_lasting as lasts
from findings import live_stability as says
from findings import live_stability_year as ahead
from tests.findings.test_live_disruptions import measured

UNTIL, BEFORE = date(2026, 10, 31), date(2025, 10, 31)


def three(value, *, day=UNTIL, of=600, count=60, symbol=None):
    return measured(
        value, measure=says.THREE, day=day, of=of, count=count, symbol=symbol
    )


def so_far(value, day=UNTIL, symbol=None):
    return measured(
        value, measure=says.THREE_SO_FAR, day=day, of=600, count=40, symbol=symbol
    )


FORECAST = {
    "forecast_date": date(2027, 3, 31),
    "forecast_pct": 11.0,
    "low_pct": 8.0,
    "high_pct": 14.0,
    "year_count": 5,
    "document_id": "d",
    "reference": "r",
}


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            [three(10.0), three(12.0, day=BEFORE)],
            "60 of 600 children looked after had three or more placements: 10.0%, 2.0"
            " percentage points less than a year before.",
        ),
        (
            [three(10.0) | {"is_rounded": True}, three(12.0, day=BEFORE)],
            "About 60 of about 600 children looked after had three or more placements:"
            " about 10%.",
        ),
        (
            [three(None, count=None, symbol="c")],
            "Too few children looked after to show how many had three or more"
            " placements.",
        ),
        (
            [three(None, of=0, symbol="z")],
            "There were no children looked after at the end of October 2026.",
        ),
        (
            [],
            "There is no share for October 2026: the records do not reach back far"
            " enough, or there were no such children.",
        ),
    ],
)
def test_three_or_more(rows, told):
    assert says.three(rows, UNTIL) == told


def test_settled_names_whom_it_is_of():
    row = measured(66.5, measure=says.SETTLED, of=188, count=125)
    assert says.settled([row], UNTIL) == (
        "125 of 188 children under 16 long in care had lived in the same placement for"
        " two years: 66.5%."
    )


@pytest.mark.parametrize(
    ("rows", "forecast", "told"),
    [
        (
            [so_far(7.2)],
            FORECAST,
            "7.2% have had three or more placements since 1 April 2026. At 31 March"
            " 2027 it is likely to be 11.0%, between 8.0% and 14.0%.",
        ),
        (
            [so_far(7.2)],
            {},
            "7.2% have had three or more placements since 1 April 2026. There are too"
            " few earlier years for a forecast.",
        ),
        (
            [so_far(7.2)],
            None,
            "7.2% have had three or more placements since 1 April 2026. The forecast is"
            " for all children: clear the filters to see it.",
        ),
        (
            [so_far(None, symbol="c")],
            {},
            "Too few children have had three placements this year to show a share.",
        ),
        ([], {}, "The records do not reach back to the beginning of this year."),
    ],
)
def test_the_year_so_far(rows, forecast, told):
    assert ahead.year(rows, forecast, UNTIL) == told


def test_in_march_the_year_is_over():
    march = date(2026, 3, 31)
    assert ahead.year([so_far(10.0, march)], {}, march) == (
        "10.0% have had three or more placements since 1 April 2025: the year is over."
    )


def test_the_method_is_stated_where_there_is_a_forecast():
    (told,) = ahead.method(FORECAST)
    assert "in 5 earlier financial years" in told
    assert ahead.method({}) == ahead.method(None) == ()


def test_the_path_takes_this_year_and_two_before_it_and_ends_in_the_forecast():
    days = [date(2024, 3, 31), date(2024, 4, 30), date(2026, 3, 31), UNTIL]
    rows = [so_far(1.0, day) for day in [*days, date(2026, 11, 30)]]
    path = ahead.path(rows, FORECAST, UNTIL)
    assert [(row["month"], row["year"]) for row in path] == [
        ("Apr", "2024/25"),
        ("Mar", "2025/26"),
        ("Oct", "2026/27"),
        ("Mar", "2026/27, forecast"),
    ]
    assert [row["is_strong"] for row in path] == [False, False, True, True]
    assert (path[-1]["low_pct"], path[-1]["three_count_symbol"]) == (8.0, "z")
    assert path[0]["low_pct_symbol"] == "z"
    assert ahead.path([], FORECAST, UNTIL) == []


def part(name, number, is_rounded=False):
    return {
        "part": name,
        "tally_count": number,
        "tally_count_symbol": "c" if number is None else None,
        "is_rounded": is_rounded,
    }


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            [part("One", 500), part("Two", 75), part("Three or more", 45)],
            "75 children are one move away from a third placement this year; 45 have"
            " had three or more.",
        ),
        (
            [part("Two", 75, True), part("Three or more", 45, True)],
            "About 75 children are one move away from a third placement this year;"
            " about 45 have had three or more.",
        ),
        (
            [part("Two", 1)],
            "1 child is one move away from a third placement this year.",
        ),
        (
            [part("Two", None), part("Three or more", None)],
            "How many children are one move away from a third placement is withheld,"
            " as too few or beside too few.",
        ),
        (
            [part("One", 500)],
            "No child is one move away from a third placement this year.",
        ),
        (
            [],
            "There is no count of placements this year for this choice and month.",
        ),
    ],
)
def test_one_move_away(rows, told):
    assert says.one_away(rows) == told


def test_tiles_say_why_there_is_no_value():
    hidden = three(None, count=None, symbol="c")
    tiles = says.tiles({}, "Broad", [hidden], [], UNTIL)
    assert [tile.value for tile in tiles] == ["[x]", "[c]", "[x]", "[x]", "[x]"]
    assert [tile.detail for tile in tiles] == [
        "not available",
        "withheld: too few to show",
        "not available",
        "not available",
        "not available",
    ]
    away = says.tiles({}, "Broad", [], [part("Two", None)], UNTIL)[3]
    assert (away.value, away.detail) == ("[c]", "withheld: too few to show")


def test_tiles_show_the_rate_with_its_moves_and_its_time():
    known = says.tiles(measured(25.0), "Narrow", [], [part("One", 9)], UNTIL)
    assert known[0].label == "Disruption rate, narrow"
    assert known[0].detail == "of 40 moves in 12 months"
    assert known[3].value == "0"
    march = measured(25.0, day=date(2026, 3, 31))
    earlier = says.tiles(march, "Broad", [], [], UNTIL)[0]
    assert earlier.detail == "of 40 moves, 12 months to March 2026"
    rounded = measured(24.2, is_rounded=True)
    about = says.tiles(rounded, "Broad", [], [part("Two", 75, True)], UNTIL)
    assert (about[0].value, about[0].detail) == (
        "about 24%",
        "of about 40 moves in 12 months",
    )
    assert about[3].value == "about 75"


def lasting(carers, months, share, low=None, high=None):
    return {
        "carers": carers,
        "months": months,
        "lasting_pct": share,
        "low_pct": low,
        "high_pct": high,
        "begun_count": 100,
    }


@pytest.mark.parametrize(
    ("agency", "told"),
    [
        ((40.0, 36.0, 44.0), "; their ranges do not overlap"),
        ((30.0, 24.0, 36.0), "; their ranges overlap"),
        ((30.0, None, None), ""),
    ],
)
def test_two_kinds_of_carers_are_compared_after_a_year(agency, told):
    rows = [
        lasting("In-house", 12, 25.0, 22.0, 28.0),
        lasting("Independent agency", 12, *agency),
    ]
    assert lasts.lasting(rows) == (
        f"After a year, 25% of in-house placements and {agency[0]:.0f}% of agency"
        f" placements still last{told}."
    )


def test_lasting_at_its_edges():
    assert lasts.lasting([]) == (
        "Too few placements have begun to show how long they last."
    )
    assert lasts.lasting([lasting("In-house", 12, 25.0)]) == (
        "After a year, 25% of in-house placements still last."
    )
    short = [lasting("Residential", 0, 100.0), lasting("Residential", 6, 45.0)]
    assert lasts.lasting(short) == (
        "Residential: half of the placements end within 6 months."
    )
    assert lasts.lasting(short[:1]) == (
        "Residential: more than half of the placements last as long as is shown."
    )


def test_elsewhere_is_explained_where_it_is_drawn():
    assert lasts.notes([lasting("Elsewhere", 0, 100.0)])[-1] == lasts.ELSEWHERE
    assert lasts.ELSEWHERE not in lasts.notes([lasting("In-house", 0, 100.0)])


def test_a_share_is_written_with_its_interval():
    row = lasting("In-house", 12, 25.4, 22.0, 28.0)
    assert lasts.text(row) == "25% last (22% to 28%), of 100"
    assert lasts.text(lasting("In-house", 0, 100.0)) == "100% last, of 100"


def test_the_list_of_children_is_counted():
    rows = [{"placements": "Two"}, {"placements": "Three or more"}]
    assert says.cases(rows) == (
        "2 children with two placements or more since 1 April, 1 of them with three or"
        " more."
    )
