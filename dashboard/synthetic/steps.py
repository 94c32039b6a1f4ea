"""The steps of a child's time in care, other than being moved by somebody's choice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from synthetic import placing
from synthetic.chance import after, pick
from synthetic.people import Child, Placement, Unit

if TYPE_CHECKING:
    from synthetic.care import Care

GUARDIAN: dict[str, float] = {"E45": 50, "E46": 12, "E47": 26, "E41": 12}
HOME: dict[str, float] = {"E4A": 78, "E4B": 12, "E13": 6, "E3": 2, "E8": 2}
AWAY: dict[str, float] = {"T3": 60, "T4": 0, "T0": 22, "T1": 14, "T2": 4}
LONG_TERM = {"U6": "U4", "U3": "U1"}


def legal_status(care: Care, day: date, unit: Unit, legal: str) -> None:
    """Change the order that a unit is looked after under, and nothing else."""
    if not unit.children or unit.placement is None or unit.legal == legal:
        return
    if unit.away:
        care.at(day + timedelta(days=25), legal_status, unit, legal)
        return
    before, unit.legal = unit.legal, legal
    if not care.change(day, unit, "L", unit.placement, ""):
        unit.legal = before
        care.at(day + timedelta(days=1), legal_status, unit, legal)


def care_order(care: Care, day: date, unit: Unit) -> None:
    """Make the full order; some move with it, some stay and become long-term."""
    if not unit.children or unit.placement is None or unit.legal != "C1":
        return
    draw, here = care.rng.random(), unit.placement
    if unit.away or draw < 0.68 or unit.aim == "adoption":
        legal_status(care, day, unit, "C2")
        return
    longer = replace(here, place=LONG_TERM.get(here.place, here.place))
    if draw < 0.84 and longer != here:
        unit.legal = "C2"
        if care.change(day, unit, "U", longer, "PLACE"):
            unit.placement = longer
        return
    unit.legal = "C2"
    parents = care.rng.random() < 0.5 and unit.oldest.age(day) < 16
    to = placing.PARENTS if parents else placing.agency(care.rng)
    if care.change(day, unit, "B", to, "CARPL"):
        care.settle(day, unit, to)


def becomes_long_term(care: Care, day: date, unit: Unit, moves: int) -> None:
    """Make a foster placement a long-term one, with the same carer."""
    if moves != unit.moves or unit.away or not unit.placement:
        return
    place = LONG_TERM.get(unit.placement.place)
    if not place or unit.aim in ("adoption", "home"):
        return
    to = replace(unit.placement, place=place)
    if care.change(day, unit, "T", to, "PLACE"):
        unit.placement = to


def registered(care: Care, day: date) -> None:
    """Give supported accommodation its new code on the day that the old ones lapse."""
    for unit in dict.fromkeys(care.units.values()):
        here = unit.placement
        if unit.children and here and here.place in ("H5", "P2"):
            to = replace(here, place="K3")
            if care.change(day, unit, "T", to, "PLACE"):
                unit.placement = to


def go_away(care: Care, day: date, unit: Unit, moves: int) -> None:
    """Begin a short stay elsewhere, from which a unit returns to its carer."""
    stale = moves != unit.moves or unit.away or not unit.children
    if stale or not unit.placement or unit.placement.place[0] != "U":
        return
    place = pick(care.rng, AWAY)
    to = Placement(place, unit.placement.provider, "XXXXXXX", "ZZ9 9CC")
    if care.change(day, unit, "P", to, "CARPL"):
        unit.away = True
        care.at(after(care.rng, day, 6, 18), come_back, unit, moves)


def come_back(care: Care, day: date, unit: Unit, moves: int) -> None:
    """End a short stay elsewhere."""
    if moves != unit.moves or not unit.away or not unit.placement:
        return
    if care.change(day, unit, "P", unit.placement, "CARPL"):
        unit.away = False


def fostered_by_adopters(care: Care, day: date, unit: Unit) -> None:
    """Place a child with approved adopters who foster first."""
    to = replace(placing.agency(care.rng), place="U5")
    if care.change(day, unit, "P", to, "CARPL"):
        care.settle(day, unit, to)
        unit.moves += 1  # nothing else moves the child from here
    elif unit.plan:
        unit.plan.fostered = None


def placed_with_adopters(care: Care, day: date, unit: Unit) -> None:
    """Place a unit for adoption, with new carers or with those who fostered."""
    plan, here = unit.plan, unit.placement
    if not unit.children or plan is None or here is None:
        return
    if unit.away or any(child.last.started >= day for child in unit.children):
        unit.away = False
        day = max(day, unit.children[0].last.started + timedelta(days=1))
    same = plan.fostered is not None
    provider = here.provider if same else pick(care.rng, {"PR1": 62.0, "PR5": 38.0})
    to = Placement("A5" if same else "A6", provider, "XXXXXXX", "ZZ8 8DD")
    plan.placed = day
    if care.change(day, unit, "T" if same else "P", to, "PLACE" if same else "CARPL"):
        care.settle(day, unit, to)
        unit.moves += 1


def adoption_disrupted(care: Care, day: date, unit: Unit) -> None:
    """End a placement for adoption before the order, and return to foster care."""
    to = placing.agency(care.rng)
    if care.change(day, unit, "P", to, pick(care.rng, {"CREQO": 60.0, "CREQB": 40.0})):
        unit.aim = "stays"
        care.settle(day, unit, to)


def leave(care: Care, day: date, unit: Unit) -> None:
    """Let a unit leave care in the way it was meant to."""
    if not unit.children:
        return
    if any(child.last.started >= day for child in unit.children):
        care.at(day + timedelta(days=1), leave, unit)
        return
    rec = pick(care.rng, HOME)
    if unit.aim == "guardian":
        rec = pick(care.rng, GUARDIAN)
    if unit.aim == "adoption" and unit.plan and unit.plan.order:
        rec, unit.plan.order = pick(care.rng, {"E11": 55.0, "E12": 45.0}), day
    care.vacate(day, unit)
    for child in unit.children:
        child.last.ended, child.last.rec = day, rec
    unit.children = []


def comes_of_age(care: Care, day: date, child: Child) -> None:
    """Let a young person leave care at 18."""
    unit = care.units[child.child_id]
    if child not in unit.children:
        return
    if child.last.started >= day:
        care.at(day + timedelta(days=1), comes_of_age, child)
        return
    fostering = child.last.placement.place[0] == "U"
    weights = {"E17": 70.0, "E5": 30} if fostering else {"E5": 62.0, "E6": 33, "E7": 5}
    child.last.ended, child.last.rec = day, pick(care.rng, weights)
    care.vacate(day, unit, child)
    unit.children.remove(child)
