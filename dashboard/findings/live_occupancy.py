"""What the rows of a service's own records say of places: how full, and since when.

Rows of measures are those of view page_live_measures; `until` is the last day of the
month that a reader looks at.
"""

from calendar import monthrange
from datetime import date

from findings import shown
from findings.rows import Row, pick
from findings.tile import Tile
from findings.words import day, month_of, points, raised, rounded, signed

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
ALL_CHILDREN = "All children are counted here, whichever team is chosen above."
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


def rate_row(rows: list[Row], measure: str, until: date) -> Row:
    """Return the row of a rate: of this month, or where it is withheld the latest.

    Only 12 months look back: what a month alone was, an earlier one does not say.
    """
    now = at(rows, measure, until)
    if now.get("cut") != "rolling_12" or now["value_symbol"] == "z":
        return now
    return shown.latest([row for row in rows if row["measure_id"] == measure], until)


def span_of(row: Row) -> str:
    """Return the time of a rate: `in October 2026`, or the 12 months to it."""
    end = month_of(row["period_end"])
    return f"in the 12 months to {end}" if row["cut"] == "rolling_12" else f"in {end}"


def lead(rates: list[Row], places: list[Row], until: date) -> str:
    """Return the page's answer: how full the homes are, and since when."""
    now = rate_row(rates, "occupancy_pct", until)
    if not now:
        return f"The records hold no places for {month_of(until)}."
    if now["value"] is None:
        return (
            f"How full the homes were {span_of(now)} is not shown:"
            f" {_why(now['value_symbol'])}."
        )
    before = year_ago(rates, "occupancy_pct", until)
    told = (
        f"{raised(shown.rate(now))} of approved mainstream places were filled on an"
        f" average day {span_of(now)}{since(now['value'], before)}"
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
    return f" On {day(until)} it was {shown.told(filled)} of {shown.told(approved)}."


def tiles(rates: list[Row], places: list[Row], until: date) -> list[Tile]:
    """Return the page's key numbers, each with a year before."""
    return [
        _share(rates, "occupancy_pct", until),
        _share(rates, "effective_occupancy_pct", until),
        _count(places, "approved_places", until, "Approved places"),
        _count(places, "unavailable_places", until, "Places not available"),
        _on_hold(at(places, ON_HOLD, until)),
    ]


def _share(rates: list[Row], measure: str, until: date) -> Tile:
    now = rate_row(rates, measure, until)
    if now.get("value") is None:
        return Tile(RATES[measure], shown.rate(now), shown.why(now))
    before = year_ago(rates, measure, until)
    detail = ""
    if before.get("value") is not None:
        detail = f"{shown.rate(before)} a year before"
    elif now["cut"] == "rolling_12":
        detail = f"12 months to {month_of(now['period_end'])}"
    return Tile(RATES[measure], shown.rate(now), detail)


def _count(places: list[Row], measure: str, until: date, label: str) -> Tile:
    now = at(places, measure, until)
    if now.get("value") is None:
        return Tile(label, shown.told(now), shown.why(now))
    before = year_ago(places, measure, until)
    if before.get("value") is None:
        return Tile(label, shown.told(now), f"at the end of {month_of(until)}")
    change = signed(now["value"] - before["value"])
    return Tile(label, shown.told(now), f"{change} on a year before")


def _on_hold(row: Row) -> Tile:
    label = "Households on hold"
    if row.get("value") is None:
        return Tile(label, shown.rate(row), shown.why(row))
    of = shown.told(row, field="denominator")
    return Tile(label, shown.rate(row), f"{shown.told(row, field='numerator')} of {of}")
