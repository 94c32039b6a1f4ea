"""What the records say of how long placements last.

Rows are those of view page_live_disruptions_survival: for each kind of carers the share
of placements that still lasted after so many months, with its interval.
"""

from findings.rows import Row, pick
from findings.words import count, listed, pct, plural

CARERS = (
    "In-house",
    "Independent agency",
    "Family and friends",
    "Residential",
    "Elsewhere",
)
COMPARED = ("In-house", "Independent agency")
YEAR = 12
NOTES = (
    "Kaplan-Meier, of foster and residential placements that began in the five years up"
    " to the latest month. A placement ends with a move or when the child leaves care;"
    " one that goes on counts for as long as it has lasted. The bands are 95% intervals"
    " (log-log, from Greenwood’s variance).",
    "Where only totals may be shown, a curve ends where fewer than 10 placements are"
    " followed, and no step is of fewer than 5 endings.",
)
ELSEWHERE = (
    "Elsewhere: foster carers of another council, or of a provider that is not known."
)


def lasting(rows: list[Row]) -> str:
    """Return what share lasts a year with own carers and with agencies."""
    if not rows:
        return "Too few placements have begun to show how long they last."
    told = [_after_a_year(row) for row in (_at_year(rows, c) for c in COMPARED) if row]
    if not told:
        return _half(rows)
    return f"After a year, {listed(told)} still last{_apart(rows)}."


def notes(rows: list[Row]) -> tuple[str, ...]:
    """Return how the curves are made, and what a name means if it is there."""
    return (*NOTES, ELSEWHERE) if pick(rows, carers="Elsewhere") else NOTES


def _at_year(rows: list[Row], carers: str) -> Row:
    return pick(rows, carers=carers, months=YEAR)


def _after_a_year(row: Row) -> str:
    who = "in-house" if row["carers"] == "In-house" else "agency"
    return f"{pct(row['lasting_pct'], 0)} of {who} placements"


def _apart(rows: list[Row]) -> str:
    """Return whether the two intervals overlap, if both are known."""
    one, other = (_at_year(rows, carers) for carers in COMPARED)
    if not one or not other or None in (one["low_pct"], other["low_pct"]):
        return ""
    if one["low_pct"] > other["high_pct"] or other["low_pct"] > one["high_pct"]:
        return "; their ranges do not overlap"
    return "; their ranges overlap"


def _half(rows: list[Row]) -> str:
    """Return when half of the placements of the first kind listed had ended."""
    carers = rows[0]["carers"]
    ended = [r for r in rows if r["carers"] == carers and r["lasting_pct"] <= 50]
    if not ended:
        return f"{carers}: more than half of the placements last as long as is shown."
    months = plural(ended[0]["months"], "month")
    return f"{carers}: half of the placements end within {months}."


def text(row: Row) -> str:
    """Return a share with its interval: `29% last (27% to 31%), of 1,185`."""
    told = f"{pct(row['lasting_pct'], 0)} last"
    if row["low_pct"] is not None:
        told += f" ({pct(row['low_pct'], 0)} to {pct(row['high_pct'], 0)})"
    return f"{told}, of {count(row['begun_count'])}"
