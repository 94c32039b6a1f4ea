"""What the unit costs say, and what it cost to have fewer children in-house."""

from findings.rows import Row
from findings.words import (
    amount,
    count,
    listed,
    lowered,
    money,
    number,
    pct,
    plural,
    rounded,
    variance,
)

AGENCY = (
    "In-house means with the council's own foster carers. An agency is an independent"
    " fostering agency (IFA), which the council pays for a place."
)
MOVED = "Children moved from agencies to in-house"
WHY = (
    "The council aimed to place more children with its own carers. These sums assume"
    " that each child short of that aim lived with an agency's carers instead."
)


def unit_costs(rows: list[Row]) -> str:
    """Return how much more an agency placement cost than one in-house."""
    shared = {
        row["children_basis"]: row
        for row in rows
        if row["placement_type"] == "Independent agency"
    }
    pairs = [
        (row, shared[row["children_basis"]])
        for row in rows
        if row["placement_type"] == "In-house" and row["children_basis"] in shared
    ]
    if not pairs:
        return "The record does not hold the children to compare unit costs by."
    inside, agency = pairs[0]
    gap = agency["unit_cost_gbp"] - inside["unit_cost_gbp"]
    how = f"with children counted {lowered(inside['children_basis'])}"
    if rounded(gap) == 0:
        return f"A child with an agency cost the same as one in-house, {how}."
    way = "more" if gap > 0 else "less"
    week = agency["week_cost_gbp"] - inside["week_cost_gbp"]
    return (
        f"A child with an agency cost {money(gap)} a year {way} than one in-house"
        f" ({money(week)} a week), {how}."
    )


def unit_label(row: Row) -> str:
    """Return the name of a unit cost: kind of placement, children and their basis."""
    kind = row["placement_type"].replace("Independent agency", "Agency")
    most = "at most " if row["is_bound"] else ""
    children = number(row["children_count"], _decimals(row["children_count"]))
    return f"{kind} {most}{children}, {lowered(row['children_basis'])}"


def unit_text(row: Row) -> str:
    """Return a unit cost; a bound says that it is the least."""
    return f"{'at least ' if row['is_bound'] else ''}{money(row['unit_cost_gbp'])}"


def underspend(rows: list[Row]) -> str:
    """Return how the in-house variance splits into children and cost per child."""
    parts = {row["part"]: row for row in rows}
    children, cost = parts.get("Number of children"), parts.get("Cost per child")
    whole = parts.get("In all")
    if not children or not cost or not whole:
        return "The record does not hold what a split of the in-house result needs."
    if rounded(whole["part_variance_gbp"]) == 0:
        return "In-house fostering was on budget."
    told = [
        f"{variance(children['part_variance_gbp'])} from"
        f" {'fewer' if children['part_variance_gbp'] < 0 else 'more'} children",
        f"{variance(cost['part_variance_gbp'])} from a"
        f" {'lower' if cost['part_variance_gbp'] < 0 else 'higher'} cost per child",
    ]
    return (
        f"In-house fostering was {variance(whole['part_variance_gbp'])}:"
        f" {listed(told)}."
    )


def underspend_notes(rows: list[Row]) -> tuple[str, ...]:
    """Return the assumption behind the split, with its numbers."""
    if not rows:
        return ()
    row = rows[0]
    children = number(row["children_count"], _decimals(row["children_count"]))
    return (
        f"Assumed: the budget was made for {count(row['target_count'])} children, the"
        f" target, at {money(row['budget_unit_cost_gbp'])} each. The report does not"
        f" say for how many. Spending was {money(row['unit_cost_gbp'])} for each"
        f" of {children}.",
        "Number of children: (children less children budgeted) times budgeted cost."
        " Cost per child: (cost less budgeted cost) times children.",
    )


def shortfall(rows: list[Row]) -> str:
    """Return what the shortfall cost, and what that says of the report's statement."""
    if not rows:
        return "The record does not hold what the cost of the shortfall needs."
    first = rows[0]
    told = (
        f"{plural(first['short_count'], 'child', 'children')} short of the target cost"
        f" {amount(first['shortfall_gbp'])}"
    )
    known = [row for row in rows if row["is_about"] is not None]
    if not known:
        return f"{told}. The report does not say what share of the overspend that is."
    holds = count(sum(row["is_about"] for row in known))
    return (
        f"{told}, {pct(first['of_overspend_pct'])} of the overspend. About"
        f" {_share(first['stated_pct'])}, as the report says, on {holds} of"
        f" {plural(len(known), 'way')} of counting."
    )


def shortfall_text(row: Row) -> str:
    """Return a share of the overspend, and how the statement compares with it."""
    share = pct(row["of_overspend_pct"])
    if row["is_about"] is None:
        return share
    if row["is_about"]:
        return f"{share}, as stated"
    more = row["of_overspend_pct"] > row["stated_pct"]
    return f"{share}, {'more' if more else 'less'}"


def moved(rows: list[Row]) -> str:
    """Return what moving so many children in-house would have done to the overspend."""
    if not rows:
        return "The record does not hold what this sum needs."
    row = rows[0]
    if not row["moved_count"]:
        return (
            f"With no child moved the overspend stays {amount(row['overspend_gbp'])}."
        )
    children = plural(row["moved_count"], "more child", "more children")
    way = "saved" if row["saved_gbp"] >= 0 else "cost"
    told = (
        f"With {children} in-house instead of with an agency, placements would"
        f" have {way} {money(row['saved_gbp'])}"
    )
    if row["of_overspend_pct"] is None:
        return f"{told}."
    return f"{told}, {pct(row['of_overspend_pct'])} of the overspend."


def moved_notes(rows: list[Row]) -> tuple[str, ...]:
    """Return how far the number of children moved can go, and why."""
    return tuple(
        f"{count(row['short_count'])} would reach the target. At most"
        f" {count(row['most_count'])} could move: the approved places that stood empty"
        f" at the year end."
        for row in rows
        if row["short_count"] is not None
    )


def start(row: Row) -> int:
    """Return the children to move at first: those short of the target, if they fit."""
    return int(min(row["short_count"] or 0, row["most_count"]))


def overspends(rows: list[Row]) -> list[Row]:
    """Return the overspend as reported, and as it would be with the children moved."""
    return [
        {"state": state, "left_gbp": value, "is_moved": is_moved}
        for row in rows
        for state, value, is_moved in (
            ("As reported", row["overspend_gbp"], False),
            (f"With {count(row['moved_count'])} moved", row["left_gbp"], True),
        )
    ]


def _share(share: float) -> str:
    return "half" if share == 50 else pct(share, 0)


def _decimals(value: float) -> int:
    return 0 if value == int(value) else 1
