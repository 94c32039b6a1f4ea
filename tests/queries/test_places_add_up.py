"""Whatever the records say, the places of every day add up.

Against a second count, day by day, of random households, spells and children.
"""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.live import small
from warehouse import QUERIES

FIRST, LAST = date(2026, 1, 1), date(2026, 2, 28)
CHAIN = ("core_households", "core_place_points", "core_place_spells")
days = st.integers(0, 58).map(lambda count: FIRST + timedelta(days=count))
maybe = st.none() | days


@st.composite
def records(draw):
    """Return a household's days, its spells of places, and its children's stays."""
    approved_on, left_on = draw(days), draw(maybe)
    if left_on is not None and left_on < approved_on:
        left_on = None
    edges = sorted(draw(st.sets(days, min_size=2, max_size=5)))
    spells = []
    for since, following in pairwise(edges):
        approved = draw(st.integers(0, 3))
        spells.append(
            (
                since,
                # A spell may end before the next one begins, or leave no gap.
                draw(st.sampled_from([since, following - timedelta(days=1)])),
                approved,
                draw(st.integers(0, approved)),
            )
        )
    if draw(st.booleans()):
        spells[-1] = (since, None, *spells[-1][2:])
    stays = draw(st.lists(st.tuples(days, maybe), max_size=4))
    stays = [(a, b) for a, b in stays if b is None or a < b]
    return approved_on, left_on, spells, stays


@pytest.fixture(scope="module")
def con():
    authority = {"extracted_date": LAST.isoformat(), "organisation_name": "Ayton"}
    con = small({"authorities": [authority]})
    for name in CHAIN:
        sql = (QUERIES / "20_core" / f"{name}.sql").read_text("utf-8")
        con.execute(f"create view {name} as {sql}")
    return con


def fill(con, approved_on, left_on, spells, stays):
    for name in ("households", "places", "episodes"):
        con.execute(f"delete from stg_extract_{name}")
    con.execute(
        "insert into stg_extract_households (organisation_id, household_id,"
        " household_type, team, approval_date, ended_date)"
        " values ('x', 'h', 'mainstream', 'North', ?, ?)",
        [approved_on, left_on],
    )
    for spell in spells:
        con.execute(
            "insert into stg_extract_places (organisation_id, household_id, from_date,"
            " to_date, approved_places, unavailable_places)"
            " values ('x', 'h', ?, ?, ?, ?)",
            list(spell),
        )
    for number, (since, until) in enumerate(stays):
        con.execute(
            "insert into stg_extract_episodes (organisation_id, child_id, started_date,"
            " ended_date, placement_type, placement_provider, urn)"
            " values ('x', ?, ?, ?, 'U6', 'PR1', 'h')",
            [f"c{number}", since, until],
        )


def counted(day, approved_on, left_on, spells, stays):
    """Return approved, filled, not available and vacant places, and children beyond."""
    is_approved = approved_on <= day and (left_on is None or day < left_on)
    current = [s for s in spells if s[0] <= day and (s[1] is None or day <= s[1])]
    approved, recorded = current[0][2:] if is_approved and current else (0, 0)
    children = sum(a <= day and (b is None or day < b) for a, b in stays)
    filled = min(children, approved)
    unavailable = min(recorded, approved - filled)
    vacant = approved - filled - unavailable
    return approved, filled, unavailable, vacant, children - filled


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(records())
def test_stretches_are_what_a_count_of_every_day_says(con, record):
    fill(con, *record)
    stretches = con.sql(
        "select from_date, until_date, approved_places, filled_places,"
        " unavailable_places, vacant_places, over_places from core_place_spells"
    ).fetchall()
    found = {}
    for since, until, *places in stretches:
        day = since
        while day < until:
            assert day not in found, "two stretches share a day"
            found[day] = tuple(places)
            day += timedelta(days=1)
    expected = {}
    for count in range((LAST - FIRST).days + 1):
        day = FIRST + timedelta(days=count)
        places = counted(day, *record)
        if any(places):
            expected[day] = places
    assert found == expected
    assert all(p[1] + p[2] + p[3] == p[0] for p in found.values())
