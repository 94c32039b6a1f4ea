"""How many approved adopters wait for a match, and for how long."""

from datetime import date

from findings import shown
from findings.live_adoption import year_before
from findings.rows import Row, pick
from findings.words import day, listed, lowered, plural, raised

NOT_TOLD = (
    "How many approved adopters wait cannot be told: the adoption file does not say who"
    " was matched with whom. Add the column applicant_id to it."
)
WAITS_FOR = (
    "Adopters wait from their approval until they are matched with a first child or"
    " the service records that they stopped waiting. Adopters whose placement broke"
    " down are not counted again: the records do not say whether they still wish to"
    " adopt.",
    "Counted from 12 months after the first approval in the records: adopters approved"
    " before that may be missing from them.",
)


def about(rows: list[Row]) -> str:
    """Return what a reader should know before the figures, if there are none."""
    return "" if rows else NOT_TOLD


def waiting(rows: list[Row], month_end: date) -> str:
    """Return how many adopters wait for a match, and how many did a year before."""
    row = pick(rows, period_end=month_end)
    if not row:
        return "The records do not say how many adopters wait for a match."
    if row["children_count"] is None:
        return f"Too few adopters wait for a match to show how many ({day(month_end)})."
    who = plural(row["children_count"], "approved adopter household")
    told = f"{who} waited for a match on {day(month_end)}"
    before = pick(rows, period_end=year_before(month_end))
    if before.get("children_count") is None:
        return f"{told}."
    if before["children_count"] == row["children_count"]:
        return f"{told}, as many as a year before."
    return f"{told}; a year before it was {shown.told(before, field='children_count')}."


def how_long(rows: list[Row]) -> str:
    """Return how many have waited how long since their approval."""
    if not rows:
        return "No approved adopters were waiting for a match."
    known = [row for row in rows if row["tally_count"]]
    if not known:
        return "Too few adopters wait to show for how long."
    return raised(f"{listed([_waited(row) for row in known])}.")


def _waited(row: Row) -> str:
    """Return `10 have waited 3 to 6 months`."""
    has = "has" if row["tally_count"] == 1 else "have"
    told = shown.told(row, field="tally_count")
    return f"{told} {has} waited {lowered(row['part'])}"
