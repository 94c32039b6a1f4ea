"""Places of mainstream households, day by day, counted by hand."""

from collections import Counter, defaultdict
from datetime import date
from functools import cache

from tests.brute.children import FOSTER
from tests.brute.records import (
    DAY,
    FIRST,
    LAST,
    MONTHS,
    Answer,
    month_end,
    month_of,
    returned,
    rows,
)

END = month_end(LAST)


def _days(start: date, end: date):
    """Yield each day from a start to an end, both within the records."""
    day = max(start, FIRST)
    while day <= min(end, END):
        yield day
        day += DAY


@cache
def _children() -> dict[str, Counter]:
    """Return how many children live in each household on each day."""
    found: dict[str, Counter] = defaultdict(Counter)
    for one in returned("episodes", "CHILD", "DECOM"):
        if one["PLACE"] in FOSTER and one["PLACE_PROVIDER"] == "PR1":
            found[one["URN"]].update(
                _days(one["DECOM"], (one["DEC"] or END + DAY) - DAY)
            )
    return found


@cache
def by_day() -> dict[date, Counter]:
    """Return, for each day, the mainstream places by use, and the households."""
    homes = {
        row["household_id"]: row
        for row in rows("households")
        if row["household_type"] == "mainstream"
    }
    found: dict[date, Counter] = defaultdict(Counter)
    for row in rows("places"):
        home = homes.get(row["household_id"])
        if home is None:
            continue
        last = (home["ended_date"] or date.max) - DAY
        approved = int(row["approved_places"])
        recorded = int(row["unavailable_places"])
        start = max(row["from_date"], home["approval_date"])
        for day in _days(start, min(row["to_date"] or date.max, last)):
            filled = min(_children()[row["household_id"]][day], approved)
            unavailable = min(recorded, approved - filled)
            found[day].update(
                approved=approved,
                filled=filled,
                unavailable=unavailable,
                vacant=approved - filled - unavailable,
                households=1,
                on_hold=recorded >= approved,
            )
    return found


def at_end(name: str, below: str | None = None) -> Answer:
    return {
        month: (
            by_day()[month_end(month)][name],
            by_day()[month_end(month)][below] if below else None,
        )
        for month in MONTHS
    }


def in_days(name: str, below) -> Answer:
    tops, bottoms = Counter(), Counter()
    for day, counts in by_day().items():
        tops[month_of(day)] += counts[name]
        bottoms[month_of(day)] += below(counts)
    return {month: (tops[month], bottoms[month]) for month in MONTHS}


def answers() -> dict[str, Answer]:
    """Return every measure of mainstream places."""
    return {
        "approved_places": at_end("approved"),
        "filled_places": at_end("filled"),
        "vacant_places": at_end("vacant"),
        "unavailable_places": at_end("unavailable"),
        "occupancy_pct": in_days("filled", lambda c: c["approved"]),
        "vacancy_pct": in_days("vacant", lambda c: c["approved"]),
        "effective_occupancy_pct": in_days(
            "filled", lambda c: c["approved"] - c["unavailable"]
        ),
        "households_on_hold_pct": at_end("on_hold", "households"),
        "places_per_household": at_end("approved", "households"),
    }
