"""Every trend of the example authority, read a second time point by point."""

from fractions import Fraction
from itertools import groupby

import pytest

from tests.queries.trends import by_hand

SERIES = ("measure_id", "cut")


@pytest.fixture(scope="module")
def series(exact):
    """Return the rows of each series that is read, gaps between months included."""
    rows = (
        exact.sql(
            "from trend_points where not is_overlapping and not is_withheld"
            " order by measure_id, cut, period_end"
        )
        .to_arrow_table()
        .to_pylist()
    )
    groups = groupby(rows, key=lambda row: tuple(row[name] for name in SERIES))
    return {key: list(group) for key, group in groups}


def as_printed(value):
    """Return the fraction that a value was worked out from."""
    return None if value is None else Fraction(value).limit_denominator(10**7)


def test_there_are_series_with_special_points(series):
    assert len(series) > 100
    rules = {row["special_rule"] for rows in series.values() for row in rows}
    assert rules >= {None, "outside", "trend", "two of three", "one side"}


def test_each_point_is_read_as_by_hand(series):
    for key, rows in series.items():
        numbers = [row["period_number"] for row in rows]
        assert numbers == list(range(numbers[0], numbers[0] + len(rows))), key
        breaks = [
            place
            for place in range(1, len(rows))
            if rows[place]["baseline_date"] != rows[place - 1]["baseline_date"]
        ]
        expected = by_hand([as_printed(row["value"]) for row in rows], breaks)
        found = [
            (row["special_rule"], row["special_sign"] and int(row["special_sign"]))
            for row in rows
        ]
        assert found == expected, key
