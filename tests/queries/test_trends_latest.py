"""Which series stand in which cut, the targets in force, and the last point of each."""

from datetime import date

import pytest

from tests.queries import trends
from tests.queries.trends import add, end_of, latest, month_of, points, target


def shown_as(con, cut):
    return [(row["value"], row["shown_as"]) for row in points(con, cut=cut)]


def test_a_measure_too_small_for_months_stands_there_as_12_months():
    con = trends.trends()
    add(con, "m", [5, 6, 7, 8], cut="rolling_12", back=12)
    add(con, "m", [7], cut="year", step=12)
    assert shown_as(con, "month") == [(v, "rolling_12") for v in (5, 6, 7, 8)]
    assert shown_as(con, "quarter") == [(7, "rolling_12")]  # April to June end in June
    assert shown_as(con, "half_year") == []
    assert shown_as(con, "year") == [(7, "year")]
    assert {row["is_overlapping"] for row in points(con)} == {True}
    assert points(con, cut="year")[0]["is_overlapping"] is False


def test_a_measure_withheld_in_more_than_a_tenth_of_months_stands_as_12_months():
    con = trends.trends()
    add(con, "m", [*range(5, 13), "c", "c"])  # 2 of 10
    add(con, "m", [60, 61], cut="rolling_12", back=12, start=8)
    assert shown_as(con, "month") == [(60, "rolling_12"), (61, "rolling_12")]


def test_a_measure_withheld_in_a_tenth_of_months_is_read_with_a_gap():
    con = trends.trends()
    add(con, "m", [*range(5, 14), "c"])  # 1 of 10
    add(con, "m", [60, 61], cut="rolling_12", back=12, start=8)
    rows = points(con)
    assert [row["shown_as"] for row in rows] == ["month"] * 10
    assert rows[0]["mean_value"] == 9
    assert rows[-1]["why_not_read"] == "no value"


def test_of_two_withheld_series_the_one_with_fewer_gaps_stands():
    con = trends.trends()
    add(con, "m", ["c"] * 4)
    add(con, "m", [60, "c", 61, "c"], cut="rolling_12", back=12)
    assert [value for value, _ in shown_as(con, "month")] == [60, None, 61, None]


def test_where_nothing_stands_in_for_it_a_withheld_series_is_not_read():
    con = trends.trends()
    add(con, "m", [5] * 10 + ["c", "c"], aggregation="stock")  # 2 of 12
    rows = points(con)
    assert [row["value"] for row in rows] == [5] * 10 + [None, None]
    assert {row["why_not_read"] for row in rows} == {"withheld"}
    assert {row["mean_value"] for row in rows} == {None}


def test_events_begin_with_the_first_and_a_later_0_is_a_0():
    con = trends.trends()
    add(con, "m", [0, 0, 5, 0, 6])
    assert [row["value"] for row in points(con)] == [5, 0, 6]


def test_a_measure_that_was_always_0_is_0():
    con = trends.trends()
    add(con, "m", [0, 0])
    assert [row["value"] for row in points(con)] == [0, 0]


@pytest.mark.parametrize(("about"), [{"of": "pct"}, {"aggregation": "stock"}])
def test_a_share_or_a_count_at_a_day_may_begin_with_0(about):
    con = trends.trends()
    add(con, "m", [0, 5], **about)
    assert [row["value"] for row in points(con)] == [0, 5]


def reading(con, cut="month"):
    found = con.execute(
        "select read_cut, read_period_end, variation from trend_readings"
        " where cut = ? order by period_end",
        [cut],
    )
    return found.fetchall()


def test_what_cannot_be_read_by_month_is_read_by_quarter():
    con = trends.trends()
    add(con, "m", [50, 51, 52], cut="rolling_12", back=12, start=4)
    add(con, "m", [10, 12], cut="quarter", step=3)
    add(con, "m", [44, 46], cut="year", step=12)
    # August has the quarter to June before it; September and October that to September.
    assert reading(con) == [
        ("quarter", date(2022, 6, 30), "common cause"),
        ("quarter", date(2022, 9, 30), "common cause"),
        ("quarter", date(2022, 9, 30), "common cause"),
    ]
    assert reading(con, "rolling_12") == []


def test_what_is_read_by_month_needs_no_other_reading():
    con = trends.trends()
    add(con, "m", [10, 12, 11])
    add(con, "m", [33], cut="quarter", step=3)
    assert reading(con) == []


def test_where_no_cut_can_be_read_there_is_no_reading():
    con = trends.trends()
    add(con, "m", [400, 410], aggregation="rolling_36", of="average", back=36)
    add(con, "m", [405, 408], cut="year", step=12, back=36)
    assert reading(con) == []


def test_a_count_at_a_day_stands_in_the_rolling_cut_as_it_is():
    con = trends.trends()
    add(con, "m", [5, 6, 7], aggregation="stock")
    rows = points(con, cut="rolling_12")
    assert [row["value"] for row in rows] == [5, 6, 7]
    assert {row["covers_months"] for row in rows} == {0}
    assert {row["variation"] for row in rows} == {"common cause"}


