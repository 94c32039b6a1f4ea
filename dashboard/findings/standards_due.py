"""What the records say of things due for households: late, not done, overdue now.

Rows are those of view page_live_tallies.
"""

from findings.rows import Row
from findings.words import count, listed, lowered, plural

STATES = ("In time", "Late", "Overdue")
AGES = ("Up to 30 days", "31 to 90 days", "More than 90 days")


def overdue(rows: list[Row]) -> str:
    """Return how much is overdue now, and how much of it for more than 90 days."""
    if not rows:
        return "Nothing is overdue."
    total = rows[0]["total_count"]
    if total is None:
        return "How many things are overdue is confidential."
    verb = "thing is" if total == 1 else "things are"
    old = [row["tally_count"] for row in rows if row["part_2"] == AGES[-1]]
    if None in old or not sum(old):
        return f"{count(total)} {verb} overdue."
    return f"{count(total)} {verb} overdue, {count(sum(old))} by more than 90 days."


def states(rows: list[Row]) -> str:
    """Return how many were late and how many are not done, of the latest 12 months."""
    if not rows:
        return "Nothing was due in the latest 12 months."
    late, not_done = (_sum(rows, state) for state in STATES[1:])
    told = f"Late: {late}. Not done yet: {not_done}."
    hidden = any(row["tally_count"] is None for row in rows if row["part_2"] in STATES)
    return f"{told} Counts that are withheld are left out." if hidden else told


def _sum(rows: list[Row], state: str) -> str:
    counts = [row["tally_count"] for row in rows if row["part_2"] == state]
    if None in counts:
        known = sum(c or 0 for c in counts)
        return f"about {count(known)}" if known else "withheld"
    return plural(sum(counts), "thing")


def not_drawn(rows: list[Row]) -> tuple[str, ...]:
    """Return which kinds have no bar, since their counts are withheld."""
    seen = {row["part"] for row in rows if row["tally_count"]}
    hidden = [row["part"] for row in rows if row["tally_count"] is None]
    names = [name for name in dict.fromkeys(hidden) if name not in seen]
    if not names:
        return ()
    return (
        f"Without a bar: {listed([lowered(n) for n in names])}, which are withheld.",
    )


def spread(rows: list[Row], names: tuple[str, ...]) -> list[Row]:
    """Return a row per kind with the count of each second part in its own field."""
    wide: dict[str, Row] = {}
    blank = {
        field: value
        for name in names
        for field, value in ((field_of(name), 0), (f"{field_of(name)}_symbol", None))
    }
    for row in rows:
        kind = wide.setdefault(
            row["part"],
            {
                "kind": row["part"],
                **blank,
                "document_id": row["document_id"],
                "reference": row["reference"],
            },
        )
        kind[field_of(row["part_2"])] = row["tally_count"]
        kind[f"{field_of(row['part_2'])}_symbol"] = row["tally_count_symbol"]
    return list(wide.values())


def field_of(name: str) -> str:
    """Return the field of a second part: `in_time_count`."""
    return f"{name.lower().replace(' ', '_')}_count"
