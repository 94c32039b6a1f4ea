"""Rows up to a month: all that had ended, or those of the last period only."""

from datetime import date

import pyarrow as pa

from figures.live_periods import latest, until

AUGUST, SEPTEMBER, OCTOBER = (
    date(2026, 8, 31),
    date(2026, 9, 30),
    date(2026, 10, 31),
)
ROWS = pa.table({"period_end": [AUGUST, OCTOBER, OCTOBER], "place": [1, 2, 3]})


def test_until_a_month_counts_the_month_itself():
    assert until(ROWS, OCTOBER)["place"].to_pylist() == [1, 2, 3]
    assert until(ROWS, SEPTEMBER)["place"].to_pylist() == [1]


def test_the_latest_is_the_last_that_had_ended():
    assert latest(ROWS, OCTOBER)["place"].to_pylist() == [2, 3]
    assert latest(ROWS, SEPTEMBER)["place"].to_pylist() == [1]


def test_before_all_periods_and_without_rows_there_is_none():
    assert latest(ROWS, date(2026, 7, 31)).num_rows == 0
    assert latest(ROWS.slice(0, 0), OCTOBER).num_rows == 0
