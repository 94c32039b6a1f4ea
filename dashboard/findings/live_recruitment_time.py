"""How long the steps of recruitment took, and how often the standards were met.

Waits are rows of view page_live_durations, standards those of page_live_measures.
"""

from datetime import date

from findings.live_recruitment_words import STANDARDS, told
from findings.rows import Row
from findings.words import SYMBOLS, days, month_of, pct, points, rounded

FIRST_CONTACT = ("Enquiry to first response", "Enquiry to initial visit")
# The limit of a wait: days as drawn (a month is 30.4), and its words.
LIMITS: dict[tuple[str, str], tuple[float, str]] = {
    ("fostering", "Enquiry to first response"): (0, "standard: the same day"),
    ("fostering", "Enquiry to initial visit"): (3, "standard: 72 hours"),
    ("fostering", "Application to panel"): (244, "limit: 8 months"),
    ("fostering", "Application to decision"): (183, "own limit: 6 months"),
    ("adoption", "Enquiry to first response"): (0, "standard: the same day"),
    ("adoption", "Enquiry to initial visit"): (3, "standard: 72 hours"),
    ("adoption", "Stage 1"): (61, "limit: 2 months"),
    ("adoption", "Stage 2 to decision"): (122, "limit: 4 months"),
}
DRAWN = (
    "The dot is the middle wait, the bar the middle half, the line eight of ten. A"
    " mark in orange is the limit; months are drawn as 30.4 days, and counted by the"
    " calendar where it is said how many were in time. Records have dates and no"
    " times: 72 hours are three calendar days."
)


PERIODS = (
    "Waits are shown for the latest 12 months of the records; with an earlier month"
    " chosen, for the last whole financial year before it."
)


def with_limits(rows: list[Row], service: str) -> list[Row]:
    """Return the waits of a service with the limit that each has, if any."""
    return [{**row, **_limit(service, row["part"])} for row in rows]


def _limit(service: str, part: str) -> Row:
    limit_days, words = LIMITS.get((service, part), (None, None))
    return {"limit_days": limit_days, "limit_text": words}


def wait_label(row: Row) -> str:
    """Return a wait with its limit in a second line."""
    return f"{row['part']}\n({row['limit_text']})" if row["limit_text"] else row["part"]


def wait_text(row: Row) -> str:
    """Return the middle wait in words: `65 days`, or the symbol for why not."""
    if row["median_days"] is None:
        return SYMBOLS[row["days_symbol"] or "x"]
    return days(row["median_days"])


def waits(rows: list[Row], service: str) -> str:
    """Return the middle wait of the last step with a limit, beside it."""
    limited = [
        row
        for row in rows
        if row["median_days"] is not None and (service, row["part"]) in LIMITS
    ]
    if not limited:
        return (
            f"Too few {service} waits ended in this period to show how long they are."
        )
    row = limited[-1]
    limit_days, words = LIMITS[service, row["part"]]
    step = f"{row['part'][:1].lower()}{row['part'][1:]}"
    middle = f"{days(row['median_days'])} or less ({words})"
    if " to " in step:
        took = f"Half of the waits from {step} took {middle}"
    else:
        took = f"Half of the assessments finished {step} in {middle}"
    if row["p90_days"] is not None and row["p90_days"] > limit_days:
        return f"{took}; one in ten took {days(row['p90_days'])} or more."
    return f"{took}; nine in ten were within it."


def standards(rows: list[Row], until: date) -> str:
    """Return which standard is met least often, and which fell most in a year."""
    now = [r for r in rows if r["period_end"] == until and r["value"] is not None]
    if not now:
        return f"No standard can be shown for the 12 months to {month_of(until)}."
    least = min(now, key=lambda row: row["value"])
    said = (
        f"The standard met least often is “{STANDARDS[least['measure_id']]}”:"
        f" {told(least, 'value', pct)} in the 12 months to {month_of(until)}"
    )
    falls = [(row["value"] - old["value"], row) for row, old in _pairs(now, rows)]
    fell = [(change, row) for change, row in falls if is_fall(change, row)]
    if not fell:
        return f"{said}."
    change, row = min(fell, key=lambda pair: pair[0])
    name = "it" if row is least else f"“{STANDARDS[row['measure_id']]}”"
    return (
        f"{said}. Compared with a year before, {name} fell most, by {points(change)}."
    )


def is_fall(change: float, row: Row) -> bool:
    """Return whether a share fell; of rounded counts nobody can say so."""
    return not row.get("is_rounded") and rounded(change, 1) < 0


def _pairs(now: list[Row], rows: list[Row]) -> list[tuple[Row, Row]]:
    """Return each row with that of the year before, where both have a value."""
    found = []
    for row in now:
        earlier = [
            old
            for old in rows
            if old["measure_id"] == row["measure_id"]
            and old["period_end"] < row["period_end"]
            and old["value"] is not None
        ]
        if earlier:
            found.append((row, earlier[-1]))
    return found


def standard_text(row: Row) -> str:
    """Return a share with its counts: `78.9% (191 of 242)`."""
    if row["value"] is None:
        return told(row, "value")
    counts = f"{told(row, 'numerator')} of {told(row, 'denominator')}"
    return f"{told(row, 'value', pct)} ({counts})"
