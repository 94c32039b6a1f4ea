"""Rows of records up to the month that a reader looks at."""

from datetime import date

import pyarrow as pa

from findings.worded import only


def until(rows: pa.Table, month_end: date) -> pa.Table:
    """Return the rows of periods that had ended by then."""
    return only(rows, lambda row: row["period_end"] <= month_end)


def latest(rows: pa.Table, month_end: date) -> pa.Table:
    """Return the rows of the last period that had ended by then; none if none had."""
    ended = until(rows, month_end)
    ends = ended["period_end"].to_pylist()
    return only(ended, lambda row: row["period_end"] == max(ends))
