"""Rows of records up to the month that a reader looks at."""

from datetime import date

import pyarrow as pa
import pyarrow.compute as pc


def until(rows: pa.Table, month_end: date) -> pa.Table:
    """Return the rows of periods that had ended by then."""
    return rows.filter(pc.less_equal(rows["period_end"], pa.scalar(month_end)))


def latest(rows: pa.Table, month_end: date) -> pa.Table:
    """Return the rows of the last period that had ended by then; none if none had."""
    ended = until(rows, month_end)
    return ended.filter(pc.equal(ended["period_end"], pc.max(ended["period_end"])))
