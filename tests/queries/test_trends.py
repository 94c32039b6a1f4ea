"""How a trend is read: limits and special causes, worked out by hand."""

import pytest

from tests.queries import trends
from tests.queries.trends import month_of, read


def flagged(values, **about):
    """Return {place: (rule, sign)} of the points that are special."""
    return {
        place: (row["special_rule"], int(row["special_sign"]))
        for place, row in enumerate(read(values, **about))
        if row["special_rule"]
    }


def near(value):
    return pytest.approx(value, abs=1e-9)


def test_the_limits_are_the_mean_and_the_moving_range():
    row = read([10, 12, 11, 13, 9])[0]
    assert row["mean_value"] == 11
    # Moving ranges 2, 1, 2, 4: mean 2.25. 2.66 x 2.25 = 5.985, two thirds are 3.99.
    assert row["mean_range"] == 2.25
    assert (row["lower_limit"], row["upper_limit"]) == (near(5.015), near(16.985))
    assert (row["near_lower_limit"], row["near_upper_limit"]) == (
        near(7.01),
        near(14.99),
    )


def test_large_moving_ranges_are_left_out_once():
    # Ranges: nine of 1, then 19 and 20: mean 48 / 11 = 4.36, and 3.267 of it 14.26.
    # Without 19 and 20 the mean range is 1. The mean stays that of all: 145 / 12.
    values = [10, 11] * 5 + [30, 10]
    row = read(values)[10]
    assert row["left_out_count"] == 2
    assert row["mean_range"] == 1
    assert row["upper_limit"] == near(145 / 12 + 2.66)
    assert (row["special_rule"], row["special_sign"]) == ("outside", 1)


@pytest.mark.parametrize(("first", "left_out"), [(3267, 1), (3266, 0)])
def test_a_range_of_exactly_the_cut_off_is_left_out(first, left_out):
    # Ranges of 3267, 244, 244, 245 add up to 4000: mean 1000, cut-off 3267.
    # Those of 3266, 244, 245, 245 have the same mean, and none reaches it.
    steps = {3267: (244, 244, 245), 3266: (244, 245, 245)}[first]
    values = [1, 1 + first, 1 + first - steps[0], 1 + first - steps[0] + steps[1]]
    row = read([*values, values[-1] - steps[2]])[0]
    assert row["left_out_from"] == near(3267)
    assert row["left_out_count"] == left_out
    assert row["mean_range"] == near(733 / 3 if left_out else 1000)


NOISE = [10, 20, 10, 20, 10, 20]
# With the seven points between, mean 14.53 and ranges of 82 / 14 = 5.86 on average:
# the near limits, 10.39 away, are out of reach.


def test_seven_points_one_way_are_a_trend_from_the_first_of_them():
    values = [*NOISE, 11, 12, 13, 14, 15, 16, 17, 10, 20]
    assert flagged(values) == dict.fromkeys(range(6, 13), ("trend", 1))


def test_a_falling_trend_points_down():
    values = [*NOISE[:5], 19, 18, 17, 16, 15, 14, 13, 20, 10]
    assert flagged(values) == dict.fromkeys(range(5, 12), ("trend", -1))


def test_six_points_one_way_are_no_trend():
    assert flagged([*NOISE, 11, 12, 13, 14, 15, 16, 10, 20]) == {}


def test_a_tie_breaks_a_trend():
    assert flagged([*NOISE, 11, 12, 13, 13, 14, 15, 16, 17, 10, 20]) == {}


def test_a_point_between_two_trends_belongs_to_the_first():
    values = [*NOISE, 11, 12, 13, 14, 15, 16, 17, 16, 15, 14, 13, 12, 11, 20, 10]
    found = flagged(values)
    assert found[12] == ("trend", 1)
    assert found[13] == ("trend", -1)
    assert sorted(found) == list(range(6, 19))


def test_two_of_three_beyond_the_near_limit_flag_only_those_two():
    # Mean 158 / 13 = 12.154; ranges 7, 3, 2, 2, 4, 1 = 19 / 12 = 1.583, so near
    # limits are 1.583 x 2.66 x 2 / 3 = 2.808 away: 15 is beyond 14.96, 13 is not.
    # The eight before lie on one side of the mean.
    found = flagged([11, 12] * 4 + [15, 13, 15] + [11, 12])
    assert found == dict.fromkeys(range(8), ("one side", -1)) | {
        8: ("two of three", 1),
        10: ("two of three", 1),
    }


def test_the_third_of_three_must_lie_on_the_same_side():
    # Mean 159 / 13 = 12.231; ranges 25 / 12 = 2.083: 16 is beyond 15.92, but the 12
    # between the two lies below the mean.
    found = flagged([11, 12] * 4 + [16, 12, 16] + [11, 12])
    assert set(found) == set(range(8))  # on one side, as above


def test_a_point_outside_the_limits_counts_as_beyond_the_near_limit():
    # Mean 166 / 13 = 12.769. Ranges 7, 5, 4, 6, 8, 1 = 31 / 12 = 2.583: limits are
    # 6.872 away and near limits 4.581: 20 > 19.64 is outside, 18 > 17.35 beyond near.
    values = [11, 12] * 4 + [17.5, 14, 20] + [11, 11.5]
    found = flagged(values)
    assert found[10] == ("outside", 1)
    assert found[8] == ("two of three", 1)
    assert 9 not in found


LOW, HIGH = [8, 10, 8, 10, 8, 10, 8], [12, 14, 12, 14, 12, 14, 12]


def test_seven_on_one_side_of_the_mean():
    # Mean 152 / 14 = 10.86; ranges 28 / 13 = 2.15; near limits 3.82 away: 7.04, 14.68.
    found = flagged(LOW + HIGH)
    assert found == dict.fromkeys(range(7), ("one side", -1)) | dict.fromkeys(
        range(7, 14), ("one side", 1)
    )


