"""One measure in words: value, period, variation, target."""

from datetime import date

import pytest

from findings import scorecard_words as says
from findings.scorecard_words import Sign
from tests.findings.scorecard_rows import aimed, measure, special


@pytest.mark.parametrize(
    ("value", "unit", "symbol", "told"),
    [
        (61.57, "pct", None, "61.6%"),
        (1234, "children", None, "1,234"),
        (11.42, "enquiries", None, "11.4"),
        (426, "days", None, "426 days"),
        (431.6, "days", None, "432 days"),
        (933.8, "gbp", None, "£934"),
        (-26_203, "gbp", None, "−£26,203"),
        (0, "children", None, "0"),
        (None, "children", "c", "[c]"),
        (None, "pct", "z", "[z]"),
        (None, "pct", None, "[x]"),
    ],
)
def test_a_value_in_its_cell(value, unit, symbol, told):
    assert says.said(value, unit, symbol) == told


@pytest.mark.parametrize(
    ("cut", "covers", "end", "told"),
    [
        ("month", 1, date(2026, 10, 31), "October 2026"),
        ("month", 0, date(2026, 10, 31), "end of October 2026"),
        ("month", 12, date(2026, 10, 31), "12 months to October 2026"),
        ("month", 36, date(2026, 10, 31), "3 years to October 2026"),
        ("quarter", 3, date(2026, 9, 30), "July to September 2026"),
        ("quarter", 3, date(2026, 3, 31), "January to March 2026"),
        ("half_year", 6, date(2026, 9, 30), "April to September 2026"),
        ("half_year", 6, date(2026, 3, 31), "October 2025 to March 2026"),
        ("year", 12, date(2026, 3, 31), "2025/26"),
        ("year", 12, date(2000, 3, 31), "1999/00"),
        ("rolling_12", 12, date(2026, 10, 31), "12 months to October 2026"),
    ],
)
def test_a_period_in_words(cut, covers, end, told):
    row = measure(cut=cut, covers_months=covers, period_end=end)
    assert says.period(row) == told


def test_the_period_is_named_where_it_is_another_than_the_pages():
    assert says.basis(measure()) == ""
    assert says.basis(measure(covers_months=12)) == "12 months to October 2026"
    assert says.basis(measure(cut="year", covers_months=12)) == ""


@pytest.mark.parametrize(
    ("row", "sign"),
    [
        (measure(), Sign("common cause", "Common cause", "usual ups and downs")),
        (measure(is_still=True), Sign("common cause", "Common cause", "nothing moves")),
        (
            measure(read_cut="quarter"),
            Sign("common cause", "Common cause", "by quarter"),
        ),
        (
            special("outside"),
            Sign("improvement up", "Improvement", "above the limits"),
        ),
        (
            special("trend", -1, "concern"),
            Sign("concern down", "Concern", "falling 7 or more in a row"),
        ),
        (
            special("two of three", -1, "improvement"),
            Sign("improvement down", "Improvement", "2 of 3 near the lower limit"),
        ),
        (
            special("one side", 1, "change", read_cut="year"),
            Sign("change up", "Change", "by year: 7 or more above the mean"),
        ),
        (
            measure(variation="not read", why_not_read="overlapping"),
            Sign("not read", "Not read", "the periods overlap"),
        ),
    ],
)
def test_how_a_value_varies(row, sign):
    assert says.variation(row) == sign


@pytest.mark.parametrize(
    ("row", "shape", "words"),
    [
        (measure(), "no target", "No target"),
        (aimed("passes"), "passes", "Will be met"),
        (aimed("fails", False), "fails", "Will be missed"),
        (aimed("hit and miss"), "hit and miss", "Hit and miss"),
        (aimed(None), "no target", "Met this time"),
        (aimed(None, False), "no target", "Missed this time"),
        (aimed(None, None), "no target", "Not judged"),
    ],
)
def test_whether_a_target_will_be_met(row, shape, words):
    sign = says.assurance(row)
    assert (sign.shape, sign.words) == (shape, words)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, "at least 68.0%"),
        ({"good_direction": "down"}, "at most 68.0%"),
        ({"good_direction": "neither"}, "68.0%"),
    ],
)
def test_a_target_says_which_way_it_is_met(fields, told):
    assert says.target(aimed(None, **fields)) == told


def test_a_years_target_stands_beside_its_share():
    row = measure(
        unit="enquiries",
        target_value=15.0,
        agreed_target_value=180.0,
        is_target_yearly=True,
    )
    assert says.target(row) == "at least 15 (180 a year)"
    assert says.target({**row, "target_value": 180.0}) == "at least 180"
    assert says.target(measure()) == ""


@pytest.mark.parametrize(
    ("end", "told"),
    [
        (date(2026, 10, 31), "since 1 April 2026, to October 2026"),
        (date(2027, 3, 31), "since 1 April 2026, to March 2027"),
        (date(2026, 4, 30), "since 1 April 2026, to April 2026"),
    ],
)
def test_a_year_so_far_begins_in_april(end, told):
    row = measure(
        measure_id=says.YEAR_SO_FAR, cut="month", covers_months=12, period_end=end
    )
    assert (says.period(row), says.basis(row)) == (told, told)
