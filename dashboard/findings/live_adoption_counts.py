"""Who waits for a match, what happened in 12 months, and what broke down."""

from datetime import date

from findings.live_adoption import year_before
from findings.rows import Row, pick
from findings.words import SYMBOLS, count, day, days, listed, lowered, plural, signed

STEPS = {
    "adoption_decisions": "Decisions for adoption",
    "placement_orders": "Placement orders",
    "children_matched": "Matches",
    "children_placed_with_adopters": "Moved in with adopters",
    "children_adopted": "Adopted",
    "adoption_decisions_reversed": "Decisions reversed",
}
DISRUPTIONS = {
    "adoption_disruptions": "Placements",
    "adoption_disruption_children": "Children",
}
WAITS_FOR = (
    "A child waits from the council's decision or the placement order, whichever came"
    " first, until it is matched or the decision is reversed. A child whose placement"
    " broke down is not counted again: the records do not say whether the plan stands.",
    "How many approved adopters wait for a child cannot be told: the records of"
    " applicants do not say who was matched with whom.",
)
NOT_THE_SAME = (
    "Counts of what happened in twelve months. They do not follow the same children"
    " from step to step, so one divided by another is no rate of success."
)
EVENTS = (
    "A placement for adoption that ended before the order. Brothers and sisters whose"
    " placements ended on the same day are one disruption and several children. All"
    " children are counted here, whatever is chosen above."
)


def waiting(rows: list[Row], month_end: date) -> str:
    """Return how many children wait for a match, and how many did a year before."""
    row = pick(rows, period_end=month_end)
    if not row:
        return "The records do not say how many children wait for a match."
    if row["children_count"] is None:
        return f"Too few children wait for a match to show how many ({day(month_end)})."
    told = (
        f"{plural(row['children_count'], 'child', 'children')} with a plan for adoption"
        f" waited for a match on {day(month_end)}"
    )
    before = pick(rows, period_end=year_before(month_end)).get("children_count")
    if before is None:
        return f"{told}."
    if before == row["children_count"]:
        return f"{told}, as many as a year before."
    return f"{told}; a year before it was {count(before)}."


def how_long(rows: list[Row]) -> str:
    """Return how many have waited how long: the parts of one period."""
    if not rows:
        return "No child was waiting for a match."
    known = [row for row in rows if row["tally_count"]]
    if not known:
        return "Too few children wait to show for how long."
    total = rows[0]["total_count"]
    of = "Of the children who wait" if total is None else f"Of {_who(total)}"
    return f"{of}, {listed([_waited(row) for row in known])}."


def _who(total: float) -> str:
    waits = "waits" if total == 1 else "wait"
    return f"{plural(total, 'child', 'children')} who {waits}"


def _waited(row: Row) -> str:
    """Return `10 have waited 4 to 8 months`."""
    has = "has" if row["tally_count"] == 1 else "have"
    return f"{count(row['tally_count'])} {has} waited {lowered(row['part'])}"


def cases(rows: list[Row]) -> str:
    """Return who has waited longest, and how many lack the court's authority."""
    if not rows:
        return "No child waits for a match."
    longest = max(row["waited_days"] for row in rows)
    without = sum(not row["has_authority"] for row in rows)
    told = f"The longest of {plural(len(rows), 'wait')} is {days(longest)}"
    if not without:
        return f"{told}; the court has given its authority in every case."
    lack = "lacks" if without == 1 else "lack"
    return f"{told}; {count(without)} still {lack} a placement order or consent."


def steps(rows: list[Row], month_end: date) -> str:
    """Return how many were adopted in twelve months, and how that changed."""
    row = pick(rows, measure_id="children_adopted", period_end=month_end)
    if not row:
        return "The records do not reach back for twelve months."
    if row["children_count"] is None:
        return f"Too few children were adopted in the 12 months to {day(month_end)}."
    told = (
        f"{plural(row['children_count'], 'child', 'children')} adopted in the 12 months"
        f" to {day(month_end)}"
    )
    then = year_before(month_end)
    before = pick(rows, measure_id="children_adopted", period_end=then).get(
        "children_count"
    )
    if before is None:
        return f"{told}."
    change = row["children_count"] - before
    return f"{told}, {signed(change) if change else 'no change'} on the 12 before."


def disruptions(rows: list[Row], month_end: date) -> str:
    """Return how many placements for adoption broke down, and of how many children."""
    events, children = (
        pick(rows, measure_id=name, cut="rolling_12", period_end=month_end)
        for name in DISRUPTIONS
    )
    when = f"in the 12 months to {day(month_end)}"
    if not events:
        return "The records name no placement for adoption that broke down."
    if events["children_count"] is None:
        return f"Too few placements for adoption broke down {when} to show how many."
    if not events["children_count"]:
        return f"No placement for adoption broke down {when}."
    broken = plural(events["children_count"], "placement")
    told = f"{broken} for adoption broke down {when}"
    if children.get("children_count") is None:
        return f"{told}."
    return f"{told}, of {plural(children['children_count'], 'child', 'children')}."


def period_of(row: Row) -> str:
    """Return the period of a row: `2025/26`, or the 12 months to a month."""
    end = row["period_end"]
    if row["cut"] == "year":
        return f"{end.year - 1}/{end:%y}"
    return f"12 months to {end:%b %Y}"


def value_text(row: Row) -> str:
    """Return a count or its symbol."""
    if row["children_count"] is None:
        return SYMBOLS[row["children_count_symbol"] or "x"]
    return count(row["children_count"])
