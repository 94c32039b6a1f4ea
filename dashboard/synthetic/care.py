"""What happens to children in care, day by day, until the day of the extract.

Every happening is an event with a day; events are taken in order, and most of them
plan the next one. The years before the records begin are lived through as well, so
that the records begin with children who have been in care for a long time.
"""

import heapq
from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from synthetic import placing, steps
from synthetic.adoption import Adoptee, new_plan
from synthetic.chance import Span, after, birthday, pick
from synthetic.households import Register
from synthetic.people import (
    AGES,
    Child,
    Episode,
    Placement,
    Unit,
    aim_of,
    new_child,
    stay,
)

WHY: dict[str, float] = {
    "CARPL": 53,
    "CREQB": 14,
    "CREQO": 8,
    "CHILD": 5,
    "LAREQ": 2.5,
    "ALLEG": 1.2,
    "STAND": 0.8,
    "APPRR": 0.3,
    "CUSTOD": 0.5,
    "OTHER": 18,
}
# Chance of a move a day: until so many days in the placement, so many a thousand.
RESTLESS = ((60, 3.6), (180, 1.9), (540, 0.95), (99999, 0.4))


class Care:
    """The children of one authority and everything that happens to them."""

    def __init__(self, rng: Random, span: Span, register: Register) -> None:
        self.rng, self.span, self.register = rng, span, register
        self.children: list[Child] = []
        self.units: dict[str, Unit] = {}
        self.adoptees: list[Adoptee] = []
        self._queue: list[
            tuple[date, int, Callable[..., None], tuple[object, ...]]
        ] = []
        self._number = 0

    def at(self, day: date, act: Callable[..., None], *what: object) -> None:
        """Plan an event."""
        self._number += 1
        heapq.heappush(self._queue, (day, self._number, act, what))

    def run(self) -> None:
        """Live through all events up to the day of the extract."""
        while self._queue and self._queue[0][0] <= self.span.extracted:
            day, _, act, what = heapq.heappop(self._queue)
            act(self, day, *what)

    def enter(self, day: date) -> None:
        """Let a child, or siblings, enter care."""
        age = pick(self.rng, AGES)
        aim = aim_of(self.rng, age)
        size = pick(self.rng, {1: 80.0, 2: 15.0, 3: 5.0}) if age < 14 else 1
        ages = [max(0, age - 2 * place) for place in range(size)]
        children = [self._child(day, each) for each in ages]
        legal = self._first_legal_status(aim)
        unsettled = pick(self.rng, {0.35: 62.0, 1.1: 24.0, 3.2: 14.0})
        group = f"S{len(self.children):06d}" if size > 1 else ""
        unit = Unit(children, day, aim, legal, unsettled, group)
        self._begin(day, unit)
        self._plan_the_rest(day, unit)

    def _child(self, day: date, age: int) -> Child:
        child = new_child(self.rng, len(self.children) + 1, day, age)
        self.children.append(child)
        return child

    def _first_legal_status(self, aim: str) -> str:
        weights = {"V2": 45.0, "C1": 45, "L2": 10} if aim == "home" else {}
        return pick(self.rng, weights or {"C1": 78.0, "V2": 17, "L2": 5})

    def _begin(self, day: date, unit: Unit) -> None:
        placement = placing.choose(self.rng, self.register, unit, day)
        for child in unit.children:
            self.units[child.child_id] = unit
            child.episodes.append(Episode(day, "S", unit.legal, placement))
            self.at(birthday(child.birth, 18), steps.comes_of_age, child)
        self.settle(day, unit, placement)

    def _plan_the_rest(self, day: date, unit: Unit) -> None:
        if unit.legal == "L2":
            self.at(day + timedelta(days=8), steps.legal_status, unit, "C1")
        if unit.legal != "V2" and unit.aim != "home":
            self.at(after(self.rng, day, 190, 330), steps.care_order, unit)
        if unit.aim == "adoption":
            self._plan_adoption(day, unit)
        else:
            self.at(day + stay(self.rng, unit.aim), steps.leave, unit)

    def _plan_adoption(self, day: date, unit: Unit) -> None:
        size, age = len(unit.children), unit.oldest.age(day)
        plan = unit.plan = new_plan(self.rng, day, size, age)
        for child in unit.children:
            one = Adoptee(child.child_id, child.birth, day, unit.group, plan)
            self.adoptees.append(one)
        self.at(plan.authority, steps.legal_status, unit, "E1")
        if plan.fostered:
            self.at(plan.fostered, steps.fostered_by_adopters, unit)
        if plan.placed:
            self.at(plan.placed, steps.placed_with_adopters, unit)
        if plan.disrupted:
            self.at(plan.disrupted, steps.adoption_disrupted, unit)
        if plan.order:
            self.at(plan.order, steps.leave, unit)
        else:
            over = plan.reversed or plan.disrupted or day
            self.at(over + stay(self.rng, "stays"), steps.leave, unit)

    # What changes where a child lives, or under which order

    def change(self, day: date, unit: Unit, rne: str, to: Placement, why: str) -> bool:
        """End the open episodes and begin new ones; return whether that could be."""
        if not unit.children or any(c.last.started >= day for c in unit.children):
            return False
        for child in unit.children:
            child.last.ended, child.last.rec, child.last.why = day, "X1", why
            child.episodes.append(Episode(day, rne, unit.legal, to))
        return True

    def settle(self, day: date, unit: Unit, to: Placement) -> None:
        """Let a unit live in a placement, and plan when it might leave it."""
        self.vacate(day, unit)
        unit.placement, unit.placed_on, unit.away = to, day, False
        unit.moves += 1
        if to.household_id:
            home = self.register.now[to.household_id]
            home.residents |= {child.child_id for child in unit.children}
        self._plan_move(day, unit)

    def vacate(self, day: date, unit: Unit, *leaving: Child) -> None:
        """Take children out of the household they live in."""
        here = unit.placement.household_id if unit.placement else ""
        home = self.register.now.get(here)
        if home is None:
            return
        home.residents -= {child.child_id for child in leaving or unit.children}
        if home.kind == "connected" and not home.residents:
            self.at(after(self.rng, day, 0, 45), Care.no_longer_needed, here)

    def no_longer_needed(self, day: date, household_id: str) -> None:
        """End the approval of a connected household whose child has left."""
        home = self.register.now.get(household_id)
        if home and not home.residents:
            self.register.close(home, day, "Child no longer placed")

    def _plan_move(self, day: date, unit: Unit) -> None:
        lived, rng = 0, self.rng
        for until, rate in RESTLESS:
            wait = rng.expovariate(rate * unit.unsettled / 1000)
            if lived + wait < until:
                when = day + timedelta(days=max(1, round(lived + wait)))
                self.at(when, Care.move, unit, unit.moves)
                break
            lived = until
        if rng.random() < 0.16:
            self.at(after(rng, day, 20, 700), steps.go_away, unit, unit.moves)
        if rng.random() < 0.35:
            self.at(
                after(rng, day, 240, 800), steps.becomes_long_term, unit, unit.moves
            )

    def move(self, day: date, unit: Unit, moves: int, why: str = "") -> None:
        """Move a unit to another carer."""
        if moves != unit.moves or not unit.children:
            return
        if unit.away:
            self.at(day + timedelta(days=25), Care.move, unit, moves, why)
            return
        to = placing.choose(self.rng, self.register, unit, day)
        if self.change(day, unit, "P", to, why or pick(self.rng, WHY)):
            self.settle(day, unit, to)
        elif to.household_id:
            self.no_longer_needed(day, to.household_id)
