"""What small numbers prove: the shares of page_disruptions with their ranges."""

from findings.rows import Row
from findings.words import SYMBOLS, count, listed, lowered, pct, plural


def intervals(rows: list[Row]) -> str:
    """Return what the shares prove: little, if the ranges of any two overlap."""
    known = [row for row in rows if row["disruption_pct"] is not None]
    if not known:
        return "Without the number of placements there is no share to work out."
    if len(known) == 1:
        return proof(known[0])
    lowest_top = min(row["high_pct"] for row in known)
    highest_floor = max(row["low_pct"] for row in known)
    if highest_floor <= lowest_top:
        return (
            "The numbers are too small to tell the years apart: their ranges overlap."
        )
    return "Not all the ranges overlap: the years differ by more than chance explains."


def proof(row: Row) -> str:
    """Return what a single share proves: the true shares that fit what was counted."""
    of = plural(row["placement_count"], "placement")
    if row["service"] == "adoption":
        of = f"{plural(row['placement_count'], 'child', 'children')} placed"
    return (
        f"With {of}, a true share anywhere from {pct(row['low_pct'])} to"
        f" {pct(row['high_pct'])} fits what was counted."
    )


def share_text(row: Row) -> str:
    """Return a share with its range: `11.5% (5.4% to 23.0%)`."""
    if row["disruption_pct"] is None:
        told = f"{SYMBOLS['x']} {row['disruption_basis'].lower()}"
        if row["disruption_count"] is None:
            return told
        return f"{count(row['disruption_count'])} of {SYMBOLS['x']}"
    least = "at least " if row["is_least"] else ""
    low, high = pct(row["low_pct"]), pct(row["high_pct"])
    return f"{least}{pct(row['disruption_pct'])} ({low} to {high})"


def latest_of_each(rows: list[Row]) -> list[Row]:
    """Return each organisation's last period by service; longer spans stay too."""
    kept: dict[tuple[str, str, bool], Row] = {}
    for row in rows:
        is_ever = row["financial_year"] is None and row["placement_count"] is None
        kept[row["organisation_name"], row["service"], is_ever] = row
    return list(kept.values())


def beside(rows: list[Row]) -> str:
    """Return how the organisations' last shares stand to each other."""
    known = [row for row in rows if row["disruption_pct"] is not None]
    names = {row["organisation_name"] for row in known}
    if len(names) < 2:
        return "The record has no other organisation's share to put beside it."
    told = listed(
        [
            f"{pct(row['disruption_pct'])} at {row['organisation_name']}"
            f" ({count(_broken(row))} of {count(row['placement_count'])})"
            if row["disruption_pct"]
            else f"none of {count(row['placement_count'])} at"
            f" {row['organisation_name']}"
            for row in known
        ]
    )
    told = f"{told[0].upper()}{told[1:]}"
    return f"{told}: different kinds of placement, and small numbers."


def who(row: Row) -> str:
    """Return whose row it is, of what and when, in two lines."""
    when = lowered(row["period_label"])
    return f"{row['organisation_name']}, {row['service']}\n{when}"


def _broken(row: Row) -> int:
    known = row["children_count"] if row["service"] == "adoption" else None
    return row["disruption_count"] if known is None else known
