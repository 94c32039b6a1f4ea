"""What the rows of a service's own records say of moves that nobody had planned.

Rows are those of views page_live_measures and page_live_tallies; `until` is the last
day of the month that a reader looks at. Moves are counted over the 12 months to it.
"""

from calendar import monthrange
from datetime import date

from findings import shown
from findings.rows import Row, pick
from findings.words import listed, month_of, plural, points, raised, rounded

NO_RECORDS = (
    "There are no figures for this choice and this month: the records hold no"
    " placements, or do not reach back far enough."
)

DEFINITIONS = {
    "Broad": "disruption_rate_broad_pct",
    "Narrow": "disruption_rate_narrow_pct",
}
KINDS, RATES = tuple(DEFINITIONS), tuple(DEFINITIONS.values())
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
ALL_CHILDREN = "All children are counted here, whatever is chosen above."
LATEST = "That is the latest that can be shown."
NOT_COUNTED = {
    "Same carer": "changes with the same carer",
    "Temporary move": "temporary moves",
    "Left care": "endings by leaving care",
    "Not known": "endings with no episode after them",
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


def rate_row(rows: list[Row], definition: str, until: date) -> Row:
    """Return the row of a rate: of this month, or where it is withheld the latest."""
    mine = [row for row in rows if row["measure_id"] == DEFINITIONS[definition]]
    now = at(mine, DEFINITIONS[definition], until)
    if not now or now["value_symbol"] == "z":
        return now
    return shown.latest(mine, until)


def span_of(row: Row) -> str:
    """Return the time of a row: `the 12 months to October 2026`."""
    return f"the 12 months to {month_of(row['period_end'])}"


def since(now: Row, before: Row) -> str:
    """Return `, 2.1 percentage points more than a year before`, or nothing.

    Of rounded counts nothing: the rounding would look like a change.
    """
    is_about = now.get("is_rounded") or before.get("is_rounded")
    if before.get("value") is None or is_about:
        return ""
    change = now["value"] - before["value"]
    if rounded(change, 1) == 0:
        return ", the same as a year before"
    return f", {points(change)} {'more' if change > 0 else 'less'} than a year before"


def many(row: Row, one: str, others: str = "", field: str = "denominator") -> str:
    """Return a count with its noun: `392 moves`, `about 390 moves`, `[c]`."""
    return shown.told(row, lambda value: plural(value, one, others), field)


def rate(rows: list[Row], definition: str, until: date) -> str:
    """Return how many moves were disruptions, and how that was a year before."""
    now = rate_row(rows, definition, until)
    if not now:
        span = f"in the 12 months to {month_of(until)}"
        return f"The records do not tell of every move {span}."
    span = f"in {span_of(now)}"
    if now["value"] is None:
        if now["value_symbol"] == "z":
            return f"No child moved from one placement to another {span}."
        return f"Too few children moved {span} for a rate to be shown."
    change = since(now, at(rows, now["measure_id"], year_before(now["period_end"])))
    later = "" if now["period_end"] == until else f" {LATEST}"
    told = (
        f"{shown.rate(now)} of {many(now, 'move')} {span} were disruptions,"
        f" {DEFINED[definition]}{change}."
    )
    return f"{raised(told)}{later}"


def both(rows: list[Row], until: date) -> str:
    """Return how far the two definitions lie apart, in the latest month with both."""
    wide, close = (_shown_until(rows, name, until) for name in DEFINITIONS)
    ends = wide.keys() & close.keys()
    if not ends:
        return "The two definitions cannot be compared."
    broad, narrow = wide[max(ends)], close[max(ends)]
    when = "" if max(ends) == until else f" in {span_of(broad)}"
    if shown.rate(broad) == shown.rate(narrow):
        return f"Both definitions give {shown.rate(broad)} of moves{when}."
    return raised(
        f"{shown.rate(narrow)} of moves{when} were disruptions by the narrow"
        f" definition, {shown.rate(broad)} by the broad one."
    )


def _shown_until(rows: list[Row], definition: str, until: date) -> dict[date, Row]:
    return {
        row["period_end"]: row
        for row in rows
        if row["measure_id"] == DEFINITIONS[definition]
        and row["value"] is not None
        and row["period_end"] <= until
    }


def in_sight(rows: list[Row], rate: Row) -> str:
    """Return how many changes count as moves, and how many of each kind do not.

    `rate` is the row of a rate for the same 12 months: its denominator are the moves.
    """
    if not rate:
        return "The records do not tell of every change in these 12 months."
    others = [
        f"{shown.told(row, field='tally_count')} {NOT_COUNTED[row['part']]}"
        for row in rows
        if row["part"] in NOT_COUNTED and row["tally_count"]
    ]
    told = "Too few moves to show"
    if rate["denominator"] is not None:
        told = f"{raised(many(rate, 'move'))} counted"
    if rows and all(row["tally_count"] is None for row in rows):
        return f"{told}; how many of each kind is withheld."
    return f"{told}. Not counted: {listed(others)}." if others else f"{told}."


def lead(rates: list[Row], stocks: list[Row], definition: str, until: date) -> str:
    """Return the page's answer: disruptions, three or more placements, settled."""
    told = [rate(rates, definition, until)]
    three = at(stocks, "three_or_more_placements_pct", until)
    if three.get("value") is not None:
        told.append(
            f"{raised(shown.rate(three))} of {many(three, 'child', 'children')} looked"
            f" after have had three or more placements."
        )
    settled = at(stocks, "long_term_stability_pct", until)
    if settled.get("value") is not None:
        told.append(
            f"{raised(shown.rate(settled))} of those under 16 who have long been in"
            f" care are settled."
        )
    return " ".join(told)


def has_records(rates: list[Row], stocks: list[Row], until: date) -> bool:
    """Return whether there is a row of this month to show."""
    return any(row["period_end"] == until for row in (*rates, *stocks))
