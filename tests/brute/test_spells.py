"""Spells against the slow way: on random lives, and on the example authority."""

from datetime import date, timedelta

import duckdb
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.brute.placements import (
    Episode,
    Spell,
    band,
    living,
    month_ends,
    spells_of,
)
from tests.episodes import CORE, lived

FIRST, LAST = date(2024, 1, 1), date(2025, 12, 31)
BUILT = (*CORE, "core_care_days", "core_children_spans", "core_children_months")
SPELLS = """
    select child_id, started_date, ended_date, care_period_start, ending = 'moved',
        is_short_break_series, placement_kind, provider
    from core_spells order by child_id, started_date
"""


@st.composite
def lives(draw: st.DrawFn) -> list[Episode]:
    """Return the episodes of up to four children: gaps, overlaps and open ends."""
    episodes = []
    for number in range(draw(st.integers(1, 4))):
        day = FIRST + timedelta(draw(st.integers(0, 200)))
        length = draw(st.integers(1, 7))
        for place in range(length):
            end = day + timedelta(draw(st.integers(2, 160)))
            is_open = place == length - 1 and draw(st.booleans())
            episodes.append(
                Episode(
                    f"c{number}",
                    day,
                    draw(st.sampled_from("SPPBLTU")) if place else "S",
                    draw(st.sampled_from(("U4", "U1", "T3", "T4", "A5", "K2", "P1"))),
                    draw(st.sampled_from(("PR1", "PR1", "PR4", None))),
                    None if is_open else end,
                    "X1" if place < length - 1 else "E4A",
                    draw(st.sampled_from(("CARPL", "CREQB", "PLACE", "OTHER", None))),
                    draw(st.sampled_from(("H1", "H1", "H2", None))),
                    draw(st.sampled_from(("C2", "C2", "C2", "C2", "V4"))),
                    draw(st.sampled_from(("AB1", "AB2", None))),
                )
            )
            day = end + timedelta(draw(st.sampled_from((0, 0, 0, 0, 3, -1))))
    return episodes


def built(episodes: list[Episode]) -> duckdb.DuckDBPyConnection:
    return lived(
        [list(vars(episode).values()) for episode in episodes],
        months=(FIRST.isoformat(), LAST.isoformat()),
        born={"c0": "2023-11-30", "c1": "2008-06-15", "c2": "2019-02-28"},
        make=BUILT,
    )


BORN = {"c0": date(2023, 11, 30), "c1": date(2008, 6, 15), "c2": date(2019, 2, 28)}
checks = settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@given(lives())
@settings(checks, max_examples=40)
def test_spells_are_those_of_the_slow_way(episodes):
    found = built(episodes).execute(SPELLS).fetchall()
    expected = [
        (
            spell.child,
            spell.start,
            spell.end,
            spell.care_start,
            spell.is_moved,
            spell.is_series,
            spell.stays[-1][2].kind,
            spell.stays[-1][2].supplier,
        )
        for spell in spells_of(episodes)
    ]
    assert found == expected


@given(lives())
@checks
def test_spells_never_overlap_and_keep_every_day(episodes):
    con = built(episodes)
    overlaps = con.execute("""
        select * from core_spells as one
        inner join core_spells as other using (organisation_id, child_id)
        where one.started_date < other.started_date
            and (one.ended_date is null or one.ended_date > other.started_date)
    """).fetchall()
    assert overlaps == []
    days = con.execute(
        "select sum(coalesce(ended_date, date '2026-01-01') - started_date)"
        " from core_spells"
    ).fetchone()
    # Each day of a child once, however many episodes it stands in.
    lived_days = {
        (episode.child, episode.start + timedelta(n))
        for episode in episodes
        for n in range(((episode.end or date(2026, 1, 1)) - episode.start).days)
    }
    assert days == (len(lived_days),)


@given(lives())
@checks
def test_changes_sum_to_the_census_of_each_month_and_to_its_days(episodes):
    con = built(episodes)
    spells = spells_of(episodes)
    counted = con.execute("""
        select month, placement_kind, provider, age_band, sum(children_count)
        from core_children_months group by all
    """).fetchall()
    census: dict[tuple, int] = {}
    for end in month_ends(FIRST, LAST):
        for spell, episode in living(spells, end):
            age = band(BORN.get(spell.child), end)
            key = (end.replace(day=1), episode.kind, episode.supplier, age)
            census[key] = census.get(key, 0) + 1
    assert {tuple(row[:4]): row[4] for row in counted} == census

    days: dict[date, int] = {}
    for number in range((LAST - FIRST).days + 1):
        day = FIRST + timedelta(number)
        month = day.replace(day=1)
        days[month] = days.get(month, 0) + len(living(spells, day))
    found = con.execute(
        "select month, sum(care_days) from core_care_days group by month"
    ).fetchall()
    assert {month: n for month, n in found if n} == {m: n for m, n in days.items() if n}


def spells_in(snapshot: duckdb.DuckDBPyConnection) -> list[Spell]:
    """Return the spells of the example authority, built the slow way."""
    rows = snapshot.execute("""
        select child_id, started_date, reason_new_episode, placement_type,
            placement_provider, ended_date, reason_ceased, reason_place_change, urn,
            legal_status, placement_postcode
        from stg_extract_episodes
    """).fetchall()
    return spells_of(Episode(*row) for row in rows)


def test_the_example_has_the_spells_of_the_slow_way(exact):
    found = exact.execute(SPELLS).fetchall()
    expected = [
        (s.child, s.start, s.end, s.care_start, s.is_moved, s.is_series)
        for s in spells_in(exact)
    ]
    assert len(found) > 3000
    assert [row[:6] for row in found] == sorted(expected, key=lambda row: row[:2])
