"""Households that enquire about fostering or adoption, and how far they come.

Seasons, sources that differ, a quarter that goes badly and one that recovers, and
a change of the service in the middle of a year that brings more enquiries.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from synthetic.chance import Span, about, after, months, next_month, pick, poisson

SEASON = (1.55, 1.05, 1.1, 0.95, 1.0, 0.95, 0.85, 0.75, 1.4, 1.05, 0.95, 0.55)
SOURCES: dict[str, float] = {
    "Website": 40,
    "Social media": 22,
    "Word of mouth": 18,
    "Event": 8,
    "Radio": 6,
    "Council staff": 6,
}
STAYS_ON = {"Word of mouth": 1.35, "Council staff": 1.3, "Radio": 0.7, "Event": 1.1}
REASONS: dict[str, float] = {
    "AW0": 30,
    "AW1": 22,
    "AW2": 10,
    "AW3": 24,
    "AW4": 10,
    "AW5": 4,
}
IN_FLIGHT = timedelta(days=420)  # how far back an open enquiry may reach


@dataclass
class Applicant:
    """One household that enquired. A day of None has not come (yet)."""

    service: str
    enquiry: date
    source: str
    response: date | None = None
    visit: date | None = None
    application: date | None = None
    stage_2: date | None = None
    panel: date | None = None
    decision: date | None = None
    outcome: str = "open"
    reason: str = ""
    household_id: str = ""
    stopped_waiting: date | None = None

    def leaves(self, rng: Random, last: date, least: int, most: int) -> None:
        """Close the enquiry some days after the last thing that happened."""
        self.decision = after(rng, last, least, most)
        self.outcome, self.reason = "withdrawn", pick(rng, REASONS)


def enquiries_a_day(span: Span, month: date) -> float:
    """Return how many times the usual number of enquiries a month brings."""
    bad, recovered = span.bad_quarter
    level = SEASON[month.month - 1]
    if month >= span.service_change:
        level *= 1.25
    if bad <= month < recovered:
        level *= 0.45
    if recovered <= month < recovered + timedelta(days=85):
        level *= 1.2
    return level


def _first_contact(rng: Random, span: Span, one: Applicant) -> bool:
    """Answer an enquiry and visit it; return whether it was visited."""
    bad, recovered = span.bad_quarter
    slow = bad <= one.enquiry < recovered
    stays = STAYS_ON.get(one.source, 1.0)
    if rng.random() < 0.04:
        one.leaves(rng, one.enquiry, 14, 60)
        return False
    lags = {0: 45.0, 1: 25, 2: 15, 5: 15} if slow else {0: 78.0, 1: 12, 2: 5, 4: 5}
    one.response = one.enquiry + timedelta(days=pick(rng, lags))
    if rng.random() > (0.42 if one.service == "fostering" else 0.6) * stays:
        one.leaves(rng, one.response, 3, 45)
        return False
    soon = rng.random() < (0.4 if slow else 0.7)
    one.visit = max(
        one.response, after(rng, one.enquiry, *((1, 3) if soon else (4, 21)))
    )
    return True


def _assessed(rng: Random, one: Applicant, stage_2: timedelta, all_: timedelta) -> None:
    """Take an application through stage 2 and panel to a decision."""
    assert one.visit and one.application
    one.stage_2 = one.application + stage_2
    if rng.random() < 0.14:
        one.leaves(rng, one.stage_2, 10, 80)
        return
    one.panel = max(one.application + all_, one.stage_2 + timedelta(days=7))
    one.decision = after(rng, one.panel, 3, 12)
    one.outcome = "approved" if rng.random() < 0.94 else "declined"


def _fosters(rng: Random, span: Span, one: Applicant) -> None:
    """Follow a fostering enquiry to its end."""
    if not _first_contact(rng, span, one):
        return
    assert one.visit
    keen = 0.34 if one.enquiry < span.service_change else 0.3
    if rng.random() > keen * STAYS_ON.get(one.source, 1.0):
        one.leaves(rng, one.visit, 5, 60)
        return
    one.application = after(rng, one.visit, 10, 70)
    if rng.random() < 0.18:
        one.leaves(rng, one.application, 20, 90)
        return
    bad, recovered = span.bad_quarter
    late = 35 if bad <= one.application + timedelta(days=90) < recovered else 0
    whole = about(rng, 186 + late, 38, 110)
    _assessed(rng, one, about(rng, 65, 15, 30), whole)


def _adopts(rng: Random, span: Span, one: Applicant) -> None:
    """Follow an adoption enquiry to its end: two months, then four."""
    if not _first_contact(rng, span, one):
        return
    assert one.visit
    if rng.random() > 0.6:
        one.leaves(rng, one.visit, 5, 60)
        return
    one.application = after(rng, one.visit, 14, 120)
    if rng.random() < 0.1:
        one.leaves(rng, one.application, 20, 60)
        return
    first = about(rng, 56, 10, 30)
    _assessed(rng, one, first, first + about(rng, 105, 16, 70))


def applicants(rng: Random, span: Span, service: str, a_year: float) -> list[Applicant]:
    """Return the enquiries of a service, those open when the records begin included.

    One a household that enquired, in the order of their dates.
    """
    found = []
    for month in months(span.first - IN_FLIGHT, span.extracted):
        length = (next_month(month) - month).days
        for _ in range(poisson(rng, a_year / 12 * enquiries_a_day(span, month))):
            day = month + timedelta(days=rng.randrange(length))
            one = Applicant(service, day, pick(rng, SOURCES))
            (_fosters if service == "fostering" else _adopts)(rng, span, one)
            found.append(one)
    found = [one for one in found if _belongs(one, span)]
    return sorted(found, key=lambda one: one.enquiry)


def _belongs(one: Applicant, span: Span) -> bool:
    """Return whether an enquiry is in the records: received, and not closed before."""
    closed_before = one.decision is not None and one.decision < span.first
    return one.enquiry <= span.extracted and not closed_before


def rows(span: Span, found: list[Applicant]) -> list[dict[str, object]]:
    """Return the rows of applicants.csv as known on the day of the extract."""
    return [_row(span, number, one) for number, one in enumerate(found, 1)]


def _row(span: Span, number: int, one: Applicant) -> dict[str, object]:
    closed = span.known(one.decision) is not None
    return {
        "applicant_id": f"E{number:05d}",
        "service": one.service,
        "enquiry_date": one.enquiry,
        "enquiry_source": one.source,
        "first_response_date": span.known(one.response),
        "initial_visit_date": span.known(one.visit),
        "application_date": span.known(one.application),
        "stage_2_date": span.known(one.stage_2),
        "panel_date": span.known(one.panel),
        "decision_date": span.known(one.decision),
        "outcome": one.outcome if closed else "open",
        "outcome_reason": one.reason if closed else "",
        "household_id": one.household_id if closed else "",
        "stopped_waiting_date": span.known(one.stopped_waiting),
    }
