"""What stands around the scorecard: the key of its icons, remarks, sparklines."""

from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from findings.scorecard_words import Sign
from findings.words import month_of

PAST = 24
KEY = (
    Sign("common cause", "Common cause", "The ups and downs that are usual here"),
    Sign("improvement up", "Improvement", "Better than usual ups and downs explain"),
    Sign("concern down", "Concern", "Worse than usual ups and downs explain"),
    Sign("change up", "Change", "Unusual, and neither way is better"),
    Sign("passes", "Will be met", "Usual ups and downs stay clear of the target"),
    Sign("fails", "Will be missed", "Out of reach of the usual ups and downs"),
    Sign("hit and miss", "Hit and miss", "Met at times, missed at others, by chance"),
    Sign("not read", "Not read, no target", "No trend, or no target, to judge by"),
)
HOW_READ = (
    "The limits lie 2.66 times the average step from one value to the next above and"
    " below the mean. Unusual is: a value outside them; 7 values rising or falling; 2"
    " of 3 values in the outer third on one side; 7 values on one side of the mean.",
    "Values that cover 12 months or three years overlap from month to month, so they"
    " are not read; where quarters, half-years or years can be, they are instead.",
    "A count on a day, such as children looked after, changes little in"
    " a month, so runs of it are common.",
    "A target for a number of events or for money is a year's; a month is held against"
    " a twelfth of it. All others are held against each value as they are.",
)


def latest_values(trends: pa.Table, end: date) -> dict[str, tuple[float | None, ...]]:
    """Return the last values of each measure up to a day, by measure_id.

    From view page_live_trends, whose rows come in the order of time.
    """
    named, ends, values = (
        trends[field].to_pylist() for field in ("measure_id", "period_end", "value")
    )
    found: dict[str, list[float | None]] = {}
    for measure_id, period_end, value in zip(named, ends, values, strict=True):
        if period_end <= end:
            found.setdefault(measure_id, []).append(value)
    return {measure_id: tuple(every[-PAST:]) for measure_id, every in found.items()}


def until(points: pa.Table, end: date) -> pa.Table:
    """Return the points up to a day."""
    return points.filter(pc.field("period_end") <= end)


def hindsight(trends: pa.Table, end: date) -> list[str]:
    """Return the remark on limits that know what came later, if anything did."""
    last = max(trends["period_end"].to_pylist(), default=end)
    if end >= last:
        return []
    return [
        f"The limits are those of the whole series, to {month_of(last)}: what came"
        f" after {month_of(end)} is in them."
    ]
