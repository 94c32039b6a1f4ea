"""Who adopts whom: families approved by the authority, and those who stop waiting.

Draws its own chances, so that nothing else that happened depends on it.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from synthetic.adoption import Adoptee
from synthetic.applicants import Applicant
from synthetic.chance import Span, after

AT_LEAST = timedelta(days=21)  # from approval to a match
ELSEWHERE = 0.1  # of the children are matched with adopters of another agency


@dataclass
class Waiting:
    """Approved adopters, and the day on which they would stop waiting for a match."""

    applicant_id: str
    approved: date
    until: date
    one: Applicant


def match(
    rng: Random, span: Span, every: list[Applicant], found: list[Adoptee]
) -> None:
    """Name the adopters of each child that was matched; let others stop waiting."""
    queue = [
        _waiting(rng, number, one)
        for number, one in enumerate(every, 1)
        if one.service == "adoption" and one.outcome == "approved"
    ]
    families: dict[str, list[Adoptee]] = {}
    for child in sorted(found, key=lambda child: (child.plan.decided, child.child_id)):
        if span.known(child.plan.match):
            families.setdefault(child.group or child.child_id, []).append(child)
    for family in sorted(families.values(), key=_matched):
        _matched_with(rng, queue, family)
    for left in queue:
        left.one.stopped_waiting = left.until


def _waiting(rng: Random, number: int, one: Applicant) -> Waiting:
    """Return adopters who wait; three in ten would give up, or look elsewhere, soon."""
    assert one.decision
    soon = (90, 420) if rng.random() < 0.3 else (420, 1000)
    return Waiting(f"E{number:05d}", one.decision, after(rng, one.decision, *soon), one)


def _matched(family: list[Adoptee]) -> date:
    matched = family[0].plan.match
    assert matched
    return matched


def _matched_with(rng: Random, queue: list[Waiting], family: list[Adoptee]) -> None:
    """Match brothers and sisters with adopters who wait, if any do."""
    day = _matched(family)
    free = [one for one in queue if one.approved + AT_LEAST <= day < one.until]
    if not free or rng.random() < ELSEWHERE:
        return
    chosen = rng.choice(free)
    queue.remove(chosen)
    for child in family:
        child.adopters = chosen.applicant_id
