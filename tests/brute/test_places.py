"""Places by day, by type of household and by team, and times on hold, by hand.

The measures of mainstream places are compared with all others; here is what only the
pages of places and standards show.
"""

from collections import Counter, defaultdict
from datetime import date
from functools import cache

import pytest

from tests.brute.children import FOSTER
from tests.brute.places import by_day
from tests.brute.records import DAY, LAST, add_months, month_end, returned, rows

EXTRACTED = date(2026, 11, 5)
YEAR = (add_months(LAST, -11), month_end(LAST))


@cache
def homes():
    return {row["household_id"]: row for row in rows("households")}


def spell_on(household, day):
    """Return the spell of places of an approved household on a day, if there is one."""
    home = homes()[household]
    if not home["approval_date"] <= day < (home["ended_date"] or date.max):
        return None
    return next(
        (
            row
            for row in spells()[household]
            if row["from_date"] <= day <= (row["to_date"] or date.max)
        ),
        None,
    )


@cache
def spells():
    found = defaultdict(list)
    for row in rows("places"):
        found[row["household_id"]].append(row)
    return found


def living(day):
    """Return how many children live in each household on a day."""
    return Counter(
        row["URN"]
        for row in returned("episodes", "CHILD", "DECOM")
        if row["PLACE"] in FOSTER
        and row["PLACE_PROVIDER"] == "PR1"
        and row["DECOM"] <= day < (row["DEC"] or date.max)
    )


def on(day, key):
    """Return places by use on a day, by a column of the households."""
    found, children = defaultdict(Counter), living(day)
    for household, home in homes().items():
        spell = spell_on(household, day)
        if spell is None:
            continue
        approved = int(spell["approved_places"])
        filled = min(children[household], approved)
        away = min(int(spell["unavailable_places"]), approved - filled)
        found[home[key]].update(
            {
                "Filled": filled,
                "Not available": away,
                "Vacant": approved - filled - away,
            }
        )
    return found


def test_every_day_of_the_latest_year_agrees(exact):
    shown = defaultdict(dict)
    for day, part, number in exact.sql(
        "select period_end, part, sum(tally_count) from all_tallies"
        " where tally_id = 'places_by_day' group by all"
    ).fetchall():
        shown[day][part] = number
    assert (min(shown), max(shown), len(shown)) == (*YEAR, 365)
    wrong = {
        day: counts
        for day, counts in shown.items()
        if counts
        != {
            "Filled": by_day()[day]["filled"],
            "Vacant": by_day()[day]["vacant"],
            "Not available": by_day()[day]["unavailable"],
        }
    }
    assert wrong == {}


@pytest.mark.parametrize("key", ["household_type", "team"])
@pytest.mark.parametrize("month", [date(2020, 12, 1), date(2024, 2, 1), LAST])
def test_types_and_teams_agree_at_the_ends_of_months(exact, key, month):
    shown = defaultdict(Counter)
    for name, part, number in exact.execute(
        f"select {key}, part, sum(tally_count) from all_tallies"
        " where tally_id = 'places' and period_end = ? group by all",
        [month_end(month)],
    ).fetchall():
        shown[name][part] = number
    assert shown == on(month_end(month), key)


def on_hold(household, day):
    spell = spell_on(household, day)
    return spell is not None and int(spell["unavailable_places"]) >= int(
        spell["approved_places"]
    )


def test_days_on_hold_so_far_agree(exact):
    lasting = []
    for household in homes():
        day = EXTRACTED
        while on_hold(household, day):
            day -= DAY
        if day < EXTRACTED:
            lasting.append((EXTRACTED - day).days)
    shown = exact.sql(
        "select days from all_durations where duration_id = 'on_hold' and cut = 'now'"
    ).fetchall()
    assert lasting
    assert sorted(days for (days,) in shown) == sorted(lasting)


def test_times_on_hold_that_ended_in_the_year_agree(exact):
    ended = []
    for household in homes():
        day = YEAR[0]
        while day <= YEAR[1]:
            if on_hold(household, day - DAY) and not on_hold(household, day):
                since = day - DAY
                while on_hold(household, since):
                    since -= DAY
                ended.append((day - DAY - since).days)
            day += DAY
    shown = exact.sql(
        "select days from all_durations"
        " where duration_id = 'on_hold' and cut = 'rolling_12'"
    ).fetchall()
    assert ended
    assert sorted(days for (days,) in shown) == sorted(ended)


def test_each_child_beyond_the_approved_number_is_listed(exact):
    children = living(EXTRACTED)
    beyond = {}
    for household in homes():
        spell = spell_on(household, EXTRACTED)
        approved = int(spell["approved_places"]) if spell else 0
        if children[household] > approved:
            beyond[household] = children[household] - approved
    shown = exact.sql(
        "select household_id, over_places from shown_cases_places where over_places > 0"
    ).fetchall()
    assert dict(shown) == beyond
