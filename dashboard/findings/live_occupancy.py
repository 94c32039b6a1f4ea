"""What the rows of a service's own records say of places: how full, and since when.

Rows of measures are those of view page_live_measures; `until` is the last day of the
month that a reader looks at.
"""

from calendar import monthrange
from collections.abc import Callable
from datetime import date
from typing import Any

from findings.rows import Row, pick
from findings.tile import Tile
from findings.words import SYMBOLS, count, month_of, pct, points, rounded, signed

RATES = {
    "occupancy_pct": "Occupancy",
    "effective_occupancy_pct": "Effective occupancy",
    "vacancy_pct": "Vacancy",
}
PLACES = {
    "approved_places": "Approved",
    "filled_places": "Filled",
    "vacant_places": "Vacant",
    "unavailable_places": "Not available",
}
ON_HOLD = "households_on_hold_pct"
STOCK = (*PLACES, ON_HOLD)


def whose(organisation: str, chosen: str) -> str:
    """Return whose figures these are: `Ayton`, or `Ayton, team: North`."""
    return f"{organisation}, {chosen}" if chosen else organisation


def typed(where: dict[str, str]) -> dict[str, str]:
    """Return a filter by team, or none, with the type of household before it."""
    return {
        "dim_1": "household_type",
        "dim_2": where["dim_1"],
        "value_2": where["value_1"],
    }


def year_before(day: date) -> date:
    """Return the last day of the same month a year before."""
    return date(day.year - 1, day.month, monthrange(day.year - 1, day.month)[1])


def at(rows: list[Row], measure: str, day: date) -> Row:
    """Return the row of a measure whose period ends on a day, or an empty one."""
    return pick(rows, measure_id=measure, period_end=day)


def year_ago(rows: list[Row], measure: str, until: date) -> Row:
    """Return the row of a year before, if the two can be compared.

    Under a filter they cannot: counts may be rounded there, and the rounding would
    look like a change.
    """
    before = at(rows, measure, year_before(until))
    return before if before.get("dim_1") == "" else {}


def shown(row: Row, say: Callable[[Any], str], field: str = "value") -> str:
    """Return a value in words, or the symbol for why there is none."""
    if not row or row[field] is None:
        return SYMBOLS[row.get(f"{field}_symbol") or "x"]
    return say(row[field])


def span_of(row: Row, until: date) -> str:
    """Return the time of a rate: `in October 2026`, or the 12 months to it."""
    if row.get("cut") == "rolling_12":
        return f"in the 12 months to {month_of(until)}"
    return f"in {month_of(until)}"


def lead(rates: list[Row], places: list[Row], until: date) -> str:
    """Return the page's answer: how full the homes are, and since when."""
    now = at(rates, "occupancy_pct", until)
    if not now:
        return f"The records hold no places for {month_of(until)}."
    if now["value"] is None:
        return (
            f"How full the homes were {span_of(now, until)} is not shown:"
            f" {_why(now['value_symbol'])}."
        )
    before = year_ago(rates, "occupancy_pct", until)
    told = (
        f"{pct(now['value'])} of approved mainstream places were filled on an average"
        f" day {span_of(now, until)}{since(now['value'], before)}"
    )
    return f"{told}.{_at_the_end(places, until)}"


def since(value: float, before: Row) -> str:
    """Return `, 2.1 percentage points more than a year before`, or nothing."""
    if not before or before["value"] is None:
        return ""
    change = value - before["value"]
    if rounded(change, 1) == 0:
        return ", the same as a year before"
    return f", {points(change)} {'more' if change > 0 else 'less'} than a year before"


def _why(symbol: str) -> str:
    reasons = {
        "c": "there were too few places",
        "z": "no place was approved",
    }
    return reasons.get(symbol, "it is not available")


def _at_the_end(places: list[Row], until: date) -> str:
    """Return the counts of the last day, where both are shown."""
    approved = at(places, "approved_places", until)
    filled = at(places, "filled_places", until)
    if None in (approved.get("value"), filled.get("value")):
        return ""
    return (
        f" At the end of the month {count(filled['value'])} of"
        f" {count(approved['value'])} were."
    )


def tiles(rates: list[Row], places: list[Row], until: date) -> list[Tile]:
    """Return the page's key numbers, each with a year before."""
    on_hold = at(places, ON_HOLD, until)
    households = shown(on_hold, count, "numerator")
    return [
        _share(rates, "occupancy_pct", until),
        _share(rates, "effective_occupancy_pct", until),
        _count(places, "approved_places", until, "Approved places"),
        _count(places, "unavailable_places", until, "Places not available"),
        Tile(
            "Households on hold",
            shown(on_hold, pct),
            f"{households} of {shown(on_hold, count, 'denominator')}",
        ),
    ]


def _share(rates: list[Row], measure: str, until: date) -> Tile:
    now = at(rates, measure, until)
    before = year_ago(rates, measure, until)
    known = before.get("value") is not None
    detail = f"{pct(before['value'])} a year before" if known else ""
    return Tile(RATES[measure], shown(now, pct), detail)


def _count(places: list[Row], measure: str, until: date, label: str) -> Tile:
    now = at(places, measure, until)
    before = year_ago(places, measure, until)
    detail = ""
    if None not in (now.get("value"), before.get("value")):
        detail = f"{signed(now['value'] - before['value'])} on a year before"
    return Tile(label, shown(now, count), detail)
