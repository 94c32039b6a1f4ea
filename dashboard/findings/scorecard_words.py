"""One measure in words: its value, its period, how it varies, its target.

Rows are those of page_scorecard and page_live_trends.
"""

from dataclasses import dataclass
from datetime import date

from findings.rows import Row
from findings.words import SYMBOLS, amount, count, days, month_of, number, pct, rounded

PERIODS = {
    "month": "month",
    "quarter": "quarter",
    "half_year": "half-year",
    "year": "year",
    "rolling_12": "month",
}
YEAR_SO_FAR = "three_or_more_placements_year_pct"
NOT_READ = {
    "overlapping": "the periods overlap",
    "withheld": "too many small numbers are withheld",
    "no value": "no value to read",
    "alone": "too few values",
}
TOLD_VARIATION = {
    "improvement": "Improvement",
    "concern": "Concern",
    "change": "Change",
    "common cause": "Common cause",
    "not read": "Not read",
}


@dataclass(frozen=True)
class Sign:
    """An icon and its words: `shape` names the icon, `why` adds the reason."""

    shape: str
    words: str
    why: str = ""


def said(value: float | None, unit: str, symbol: str | None = None) -> str:
    """Return a value as it stands in a cell: `15`, `61.6%`, `£3.73m`, `426 days`."""
    if value is None:
        return SYMBOLS[symbol or "x"]
    if unit == "pct":
        return pct(value)
    if unit == "gbp":
        return amount(value)
    if unit == "days":
        return days(value)
    return count(value) if value == rounded(value) else number(value)


def period(row: Row) -> str:
    """Return the period of a value: `October 2026`, `2025/26`, `12 months to ...`."""
    end, covers = row["period_end"], row["covers_months"]
    if row.get("measure_id") == YEAR_SO_FAR:
        return f"since 1 April {end.year - (end.month < 4)}, to {month_of(end)}"
    if covers == 0:
        return f"end of {month_of(end)}"
    if covers > 12:
        return f"{covers // 12} years to {month_of(end)}"
    if covers == 12:
        is_year = row["cut"] == "year"
        return financial_year(end) if is_year else f"12 months to {month_of(end)}"
    return span(row["cut"], end)


def span(cut: str, end: date) -> str:
    """Return the period that ends on a day in a cut: `July to September 2026`."""
    if cut == "year":
        return financial_year(end)
    if cut == "rolling_12":
        return f"12 months to {month_of(end)}"
    back = {"month": 0, "quarter": 2, "half_year": 5}[cut]
    if not back:
        return month_of(end)
    first = (end.month - 1 - back) % 12 + 1
    begin = date(end.year - (first > end.month), first, 1)
    told = f"{begin:%B}" if begin.year == end.year else month_of(begin)
    return f"{told} to {month_of(end)}"


def financial_year(end: date) -> str:
    """Return the financial year that ends on a 31 March: `2025/26`."""
    return f"{end.year - 1}/{end.year % 100:02d}"


def basis(row: Row) -> str:
    """Return the period of a row where it is not that of the others, or nothing."""
    if row.get("measure_id") == YEAR_SO_FAR:
        return period(row)
    usual = {"month": 1, "quarter": 3, "half_year": 6, "year": 12, "rolling_12": 12}
    return "" if row["covers_months"] == usual[row["cut"]] else period(row)


def variation(row: Row) -> Sign:
    """Return how the last value varies, in an icon and in words.

    Where its own series cannot be read, the reading of a coarser cut, which is named.
    """
    kind = row["variation"]
    if kind == "not read":
        return Sign(kind, TOLD_VARIATION[kind], NOT_READ[row["why_not_read"]])
    by = f"by {PERIODS[row['read_cut']]}" if row["read_cut"] else ""
    if kind == "common cause":
        usual = "nothing moves" if row["is_still"] else "usual ups and downs"
        return Sign(kind, TOLD_VARIATION[kind], by or usual)
    way = "up" if row["special_sign"] > 0 else "down"
    why = ": ".join(part for part in (by, special_cause(row)) if part)
    return Sign(f"{kind} {way}", TOLD_VARIATION[kind], why)


def special_cause(row: Row) -> str:
    """Return what is special about a point, by the rule that flags it."""
    is_high = row["special_sign"] > 0
    return {
        "outside": f"{'above' if is_high else 'below'} the limits",
        "trend": f"{'rising' if is_high else 'falling'} 7 or more in a row",
        "two of three": f"2 of 3 near the {'upper' if is_high else 'lower'} limit",
        "one side": f"7 or more {'above' if is_high else 'below'} the mean",
    }[row["special_rule"]]


def assurance(row: Row) -> Sign:
    """Return whether the target will be met, in an icon and in words.

    Where the trend is not read, whether this value meets it.
    """
    if row["target_value"] is None:
        return Sign("no target", "No target")
    if row["assurance"] == "passes":
        return Sign("passes", "Will be met", "the limits clear it")
    if row["assurance"] == "fails":
        return Sign("fails", "Will be missed", "beyond the limits")
    if row["assurance"] == "hit and miss":
        return Sign("hit and miss", "Hit and miss", "within the limits")
    if row["is_target_met"] is None:
        return Sign("no target", "Not judged")
    told = "Met this time" if row["is_target_met"] else "Missed this time"
    return Sign("no target", told, "the trend is not read")


def target(row: Row) -> str:
    """Return the target for the period, and the year's where it is a share of that."""
    if row["target_value"] is None:
        return ""
    told = said(row["target_value"], row["unit"])
    sign = {"up": "at least ", "down": "at most "}.get(row["good_direction"], "")
    if not row["is_target_yearly"] or row["target_value"] == row["agreed_target_value"]:
        return f"{sign}{told}"
    return f"{sign}{told} ({said(row['agreed_target_value'], row['unit'])} a year)"
