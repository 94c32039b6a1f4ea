"""How the adoption scorecard went over the years, and beside England."""

from findings.rows import Row, pick
from findings.words import count, days, listed, pct

WAIT = {
    "A1": "The wait to move in",
    "A2": "The wait for a match",
}
BASES = {
    "Three years": "on the three-year average",
    "One year": "in single years",
}


def course(rows: list[Row], indicator: str) -> str:
    """Return how an indicator went over the years, on both bases."""
    told = []
    for basis, words in BASES.items():
        mine = [
            row
            for row in rows
            if row["indicator"] == indicator and row["basis"] == basis
        ]
        if mine:
            told.append(f"{_course_of([row['wait_days'] for row in mine], words)}")
    if not told:
        return f"The record has no {indicator} for these years."
    return f"{WAIT[indicator]} {'; it '.join(told)}."


def _course_of(values: list[float], basis: str) -> str:
    """Return `fell from 821 to 595 days in single years, but rose from 533 last`."""
    first, last = values[0], values[-1]
    if len(values) == 1:
        return f"was {days(last)} {basis.replace('single years', 'the year alone')}"
    if first == last:
        return f"was {days(last)} {basis}, as at first"
    told = f"{_went(first, last)} from {count(first)} to {days(last)} {basis}"
    turn = values[-2]
    if (last - turn) * (last - first) < 0:
        told += f", but {_went(turn, last)} from {count(turn)} in the last year"
    return told


def _went(before: float, now: float) -> str:
    return "rose" if now > before else "fell"


def share(rows: list[Row]) -> str:
    """Return A3: who waited less than the limit, and that the limit moved."""
    long = [row for row in rows if row["basis"] == "Three years"]
    if not long:
        return "The record has no share of children who waited less than the limit."
    last = long[-1]
    told = (
        f"{pct(last['under_threshold_pct'])} waited less than"
        f" {count(last['wait_threshold_months'])} months over the three years to"
        f" {last['financial_year']}"
    )
    if len(long) == 1:
        return f"{told}."
    first = long[0]
    return (
        f"{told}; {pct(first['under_threshold_pct'])} waited less than"
        f" {count(first['wait_threshold_months'])} over those to"
        f" {first['financial_year']}."
    )


def limit_note(rows: list[Row]) -> tuple[str, ...]:
    """Return the warning that shares under different limits are not alike."""
    limits = [row["wait_threshold_months"] for row in rows if row["financial_year"]]
    if len(set(limits)) < 2:
        return ()
    return (
        f"Not the same basis: the limit fell from {count(max(limits))} to"
        f" {count(min(limits))} months, so the shares of two years do not compare."
        f" There is no target for the share.",
    )


def compared(rows: list[Row], name: str) -> str:
    """Return where the organisation was slower than England, and where quicker."""
    sides: dict[str, list[str]] = {"slower": [], "quicker": [], "level": []}
    for row in rows:
        if row["compared"] != name or row["wait_days"] is None:
            continue
        other = pick(rows, indicator=row["indicator"], compared="England")
        if other and other["wait_days"] is not None:
            told = (
                f"{row['indicator']} ({count(row['wait_days'])} days, England"
                f" {count(other['wait_days'])})"
            )
            sides[_side(row["wait_days"] - other["wait_days"])].append(told)
    known = [f"{side} on {listed(told)}" for side, told in sides.items() if told]
    if not known:
        return "The record has no days of England to compare with."
    return f"{name} was {listed(known)}."


def _side(difference: float) -> str:
    return "slower" if difference > 0 else "quicker" if difference < 0 else "level"


def compared_share(rows: list[Row], name: str) -> str:
    """Return the organisation's A3 beside England's."""
    mine = pick(rows, indicator="A3", compared=name).get("under_threshold_pct")
    england = pick(rows, indicator="A3", compared="England").get("under_threshold_pct")
    if mine is None or england is None:
        return "The record has no share of England to compare with."
    limit = "waited less than the limit"
    if mine == england:
        return f"{pct(mine)} {limit}, as in England."
    side = "more" if mine > england else "fewer"
    return f"{pct(mine)} {limit}, {side} than in England ({pct(england)})."


def comparison_warning(rows: list[Row], days_rows: list[Row]) -> str:
    """Return why England is not set beside the latest years."""
    if not rows:
        return ""
    latest = [row for row in days_rows if row["basis"] == "Three years"]
    period = rows[0]["period_label"]
    told = (
        f"The averages for England and for the statistical neighbours (councils whose"
        f" children and families are most alike) are read as those for {period}: the"
        f" report prints no period, but the limit on waiting that it prints with them"
        f" is that of those years"
    )
    if latest and latest[-1]["period_label"] != period:
        told += (
            f". It sets them beside {latest[-1]['period_label']}, which is not the same"
            f" basis; here they stand beside their own years"
        )
    return f"{told}."
