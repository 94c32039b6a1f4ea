"""Sums of 12 months that move on by a month: exact where no month follows from them.

Expected values are worked out by hand in the comments; series begin in April 2022.
"""

from datetime import date

import pytest

from tests.disclosure.tiny import shown

FIRST = "2022-04-01"


def month(place):
    return date(2022 + (3 + place) // 12, (3 + place) % 12 + 1, 1)


def series(numbers, of=None):
    return [
        {
            "measure_id": "m",
            "month": month(place),
            "numerator": float(n),
            "denominator": None if of is None else float(of[place]),
        }
        for place, n in enumerate(numbers)
    ]


def twelves(numbers, of=None, **told):
    """Return the sums of 12 months that are shown, from March 2023 on: c if hidden."""
    share = {} if of is None else {"live_value": "pct", "unit": "pct"}
    last = month(len(numbers) - 1).isoformat()
    con = shown(
        series(numbers, of),
        catalogue={"m": {**share, **told}},
        first=FIRST,
        last=last,
        views=["shown_measures"],
    )
    found = con.sql(
        "select numerator, numerator_symbol from shown_measures"
        " where cut = 'rolling_12' order by period_end"
    ).fetchall()
    return [symbol or number for number, symbol in found]


def test_sums_are_exact_where_each_month_could_be_another():
    # The least of each calendar month is 2: 24 in all may lie elsewhere than it does.
    assert twelves([2] * 12 + [3] * 6) == [24, 25, 26, 27, 28, 29, 30]


def test_sums_are_hidden_where_every_month_would_follow_from_them():
    # Each calendar month has had one with none: 0 in one year or in the other.
    numbers = [2, 0] * 6 + [0, 2] * 6
    assert twelves(numbers, is_small=True) == [12, *["c"] * 11, 12]


@pytest.mark.parametrize(("room", "is_shown"), [(1, False), (2, True)])
def test_there_must_be_room_for_2(room, is_shown):
    # April to June have 1 in both years, as far as there is room; the rest 2 or none.
    before = [1] * room + [2, 0] * 6
    after = [1] * room + [0, 2] * 6
    found = twelves(before[:12] + after[:12])
    assert ("c" not in found) is is_shown


def test_sums_go_back_only_as_far_as_there_is_room():
    # Three years of 2 a month, and one before in which only April had any, 24.
    numbers = [24] + [0] * 11 + [2] * 36
    found = twelves(numbers)
    # All four years: the least of April is 2, of the others 0. From 2023/24 on: 24.
    assert found[0] == 24  # the first year, as it is one
    assert found[1:12] == ["c"] * 11
    assert found[12:] == [24] * 25


def test_a_sum_of_1_to_4_is_hidden_with_all_that_overlap_in_both_years():
    # 12 months to September 2023 have 1 in each of October to March: 6; then 1 fewer
    # each month, as the second year has none before October, and 2 a month from there.
    numbers = [1] * 12 + [0] * 6 + [2] * 6
    # To March 2023 12, then 11, 10, ... 6 to September; no sum is below 5, and yet
    # the least is 0 from April to September, 1 from October to March: 6 in all.
    assert twelves(numbers) == [12, 11, 10, 9, 8, 7, 6, 7, 8, 9, 10, 11, 12]
    # With none in the second year until February the sum falls to 2 by January.
    numbers = [1] * 12 + [0] * 10 + [3] * 2
    assert twelves(numbers) == [12, *["c"] * 11, 6]


def test_what_a_share_leaves_out_needs_room_too():
    # 2 of 3 each month: 1 is left out, 12 a year, and each may be elsewhere.
    assert twelves([2] * 18, of=[3] * 18) == [24] * 7
    # All but 4 of 36 a year: those left out, 1 a quarter, are 1 to 4 in every year.
    part = [3, 3, 2] * 6
    assert twelves(part, of=[3] * 18) == ["c"] * 7


def test_where_the_months_of_the_whole_are_shown_each_month_needs_room():
    # 20 a month, shown. Of them 1 to 19 each month: each part and rest may be another.
    whole = [20] * 18
    assert twelves([2] * 18, of=whole) == [24] * 7
    # In Aprils all and none of 20: that month's part could be told.
    part = [20] + [2] * 11 + [0] + [2] * 5
    assert twelves(part, of=whole) == [42, *["c"] * 6]


def test_three_years_are_exact_where_each_of_them_is():
    # 2 a month for four years: 72 in any three of them.
    con = shown(
        series([2] * 48),
        catalogue={"m": {"live_aggregation": "rolling_36"}},
        first=FIRST,
        last=month(47).isoformat(),
        views=["shown_measures"],
    )
    asked = "select numerator, is_rounded from shown_measures where cut = 'month'"
    sums = con.sql(asked).fetchall()
    assert sums == [(72.0, False)] * 13


def test_three_years_are_hidden_where_one_of_them_is():
    # From the first year to the second sums are told in March only: none by October.
    numbers = [2] * 7 + [0] * 5 + [0] * 7 + [2] * 5 + [2] * 24
    con = shown(
        series(numbers),
        catalogue={"m": {"live_aggregation": "rolling_36"}},
        first=FIRST,
        last=month(47).isoformat(),
        views=["shown_measures"],
    )
    sums = con.sql(
        "select numerator from shown_measures where cut = 'month' order by period_end"
    ).fetchall()
    # To March 2025 14 + 10 + 24 = 48, to March 2026 10 + 24 + 24 = 58.
    assert [n for (n,) in sums] == [48, *[None] * 11, 58]


def test_counts_under_a_filter_say_that_they_are_rounded():
    rows = [
        {"measure_id": "m", "month": month(0), "numerator": 12.0, "sex": "F"},
        {"measure_id": "m", "month": month(0), "numerator": 13.0, "sex": "M"},
    ]
    asked = "select distinct dim_1, is_rounded from shown_measures order by 1"
    told = {"catalogue": {"m": {"live_aggregation": "stock"}}, "first": FIRST}
    told |= {"last": FIRST, "views": ["shown_measures"]}
    totals = shown(rows, **told).sql(asked).fetchall()
    assert totals == [("", False), ("sex", True)]
    service = shown(rows, audience="service", **told).sql(asked).fetchall()
    assert service == [("", False), ("sex", False)]
