"""The arithmetic of the planner: what a number of households would take."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal
from typing import TypedDict


class YearEnd(TypedDict):
    """Households at a year end to come, at the pace of the start and as planned."""

    year_end_date: date
    at_pace_count: int
    planned_count: float


@dataclass(frozen=True)
class Start:
    """Where a plan starts: a year's own numbers. From view page_planner."""

    financial_year: str
    year_end: date
    households: int
    approved_a_year: int
    enquiries_a_year: int | None


@dataclass(frozen=True)
class Wish:
    """What is wanted and what is assumed. `conversion_pct`: approvals of enquiries."""

    households: int
    years: int
    leavers_a_year: int
    conversion_pct: float


@dataclass(frozen=True)
class Plan:
    """What the wish takes, in all and a year, in whole households and enquiries.

    None: enquiries that no number would be enough for, or a year's share of no years.
    """

    approvals: int
    enquiries: int | None
    approvals_a_year: int | None
    enquiries_a_year: int | None


def plan(start: Start, wish: Wish) -> Plan:
    """Return the approvals and enquiries that take the start to the wish.

    approvals = households wanted - households now + all who leave in between.
    """
    growth = wish.households - start.households
    approvals = max(0, growth + wish.leavers_a_year * wish.years)
    enquiries = enquiries_for(approvals, wish.conversion_pct)
    return Plan(
        approvals,
        enquiries,
        share_of(approvals, wish.years),
        share_of(enquiries, wish.years),
    )


def enquiries_for(approvals: int, conversion_pct: float) -> int | None:
    """Return the enquiries that bring so many approvals; None if none ever do."""
    if approvals == 0:
        return 0
    if conversion_pct <= 0:
        return None
    return _whole(Decimal(approvals) * 100 / Decimal(str(conversion_pct)))


def share_of(total: int | None, years: int) -> int | None:
    """Return a year's share of a total, rounded up; None over no years."""
    if total is None or years <= 0:
        return None
    return _whole(Decimal(total) / years)


def years_at_pace(start: Start, wish: Wish) -> int | None:
    """Return the years to the wish with the start's approvals; None if never."""
    growth = wish.households - start.households
    gain = start.approved_a_year - wish.leavers_a_year
    if growth <= 0:
        return 0
    return None if gain <= 0 else _whole(Decimal(growth) / gain)


def year_ends(start: Start, wish: Wish) -> list[YearEnd]:
    """Return a row per year end: households at the start's pace, and as planned.

    The plan grows evenly. Households do not fall below none.
    """
    gain = start.approved_a_year - wish.leavers_a_year
    growth = wish.households - start.households
    return [
        {
            "year_end_date": start.year_end.replace(year=start.year_end.year + year),
            "at_pace_count": max(0, start.households + gain * year),
            "planned_count": start.households + growth * year / wish.years,
        }
        for year in range(1, wish.years + 1)
    ]


def _whole(value: Decimal) -> int:
    return int(value.to_integral_value(ROUND_CEILING))