def test_six_on_one_side_are_nothing_special():
    assert flagged(LOW[:6] + HIGH[1:]) == {}  # mean 11, six either side


def test_a_point_on_the_mean_lies_on_neither_side():
    # Mean 11, on which the fourth of each seven lies.
    assert flagged([8, 10, 8, 11, 8, 10, 8, 14, 12, 14, 11, 14, 12, 14]) == {}


def test_the_first_rule_that_applies_is_named():
    # The points rise all the way: all 14 lie in a trend, and the first and last seven
    # on one side of the mean; the far ones beyond limits of 2.66 (every range is 1).
    found = flagged(list(range(1, 15)))  # mean 7.5, limits 4.84 and 10.16
    assert {place for place, (rule, _) in found.items() if rule == "outside"} == {
        *range(4),
        *range(10, 14),
    }
    assert {found[place] for place in range(4, 10)} == {("trend", 1)}
    assert found[0] == ("outside", -1)


def test_at_zero_variance_nothing_is_special():
    rows = read([5] * 15)
    assert {row["variation"] for row in rows} == {"common cause"}
    assert {(row["lower_limit"], row["upper_limit"]) for row in rows} == {(5, 5)}


def test_where_only_one_value_moved_nothing_is_special():
    # Ranges: nine of 0 and one of 4, mean 0.4; 4 is above 3.267 x 0.4 and left out.
    assert flagged([5] * 10 + [9]) == {}


@pytest.mark.parametrize(("length", "is_provisional"), [(12, True), (13, False)])
def test_limits_from_fewer_than_13_points_are_provisional(length, is_provisional):
    rows = read([10, 12, 11, 13, 9, 10, 12, 11, 13, 9, 10, 12, 11][:length])
    assert {row["is_provisional"] for row in rows} == {is_provisional}


def test_one_value_alone_is_not_read():
    [row] = read([5])
    assert (row["variation"], row["why_not_read"]) == ("not read", "alone")


def test_a_gap_gives_no_moving_range():
    rows = read([10, None, 20, 21, 20])
    assert rows[0]["mean_range"] == 1
    assert (rows[0]["mean_value"], rows[0]["point_count"]) == (71 / 4, 4)
    assert (rows[1]["variation"], rows[1]["why_not_read"]) == ("not read", "no value")


@pytest.mark.parametrize("gap", [None, "c"])
def test_a_gap_breaks_a_trend_and_a_run(gap):
    trend = [*NOISE, 11, 12, 13, gap, 14, 15, 16, 17, 10, 20]
    run = [*LOW[:4], gap, *LOW[4:], *HIGH]
    assert flagged(trend) == {}
    assert flagged(run) == dict.fromkeys(range(8, 15), ("one side", 1))


def test_a_month_that_is_not_there_is_a_gap_too():
    con = trends.trends()
    trends.add(con, "m", [10, 12])
    trends.add(con, "m", [20, 21], start=3)
    rows = trends.points(con)
    assert [row["mean_range"] for row in rows] == [1.5] * 4  # 2 and 1, not 8


def test_a_new_baseline_starts_afresh():
    values = [10, 12] * 4 + [30, 32] * 4
    assert len(flagged(values)) == 16  # eight on either side of 21
    rows = read(values, baselines=[month_of(8)])
    assert {row["variation"] for row in rows} == {"common cause"}
    assert [row["mean_value"] for row in rows] == [11] * 8 + [31] * 8
    assert rows[8]["upper_limit"] == near(31 + 2.66 * 2)
    assert {row["is_provisional"] for row in rows} == {True}
    assert rows[7]["baseline_date"] is None
    assert rows[8]["baseline_reason"] == "A new way of working"


def test_a_baseline_within_a_month_begins_with_the_next():
    rows = read([1, 2, 3, 4], baselines=[month_of(1).replace(day=15)])
    assert [row["baseline_date"] is None for row in rows] == [True, True, False, False]


@pytest.mark.parametrize(
    ("good", "variation"),
    [("up", "improvement"), ("down", "concern"), ("neither", "change")],
)
def test_the_icon_follows_from_the_good_direction(good, variation):
    assert read(LOW + HIGH, good=good)[-1]["variation"] == variation


# Mean 11, every range 2: limits 11 - 5.32 = 5.68 and 11 + 5.32 = 16.32.
STEADY = [10, 12] * 7


@pytest.mark.parametrize(
    ("good", "wanted", "assurance"),
    [
        ("up", 5.67, "passes"),
        ("up", 5.69, "hit and miss"),
        ("up", 16.31, "hit and miss"),
        ("up", 16.33, "fails"),
        ("down", 16.33, "passes"),
        ("down", 16.31, "hit and miss"),
        ("down", 5.69, "hit and miss"),
        ("down", 5.67, "fails"),
        ("neither", 17, None),
        ("up", None, None),
    ],
)
def test_assurance_holds_the_target_against_the_limits(good, wanted, assurance):
    row = read(STEADY, good=good, target=wanted, of="pct")[-1]
    assert row["assurance"] == assurance


@pytest.mark.parametrize(
    ("a_year", "assurance"), [(204, "fails"), (180, "hit and miss")]
)
def test_a_target_for_events_is_a_years(a_year, assurance):
    # 204 a year are 17 a month, above 16.32; 180 are 15.
    row = read(STEADY, target=a_year)[-1]
    assert row["target_value"] == a_year / 12
    assert row["assurance"] == assurance


def test_a_target_for_a_count_at_a_day_is_held_against_each_day():
    assert read(STEADY, target=17, aggregation="stock")[-1]["assurance"] == "fails"
