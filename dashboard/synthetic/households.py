"""Approved fostering households, their places, and when those cannot be used."""

from dataclasses import dataclass, field
from datetime import date
from random import Random

from synthetic.chance import DAY, Span, pick

TEAMS: dict[str, float] = {"North": 30, "South": 28, "East": 24, "West": 18}
LEAVE: dict[str, float] = {
    "Retired": 28,
    "Change in circumstances": 22,
    "Resigned": 15,
    "Moved to another agency": 13,
    "Adopted or became special guardians": 10,
    "Moved out of the area": 8,
    "Approval ended by the panel": 4,
}
HOLDS: dict[str, float] = {
    "Carer resting": 34,
    "Household under review": 18,
    "Carer or family illness": 18,
    "Bedroom not available": 12,
    "Work on the home": 10,
}
BLOCKED = "Blocked by a match"


@dataclass
class Spell:
    """Days on which a household's capacity stayed the same; `to` is the last one."""

    start: date
    approved: int
    unavailable: int = 0
    reason: str = ""
    to: date | None = None


@dataclass
class Household:
    """One approved household, its capacity over time and who lives there now."""

    household_id: str
    kind: str
    team: str
    approved_on: date
    spells: list[Spell]
    ended_on: date | None = None
    end_reason: str = ""
    residents: set[str] = field(default_factory=set)

    @property
    def approved(self) -> int:
        """Return the places it is approved for at present."""
        return self.spells[-1].approved

    @property
    def free(self) -> int:
        """Return the places that a child could be given at present."""
        now = self.spells[-1]
        return now.approved - now.unavailable - len(self.residents)

    def change(self, day: date, approved: int, unavailable: int, reason: str) -> None:
        """Begin a new spell of capacity, or mend the one that began that day."""
        last = self.spells[-1]
        if last.start == day:
            last.approved, last.unavailable, last.reason = approved, unavailable, reason
            return
        last.to = day - DAY
        self.spells.append(Spell(day, approved, unavailable, reason))

    def close(self, day: date, reason: str) -> None:
        """End the approval; the day before is the last on which it had places."""
        self.ended_on, self.end_reason = day, reason
        if self.spells[-1].start == day and len(self.spells) > 1:
            self.spells.pop()
        self.spells[-1].to = max(day - DAY, self.spells[-1].start)


class Register:
    """All households of an authority, and the ones that are approved at present."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.all: list[Household] = []
        self.now: dict[str, Household] = {}

    def approve(self, day: date, kind: str, places: int | None = None) -> Household:
        """Add a household and return it."""
        weights = {1: 34.0, 2: 42, 3: 24} if kind == "mainstream" else {1: 1.0}
        size = places or pick(self.rng, weights)
        team = "Connected carers" if kind == "connected" else pick(self.rng, TEAMS)
        one = Household(
            f"H{len(self.all) + 1:05d}", kind, team, day, [Spell(day, size)]
        )
        self.all.append(one)
        self.now[one.household_id] = one
        return one

    def active(self, kind: str) -> list[Household]:
        """Return the approved households of a kind."""
        return [one for one in self.now.values() if one.kind == kind]

    def close(self, one: Household, day: date, reason: str) -> None:
        """End a household's approval."""
        one.close(day, reason)
        del self.now[one.household_id]

    def find(self, needed: int, besides: str = "") -> Household | None:
        """Return a mainstream household with so many free places, or none."""
        homes = [
            one
            for one in self.now.values()
            if one.kind == "mainstream"
            and one.free >= needed
            and one.household_id != besides
        ]
        return self.rng.choice(homes) if homes else None

    def occupancy(self) -> float:
        """Return the share of mainstream places that are filled, from 0 to 1."""
        homes = self.active("mainstream")
        return sum(len(one.residents) for one in homes) / max(
            1, sum(one.approved for one in homes)
        )

    def hold(self, one: Household, day: date) -> bool:
        """Make what is free unavailable; return whether that could be."""
        if one.free <= 0 or one.spells[-1].unavailable:
            return False
        blocked = bool(one.residents) and self.rng.random() < 0.6
        reason = BLOCKED if blocked else pick(self.rng, HOLDS)
        one.change(day, one.approved, one.free, reason)
        return True


def rows(span: Span, register: Register) -> list[dict[str, object]]:
    """Return the rows of households.csv: those approved at any time in the span."""
    return [
        {
            "household_id": one.household_id,
            "household_type": one.kind,
            "approval_date": one.approved_on,
            "team": one.team,
            "ended_date": one.ended_on,
            "end_reason": one.end_reason,
        }
        for one in kept(span, register)
    ]


def kept(span: Span, register: Register) -> list[Household]:
    """Return the households that were approved on some day of the span."""
    return [
        one for one in register.all if not one.ended_on or one.ended_on > span.first
    ]


def place_rows(span: Span, register: Register) -> list[dict[str, object]]:
    """Return the rows of places.csv: spells that reach into the span."""
    return [
        {
            "household_id": one.household_id,
            "from_date": spell.start,
            "to_date": spell.to,
            "approved_places": spell.approved,
            "unavailable_places": spell.unavailable,
            "unavailable_reason": spell.reason,
        }
        for one in kept(span, register)
        for spell in one.spells
        if spell.to is None or spell.to >= span.first
    ]
