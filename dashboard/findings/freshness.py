"""How fresh the records are, in a line at the top of every page."""

from datetime import date, datetime

from findings.rows import Row
from findings.words import day, plural


def told(authority: Row, today: date) -> str:
    """Return how old the records are and up to when they are complete.

    `authority` is a row of page_authorities.
    """
    drawn = authority["extracted_date"]
    age = (today - drawn).days
    ago = "today" if age == 0 else f"{plural(age, 'day')} ago"
    whole = authority["last_month_end"]
    until = f" Complete months up to {day(whole)}." if whole else ""
    whose = authority["organisation_name"]
    return f"Records of {whose} drawn on {day(drawn)}, {ago}.{until}"


def fictional(authority: Row) -> str:
    """Return the warning that the records are made up, or nothing."""
    if not authority["is_fictional"]:
        return ""
    return (
        f"{authority['organisation_name']} is fictional: its records are made up, no"
        " child or household in them exists."
    )


def failed(at: datetime, faults: int) -> str:
    """Return what readers should know of an attempt to read newer files."""
    things = plural(faults, "thing")
    return (
        f"Newer files were found on {day(at.date())} at {at:%H:%M} and could not be"
        f" read: {things} to mend. The figures before them are shown. Data check says"
        " what."
    )
