"""Plans for adoption: the days of each step, and the rows that record them."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from synthetic.chance import Span, after, pick

REVERSED: dict[str, float] = {"RD1": 35, "RD2": 15, "RD3": 30, "RD4": 20}


@dataclass
class Plan:
    """The steps of a plan for adoption, for a child or for siblings together.

    A day of None never comes. `fostered` is the day from which the adopters
    themselves fostered the child.
    """

    decided: date
    authority: date
    match: date | None = None
    placed: date | None = None
    order: date | None = None
    reversed: date | None = None
    disrupted: date | None = None
    why_ceased: str = ""
    fostered: date | None = None


def new_plan(rng: Random, entered: date, children: int, age: int) -> Plan:
    """Return what will become of a plan; older children and siblings wait longer."""
    decided = after(rng, entered, 130, 250)
    plan = Plan(decided, after(rng, decided, 20, 95))
    if rng.random() < 0.09:
        plan.reversed = after(rng, plan.authority, 90, 400)
        plan.why_ceased = pick(rng, REVERSED)
        return plan
    slower = 1 + 0.45 * (children - 1) + 0.2 * min(age, 5)
    wait = rng.lognormvariate(4.5, 0.75) * slower
    plan.match = plan.authority + timedelta(days=round(min(wait, 560)))
    fostered = children == 1 and age == 0 and rng.random() < 0.16
    if fostered:
        plan.fostered = after(rng, entered, 5, 60)
        plan.match = after(rng, plan.authority, -10, 60)
    plan.placed = after(rng, plan.match, 9, 40)
    if rng.random() < 0.075 and not fostered:
        plan.disrupted = after(rng, plan.placed, 40, 260)
        plan.why_ceased = pick(rng, REVERSED)
        return plan
    plan.order = after(rng, plan.placed, 110, 330)
    return plan


@dataclass
class Adoptee:
    """One child of a plan, for the row of adoption.csv."""

    child_id: str
    birth: date
    entered: date
    group: str
    plan: Plan
    adopters: str = ""


def kept(span: Span, found: list[Adoptee]) -> list[Adoptee]:
    """Return the children whose plan was made by the extract and open in the span."""

    def shown(one: Adoptee) -> bool:
        over = one.plan.order or one.plan.reversed or one.plan.disrupted
        return one.plan.decided <= span.extracted and (not over or over >= span.first)

    return [one for one in found if shown(one)]


def rows(span: Span, found: list[Adoptee]) -> list[dict[str, object]]:
    """Return the rows of adoption.csv: one a child with a plan for adoption."""
    return [
        {
            "child_id": one.child_id,
            "entered_care_date": one.entered,
            "decision_date": span.known(one.plan.decided),
            "placement_order_date": span.known(one.plan.authority),
            "match_date": span.known(one.plan.match),
            "placed_date": span.known(one.plan.placed),
            "order_date": span.known(one.plan.order),
            "reversed_date": span.known(one.plan.reversed),
            "disrupted_date": span.known(one.plan.disrupted),
            "sibling_group_id": one.group,
            "fostered_by_adopters_from_date": span.known(one.plan.fostered)
            if span.known(one.plan.match)
            else None,
            "applicant_id": one.adopters,
        }
        for one in kept(span, found)
    ]
