"""Children looked after, where they live and how placements end, counted by hand."""

from datetime import date
from functools import cache

from tests.brute.lives import Spell, spells
from tests.brute.records import (
    MONTHS,
    Answer,
    Row,
    add_months,
    flow,
    month_end,
    returned,
)

NARROW = {"CREQB", "CREQO", "CHILD"}
BROAD = NARROW | {"LAREQ", "ALLEG", "STAND", "APPRR"}
CONNECTED, OTHERS = ("U1", "U2", "U3"), ("U4", "U5", "U6")
FOSTER = CONNECTED + OTHERS
RESIDENTIAL = ("K1", "K2", "R1", "S1")
ADOPTION = ("A3", "A4", "A5", "A6")
AGENCY = ("PR4", "PR5")


def now(child: str, when: date) -> Spell | None:
    """Return the spell that a child lives on a day, if it is looked after."""
    for spell in spells()[child]:
        if spell.start <= when < spell.end:
            return spell
    return None


@cache
def here(month: date) -> list[tuple[str, Spell]]:
    """Return the children looked after on the last day of a month, with their spell."""
    found = [(child, now(child, month_end(month))) for child in spells()]
    return [(child, spell) for child, spell in found if spell is not None]


def placement_on(spell: Spell, when: date) -> Row:
    """Return the placement on a day: during a temporary move, the one kept for it."""
    past = [one for one in spell.episodes if one["DECOM"] <= when]
    return Spell(past, spell.care_began).settled


def placements(month: date) -> list[Row]:
    """Return where each child lives on the last day of a month."""
    return [placement_on(spell, month_end(month)) for _, spell in here(month)]


def stock(wanted) -> Answer:
    return {
        month: (
            sum(wanted(placement_on(s, month_end(month))) for _, s in here(month)),
            None,
        )
        for month in MONTHS
    }


def fostered(*providers: str, places: tuple[str, ...] = FOSTER):
    return lambda one: (
        one["PLACE"] in places and (not providers or one["PLACE_PROVIDER"] in providers)
    )


def share(top: Answer, bottom: Answer) -> Answer:
    return {month: (top[month][0], bottom[month][0]) for month in MONTHS}


def placements_since(start: date, month: date) -> Answer:
    """Count children with three or more placements on days from a start on."""
    end = month_end(month)
    counts = [
        sum(spell.start <= end and spell.end > start for spell in spells()[child])
        for child, _ in here(month)
    ]
    return sum(count >= 3 for count in counts), len(counts)


def _april(day: date) -> date:
    return date(day.year - (day.month < 4), 4, 1)


def long_term(month: date) -> tuple[int, int]:
    """Count children under 16 in care for 2.5 years, and those settled for two."""
    end, births = month_end(month), _births()
    settled = total = 0
    for child, spell in here(month):
        young = add_months(births[child], 16 * 12) > end
        if not young or add_months(spell.care_began, 30) > end:
            continue
        since = spell.start
        if placement_on(spell, end)["PLACE"] in ADOPTION:
            mine = [s for s in spells()[child] if s.care_began == spell.care_began]
            since = mine[max(0, mine.index(spell) - 1)].start
        total += 1
        settled += add_months(since, 24) <= end
    return settled, total


@cache
def _births() -> dict[str, date]:
    return {row["CHILD"]: row["DOB"] for row in returned("header", "CHILD")}


@cache
def moves() -> list[Row]:
    """Return a row for each spell that another one followed."""
    return [
        {
            "ended": spell.end,
            "why": spell.episodes[-1]["REASON_PLACE_CHANGE"],
            "foster": spell.settled["PLACE"] in FOSTER,
        }
        for mine in spells().values()
        for spell in mine
        if spell.followed
    ]


def answers() -> dict[str, Answer]:
    """Return every measure of children and their placements."""
    all_children = stock(lambda one: True)
    foster, in_house = stock(fostered()), stock(fostered("PR1"))
    broken = [row for row in moves() if row["foster"] and row["why"] in BROAD]
    return {
        "children_looked_after": all_children,
        "children_in_foster_care": foster,
        "children_in_house": in_house,
        "children_ifa": stock(fostered(*AGENCY)),
        "children_connected": stock(fostered(places=CONNECTED)),
        "children_in_residential": stock(lambda one: one["PLACE"] in RESIDENTIAL),
        "in_house_of_foster_pct": share(in_house, foster),
        "in_house_of_looked_after_pct": share(in_house, all_children),
        "three_or_more_placements_pct": {
            month: placements_since(add_months(month, -11), month) for month in MONTHS
        },
        "three_or_more_placements_year_pct": {
            month: placements_since(_april(month), month) for month in MONTHS
        },
        "long_term_stability_pct": {month: long_term(month) for month in MONTHS},
        "placement_moves": flow(moves(), "ended"),
        "placement_disruptions": flow(broken, "ended"),
        "disruption_rate_narrow_pct": flow(
            moves(), "ended", lambda row: row["why"] in NARROW
        ),
        "disruption_rate_broad_pct": flow(
            moves(), "ended", lambda row: row["why"] in BROAD
        ),
    }
