"""What the records say of the wait for adoption: page_live_adoption_waits."""

from calendar import monthrange
from datetime import date

from findings.adoption import over_or_under
from findings.rows import Row, pick
from findings.tile import Tile
from findings.words import (
    SYMBOLS,
    count,
    day,
    days,
    months_and_days,
    pct,
    plural,
    rounded,
)

THREE, ONE = "Three years", "One year"
WAITS = "How long children wait"
BEHIND = "Behind the average"
WAITING = "Who is waiting"
COUNTS = "What happened"
PARTS = (WAITS, BEHIND, WAITING, COUNTS)
WAIT = {
    "A1": "The wait from entering care to moving in",
    "A2": "The wait from the court's authority to a match",
    "A10": "The wait to move in, stopped where foster carers adopt,",
}
ALL_CHILDREN = (
    "Over three years, and over one beside it. All children are counted here, whatever"
    " is chosen above: a part of them would be too few."
)
NO_RECORDS = (
    "There are no figures for this choice and this month: the records do not reach back"
    " far enough, or no such child was adopted."
)
HOW = (
    "A1, A3 and A10 count children in the month of their adoption order, A2 in the"
    " month of their match. A child with a day missing is left out of the wait that"
    " needs it. The official measure is the average of three years; that of one year"
    " rests on few children and moves a good deal by chance.",
    "A2 begins with the placement order or the parents' consent, and a match that came"
    " before it counts as 0 days. A10 stops the clock, where the child's own foster"
    " carer adopts, on the day that fostering placement began.",
)
LIMIT = (
    "The limit is 14 months, 426 days. The official scorecard also counts children who"
    " should be adopted and still wait; here the share is of children adopted. There is"
    " no target for it."
)


def lead(rows: list[Row], month_end: date, words: str = "") -> str:
    """Return how long children waited to move in, against the threshold.

    `words` are the filters chosen.
    """
    long, alone = (
        pick(rows, indicator="A1", basis=basis, period_end=month_end)
        for basis in (THREE, ONE)
    )
    if not long:
        return _year_only(alone, month_end)
    if long["wait_days"] is None:
        return f"{_none(long)} in the three years to {day(month_end)}."
    who = f"Children adopted ({words})" if words else "Children adopted"
    told = (
        f"{who} in the three years to {day(month_end)} had waited"
        f" {months_and_days(long['wait_days'])} on average to move in with their"
        f" family{against(long)}."
    )
    return f"{told} In the last year alone{_alone(alone, month_end)}"


def against(row: Row) -> str:
    """Return `, 95 days over the threshold of 14 months (426 days)`, or nothing."""
    gap = row["gap_days"]
    if gap is None:
        return ""
    limit = f"the threshold of {months_and_days(row['threshold_days'])}"
    if rounded(gap) == 0:
        return f", exactly {limit}"
    return f", {days(abs(gap))} {'over' if gap > 0 else 'under'} {limit}"


def _year_only(row: Row, month_end: date) -> str:
    if not row:
        return NO_RECORDS
    if row["wait_days"] is None:
        return f"{_none(row)} in the year to {day(month_end)}."
    return (
        f"In the year to {day(month_end)}, children adopted had waited"
        f" {days(row['wait_days'])} on average to move in with their family"
        f" ({plural(row['children_count'], 'child', 'children')})."
    )


def _alone(row: Row, month_end: date) -> str:
    if not row or row["wait_days"] is None:
        return " too few were adopted to say."
    who = plural(row["children_count"], "child", "children")
    return f", to {day(month_end)}, it was {days(row['wait_days'])} ({who})."


def _none(row: Row) -> str:
    if row["wait_days_symbol"] == "z":
        return "No child was adopted"
    return "Too few children were adopted to show how long they waited"


def tiles(
    rows: list[Row], adopted: list[Row], waiting: list[Row], month_end: date
) -> list[Tile]:
    """Return the key numbers: the three-year indicators, adoptions, who waits."""
    return [
        _days(rows, "A1", "A1: care to moving in", month_end),
        _days(rows, "A2", "A2: court to match", month_end),
        _share(rows, month_end),
        _counted(adopted, "Children adopted, 12 months", month_end),
        _counted(waiting, "Waiting for a match", month_end),
    ]


def _days(rows: list[Row], indicator: str, label: str, month_end: date) -> Tile:
    row = pick(rows, indicator=indicator, basis=THREE, period_end=month_end)
    if not row or row["wait_days"] is None:
        return Tile(label, SYMBOLS[row.get("wait_days_symbol") or "x"])
    limit = row["threshold_days"]
    told = f"{days(limit)}, three-year average" if limit else "three-year average"
    return Tile(label, days(row["wait_days"]), told, *over_or_under(row["gap_days"]))


def _share(rows: list[Row], month_end: date) -> Tile:
    row = pick(rows, indicator="A3", basis=THREE, period_end=month_end)
    label = "A3: under 14 months"
    if not row or row["under_limit_pct"] is None:
        return Tile(label, SYMBOLS[row.get("under_limit_pct_symbol") or "x"])
    who = plural(row["children_count"], "child", "children")
    return Tile(label, pct(row["under_limit_pct"]), f"of {who}, three years; no target")


def _counted(rows: list[Row], label: str, month_end: date) -> Tile:
    row = pick(rows, period_end=month_end)
    before = pick(rows, period_end=year_before(month_end))
    if not row or row["children_count"] is None:
        return Tile(label, SYMBOLS[row.get("children_count_symbol") or "x"])
    if before.get("children_count") is None:
        return Tile(label, count(row["children_count"]))
    return Tile(
        label,
        count(row["children_count"]),
        f"{count(before['children_count'])} a year before",
    )


def year_before(month_end: date) -> date:
    """Return the last day of the same month a year before."""
    year, month = month_end.year - 1, month_end.month
    return date(year, month, monthrange(year, month)[1])


def course(rows: list[Row], indicator: str, value: str = "wait_days") -> str:
    """Return how an indicator stands now beside a year before, on both bases."""
    told = [
        text
        for basis, words in ((THREE, "over three years"), (ONE, "in the last year"))
        if (text := _now_and_then(rows, indicator, basis, words, value))
    ]
    if not told:
        return f"There are too few children to show {indicator}."
    return f"{_what(indicator)} was {'; '.join(told)}."


def _what(indicator: str) -> str:
    return WAIT.get(indicator, "The share that waited less than 14 months")


def _now_and_then(
    rows: list[Row], indicator: str, basis: str, words: str, value: str
) -> str:
    """Return `521 days over three years, 541 a year before`, or nothing."""
    mine = [r for r in rows if (r["indicator"], r["basis"]) == (indicator, basis)]
    if not mine or mine[-1][value] is None:
        return ""
    now = mine[-1]
    say = days if value == "wait_days" else pct
    told = f"{say(now[value])} {words}"
    then = pick(mine, period_end=year_before(now["period_end"])).get(value)
    if then is None:
        return told
    if rounded(then, 1) == rounded(now[value], 1):
        return f"{told}, as a year before"
    was = count(then) if value == "wait_days" else pct(then)
    return f"{told}, {was} a year before"
