"""The ledger: what was budgeted, what was paid and what is expected, by month and line.

What is paid for placements follows the days that children spent in them; budgets are
set before a year from the children of the year before, and are a little short.
"""

from collections import defaultdict
from datetime import date, timedelta
from random import Random

from synthetic.chance import Span, months, next_month, year_start
from synthetic.people import Child

# Kind of placement: cost line, service, pounds a week at the end of the records.
WEEKLY: dict[str, tuple[str, str, float]] = {
    "in-house fostering": ("Fees and allowances of our carers", "fostering", 480),
    "ifa": ("Independent fostering agencies", "fostering", 950),
    "residential": ("Residential homes and schools", "fostering", 5600),
    "supported accommodation": ("Supported accommodation", "fostering", 1250),
    "adoption": ("Allowances before the adoption order", "adoption", 210),
}
# Cost line: service, kind, pounds a month for each child looked after.
FIXED: dict[str, tuple[str, str, float]] = {
    "Fostering team": ("fostering", "other", 235),
    "Recruitment and marketing": ("fostering", "other", 22),
    "Training and panel": ("fostering", "other", 17),
    "Adoption team": ("adoption", "other", 88),
    "Inter-agency fees": ("adoption", "adoption", 52),
    "Adoption allowances": ("adoption", "other", 64),
}
RISES = 0.045  # of prices, a year
SHORT = 0.965  # the part of what was to be expected that is budgeted for


def kind_of(place: str, provider: str) -> str:
    """Return the ledger's kind of a placement, blank where nothing is paid for it."""
    if place[0] == "U":
        return {"PR1": "in-house fostering", "PR4": "ifa", "PR5": "ifa"}.get(
            provider, ""
        )
    if place in ("K1", "K2", "R1", "S1"):
        return "residential"
    if place in ("H5", "P2", "K3"):
        return "supported accommodation"
    return "adoption" if place in ("A3", "A4", "A5", "A6") else ""


def care_days(
    children: list[Child], first: date, last: date
) -> dict[tuple[str, date], int]:
    """Return the days that children spent in each kind of placement, by month."""
    days: dict[tuple[str, date], int] = defaultdict(int)
    for child in children:
        for one in child.episodes:
            kind = kind_of(one.placement.place, one.placement.provider)
            start, end = max(one.started, first), min(one.ended or date.max, last)
            while kind and start < end:
                month = start.replace(day=1)
                stop = min(next_month(month), end)
                days[kind, month] += (stop - start).days
                start = stop
    return days


def _price(at_end: float, span: Span, month: date) -> float:
    """Return a price in the money of a month's financial year."""
    return at_end * (1 + RISES) ** (
        year_start(month).year - year_start(span.until).year
    )


def _days_in(month: date) -> int:
    return (next_month(month) - month).days


def ledger(rng: Random, span: Span, children: list[Child]) -> list[dict[str, object]]:
    """Return the rows of ledger.csv: one a month and cost line, whole years."""
    last = date(year_start(span.until).year + 1, 3, 1)
    end = span.until + timedelta(days=1)
    days = care_days(children, span.first - timedelta(days=366), end)
    everyone = sum(days.values()) / max(1, (end - span.first).days)
    found = []
    for month in months(span.first, last):
        for kind, (line, service, price) in WEEKLY.items():
            row = {"month": f"{month:%Y-%m}", "service": service, "cost_line": line}
            row |= {"placement_kind": kind}
            found.append(row | _placements(rng, span, month, kind, price, days))
        for line, (service, kind, each) in FIXED.items():
            row = {"month": f"{month:%Y-%m}", "service": service, "cost_line": line}
            row |= {"placement_kind": kind}
            found.append(row | _fixed(rng, span, month, each * everyone))
    return found


Days = dict[tuple[str, date], int]


def _placements(
    rng: Random, span: Span, month: date, kind: str, price: float, days: Days
) -> dict[str, object]:
    """Return the money of one month for a kind of placement."""
    week = _price(price, span, month)
    start = year_start(month)
    before = months(
        start - timedelta(days=1) - timedelta(days=92), start - timedelta(days=1)
    )
    lately = sum(days[kind, each] for each in before) / sum(map(_days_in, before))
    budgeted = round(lately, 1)
    budget = budgeted * SHORT * week * _days_in(month) / 7
    paid = days[kind, month] * week * rng.uniform(0.975, 1.035) / 7
    recent = months(span.until.replace(day=1) - timedelta(days=62), span.until)
    now = sum(days[kind, each] for each in recent) / sum(map(_days_in, recent))
    return _money(span, month, budget, paid, now * week * _days_in(month) / 7) | {
        "budgeted_children": budgeted
    }


def _fixed(rng: Random, span: Span, month: date, each: float) -> dict[str, object]:
    """Return the money of one month for a cost line that children do not move."""
    usual = _price(each, span, month)
    paid = usual * rng.uniform(0.94, 1.07)
    return _money(span, month, usual, paid, usual) | {"budgeted_children": ""}


def _money(
    span: Span, month: date, budget: float, paid: float, expected: float
) -> dict[str, object]:
    done = month <= span.until
    return {
        "budget_gbp": f"{budget:.2f}",
        "actual_gbp": f"{paid:.2f}" if done else "",
        "forecast_gbp": "" if done else f"{expected:.2f}",
    }
