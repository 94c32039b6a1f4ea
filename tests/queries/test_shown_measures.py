"""What readers may see of a measure: periods, filters, small numbers, rates.

Expected values are worked out by hand in the comments. The months are April 2024 to
March 2026, so that there are two whole financial years.
"""

from datetime import date

import pytest

from tests.disclosure.tiny import shown

APRIL = date(2024, 4, 1)
STOCK = {"live_aggregation": "stock"}
SHARE = {"live_value": "pct", "unit": "pct"}
WAIT = {"live_value": "average", "unit": "days"}


def month(place: int) -> date:
    """Return the month so many months after April 2024."""
    return date(2024 + (3 + place) // 12, (3 + place) % 12 + 1, 1)


def monthly(*numbers, **told):
    """Return a row of `all_measures` for each month from April 2024 on."""
    return [
        {"measure_id": "m", "month": month(place), "numerator": float(n), **told}
        for place, n in enumerate(numbers)
    ]


def seen(con, where, column="numerator"):
    """Return a column of the rows that a condition finds: symbols for no number."""
    found = con.sql(
        f"select {column}, {column}_symbol from shown_measures where {where}"
        " order by period_end, value_1, value_2"
    )
    return [symbol or number for number, symbol in found.fetchall()]


def measured(rows, audience="totals", **told):
    return shown(
        rows, catalogue={"m": told}, audience=audience, views=["shown_measures"]
    )


# Periods


@pytest.fixture(scope="module")
def ten_a_month():
    return measured(monthly(*[10] * 24))


@pytest.mark.parametrize(
    ("cut", "expected"),
    [
        ("month", [10] * 24),
        ("quarter", [30] * 8),
        ("half_year", [60] * 4),
        ("year", [120] * 2),
        ("rolling_12", [120] * 13),  # the first ends in March 2025
        ("year_to_date", [10 * n for n in range(1, 13)] * 2),
    ],
)
def test_a_flow_is_the_sum_of_its_months(ten_a_month, cut, expected):
    assert seen(ten_a_month, f"cut = '{cut}'") == expected


def test_a_period_runs_from_its_first_day_to_its_last(ten_a_month):
    ends = ten_a_month.sql(
        "select cut, min(period_start), min(period_end)"
        " from shown_measures group by cut"
    )
    assert {cut: (start, end) for cut, start, end in ends.fetchall()} == {
        "month": (APRIL, date(2024, 4, 30)),
        "quarter": (APRIL, date(2024, 6, 30)),
        "half_year": (APRIL, date(2024, 9, 30)),
        "year": (APRIL, date(2025, 3, 31)),
        "rolling_12": (APRIL, date(2025, 3, 31)),
        "year_to_date": (APRIL, date(2024, 4, 30)),
    }


def test_a_stock_stands_in_the_last_month_of_a_period():
    con = measured(monthly(*range(11, 35)), **STOCK)
    # April 11, ... June 13, September 16, December 19, March 22; then 25, 28, 31, 34.
    assert seen(con, "cut = 'quarter'") == [13, 16, 19, 22, 25, 28, 31, 34]
    assert seen(con, "cut = 'year'") == [22, 34]
    assert seen(con, "cut in ('rolling_12', 'year_to_date')") == []


def test_three_years_are_summed_to_the_end_of_each_period():
    rows = [
        {
            "measure_id": "m",
            "month": date(2022 + p // 12, p % 12 + 1, 1),
            "numerator": 1.0,
        }
        for p in range(3, 51)
    ]
    con = shown(
        rows,
        catalogue={"m": {"live_aggregation": "rolling_36"}},
        audience="service",
        first="2022-04-01",
        views=["shown_measures"],
    )
    assert seen(con, "cut = 'year'") == [36, 36]  # to March 2025 and March 2026
    assert set(seen(con, "cut = 'month'")) == {36}
    assert set(seen(con, "cut = 'rolling_12'")) == {12}
    assert len(seen(con, "cut = 'month'")) == 13


def test_a_month_in_which_nothing_happened_is_0():
    rows = monthly(*[10] * 24)
    del rows[5]
    assert seen(measured(rows), "cut = 'month'")[5] == 0
    assert seen(measured(rows), "cut = 'quarter'")[1] == 20


def test_money_of_a_month_that_is_missing_is_unknown():
    rows = monthly(*[10] * 24)
    del rows[5]
    con = measured(rows, unit="gbp", live_value="gbp")
    assert len(seen(con, "cut = 'month'")) == 23
    assert len(seen(con, "cut = 'quarter'")) == 7  # July to September has no row


def test_a_month_whose_number_is_not_known_is_not_shown():
    rows = monthly(*[10] * 24)
    rows[5]["numerator"] = None
    con = measured(rows, unit="gbp", live_value="gbp")
    assert len(seen(con, "cut = 'month'")) == 23
    assert len(seen(con, "cut = 'year'")) == 1


# Small months


def test_the_quarter_stands_for_a_month_of_1_to_4():
    con = measured(monthly(3, *[10] * 23))
    assert seen(con, "cut = 'month'")[:4] == ["c", "c", "c", 10]
    assert seen(con, "cut = 'quarter'")[0] == 23  # 3 + 10 + 10
    assert seen(con, "cut = 'year_to_date'")[:3] == ["c", "c", 23]


def test_the_half_year_stands_for_a_quarter_of_1_to_4():
    con = measured(monthly(1, 0, 2, *[10] * 21))
    assert seen(con, "cut = 'month'")[:7] == [*["c"] * 6, 10]
    assert seen(con, "cut = 'quarter'")[:3] == ["c", "c", 30]
    assert seen(con, "cut = 'half_year'")[0] == 33


def test_twelve_months_are_hidden_where_they_begin_or_end_within_such_a_quarter():
    con = measured(monthly(*[10] * 13, 3, *[10] * 10))
    # The quarter April to June 2025 is one stretch: to April and to May are not shown.
    assert seen(con, "cut = 'rolling_12'")[:4] == [120, "c", "c", 113]


def test_a_quantity_small_in_most_months_has_years_and_twelve_months():
    con = measured(monthly(*[2] * 12, *[3] * 12))
    assert seen(con, "cut = 'year'") == [24, 36]
    assert set(seen(con, "cut in ('month', 'quarter', 'half_year')")) == {"c"}
    # One 3 takes the place of a 2 each month: 24, 25, ... 36.
    assert seen(con, "cut = 'rolling_12'") == list(range(24, 37))


def test_a_measure_small_every_month_has_no_rows_of_months():
    con = measured(monthly(*[2] * 24), is_small=True)
    cuts = con.sql("select distinct cut from shown_measures order by cut").fetchall()
    assert cuts == [("rolling_12",), ("year",)]


# Small parts


def split(*numbers, **told):
    return [
        {"measure_id": "m", "month": month(23), "sex": f"{i}", "numerator": float(n)}
        for i, n in enumerate(numbers)
    ]


ONE = "cut = 'month' and dim_1 = 'sex' and dim_2 = ''"
ALL = "cut = 'month' and dim_1 = ''"


def test_parts_are_rounded_and_the_whole_is_exact():
    con = measured(split(12, 13, 7), **STOCK)
    assert seen(con, ALL) == [32]
    assert seen(con, ONE) == [10, 15, 5]


def test_a_small_part_takes_the_smallest_other_with_it():
    # 57 in all; without hiding 20 as well, 57 - 15 - 20 = 22 at the most would be left.
    con = measured(split(3, 20, 34), **STOCK)
    assert seen(con, ONE) == ["c", "c", 35]


def test_parts_that_round_alike_are_hidden_together():
    con = measured(split(3, 19, 21, 40), **STOCK)
    assert seen(con, ONE) == ["c", "c", "c", 40]


def test_where_there_is_no_larger_part_none_is_shown_not_even_0():
    con = measured(split(3, 4, 0), **STOCK)
    assert seen(con, ALL) == [7]
    assert seen(con, ONE) == ["c", "c", "c"]


def test_0_is_0():
    con = measured(split(12, 0), **STOCK)
    assert seen(con, ONE) == [10, 0]


def test_the_service_sees_parts_as_they_are():
    con = measured(split(3, 20, 34), audience="service", **STOCK)
    assert seen(con, ONE) == [3, 20, 34]


# Rates


def rate(numerator, denominator):
    return [
        {
            "measure_id": "m",
            "month": month(23),
            "numerator": float(numerator),
            "denominator": float(denominator),
        }
    ]


@pytest.mark.parametrize(
    ("numerator", "denominator", "expected"),
    [
        (10, 40, 25.0),
        (0, 40, 0.0),
        (40, 40, 100.0),
        (3, 40, "c"),  # 3 is small
        (38, 40, "c"),  # 2 are left out
        (7, 9, "c"),  # fewer than 10
        (0, 0, "z"),  # nobody to have a share of
    ],
)
def test_a_share(numerator, denominator, expected):
    con = measured(rate(numerator, denominator), **STOCK, **SHARE)
    assert seen(con, ALL, "value") == [expected]


def test_an_average_wait_is_in_whole_days_and_its_sum_is_not_shown():
    con = measured(rate(5003, 12), **STOCK, **WAIT)  # 5003 / 12 = 416.9
    assert seen(con, ALL, "value") == [417]
    assert seen(con, ALL, "numerator") == ["c"]


def test_an_average_wait_of_fewer_than_10_is_not_shown():
    con = measured(rate(3000, 9), **STOCK, **WAIT)
    assert seen(con, ALL, "value") == ["c"]


def test_money_is_not_about_persons():
    con = measured(monthly(3.5), unit="gbp", live_value="gbp")
    assert seen(con, "cut = 'month'") == [3.5]


def test_the_cost_of_a_day_is_hidden_with_fewer_than_10_children_on_average():
    # March has 31 days: 309 days of care are fewer than 10 children, 310 are 10.
    told = {"unit": "gbp", "live_value": "average", **STOCK}
    assert seen(measured(rate(9000, 309), **told), ALL, "value") == ["c"]
    assert seen(measured(rate(9300, 310), **told), ALL, "value") == [30]


def test_no_period_tells_the_few_children_of_a_month_in_it():
    # 15, 15 and 3 children: 1,005 care-days less 450 less 465 would leave 90 in June.
    days = [(15, 30), (15, 31), (3, 30)]
    rows = [
        {
            "measure_id": "m",
            "month": month(place),
            "numerator": 7000.0 * children,
            "denominator": float(children * length),
        }
        for place, (children, length) in enumerate(days)
    ]
    con = shown(
        rows,
        catalogue={"m": {"live_value": "average", "unit": "gbp"}},
        first="2024-04-01",
        last="2024-06-01",
        views=["shown_measures"],
    )
    assert seen(con, "cut = 'month'", "denominator") == [450, 465, "c"]
    assert seen(con, "cut = 'quarter'", "denominator") == ["c"]
    assert seen(con, "cut = 'quarter'", "value") == ["c"]
    assert seen(con, "cut = 'year_to_date'", "denominator") == [450, 915, "c"]
