"""What the records say of places by use: by day, by type of household, by reason.

Rows are those of view page_live_tallies.
"""

from findings import shown
from findings.rows import Row, pick
from findings.words import day, listed, lowered, plural, raised

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
                "is_rounded": bool(row.get("is_rounded")),
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
    known = [row for row in vacant if row["tally_count"] is not None]
    if not known:
        return "How many places were vacant is withheld on every day: too few to show."
    low, high = (f(known, key=lambda row: row["tally_count"]) for f in (min, max))
    last = vacant[-1]
    now = "withheld" if last["tally_count"] is None else _places(last)
    if low["tally_count"] == high["tally_count"]:
        told = f"{raised(_places(low))} stood vacant on every day shown"
    else:
        told = (
            f"Between {_many(low)} and {_many(high)} places stood vacant on any one day"
        )
    return f"{told}; on {day(last['period_end'])}: {now}."


def gaps(rows: list[Row]) -> tuple[str, ...]:
    """Return what to say of days on which a part is withheld, if there are some."""
    if any(row["tally_count"] is None for row in rows):
        return ("Where a part of a day is missing, it is withheld: too few to show.",)
    return ()


def _many(row: Row) -> str:
    return shown.told(row, field="tally_count")


def _places(row: Row, one: str = "place") -> str:
    return shown.told(row, lambda number: plural(number, one), "tally_count")


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
        return (
            "How many mainstream places were vacant is withheld, as too few or beside"
            " too few."
        )
    told = f"{raised(_places(mainstream, 'mainstream place'))} stood vacant"
    hidden = any(row["tally_count"] is None for row in others)
    spare = sum(row["tally_count"] or 0 for row in others)
    if hidden or not spare:
        return f"{told} at the end of the month."
    of_others = _many({**others[0], "tally_count": spare})
    return (
        f"{told}; {of_others} vacant with family and friends or for short breaks are no"
        f" spare capacity."
    )


def withheld(rows: list[Row]) -> tuple[str, ...]:
    """Return which uses of which kind are withheld, in one line, if some are."""
    hidden: dict[str, list[str]] = {}
    for row in rows:
        if row["tally_count"] is None:
            name = TYPES.get(row["household_type"], "Not known")
            hidden.setdefault(name, []).append(lowered(row["part"]))
    if not hidden:
        return ()
    told = [f"{listed(uses)} ({lowered(kind)})" for kind, uses in hidden.items()]
    return (f"Withheld, as too few or beside too few: {'; '.join(told)}.",)


def reasons(rows: list[Row], every: Row) -> str:
    """Return the commonest reasons for places not being available.

    `every` is the row of measure unavailable_places, of all reasons together.
    """
    if not rows:
        return "No place was unavailable at the end of the month."
    known = [row for row in rows if row["tally_count"]]
    if not known:
        return _all_withheld(every)
    most = max(row["tally_count"] for row in known)
    first = [row for row in known if row["tally_count"] == most]
    names = [lowered(row["part"]) for row in first]
    verb = "accounts" if len(names) == 1 else "each account"
    return (
        f"{raised(listed(names))} {verb} for {_places(first[0])} that no child could"
        f" take."
    )


def _all_withheld(every: Row) -> str:
    if not every.get("value"):
        return "Why places were not available is withheld: too few to show."
    places = shown.told(every, lambda number: plural(number, "place"))
    return (
        f"{raised(places)} could take no child at the end of the month; the reasons are"
        f" withheld, as some stand behind too few."
    )
