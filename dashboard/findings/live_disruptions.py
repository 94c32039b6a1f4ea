"""What the rows of a service's own records say of moves that nobody had planned.

Rows are those of views page_live_measures and page_live_tallies; `until` is the last
day of the month that a reader looks at. Moves are counted over the 12 months to it.
"""

from calendar import monthrange
from collections.abc import Callable
from datetime import date
from typing import Any

from findings.rows import Row, pick
from findings.words import (
    SYMBOLS,
    count,
    listed,
    month_of,
    pct,
    plural,
    points,
    rounded,
)

DEFINITIONS = {
    "Broad": "disruption_rate_broad_pct",
    "Narrow": "disruption_rate_narrow_pct",
}
DEFINED = {"Broad": "broadly defined", "Narrow": "narrowly defined"}
MEANINGS = {
    "Broad": "Broad: broken down (the carer or the child asked), asked for by the"
    " authority, allegations, standards of care, approval removed.",
    "Narrow": "Narrow: broken down, that is asked for by the carer or by the child.",
}
COUNTED = {
    "Broad": ("Broke down", "Other disruption"),
    "Narrow": ("Broke down",),
}


def whose(organisation: str, chosen: str) -> str:
    """Return whose figures these are: `Ayton`, or `Ayton, age: 5 to 9`."""
    return f"{organisation}, {chosen}" if chosen else organisation


def year_before(day: date) -> date:
    """Return the last day of the same month a year before."""
    return date(day.year - 1, day.month, monthrange(day.year - 1, day.month)[1])


def at(rows: list[Row], measure: str, day: date) -> Row:
    """Return the row of a measure whose period ends on a day, or an empty one."""
    return pick(rows, measure_id=measure, period_end=day)


def shown(row: Row, say: Callable[[Any], str], field: str = "value") -> str:
    """Return a value in words, or the symbol for why there is none."""
    if not row or row[field] is None:
        return SYMBOLS[row.get(f"{field}_symbol") or "x"]
    return say(row[field])


def since(now: Row, before: Row) -> str:
    """Return `, 2.1 percentage points more than a year before`, or nothing."""
    if before.get("value") is None:
        return ""
    change = now["value"] - before["value"]
    if rounded(change, 1) == 0:
        return ", the same as a year before"
    return f", {points(change)} {'more' if change > 0 else 'less'} than a year before"


def rate(rows: list[Row], definition: str, until: date) -> str:
    """Return how many moves were disruptions, and how that was a year before."""
    measure = DEFINITIONS[definition]
    now, span = at(rows, measure, until), f"in the 12 months to {month_of(until)}"
    if not now:
        return f"The records do not tell of every move {span}."
    if now["value"] is None:
        if now["value_symbol"] == "z":
            return f"No child moved from one placement to another {span}."
        return f"Too few children moved {span} for a rate to be shown."
    change = since(now, at(rows, measure, year_before(until)))
    return (
        f"{pct(now['value'])} of {plural(now['denominator'], 'move')} {span} were"
        f" disruptions, {DEFINED[definition]}{change}."
    )


def both(rows: list[Row], until: date) -> str:
    """Return how far the two definitions lie apart."""
    wide, close = (at(rows, measure, until) for measure in DEFINITIONS.values())
    if None in (wide.get("value"), close.get("value")):
        return "The two definitions cannot be compared for this month."
    if rounded(wide["value"], 1) == rounded(close["value"], 1):
        return f"Both definitions give {pct(wide['value'])} of moves."
    return (
        f"{pct(close['value'])} of moves were disruptions by the narrow definition,"
        f" {pct(wide['value'])} by the broad one."
    )


def by_month(rows: list[Row], until: date) -> list[Row]:
    """Return a row per month up to `until`: moves, and disruptions by definition."""
    months: dict[date, Row] = {}
    for row in rows:
        if row["period_end"] > until:
            continue
        wide = months.setdefault(row["period_end"], _empty(row))
        for name, measure in DEFINITIONS.items():
            if row["measure_id"] == measure:
                wide[f"{name.lower()}_pct"] = row["value"]
                wide[f"{name.lower()}_pct_symbol"] = row["value_symbol"]
                wide["move_count"] = row["denominator"]
                wide["move_count_symbol"] = row["denominator_symbol"]
    return [months[day] for day in sorted(months)]


def _empty(row: Row) -> Row:
    fields = ("broad_pct", "narrow_pct", "move_count")
    blank = {f: None for field in fields for f in (field, f"{field}_symbol")}
    return {
        "period_end": row["period_end"],
        "month": month_of(row["period_end"]),
        "document_id": row["document_id"],
        "reference": row["reference"],
        **blank,
    }


def in_sight(rows: list[Row], rate: Row) -> str:
    """Return how many changes count as moves, and how many of each kind do not.

    `rate` is the row of a rate for the same 12 months: its denominator are the moves.
    """
    if not rate:
        return "The records do not tell of every change in these 12 months."
    others = [
        f"{count(row['tally_count'])} {NOT_COUNTED[row['part']]}"
        for row in rows
        if row["part"] in NOT_COUNTED and row["tally_count"]
    ]
    moves = rate["denominator"]
    told = "Too few moves to show" if moves is None else plural(moves, "move")
    told += "" if moves is None else " counted"
    return f"{told}. Not counted: {listed(others)}." if others else f"{told}."


NOT_COUNTED = {
    "Same carer": "changes with the same carer",
    "Temporary move": "temporary moves",
    "Left care": "endings by leaving care",
    "Not known": "endings with no episode after them",
}


def lead(rates: list[Row], stocks: list[Row], definition: str, until: date) -> str:
    """Return the page's answer: disruptions, three or more placements, settled."""
    told = [rate(rates, definition, until)]
    three = at(stocks, "three_or_more_placements_pct", until)
    if three.get("value") is not None:
        children = plural(three["denominator"], "child", "children")
        told.append(
            f"{pct(three['value'])} of {children} looked after have had three or more"
            f" placements."
        )
    settled = at(stocks, "long_term_stability_pct", until)
    if settled.get("value") is not None:
        told.append(
            f"{pct(settled['value'])} of those under 16 who have long been in care are"
            f" settled."
        )
    return " ".join(told)
