"""The spread of waits and who waits, counted a second time in plain Python."""

from collections import Counter
from datetime import date
from statistics import mean, quantiles

import pytest

from tests.brute.records import add_months, rows

LATEST = date(2026, 10, 31)
THREE_YEARS, ONE_YEAR = date(2023, 11, 1), date(2025, 11, 1)


def waits(indicator, since):
    """Return the days of each child whose order or match fell into the period."""
    when = "match_date" if indicator == "A2" else "order_date"
    mine = [
        row for row in rows("adoption") if row[when] and since <= row[when] <= LATEST
    ]
    if indicator == "A2":
        known = [row for row in mine if row["placement_order_date"]]
        return [
            max(0, (row["match_date"] - row["placement_order_date"]).days)
            for row in known
        ]
    return [(stopped(row, indicator) - row["entered_care_date"]).days for row in mine]


def stopped(row, indicator):
    began = row["fostered_by_adopters_from_date"]
    return began if indicator == "A10" and began else row["placed_date"]


@pytest.mark.parametrize("indicator", ["A1", "A2", "A10"])
@pytest.mark.parametrize(
    ("basis", "since"), [("Three years", THREE_YEARS), ("One year", ONE_YEAR)]
)
def test_the_spread_of_the_waits(exact, indicator, basis, since):
    expected = sorted(waits(indicator, since))
    count = len(expected)
    longest = max(5, -(-count // 10))
    quarter, median, three_quarters = quantiles(expected, n=4, method="inclusive")
    found = exact.sql(
        "select wait_count, longest_count, mean_days, mean_without_days, quarter_days,"
        " median_days, three_quarters_days from page_live_adoption_spread"
        f" where indicator = '{indicator}' and basis = '{basis}'"
        f" and period_end = '{LATEST}'"
    ).fetchall()
    assert found == [
        pytest.approx(
            (
                count,
                longest,
                mean(expected),
                mean(expected[: count - longest]),
                quarter,
                median,
                three_quarters,
            )
        )
    ]


def began(row):
    steps = (row["decision_date"], row["placement_order_date"])
    return min((day for day in steps if day), default=None)


def ended(row):
    steps = ("match_date", "placed_date", "order_date", "reversed_date")
    return min((row[step] for step in steps if row[step]), default=date.max)


def test_children_waiting_by_how_long(exact):
    expected = Counter()
    for row in rows("adoption"):
        since = began(row)
        if since and since <= LATEST < ended(row):
            days = (LATEST - since).days
            expected[sum(days >= limit for limit in (122, 243, 426)) + 1] += 1
    found = exact.sql(
        "select part_order, tally_count from page_live_tallies"
        " where tally_id = 'children_awaiting_match' and cut = 'now' and dim_1 = ''"
    ).fetchall()
    assert {part: count for part, count in found if count} == expected


@pytest.mark.parametrize("basis", ["Three years", "One year"])
def test_the_averages_on_the_page_over_all_months(exact, basis):
    """Each month's window: 36 months or 12, ending with it."""
    found = exact.sql(
        "select period_start, period_end, wait_days, children_count"
        f" from page_live_adoption_waits where basis = '{basis}' and dim_1 = ''"
        " and indicator = 'A1' order by period_end"
    ).fetchall()
    adopted = [row for row in rows("adoption") if row["order_date"]]
    length = 36 if basis == "Three years" else 12
    assert found
    for start, end, days, count in found:
        assert add_months(start, length).toordinal() == end.toordinal() + 1
        mine = [
            (row["placed_date"] - row["entered_care_date"]).days
            for row in adopted
            if start <= row["order_date"] <= end
        ]
        assert (count, days) == (len(mine), pytest.approx(mean(mine)))
    first = min(row["order_date"] or row["reversed_date"] or LATEST for row in adopted)
    assert found[0][0] >= first.replace(day=1)
