"""Placements counted the slow way: child by child, day by day, in plain Python.

A second method for `core_spells` and the measures above it. It shares no code with the
queries: it walks through the episodes of one child in order and keeps notes.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby

FOSTER = {"U1", "U2", "U3", "U4", "U5", "U6"}
KINDS = {
    **dict.fromkeys(("U1", "U2", "U3"), "Foster, family and friends"),
    **dict.fromkeys(("U4", "U5", "U6"), "Foster, other carers"),
    **dict.fromkeys(("K1", "K2", "R1", "S1"), "Residential"),
    **dict.fromkeys(("H5", "P2", "K3"), "Supported accommodation"),
    **dict.fromkeys(("A3", "A4", "A5", "A6"), "Placed for adoption"),
    "P1": "With parents",
}
PROVIDERS = {
    "PR0": "Parents",
    "PR1": "In-house",
    "PR2": "Another council",
    "PR3": "Other public body",
    "PR4": "Independent agency",
    "PR5": "Independent agency",
}
NARROW = {"CREQB", "CREQO", "CHILD"}
BROAD = NARROW | {"LAREQ", "ALLEG", "STAND", "APPRR"}


@dataclass
class Episode:
    """One episode; `end` is the first day on which the child is not counted."""

    child: str
    start: date
    rne: str | None
    place: str | None
    provider: str | None
    end: date | None
    rec: str | None = None
    reason: str | None = None
    urn: str | None = None
    legal: str | None = None
    postcode: str | None = None

    @property
    def is_temporary(self) -> bool:
        return self.place in {"T0", "T1", "T2", "T3", "T4"}

    @property
    def is_series(self) -> bool:
        return self.legal in {"V3", "V4"}

    @property
    def kind(self) -> str:
        return KINDS.get(self.place or "", "Other")

    @property
    def supplier(self) -> str:
        return PROVIDERS.get(self.provider or "", "Not known")


@dataclass
class Spell:
    """Days with one carer. `stays` are its episodes, each as the placement it is in."""

    child: str
    start: date
    end: date | None
    care_start: date
    stays: list[tuple[date, date | None, Episode]] = field(default_factory=list)
    lasting: Episode | None = None
    last: Episode | None = None
    is_moved: bool = False

    @property
    def is_series(self) -> bool:
        return bool(self.last and self.last.is_series)

    @property
    def is_a_placement(self) -> bool:
        return not self.is_series and (self.end is None or self.end > self.start)

    @property
    def reason(self) -> str | None:
        """Why a moved child moved: the reason that the move began with, or ended."""
        if self.lasting and self.lasting.reason in BROAD:
            return self.lasting.reason
        return self.last.reason if self.last else None


def spells_of(episodes: Iterable[Episode]) -> list[Spell]:
    """Return the spells of every child."""
    ordered = sorted(episodes, key=lambda e: (e.child, e.start))
    by_child = groupby(ordered, key=lambda e: e.child)
    return [spell for _, mine in by_child for spell in _walk(list(mine))]


def _walk(mine: list[Episode]) -> list[Spell]:
    spells: list[Spell] = []
    for place, episode in enumerate(mine):
        following = mine[place + 1] if place + 1 < len(mine) else None
        end = episode.end
        if following and (end is None or following.start < end):
            end = following.start
        before = mine[place - 1] if place else None
        begins = _begins_care(before, episode)
        if begins or not _goes_on(spells[-1], before, episode):
            if spells and not begins:
                spells[-1].is_moved = True
            start = episode.start if begins else spells[-1].care_start
            spells.append(Spell(episode.child, episode.start, None, start))
        spell = spells[-1]
        counted = spell.lasting if episode.is_temporary and spell.lasting else episode
        spell.stays.append((episode.start, end, counted))
        spell.end, spell.last = end, episode
        if not episode.is_temporary:
            spell.lasting = episode
    return spells


def _begins_care(before: Episode | None, episode: Episode) -> bool:
    return (
        before is None
        or (before.end is not None and before.end < episode.start)
        or episode.rne == "S"
        or before.is_series != episode.is_series
    )


def _goes_on(spell: Spell, before: Episode | None, episode: Episode) -> bool:
    """Return whether the episode is spent with the carer of the spell."""
    assert before is not None
    home = spell.lasting
    if episode.is_temporary:
        return True
    if episode.place in {"A3", "A5"} and home and home.place in FOSTER:
        return True
    if not before.is_temporary:
        return episode.rne in {"L", "T", "U"} or before.reason == "PLACE"
    if home is None:
        return False
    if episode.urn and home.urn:
        return episode.urn == home.urn
    known = episode.postcode and home.postcode
    return (
        episode.kind == home.kind
        and episode.supplier == home.supplier
        and (not known or episode.postcode == home.postcode)
    )


def is_in(start: date, end: date | None, day: date) -> bool:
    """Return whether a child is counted on a day: from the first, not on the last."""
    return start <= day and (end is None or end > day)


def living(spells: list[Spell], day: date) -> list[tuple[Spell, Episode]]:
    """Return who is looked after on a day, with the placement they are counted in."""
    return [
        (spell, episode)
        for spell in spells
        if not spell.is_series
        for start, end, episode in spell.stays
        if is_in(start, end, day)
    ]


def placements_since(spells: list[Spell], since: date, day: date) -> int:
    """Return how many of one child's placements reach into the days up to `day`."""
    return sum(
        spell.is_a_placement
        and spell.start <= day
        and (spell.end is None or spell.end > since)
        for spell in spells
    )


def is_long(spell: Spell, birthday: date, day: date) -> bool:
    """Return whether a child is under 16 and long looked after on a day."""
    return day < _later(birthday, 16 * 12) and day >= _later(spell.care_start, 30)


def is_settled(mine: list[Spell], spell: Spell, episode: Episode, day: date) -> bool:
    """Return whether two years have passed since the placement, or the one before."""
    begun = spell.start
    if episode.kind == "Placed for adoption":
        earlier = [
            other.start
            for other in mine
            if other.care_start == spell.care_start
            and other.start < spell.start
            and other.is_a_placement
        ]
        begun = max(earlier, default=begun)
    return day >= _later(begun, 24)


def band(birthday: date | None, day: date) -> str:
    """Return the age band on a day."""
    if birthday is None:
        return "Not known"
    bands = ((1, "Under 1"), (5, "1 to 4"), (10, "5 to 9"), (16, "10 to 15"))
    return next(
        (name for age, name in bands if day < _later(birthday, 12 * age)),
        "16 and over",
    )


def month_ends(first: date, last: date) -> list[date]:
    """Return the last days of the months between two days."""
    days = (first + timedelta(n) for n in range((last - first).days + 1))
    return [day for day in days if (day + timedelta(1)).day == 1]


def april_of(day: date) -> date:
    """Return the 1 April on or before a day."""
    return date(day.year - (day.month < 4), 4, 1)


def year_up_to(day: date) -> date:
    """Return the first day of the 12 months that end with a month's last day."""
    return _later(day.replace(day=1), -11)


def _later(day: date, months: int) -> date:
    """Return the day so many months on; the last of the month if there is none."""
    number = day.year * 12 + day.month - 1 + months
    year, month = divmod(number, 12)
    for last in (day.day, 30, 29, 28):
        if last <= day.day:
            try:
                return date(year, month + 1, last)
            except ValueError:
                continue
    raise AssertionError(day)
