"""Who waits for a match, what happened in 12 months, and what broke down."""

from datetime import date

from findings import shown
from findings.live_adoption import children, year_before
from findings.rows import Row, pick
from findings.words import (
    SYMBOLS,
    count,
    day,
    days,
    listed,
    lowered,
    plural,
    raised,
)

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
        f"{raised(children(row))} with a plan for adoption waited for a match on"
        f" {day(month_end)}"
    )
    before = pick(rows, period_end=year_before(month_end))
    if before.get("children_count") is None:
        return f"{told}."
    if before["children_count"] == row["children_count"]:
        return f"{told}, as many as a year before."
    was = shown.told(before, field="children_count")
    return f"{told}; a year before it was {was}."


def how_long(rows: list[Row]) -> str:
    """Return how many have waited how long: the parts of one period."""
    if not rows:
        return "No child was waiting for a match."
    known = [row for row in rows if row["tally_count"]]
    if not known:
        return "Too few children wait to show for how long."
    of = "the children who wait"
    if rows[0]["total_count"] is not None:
        of = _who(rows[0])
    return f"Of {of}, {listed([_waited(row) for row in known])}."


def _who(row: Row) -> str:
    """Return `21 children who wait`: a total may be exact where parts are rounded."""
    total = {**row, "is_rounded": row.get("is_total_rounded")}
    who = shown.told(total, lambda n: plural(n, "child", "children"), "total_count")
    return f"{who} who {'waits' if row['total_count'] == 1 else 'wait'}"


def _waited(row: Row) -> str:
    """Return `10 have waited 4 to 8 months`."""
    has = "has" if row["tally_count"] == 1 else "have"
    many = shown.told(row, field="tally_count")
    return f"{many} {has} waited {lowered(row['part'])}"


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
    """Return how many were adopted in twelve months, and how that changed.

    Where these 12 months are withheld, the latest that are shown.
    """
    adopted = [row for row in rows if row["measure_id"] == "children_adopted"]
    if not pick(adopted, period_end=month_end):
        return "The records do not reach back for twelve months."
    row = shown.latest(adopted, month_end, "children_count")
    if row["children_count"] is None:
        return f"Too few children were adopted in the 12 months to {day(month_end)}."
    told = (
        f"{raised(children(row))} adopted in the 12 months to {day(row['period_end'])}"
    )
    before = pick(adopted, period_end=year_before(row["period_end"]))
    is_about = row.get("is_rounded") or before.get("is_rounded")
    if before.get("children_count") is None or is_about:
        return f"{told}."
    change = row["children_count"] - before["children_count"]
    if not change:
        return f"{told}, as many as in the 12 before."
    way = "more" if change > 0 else "fewer"
    return f"{told}, {count(abs(change))} {way} than in the 12 before."


def disruptions(rows: list[Row], month_end: date) -> str:
    """Return how many placements for adoption broke down, and of how many children."""
    events, of = (
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
    broken = shown.told(events, lambda n: plural(n, "placement"), "children_count")
    told = f"{raised(broken)} for adoption broke down {when}"
    if of.get("children_count") is None:
        return f"{told}."
    return f"{told}, of {children(of)}."


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


def broken_text(row: Row) -> str:
    """Return what stands beside a bar of those that broke down: `2 placements`."""
    if row["children_count"] is None:
        return value_text(row)
    is_event = row["measure_id"] == "adoption_disruptions"
    noun = ("placement", "placements") if is_event else ("child", "children")
    return plural(row["children_count"], *noun)
