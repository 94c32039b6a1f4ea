"""What the records say of places by use: by day, by type of household, by reason.

Rows are those of view page_live_tallies.
"""

from findings.rows import Row, pick
from findings.words import count, day, listed, lowered, plural

USES = ("Filled", "Vacant", "Not available")
TYPES = {
    "mainstream": "Mainstream",
    "connected": "Family and friends",
    "short breaks": "Short breaks",
}


def spread(rows: list[Row], key: str) -> list[Row]:
    """Return a row per `key` with the count of each use in a field of its own."""
    spread_rows: dict[object, Row] = {}
    blank = {f"{_field(use)}{end}": None for use in USES for end in ("", "_symbol")}
    for row in rows:
        wide = spread_rows.setdefault(
            row[key],
            {
                key: row[key],
                **blank,
                "total_count": row["total_count"],
                "total_count_symbol": row["total_count_symbol"],
                "document_id": row["document_id"],
                "reference": row["reference"],
            },
        )
        field = _field(row["part"])
        wide[field] = row["tally_count"]
        wide[f"{field}_symbol"] = row["tally_count_symbol"]
    return list(spread_rows.values())


def _field(use: str) -> str:
    return f"{use.lower().replace(' ', '_')}_count"


def by_day(rows: list[Row]) -> str:
    """Return between which numbers the vacant places moved, and where they are now."""
    if not rows:
        return "Days are kept for the latest 12 months only."
    vacant = [row for row in rows if row["part"] == "Vacant"]
    known = [row["tally_count"] for row in vacant if row["tally_count"] is not None]
    if not known:
        return "How many places were vacant is confidential on every day."
    last = vacant[-1]
    now = (
        "confidential"
        if last["tally_count"] is None
        else plural(last["tally_count"], "place")
    )
    if min(known) == max(known):
        told = f"{plural(known[0], 'place')} stood vacant on every day shown"
    else:
        told = (
            f"Between {count(min(known))} and {count(max(known))} places stood vacant"
            f" on any one day"
        )
    return f"{told}; on {day(last['period_end'])}: {now}."


def types(rows: list[Row]) -> str:
    """Return how many vacant places are mainstream, and that the rest is no reserve."""
    mainstream = pick(rows, part="Vacant", household_type="mainstream")
    others = [
        row
        for row in rows
        if row["part"] == "Vacant" and row["household_type"] != "mainstream"
    ]
    if not mainstream:
        return "There were no mainstream places at the end of the month."
    if mainstream["tally_count"] is None:
        return "How many mainstream places were vacant is confidential."
    told = f"{plural(mainstream['tally_count'], 'mainstream place')} stood vacant"
    hidden = any(row["tally_count"] is None for row in others)
    spare = sum(row["tally_count"] or 0 for row in others)
    if hidden or not spare:
        return f"{told} at the end of the month."
    return (
        f"{told}; the {count(spare)} vacant with family and friends or for short breaks"
        f" are no spare capacity."
    )


def reasons(rows: list[Row]) -> str:
    """Return the commonest reasons for places not being available."""
    if not rows:
        return "No place was unavailable at the end of the month."
    known = [row for row in rows if row["tally_count"]]
    if not known:
        return "How many places each reason stands behind is confidential."
    most = max(row["tally_count"] for row in known)
    names = [lowered(row["part"]) for row in known if row["tally_count"] == most]
    verb = "accounts" if len(names) == 1 else "each account"
    return (
        f"{listed(names).capitalize()} {verb} for {count(most)} places that no child"
        f" could take."
    )
