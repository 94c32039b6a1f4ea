"""Adoption and the ledger, counted by hand."""

from collections import defaultdict
from datetime import date
from decimal import Decimal

from tests.brute.children import AGENCY, FOSTER, RESIDENTIAL, placement_on, spells
from tests.brute.records import (
    DAY,
    FIRST,
    LAST,
    MONTHS,
    Answer,
    Row,
    flow,
    month_end,
    month_of,
    rows,
)

SUPPORTED = ("H5", "P2", "K3")
ANYBODY = ("PR0", "PR1", "PR2", "PR3", "PR4", "PR5")
MONTHS_14 = 426


def _days(row: Row, start: str, end: str) -> int:
    return (row[end] - row[start]).days


def averaged(found: list[Row], when: str, days) -> Answer:
    """Sum days by the month of a date, over the children counted."""
    sums: dict[date, list[int]] = {month: [0, 0] for month in MONTHS}
    for row in found:
        if month_of(row[when]) in sums:
            sums[month_of(row[when])][0] += days(row)
            sums[month_of(row[when])][1] += 1
    return {month: (top, count) for month, (top, count) in sums.items()}


def _fostered(row: Row) -> date:
    """Return the day on which the clock of A10 stops."""
    text = row["fostered_by_adopters_from_date"]
    return text or row["placed_date"]


def adoption() -> dict[str, Answer]:
    """Return every measure of adoption."""
    every = rows("adoption")
    adopted = [row for row in every if row["order_date"]]
    matched = [r for r in every if r["match_date"] and r["placement_order_date"]]
    events = {
        (row["disrupted_date"], row["sibling_group_id"] or row["child_id"])
        for row in every
        if row["disrupted_date"]
    }
    return {
        "a1_days": averaged(
            adopted,
            "order_date",
            lambda r: _days(r, "entered_care_date", "placed_date"),
        ),
        "a10_days": averaged(
            adopted,
            "order_date",
            lambda row: (_fostered(row) - row["entered_care_date"]).days,
        ),
        "a2_days": averaged(
            matched,
            "match_date",
            lambda row: max(0, _days(row, "placement_order_date", "match_date")),
        ),
        "a3_pct": flow(
            adopted,
            "order_date",
            lambda row: _days(row, "entered_care_date", "placed_date") < MONTHS_14,
        ),
        "children_adopted": flow(every, "order_date"),
        "children_placed_with_adopters": flow(every, "placed_date"),
        "children_matched": flow(every, "match_date"),
        "adoption_decisions": flow(every, "decision_date"),
        "adoption_decisions_reversed": flow(every, "reversed_date"),
        "placement_orders": flow(every, "placement_order_date"),
        "adoption_disruption_children": flow(every, "disrupted_date"),
        "adoption_disruptions": flow([{"d": day} for day, _ in events], "d"),
        "adopters_waiting": adopters_waiting(),
        "children_awaiting_match": {
            month: (sum(_waits(row, month_end(month)) for row in every), None)
            for month in MONTHS
        },
    }


def _waits(row: Row, when: date) -> bool:
    """Return whether a child has a plan on a day, and neither match nor reversal."""
    begun = [row["decision_date"], row["placement_order_date"]]
    over = [row["match_date"], row["placed_date"], row["order_date"]]
    over.append(row["reversed_date"])
    return any(day and day <= when for day in begun) and not any(
        day and day <= when for day in over
    )


def adopters_waiting() -> Answer:
    """Count, month by month, the approved adopters whom no day takes from the queue.

    From the twelfth month after that of the first approval on.
    """
    approved = [
        row
        for row in rows("applicants")
        if (row["service"], row["outcome"]) == ("adoption", "approved")
    ]
    gone: dict[str, list[date]] = defaultdict(list)
    for row in approved:
        gone[row["applicant_id"]] += [row["stopped_waiting_date"] or date.max]
    for row in rows("adoption"):
        if row["applicant_id"]:
            gone[row["applicant_id"]] += [row["match_date"] or date.max]
    first = min(row["decision_date"] for row in approved)
    begins = date(first.year + 1, first.month, 1)
    waits = [(row["decision_date"], min(gone[row["applicant_id"]])) for row in approved]
    return {
        month: (sum(came <= month_end(month) < went for came, went in waits), None)
        for month in MONTHS
        if month >= begins
    }


def _care_days(places: tuple[str, ...], providers: tuple[str, ...]) -> dict[date, int]:
    """Count the nights of children in some kind of placement, one by one.

    A temporary move is a night of the placement that is kept for the child.
    """
    found: dict[date, int] = defaultdict(int)
    for mine in spells().values():
        for spell in mine:
            for one in spell.episodes:
                kept = placement_on(spell, one["DECOM"])
                if kept["PLACE"] in places and kept["PLACE_PROVIDER"] in providers:
                    _count_nights(found, one)
    return found


def _count_nights(found: dict[date, int], one: Row) -> None:
    day, after = max(one["DECOM"], FIRST), one["DEC"] or date.max
    while day < after and day <= month_end(LAST):
        found[month_of(day)] += 1
        day += DAY


def _spent(column: str, kind: str = "") -> dict[date, Decimal]:
    found: dict[date, Decimal] = defaultdict(Decimal)
    for row in rows("ledger"):
        if row[column] and kind in ("", row["placement_kind"]):
            month = date.fromisoformat(row["month"] + "-01")
            found[month] += Decimal(row[column])
    return found


def a_week(kind: str, places: tuple[str, ...], *providers: str) -> Answer:
    """Pounds times seven over the days of care."""
    spent, days = _spent("actual_gbp", kind), _care_days(places, providers)
    return {month: (float(spent[month] * 7), days[month]) for month in MONTHS}


def money() -> dict[str, Answer]:
    """Return every measure of the ledger."""
    actual, budget = _spent("actual_gbp"), _spent("budget_gbp")
    return {
        "placements_actual_gbp": {m: (float(actual[m]), None) for m in MONTHS},
        "placements_variance_gbp": {
            month: (float(actual[month] - budget[month]), None) for month in MONTHS
        },
        "in_house_week_gbp": a_week("in-house fostering", FOSTER, "PR1"),
        "ifa_week_gbp": a_week("ifa", FOSTER, *AGENCY),
        "residential_week_gbp": a_week("residential", RESIDENTIAL, *ANYBODY),
        "supported_week_gbp": a_week("supported accommodation", SUPPORTED, *ANYBODY),
    }
