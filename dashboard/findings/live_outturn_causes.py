"""What a week of care costs, and why spending differs from its budget."""

from findings.pounds import money, variance
from findings.rows import Row, pick
from findings.words import SYMBOLS, listed, month_of, rounded

MORE = {
    "Number of children": ("more children", "fewer children"),
    "Kinds of placement": ("dearer kinds of placement", "cheaper kinds of placement"),
    "Cost of a week": ("dearer weeks", "cheaper weeks"),
    "Not about a number of children": (
        "costs not about a number of children",
        "costs not about a number of children",
    ),
    "Too few children to show": (
        "kinds with too few children to show",
        "kinds with too few children to show",
    ),
}
ALL = "In all"
ASKED = "Everything that the ledger pays for, fostering and adoption together."
HOW = (
    "Number of children: their days of care more or less than budgeted for, at the"
    " average cost budgeted for a day. Kinds of placement: more or fewer days in dear"
    " kinds than budgeted for, at the cost budgeted for each. Cost of a week: what each"
    " kind's days cost beside what they were budgeted to cost. The parts add up to the"
    " variance, to the penny.",
    "Days are counted from the placements themselves; a child is not counted on the day"
    " it leaves. The number budgeted for is that in the ledger. Teams, allowances after"
    " an order and adoption fees have no days of care behind them.",
)
WEEK = (
    "Spending in the period, times 7, over the days of care in it. A line paid late or"
    " early moves a single month; the cost since April is steadier. Kinds with fewer"
    " than 10 children on average are confidential to readers of totals."
)


def weeks(kinds: list[Row]) -> str:
    """Return a week with an agency beside a week with our own carers."""
    ours = pick(kinds, placement_type="In-house").get("actual_week_gbp")
    theirs = pick(kinds, placement_type="Independent agency").get("actual_week_gbp")
    if ours is None or theirs is None:
        return "The records do not say what a week in-house and with an agency cost."
    told = (
        f"Since April a week with an agency cost {money(theirs)}, a week in-house"
        f" {money(ours)}"
    )
    apart = theirs - ours
    if rounded(apart) == 0:
        return f"{told}: the same."
    return f"{told}: {money(apart)} {'more' if apart > 0 else 'less'}."


def others(rows: list[Row]) -> str:
    """Return the latest month's cost of a week of the kinds that are no fostering."""
    latest = {row["kind"]: row for row in rows if row["value"] is not None}
    if not latest:
        return "There is no week's cost of residential care to show."
    months = {month_of(row["period_end"]) for row in latest.values()}
    costs = [f"{kind.lower()} {money(row['value'])}" for kind, row in latest.items()]
    if len(months) == 1:
        return f"A week in {months.pop()} cost: {listed(costs)}."
    ends = (month_of(row["period_end"]) for row in latest.values())
    pairs = zip(costs, ends, strict=True)
    told = listed([f"{cost} in {month}" for cost, month in pairs])
    return f"A week cost: {told}."


def against_budget(kinds: list[Row]) -> str:
    """Return which kinds of week were dearer than budgeted, and which cheaper."""
    known = [row for row in kinds if row["week_variance_gbp"] is not None]
    dear = [_apart(row) for row in known if rounded(row["week_variance_gbp"]) > 0]
    cheap = [_apart(row) for row in known if rounded(row["week_variance_gbp"]) < 0]
    told = [
        f"{way} than budgeted: {listed(names)}"
        for way, names in (("dearer", dear), ("cheaper", cheap))
        if names
    ]
    if not known:
        return "There is no week's cost to set beside its budget."
    if not told:
        return "Every kind of week cost what was budgeted."
    return f"A week was {'; '.join(told)}."


def _apart(row: Row) -> str:
    name = row["placement_type"].lower()
    return f"{name} by {money(row['week_variance_gbp'])}"


def causes(parts: list[Row]) -> str:
    """Return which parts of the variance added to it, and which took from it."""
    if not parts:
        return (
            "The variance cannot be split: the ledger has no number of children, or the"
            " placements do not reach back far enough."
        )
    of, added, taken = (
        _whole(parts[0]["variance_gbp"]),
        _listed(parts, 1),
        _listed(parts, -1),
    )
    if added and taken:
        return f"{of}: {added}; the other way, {taken}."
    if added or taken:
        return f"{of}: {added or taken}."
    return f"{of}: no part of it moved."


def _whole(value: float) -> str:
    told = variance(value)
    return "On budget in all" if told == "on budget" else f"{told} budget in all"


def _listed(parts: list[Row], way: int) -> str:
    """Return the parts of one direction, largest first, with their pounds."""
    mine = [row for row in parts if rounded(row["part_gbp"]) * way > 0]
    mine.sort(key=lambda row: -abs(row["part_gbp"]))
    side = 0 if way > 0 else 1
    return listed([f"{MORE[r['part']][side]} {money(r['part_gbp'])}" for r in mine])


def with_total(parts: list[Row]) -> list[Row]:
    """Return the parts and the whole, for a chart."""
    if not parts:
        return []
    whole = {
        **parts[0],
        "part": ALL,
        "part_gbp": parts[0]["variance_gbp"],
        "of_variance_pct": 100.0 if parts[0]["variance_gbp"] else None,
    }
    return [*parts, whole]


def week_rows(kinds: list[Row]) -> list[Row]:
    """Return two rows a kind: a week as budgeted, and as it was."""
    return [
        {
            "placement_type": row["placement_type"],
            "basis": basis,
            "week_gbp": None if row[field] is None else float(row[field]),
            "week_gbp_text": money(row[field])
            if row[field] is not None
            else SYMBOLS[row.get(f"{field}_symbol") or "x"],
            "is_strong": basis == "spent",
        }
        for row in kinds
        for basis, field in (
            ("budgeted", "budget_week_gbp"),
            ("spent", "actual_week_gbp"),
        )
    ]
