"""Where children are placed: the choice between kinds of home, as it might fall."""

from datetime import date
from random import Random

from synthetic.chance import pick
from synthetic.households import Register
from synthetic.people import Placement, Unit

FULL = 0.64  # the share of mainstream places above which agencies are asked first
SUPPORTED = date(2025, 4, 1)  # from when supported accommodation is registered
PARENTS = Placement("P1", "PR0", "XXXXXXX", "ZZ1 1AA")


def _postcode(rng: Random) -> str:
    return f"ZZ{rng.randint(1, 40)} {rng.randint(1, 9)}BB"


def _outside(rng: Random, place: str, homes: int, provider: str) -> Placement:
    """Return a placement with an agency or in a home."""
    urn = f"SC{place}{rng.randrange(homes):04d}"
    return Placement(place, provider, urn, _postcode(rng))


def agency(rng: Random) -> Placement:
    """Return a foster placement with an independent agency."""
    place = pick(rng, {"U6": 70.0, "U4": 30.0})
    return _outside(rng, place, 35, pick(rng, {"PR4": 82.0, "PR5": 18.0}))


def residential(rng: Random) -> Placement:
    """Return a placement in a residential home or school."""
    place = pick(rng, {"K2": 88.0, "R1": 6, "K1": 2, "S1": 4})
    provider = pick(rng, {"PR4": 76.0, "PR1": 14, "PR5": 8, "PR2": 2})
    return _outside(rng, place, 40, provider)


def supported(rng: Random, day: date) -> Placement:
    """Return a placement in supported accommodation."""
    place = "K3" if day >= SUPPORTED else pick(rng, {"H5": 80.0, "P2": 20.0})
    return _outside(rng, place, 25, pick(rng, {"PR4": 78.0, "PR1": 8, "PR5": 14}))


def in_house(rng: Random, register: Register, unit: Unit) -> Placement | None:
    """Return a placement with a mainstream household that has room, if one has."""
    now = unit.placement.household_id if unit.placement else ""
    home = register.find(len(unit.children), besides=now)
    if home is None:
        return None
    place = pick(rng, {"U6": 74.0, "U4": 26.0})
    return Placement(place, "PR1", home.household_id, _postcode(rng), home.household_id)


def connected(rng: Random, register: Register, unit: Unit, day: date) -> Placement:
    """Return a placement with relatives or friends, approved for these children."""
    home = register.approve(day, "connected", len(unit.children))
    place = pick(rng, {"U3": 62.0, "U1": 36, "U2": 2})
    return Placement(place, "PR1", home.household_id, _postcode(rng), home.household_id)


def fostered(rng: Random, register: Register, unit: Unit) -> Placement:
    """Return a foster placement, in house while there is room and a good match."""
    young = 0.1 if unit.oldest.age(unit.entered) < 10 else -0.1
    keen = 0.85 if register.occupancy() < FULL else 0.12
    home = in_house(rng, register, unit) if rng.random() < keen + young else None
    return home or agency(rng)


def choose(rng: Random, register: Register, unit: Unit, day: date) -> Placement:
    """Return where a unit lives next, by age."""
    age = unit.oldest.age(day)
    first = unit.placement is None
    draw = rng.random()
    if age >= 16:
        if draw < 0.6:
            return supported(rng, day)
        return residential(rng) if draw < 0.76 else fostered(rng, register, unit)
    if draw < (0.17 if first else 0.09):
        return connected(rng, register, unit, day)
    if age >= 10 and draw > (0.8 if first else 0.62):
        return residential(rng)
    return fostered(rng, register, unit)
