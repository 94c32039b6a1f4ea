"""Short breaks in a series: a few children who stay two nights a month.

Those are recorded apart (legal status V3 each stay, or V4 once for the agreement) and
are no part of the children looked after.
"""

from datetime import date, timedelta
from random import Random

from synthetic.chance import Span, after, months
from synthetic.households import Household, Register
from synthetic.people import Child, Episode, Placement, new_child

CHILDREN = 6
LATEST = timedelta(days=700)  # before the end, when the series begin


def short_breaks(
    rng: Random, span: Span, register: Register, children: list[Child]
) -> None:
    """Add the children who have short breaks in a series."""
    since = max(span.first, span.until - LATEST)
    homes = [home for home in register.active("short breaks") if _open(home, since)]
    for place, home in enumerate(homes[:CHILDREN]):
        start = since + timedelta(days=20 + 9 * place)
        child = new_child(rng, len(children) + 1, start, 4 + place)
        child.need = "N2"
        where = Placement("U6", "PR1", home.household_id, "ZZ7 7EE", home.household_id)
        if place % 2:
            child.episodes.append(Episode(start, "S", "V4", where))
        else:
            child.episodes += _stays(rng, span, start, where)
        children.append(child)


def _open(home: Household, since: date) -> bool:
    """Return whether a household could take a child on every day since."""
    closed = any(s.unavailable and (not s.to or s.to >= since) for s in home.spells)
    return home.approved_on <= since and not closed


def _stays(rng: Random, span: Span, start: date, where: Placement) -> list[Episode]:
    """Return two nights in every month from a start, for at most eighteen months."""
    stays = []
    for month in months(start, span.until)[1:19]:
        day = after(rng, month, 0, 24)
        end = day + timedelta(days=2)
        if end <= span.extracted:
            stays.append(Episode(day, "S", "V3", where, end, "E4A"))
    return stays
