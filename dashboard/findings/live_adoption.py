"""What the records say of the wait for adoption: page_live_adoption_waits."""

from calendar import monthrange
from datetime import date

from findings import shown
from findings.rows import Row, pick
from findings.words import count, day, days, month_of, months_and_days, plural, rounded

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


def of(
    rows: list[Row],
    indicator: str,
    basis: str,
    month_end: date,
    field: str = "wait_days",
) -> Row:
    """Return the row of a month, or where it is withheld the latest that is shown."""
    mine = [r for r in rows if (r["indicator"], r["basis"]) == (indicator, basis)]
    now = pick(mine, period_end=month_end)
    is_withheld = now and now[field] is None and now[f"{field}_symbol"] == "c"
    return shown.latest(mine, month_end, field) if is_withheld else now


def lead(rows: list[Row], month_end: date, words: str = "") -> str:
    """Return how long children waited to move in, against the threshold.

    `words` are the filters chosen.
    """
    long, alone = (of(rows, "A1", basis, month_end) for basis in (THREE, ONE))
    if not long:
        return _year_only(alone)
    if long["wait_days"] is None:
        return f"{_none(long)} in the three years to {day(month_end)}."
    who = f"Children adopted ({words})" if words else "Children adopted"
    told = (
        f"{who} in the three years to {day(long['period_end'])} had waited"
        f" {months_and_days(long['wait_days'])} on average to move in with their"
        f" family{against(long)}."
    )
    return f"{told} In the last year alone{_alone(alone)}"


def against(row: Row) -> str:
    """Return `, 95 days over the threshold of 14 months (426 days)`, or nothing."""
    gap = row["gap_days"]
    if gap is None:
        return ""
    limit = f"the threshold of {months_and_days(row['threshold_days'])}"
    if rounded(gap) == 0:
        return f", exactly {limit}"
    return f", {days(abs(gap))} {'over' if gap > 0 else 'under'} {limit}"


def _year_only(row: Row) -> str:
    if not row:
        return NO_RECORDS
    if row["wait_days"] is None:
        return f"{_none(row)} in the year to {day(row['period_end'])}."
    return (
        f"In the year to {day(row['period_end'])}, children adopted had waited"
        f" {days(row['wait_days'])} on average to move in with their family"
        f" ({children(row)})."
    )


def _alone(row: Row) -> str:
    if not row or row["wait_days"] is None:
        return " too few were adopted to say."
    until = day(row["period_end"])
    return f", to {until}, it was {days(row['wait_days'])} ({children(row)})."


def children(row: Row) -> str:
    """Return how many children a row is of: `12 children`, `about 25 children`."""
    return shown.told(row, lambda n: plural(n, "child", "children"), "children_count")


def _none(row: Row) -> str:
    if row["wait_days_symbol"] == "z":
        return "No child was adopted"
    return "Too few children were adopted to show how long they waited"


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
    """Return `521 days over three years, 541 a year before`, or nothing.

    Rates of rounded counts are not compared: the rounding would look like a change.
    """
    mine = [r for r in rows if (r["indicator"], r["basis"]) == (indicator, basis)]
    now = shown.latest(mine, date.max, value)
    if now.get(value) is None:
        return ""
    is_late = now["period_end"] == mine[-1]["period_end"]
    when = "" if is_late else f" to {month_of(now['period_end'])}"
    told = f"{_said(now, value)} {words}{when}"
    before = pick(mine, period_end=year_before(now["period_end"]))
    is_about = now.get("is_rounded") or before.get("is_rounded")
    if before.get(value) is None or (value != "wait_days" and is_about):
        return told
    if rounded(before[value], 1) == rounded(now[value], 1):
        return f"{told}, as a year before"
    was = count(before[value]) if value == "wait_days" else shown.rate(before, value)
    return f"{told}, {was} a year before"


def _said(row: Row, value: str) -> str:
    return days(row[value]) if value == "wait_days" else shown.rate(row, value)


def share_text(row: Row) -> str:
    """Return the share of A3 in words, or its symbol."""
    return shown.rate(row, "under_limit_pct")
