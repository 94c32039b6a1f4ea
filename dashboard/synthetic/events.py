"""Reviews, visits and checks that fall due for a household, and when they were done."""

from datetime import date, timedelta
from random import Random

from synthetic.chance import Span, about
from synthetic.households import Household, Register, kept

# Kind: days from approval to the first, days between, chance that one is on time.
DUE: dict[str, tuple[int, int, float]] = {
    "annual review": (365, 365, 0.88),
    "supervisory visit": (42, 42, 0.9),
    "unannounced visit": (240, 365, 0.84),
    "dbs renewal": (1095, 1095, 0.9),
    "medical": (730, 730, 0.86),
}
INDUCTION = (180, 0.85)


def _done(
    rng: Random, span: Span, due: date, on_time: float, early: int
) -> date | None:
    """Return when something due was done, or none where it has not been (yet)."""
    bad, recovered = span.bad_quarter
    if bad <= due < recovered:
        on_time -= 0.2
    if rng.random() < on_time:
        return due - timedelta(days=rng.randint(0, early))
    if rng.random() < 0.015:
        return None
    return due + about(rng, 20, 18, 1)


def _of(rng: Random, span: Span, home: Household) -> list[dict[str, object]]:
    """Return the rows of one household, those that fell due in the span."""
    found = []
    last = min(home.ended_on or date.max, span.extracted + timedelta(days=60))
    for kind, (first, every, on_time) in DUE.items():
        due = home.approved_on + timedelta(days=first)
        while due < last:
            if due >= span.first:
                early = min(20, every // 4)
                found.append((kind, due, _done(rng, span, due, on_time, early)))
            due += timedelta(days=every)
    due = home.approved_on + timedelta(days=INDUCTION[0])
    if span.first <= due < last:
        found.append(("induction", due, _done(rng, span, due, INDUCTION[1], 60)))
    return [_row(span, home, *each) for each in found]


def _row(
    span: Span, home: Household, kind: str, due: date, done: date | None
) -> dict[str, object]:
    ended = home.ended_on
    late = done is None or (ended is not None and done > ended)
    return {
        "household_id": home.household_id,
        "kind": kind,
        "due_date": due,
        "done_date": None if late else span.known(done),
    }


def rows(rng: Random, span: Span, register: Register) -> list[dict[str, object]]:
    """Return the rows of household_events.csv: one a thing that fell due."""
    found: list[dict[str, object]] = []
    for home in kept(span, register):
        found += _of(rng, span, home)
    return found
