"""What each child lives with one carer after another, put together by hand."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cache

from tests.brute.records import Row, returned


@dataclass
class Spell:
    """What a child lives with one carer; `end` is the first day no longer there."""

    episodes: list[Row]
    care_began: date
    followed: bool = False

    @property
    def start(self) -> date:
        return self.episodes[0]["DECOM"]

    @property
    def end(self) -> date:
        return self.episodes[-1]["DEC"] or date.max

    @property
    def settled(self) -> Row:
        """Return the latest episode that is no temporary move."""
        kept = [one for one in self.episodes if one["PLACE"][0] != "T"]
        return (kept or self.episodes)[-1]


def _same_carer(spell: Spell, before: Row, one: Row) -> bool:
    """Return whether an episode goes on with the carer of the spell before it."""
    if one["PLACE"][0] == "T" or one["RNE"] in ("L", "T", "U"):
        return True
    if before["REASON_PLACE_CHANGE"] == "PLACE" or one["PLACE"] in ("A3", "A5"):
        return True
    return before["PLACE"][0] == "T" and one["URN"] == spell.settled["URN"]


@cache
def everyone() -> dict[str, list[Row]]:
    """Return the episodes of each child in order, without series of short breaks."""
    found = defaultdict(list)
    for row in returned("episodes", "CHILD", "DECOM"):
        if row["LS"] not in ("V3", "V4"):
            found[row["CHILD"]].append(row)
    for episodes in found.values():
        episodes.sort(key=lambda row: row["DECOM"])
    return dict(found)


@cache
def spells() -> dict[str, list[Spell]]:
    """Return the placement spells of each child in order."""
    found: dict[str, list[Spell]] = {}
    for child, episodes in everyone().items():
        mine: list[Spell] = []
        for one in episodes:
            before = mine[-1].episodes[-1] if mine else None
            if before is None or before["DEC"] != one["DECOM"] or one["RNE"] == "S":
                mine.append(Spell([one], one["DECOM"]))
            elif _same_carer(mine[-1], before, one):
                mine[-1].episodes.append(one)
            else:
                mine[-1].followed = True
                mine.append(Spell([one], mine[-1].care_began))
        found[child] = mine
    return found
