"""Children, the episodes they live through, and those who enter care together."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from synthetic.adoption import Plan
from synthetic.chance import age_on, pick

AGES: dict[int, float] = {0: 19, 1: 7, 2: 6, 3: 5, 4: 4, 5: 4, 6: 4, 7: 4, 8: 4, 9: 4}
AGES |= {10: 4, 11: 4, 12: 4, 13: 5, 14: 6, 15: 6, 16: 9, 17: 7}
ETHNIC: dict[str, float] = {
    "WBRI": 64,
    "WOTH": 6,
    "MWBC": 5,
    "MWAS": 3,
    "MOTH": 3,
    "AIND": 2,
    "APKN": 5,
    "BAFR": 6,
    "BCRB": 2,
    "OOTH": 3,
    "NOBT": 1,
}
NEEDS: dict[str, float] = {
    "N1": 62,
    "N5": 16,
    "N4": 9,
    "N3": 4,
    "N2": 3,
    "N8": 4,
    "N6": 2,
}


@dataclass(frozen=True)
class Placement:
    """Where a child lives: code, provider, place and, in house, the household."""

    place: str
    provider: str
    urn: str
    postcode: str
    household_id: str = ""


@dataclass
class Episode:
    """One row of the return. An end of None is open."""

    started: date
    rne: str
    legal: str
    placement: Placement
    ended: date | None = None
    rec: str = ""
    why: str = ""


@dataclass
class Child:
    """One child and the whole of the time that was spent in care."""

    child_id: str
    sex: str
    birth: date
    ethnic: str
    need: str
    home: str
    episodes: list[Episode] = field(default_factory=list)

    @property
    def last(self) -> Episode:
        """Return the latest episode."""
        return self.episodes[-1]

    def age(self, day: date) -> int:
        """Return the age in full years."""
        return age_on(self.birth, day)


@dataclass(eq=False)
class Unit:
    """Children who entered together and live together: one child, or siblings."""

    children: list[Child]
    entered: date
    aim: str
    legal: str
    unsettled: float
    group: str = ""
    placement: Placement | None = None
    placed_on: date | None = None
    away: bool = False  # in a temporary placement at present
    plan: Plan | None = None
    moves: int = 0  # an event that was planned for an earlier placement is stale

    @property
    def oldest(self) -> Child:
        """Return the child whose age decides where all of them live."""
        return min(self.children, key=lambda child: child.birth)


def new_child(rng: Random, number: int, day: date, age: int) -> Child:
    """Return a child of an age who is about to enter care."""
    born = day - timedelta(days=int(age * 365.25) + rng.randrange(1, 350))
    return Child(
        f"C{number:06d}",
        pick(rng, {"1": 55.0, "2": 45.0}),
        born,
        pick(rng, ETHNIC),
        pick(rng, NEEDS),
        f"ZZ{rng.randint(1, 20)} {rng.randint(1, 9)}AA",
    )


def aim_of(rng: Random, age: int) -> str:
    """Return what becomes of a child: home, guardian, adoption, or stays."""
    if age < 4:
        weights = {"home": 30.0, "guardian": 24, "adoption": 27, "stays": 19}
    elif age < 10:
        weights = {"home": 36.0, "guardian": 20, "adoption": 3, "stays": 41}
    elif age < 16:
        weights = {"home": 40.0, "guardian": 5, "stays": 55}
    else:
        weights = {"home": 12.0, "stays": 88}
    return pick(rng, weights)


def stay(rng: Random, aim: str) -> timedelta:
    """Return how long a stay with such an aim lasts, birthdays apart."""
    if aim == "home":
        return timedelta(days=round(min(1400, max(4, rng.lognormvariate(5.0, 1.1)))))
    if aim == "guardian":
        return timedelta(days=round(max(90, rng.gauss(420, 130))))
    return timedelta(days=round(500 + rng.expovariate(1 / 1900)))
