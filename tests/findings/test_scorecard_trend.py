"""The words of one trend: headline, limits, target, baselines, gaps."""

from datetime import date

import pyarrow as pa
import pytest

from findings import scorecard_page as page
from findings import scorecard_trend as says
from tests.findings.scorecard_rows import OCTOBER, aimed, measure, special


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (measure(), "Occupancy: 61.6%, October 2026, common cause."),
        (
            special("outside"),
            "Occupancy: 61.6%, October 2026: improvement, above the limits.",
        ),
        (
            measure(variation="not read", why_not_read="no value", value=None),
            "Occupancy: [x], October 2026, trend not read.",
        ),
    ],
)
def test_the_headline_tells_of_the_last_value(row, told):
    assert says.headline([measure(value=50.0), row]) == told


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (measure(), "Occupancy by month, with mean and limits, Ayton"),
        (
            aimed("passes", cut="half_year"),
            "Occupancy by half-year, with mean, limits and target, Ayton",
        ),
        (measure(mean_value=None), "Occupancy by month, Ayton"),
    ],
)
def test_the_subtitle_says_what_is_drawn(row, told):
    assert says.about("Ayton", [row]) == told


def test_the_limits_say_what_to_expect():
    assert says.notes([measure()]) == (
        "Mean 60.0% over 40 months. While nothing changes, nearly all months will lie"
        " between 55.0% and 65.0%.",
    )


def test_few_points_make_provisional_limits():
    [told] = says.notes([measure(is_provisional=True, point_count=6, cut="year")])
    assert "over 6 years" in told
    assert told.endswith("provisional: they rest on fewer than 13 points.")


def test_large_steps_that_were_left_out_are_counted():
    [told] = says.notes([measure(left_out_count=1)])
    assert told.endswith(
        "1 step from one to the next, far larger than usual, left out."
    )


def test_values_that_hardly_move_have_no_limits():
    [told] = says.notes([measure(is_still=True, lower_limit=60.0, upper_limit=60.0)])
    assert told.startswith("Nothing special shows where values hardly move")


@pytest.mark.parametrize(
    ("assurance", "told"),
    [
        ("passes", "will be met, since even the limits clear it."),
        ("fails", "will be missed while nothing changes: it lies beyond the limits."),
        ("hit and miss", "will be met at times and missed at others"),
    ],
)
def test_the_target_is_held_against_the_limits(assurance, told):
    note = says.notes([aimed(assurance)])[1]
    assert note.startswith("The target, at least 68.0%, ")
    assert told in note


def test_a_target_beside_a_trend_that_is_not_read():
    row = aimed(None, is_overlapping=True, why_not_read="overlapping", mean_value=None)
    notes = says.notes([{**row, "lower_limit": None, "upper_limit": None}])
    assert notes[0].startswith("The trend is not read: each value covers months")
    assert notes[1] == "The target is at least 68.0%."


def test_a_baseline_is_named_with_its_day_and_reason():
    rows = [
        measure(),
        measure(baseline_date=date(2023, 9, 1), baseline_reason="The hub opened"),
    ]
    assert says.notes(rows)[1] == (
        "New baseline from 1 September 2023: The hub opened."
    )
    assert [says.stretch(row) for row in rows] == ["from the start", "from 2023-09-01"]


@pytest.mark.parametrize(
    ("gaps", "told"), [(1, "1 month has no"), (2, "2 months have")]
)
def test_gaps_are_counted(gaps, told):
    rows = [measure(value=None) for _ in range(gaps)] + [measure()]
    assert says.notes(rows)[1].startswith(told)


def test_limits_are_not_drawn_where_no_value_can_be():
    row = measure(lower_limit=-3.0, upper_limit=104.0)
    assert says.reach(row, [row]) == (0.0, 100.0)
    money = measure(unit="gbp", lower_limit=-3.0, upper_limit=104.0)
    assert says.reach(money, [money, measure(value=-1.0)]) == (-3.0, 104.0)
    bare = measure(lower_limit=None, upper_limit=None)
    assert says.reach(bare, [bare]) == (None, None)


def trends(*points):
    names = ("measure_id", "period_end", "value")
    return pa.Table.from_pylist([dict(zip(names, p, strict=True)) for p in points])


def test_the_sparkline_holds_the_last_24_values_up_to_a_day():
    ends = [date(2024 + place // 12, place % 12 + 1, 28) for place in range(26)]
    rows = trends(
        *[("m", end, float(n)) for n, end in enumerate(ends)], ("n", ends[0], None)
    )
    found = page.latest_values(rows, ends[24])
    assert found == {"m": tuple(float(n) for n in range(1, 25)), "n": (None,)}


def test_an_earlier_month_is_read_with_hindsight_and_says_so():
    rows = trends(("m", OCTOBER, 1.0))
    assert page.hindsight(rows, OCTOBER) == []
    assert page.hindsight(rows, date(2026, 3, 31)) == [
        "The limits are those of the whole series, to October 2026: what came after"
        " March 2026 is in them."
    ]
    assert page.until(rows, date(2026, 9, 30)).num_rows == 0