@pytest.mark.parametrize(
    ("about", "cut", "step", "is_overlapping"),
    [
        ({}, "month", 1, False),
        ({}, "year", 12, False),
        ({}, "rolling_12", 1, True),
        ({"aggregation": "rolling_12"}, "half_year", 6, True),
        ({"aggregation": "rolling_12"}, "year", 12, False),
        ({"aggregation": "rolling_36"}, "year", 12, True),
        ({"aggregation": "stock"}, "month", 1, False),
    ],
)
def test_periods_that_share_months_are_not_read(about, cut, step, is_overlapping):
    con = trends.trends()
    add(con, "m", [1, 2, 1, 2], cut=cut, step=step, **about)
    rows = points(con, cut=cut)
    assert {row["is_overlapping"] for row in rows} == {is_overlapping}
    assert {row["variation"] for row in rows} == {
        "not read" if is_overlapping else "common cause"
    }
    assert {row["why_not_read"] for row in rows} == {
        "overlapping" if is_overlapping else None
    }


def test_children_with_three_placements_in_12_months_are_counted_over_a_year():
    con = trends.trends()
    add(con, "three_or_more_placements_pct", [9, 10, 11], aggregation="stock", of="pct")
    rows = points(con, "three_or_more_placements_pct")
    assert {row["why_not_read"] for row in rows} == {"overlapping"}


def test_quarters_follow_each_other_without_a_gap():
    con = trends.trends()
    add(con, "m", [10, 12, 11], cut="quarter", step=3)
    # Ranges of 2 and 1: one of them would be missing if a quarter were.
    assert points(con, cut="quarter")[0]["mean_range"] == 1.5


def test_filtered_values_are_no_part_of_the_series():
    con = trends.trends()
    add(con, "m", [10, 12])
    con.execute("update shown_measures set dim_1 = 'team' where value = 12")
    assert [row["value"] for row in points(con)] == [10]


def test_the_target_in_force_on_the_last_day_counts():
    con = trends.trends()
    add(con, "m", [50] * 5, of="pct")
    target(con, "m", 60, month_of(1), end_of(2))
    target(con, "m", 70, month_of(2), end_of(3))
    # None in April; 60 in May; of the two in June the later; 70 in July; none again.
    assert [row["target_value"] for row in points(con)] == [None, 60, 70, 70, None]


def test_a_target_without_a_last_day_holds_until_further_notice():
    con = trends.trends()
    add(con, "m", [50] * 3, of="pct")
    target(con, "m", 60, month_of(1))
    assert [row["target_value"] for row in points(con)] == [None, 60, 60]


@pytest.mark.parametrize(
    ("cut", "step", "share"), [("month", 1, 10), ("quarter", 3, 30), ("year", 12, 120)]
)
def test_a_years_target_is_shared_out_over_its_periods(cut, step, share):
    con = trends.trends()
    add(con, "m", [10], cut=cut, step=step)
    target(con, "m", 120)
    [row] = points(con, cut=cut)
    assert row["target_value"] == share
    assert row["agreed_target_value"] == 120
    assert row["is_target_yearly"]


def test_the_last_point_beside_the_one_before_and_the_year_before():
    con = trends.trends()
    add(con, "m", list(range(1, 16)))  # April 2022 to June 2023
    add(con, "m", [10, 12], cut="year_to_date", start=13)  # May and June
    row = latest(con)
    assert row["period_end"] == date(2023, 6, 30)
    assert (row["value"], row["previous_value"]) == (15, 14)
    assert row["same_last_year_value"] == 3  # June 2022
    assert row["same_last_year_period_end"] == date(2022, 6, 30)
    assert row["year_to_date_value"] == 12


def test_a_value_before_a_gap_is_not_the_one_before():
    con = trends.trends()
    add(con, "m", [10, "c", 12])
    row = latest(con)
    assert (row["previous_value"], row["previous_value_symbol"]) == (None, "c")


def test_a_leap_day_is_the_last_of_february_the_year_before():
    con = trends.trends()
    add(con, "m", [*range(100, 124)])  # to March 2024, with 29 February 2024
    con.execute("delete from shown_measures where period_end > '2024-02-29'")
    row = latest(con)
    assert row["period_end"] == date(2024, 2, 29)
    assert row["same_last_year_value"] == 110  # February 2023


def test_the_year_to_date_of_a_count_at_a_day_is_not_applicable():
    con = trends.trends()
    add(con, "m", [5, 6], aggregation="stock")
    row = latest(con)
    assert (row["year_to_date_value"], row["year_to_date_value_symbol"]) == (None, "z")


@pytest.mark.parametrize(
    ("value", "good", "is_met"),
    [
        (60, "up", True),
        (59, "up", False),
        (60, "down", True),
        (61, "down", False),
        (61, "neither", None),
        (None, "up", None),
    ],
)
def test_the_last_value_beside_its_target(value, good, is_met):
    con = trends.trends()
    add(con, "m", [50, value], good=good, of="pct")
    target(con, "m", 60)
    assert latest(con)["is_target_met"] is is_met


def test_authorities_are_read_apart():
    con = trends.trends()
    add(con, "m", [10, 12] * 7)
    con.execute(
        "insert into shown_measures select * replace ('y' as organisation_id,"
        " value + 100 as value) from shown_measures"
    )
    means = con.sql("select distinct organisation_id, mean_value from trend_points")
    assert sorted(means.fetchall()) == [("x", 11), ("y", 111)]
