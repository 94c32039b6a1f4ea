"""What the rows of page page_recruitment_marketing say of the campaigns' reach."""

from findings.rows import Row
from findings.words import count, listed, lowered, pct


def headline(rows: list[Row]) -> str:
    """Return the widest reach that the report claims."""
    done = [row for row in rows if not row["is_announced"]]
    widest = sorted(done, key=lambda row: row["reach_count"], reverse=True)[:2]
    if not widest:
        return "The report announces what will be done and counts nothing yet."
    told = [f"{as_read(row)} {_lower(row['activity'])}" for row in widest]
    return f"The widest reach that is claimed: {listed(told)}."


def as_read(row: Row) -> str:
    """Return a count as it was read: `about 76,000`, `20 announced`."""
    told = count(row["reach_count"])
    if row["is_approximate"]:
        told = f"about {told}"
    return f"{told} announced" if row["is_announced"] else told


def notes(rows: list[Row]) -> tuple[str, ...]:
    """Return growth that two counts of one thing allow, and what is not measured."""
    told = [
        f"{first['activity']} rose from {count(first['reach_count'])} to"
        f" {count(last['reach_count'])}:"
        f" {pct(100 * (last['reach_count'] / first['reach_count'] - 1), 0)} more."
        for first, last in _pairs(rows)
    ]
    told.append(
        "The report does not say how many enquiries any of this brought, so what a"
        " campaign achieved cannot be told from it."
    )
    return tuple(told)


def _pairs(rows: list[Row]) -> list[tuple[Row, Row]]:
    """Return first and last count of what was counted twice and grew."""
    by_activity: dict[str, list[Row]] = {}
    for row in rows:
        by_activity.setdefault(row["activity"], []).append(row)
    return [
        (counts[0], counts[-1])
        for counts in by_activity.values()
        if len(counts) > 1 and 0 < counts[0]["reach_count"] < counts[-1]["reach_count"]
    ]


def _lower(text: str) -> str:
    is_name = text.split()[0] in ("Facebook", "Twitter")
    return text if is_name else lowered(text)
