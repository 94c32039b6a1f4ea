"""Many placements and settled children against the slow way, month by month."""

from collections import defaultdict
from datetime import date

from hypothesis import given, settings

from tests.brute.placements import (
    Spell,
    april_of,
    is_long,
    is_settled,
    living,
    month_ends,
    placements_since,
    spells_of,
    year_up_to,
)
from tests.brute.test_spells import (
    BORN,
    FIRST,
    LAST,
    built,
    checks,
    lives,
    spells_in,
)

COUNTS = """
    select
        month,
        sum(two_rolling_count), sum(three_rolling_count),
        sum(two_year_count), sum(three_year_count),
        coalesce(sum(long_count) filter (where {young}), 0),
        coalesce(sum(settled_count) filter (where {young}), 0)
    from core_children_months
    group by month
    order by month
""".format(young="age_band not in ('16 and over', 'Not known')")


def counted(
    spells: list[Spell], born: dict[str, date], ends: list[date]
) -> list[tuple]:
    """Return the counts of each month in which anybody is looked after."""
    mine: dict[str, list[Spell]] = defaultdict(list)
    for spell in spells:
        mine[spell.child].append(spell)
    rows = [_at(spells, mine, born, end) for end in ends]
    return [row for row in rows if row]


def _at(
    spells: list[Spell],
    mine: dict[str, list[Spell]],
    born: dict[str, date],
    end: date,
) -> tuple:
    there = living(spells, end)
    rolling = [placements_since(mine[s.child], year_up_to(end), end) for s, _ in there]
    year = [placements_since(mine[s.child], april_of(end), end) for s, _ in there]
    long = [
        (spell, episode)
        for spell, episode in there
        if spell.child in born and is_long(spell, born[spell.child], end)
    ]
    settled = [is_settled(mine[s.child], s, e, end) for s, e in long]
    if not there:
        return ()
    return (
        end.replace(day=1),
        sum(n >= 2 for n in rolling),
        sum(n >= 3 for n in rolling),
        sum(n >= 2 for n in year),
        sum(n >= 3 for n in year),
        len(long),
        sum(settled),
    )


@given(lives())
@settings(checks, max_examples=30)
def test_random_lives_are_counted_as_the_slow_way_counts_them(episodes):
    found = built(episodes).execute(COUNTS).fetchall()
    assert found == counted(spells_of(episodes), BORN, month_ends(FIRST, LAST))


def test_the_example_is_counted_as_the_slow_way_counts_it(exact):
    born = dict(
        exact.execute(
            "select child_id, birth_date from stg_extract_children"
        ).fetchall()
    )
    found = exact.execute(COUNTS).fetchall()
    ends = month_ends(date(2020, 4, 1), date(2026, 10, 31))
    assert len(found) == len(ends) == 79
    assert found == counted(spells_in(exact), born, ends)


def test_the_measures_are_those_counts_from_where_the_records_reach_back(exact):
    # Episodes are told of from April 2020: 12 months end in March 2021, and 2.5 years
    # have passed in October 2022; the year of 2020/21 is told of from its first day.
    found = exact.execute("""
        select measure_id, min(month) from all_measures
        where measure_id like 'three_or_more%' or measure_id = 'long_term_stability_pct'
        group by measure_id order by measure_id
    """).fetchall()
    assert found == [
        ("long_term_stability_pct", date(2022, 10, 1)),
        ("three_or_more_placements_pct", date(2021, 3, 1)),
        ("three_or_more_placements_year_pct", date(2020, 4, 1)),
    ]
    [latest] = exact.execute("""
        select
            sum(numerator) filter (measure_id = 'three_or_more_placements_pct'),
            sum(numerator) filter (measure_id = 'three_or_more_placements_year_pct'),
            sum(denominator) filter (measure_id = 'long_term_stability_pct'),
            sum(numerator) filter (measure_id = 'long_term_stability_pct')
        from all_measures where month = date '2026-10-01'
    """).fetchall()
    months = exact.execute(COUNTS).fetchall()[-1]
    assert latest == (months[2], months[4], months[5], months[6])
