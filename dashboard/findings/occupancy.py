"""What the rows of pages page_occupancy and page_placement_mix say."""

from findings.rows import Row
from findings.tile import Mark, Tile
from findings.words import (
    count,
    listed,
    pct,
    plural,
    points,
    rounded,
    signed,
)


def tiles(latest: Row, before: Row) -> list[Tile]:
    """Return the page's key numbers; `before` is the year before, or empty."""
    households = short_of(latest["household_count"], latest["household_target_count"])
    children = short_of(latest["filled_places_count"], latest["children_target_count"])
    on_hold_before = before.get("on_hold_pct")
    return [
        Tile(
            "Occupancy",
            pct(latest["occupancy_pct"]),
            f"of {plural(latest['approved_places_count'], 'approved place')}",
        ),
        Tile(
            "Approved places",
            count(latest["approved_places_count"]),
            on_year_before(latest, before, "approved_places_count"),
        ),
        Tile("Approved households", count(latest["household_count"]), "", *households),
        Tile(
            "Children placed in-house",
            count(latest["filled_places_count"]),
            "",
            *children,
        ),
        Tile(
            "Households on hold",
            pct(latest["on_hold_pct"]),
            f"{pct(on_hold_before)} a year before" if on_hold_before else "",
        ),
    ]


def lead(latest: Row, before: Row | None) -> str:
    """Return the page's answer: how full the homes are, and since when."""
    if latest["occupancy_pct"] is None:
        return (
            f"{count(latest['approved_places_count'])} places were approved in"
            f" {latest['financial_year']}; how many were filled is not reported."
        )
    told = (
        f"{count(latest['filled_places_count'])} of"
        f" {count(latest['approved_places_count'])} approved places were filled at the"
        f" end of {latest['financial_year']}: {pct(latest['occupancy_pct'])}"
    )
    return f"{told}{since(latest, before)}."


def since(latest: Row, before: Row | None) -> str:
    """Return `, 6.8 percentage points more than a year before`, or nothing."""
    if before is None or before["occupancy_pct"] is None:
        return ""
    change = latest["occupancy_pct"] - before["occupancy_pct"]
    if rounded(change, 1) == 0:
        return ", the same as a year before"
    way = "more" if change > 0 else "less"
    return f", {points(change)} {way} than a year before"


def places(rows: list[Row]) -> str:
    """Return what happened to places and to children in them, first year to last."""
    first, last = rows[0], rows[-1]
    if len(rows) == 1:
        return f"{plural(last['approved_places_count'], 'approved place')}."
    change = last["approved_places_count"] - first["approved_places_count"]
    unknown = [r["financial_year"] for r in rows if r["filled_places_count"] is None]
    way = "more" if change > 0 else "fewer" if change < 0 else "more or fewer"
    told = (
        f"{count(abs(change)) if change else 'No'} {way} approved places in"
        f" {last['financial_year']} than in {first['financial_year']}"
    )
    if unknown:
        told += f"; filled places are not reported for {listed(unknown)}"
    return f"{told}."


def why_it_changed(causes: list[Row]) -> str:
    """Return how much of the change came from children and how much from places."""
    by_cause = {row["cause"]: row["change_points"] for row in causes}
    children = by_cause.get("Children in the homes")
    homes = by_cause.get("Number of approved places")
    if children is None or homes is None:
        return "There is no year before to compare occupancy with."
    moved = abs(children) + abs(homes)
    if rounded(moved, 1) == 0:
        return "Occupancy did not change."
    if abs(children) >= abs(homes):
        cause = "more children in the homes" if children > 0 else "fewer children"
    else:
        cause = "fewer places to fill" if homes > 0 else "more places to fill"
    share = 100 * max(abs(children), abs(homes)) / moved
    way = _way(children, homes)
    return f"{pct(share, 0)} of the {way} in occupancy came from {cause}."


def _way(children: float, homes: float) -> str:
    """Return what occupancy did, if both causes pushed it the same way."""
    if children < 0 or homes < 0:
        return "fall" if children <= 0 and homes <= 0 else "movement"
    return "rise"


def targets(latest: Row) -> str:
    """Return how far the two targets of the year were missed, met or passed."""
    told = [
        _against(
            latest["household_count"], latest["household_target_count"], "household"
        ),
        _against(
            latest["filled_places_count"],
            latest["children_target_count"],
            "child",
            "children",
        ),
    ]
    known = [text for text in told if text]
    if not known:
        return f"The record has no target for {latest['financial_year']}."
    return f"{listed(known).capitalize()}."


def _against(
    value: float | None, target: float | None, one: str, many: str = ""
) -> str:
    if value is None or target is None:
        return ""
    gap = target - value
    goal = plural(target, one, many)
    if gap > 0:
        return f"{count(gap)} short of the target of {goal}"
    return f"the target of {goal} was met" + (
        f" with {count(-gap)} over" if gap else ""
    )


def target_occupancy(latest: Row) -> str:
    """Return the occupancy that the target for children would take."""
    if latest["target_occupancy_pct"] is None:
        return ""
    return (
        f"Placing {count(latest['children_target_count'])} children in the"
        f" {count(latest['approved_places_count'])} approved places would take an"
        f" occupancy of {pct(latest['target_occupancy_pct'])}."
    )


def mix(rows: list[Row]) -> str:
    """Return the in-house share of the foster placements."""
    inside = [row for row in rows if row["setting"] == "In-house"]
    if not inside or inside[0]["of_foster_placements_pct"] is None:
        return "The record does not say how many foster placements were in-house."
    return (
        f"{pct(inside[0]['of_foster_placements_pct'])} of the children in foster care"
        f" lived with the council's own carers."
    )


def mix_notes(rows: list[Row]) -> tuple[str, ...]:
    """Return what a reader must know before adding the settings up."""
    missing = [row for row in rows if row["setting"] == "Not accounted for"]
    if not missing or missing[0]["children_count"] is None:
        return ()
    children = plural(missing[0]["children_count"], "child", "children")
    return (
        f"The settings printed add up to {children} fewer than the printed total in"
        f" foster care.",
    )


def as_target(value: float) -> str:
    """Return a target as it is written beside its mark: `target 175`."""
    return f"target {count(value)}"


def shares(rows: list[Row]) -> str:
    """Return the range of in-house shares that the denominators give."""
    if not rows:
        return "The record has no share of children placed in-house."
    values = sorted(row["share_pct"] for row in rows)
    return (
        f"Between {pct(values[0])} and {pct(values[-1])} of children were placed"
        f" in-house, depending on who is counted."
    )


def on_year_before(latest: Row, before: Row, field: str) -> str:
    """Return the change of a count since the year before: `−8 on 2014/15`."""
    if latest.get(field) is None or before.get(field) is None:
        return ""
    change = latest[field] - before[field]
    return f"{signed(change)} on {before['financial_year']}"


def short_of(value: float | None, target: float | None) -> tuple[str, Mark]:
    """Return the verdict on a target in words, and its mark."""
    if value is None or target is None:
        return "", ""
    if value >= target:
        return "target met", "good"
    return f"{count(target - value)} short of {count(target)}", "bad"
