"""What the records say of things due for households: late, not done, overdue now.

Rows are those of view page_live_tallies.
"""

from findings import shown
from findings.rows import Row
from findings.words import count, day, listed, lowered, plural, raised

STATES = ("In time", "Late", "Overdue")
AGES = ("Up to 30 days", "31 to 90 days", "More than 90 days")


def overdue(rows: list[Row]) -> str:
    """Return how much is overdue now, and how much of it for more than 90 days."""
    if not rows:
        return "Nothing is overdue."
    total = rows[0]["total_count"]
    if total is None:
        return "How many things are overdue is withheld: too few to show."
    verb = "thing is" if total == 1 else "things are"
    now = {**rows[0], "is_rounded": rows[0].get("is_total_rounded")}
    told = raised(f"{shown.told(now, count, 'total_count')} {verb} overdue")
    if is_withheld(rows):
        return f"{told}; which, and for how long, is withheld: too few of each to show."
    old = [row for row in rows if row["part_2"] == AGES[-1]]
    counts = [row["tally_count"] for row in old]
    if None in counts or not sum(counts):
        return f"{told}."
    about = shown.about(*old)
    return f"{told}, {about}{count(sum(counts))} by more than 90 days."


def is_withheld(rows: list[Row]) -> bool:
    """Return whether there are parts, and none of them may be shown."""
    return bool(rows) and all(row["tally_count"] is None for row in rows)


def all_together(rows: list[Row]) -> list[Row]:
    """Return one row of all kinds together, for where each is withheld."""
    fields = ("total_count", "total_count_symbol", "document_id", "reference")
    return [{"kind": "All kinds", **{field: rows[0][field] for field in fields}}]


def states(rows: list[Row]) -> str:
    """Return how many were late and how many are not done, of the latest 12 months."""
    if not rows:
        return "Nothing was due in the latest 12 months."
    late, not_done = (_sum(rows, state) for state in STATES[1:])
    if late == not_done == "withheld":
        return "How many were late, or are not done yet, is withheld."
    told = f"Late: {late}. Not done yet: {not_done}."
    hidden = any(row["tally_count"] is None for row in rows if row["part_2"] in STATES)
    return f"{told} Counts that are withheld are left out." if hidden else told


def _sum(rows: list[Row], state: str) -> str:
    mine = [row for row in rows if row["part_2"] == state]
    counts = [row["tally_count"] for row in mine]
    known = sum(number or 0 for number in counts)
    if None in counts and not known:
        return "withheld"
    is_about = None in counts or any(row.get("is_rounded") for row in mine)
    return f"about {count(known)}" if is_about and known else plural(known, "thing")


def two_days(rows: list[Row], overdue_rows: list[Row]) -> tuple[str, ...]:
    """Return why what is not done yet and what is overdue now are not the same."""
    if not rows or not overdue_rows:
        return ()
    return (
        "Not done yet: of what fell due in the 12 months to"
        f" {day(rows[0]['period_end'])}. Overdue now counts what was still to do on"
        f" {day(overdue_rows[0]['period_end'])}, whenever it fell due.",
    )


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
