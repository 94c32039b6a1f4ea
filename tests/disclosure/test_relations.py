"""Every relation between counts that holds in the exact record is known.

Whoever reads two counts may add them, or take one from the other. So a new measure or
tally that is always the sum of others, or the same as another, must be declared: in
shown_guards for measures, in related.py for tallies and waits. Here such relations are
looked for in the record of the example authority, without asking what is declared.
"""

from collections import defaultdict
from itertools import combinations_with_replacement

import numpy as np
import pytest

from tests.disclosure import related

COUNTS = """
select q.quantity, c.cut, c.period_end, m.live_aggregation = 'stock' as is_stock,
    if(q.role = 'numerator', c.part_count, c.whole_count) as amount
from shown_counts as c inner join shown_quantities as q using (measure_id)
inner join stg_measures as m using (measure_id)
where c.dim_1 = '' and c.cut in ('month', 'rolling_12') and amount is not null
"""
PARTS = """
select tally_id, cut, period_end, part, part_2, tally_count from shown_tallies
where dim_1 = '' and cut in ('month', 'year', 'rolling_12', 'year_to_date')
"""
WAITS = """
select duration_id, cut, period_end, part, case_count from shown_durations
where dim_1 = '' and cut in ('year', 'rolling_12')
"""
FEWEST = 5
# A sum that follows from those declared, or holds by chance in the example.
EXPLAINED = {
    # Usable places are filled or vacant: what is not available is the rest.
    "effective_occupancy_pct denominator",
}


@pytest.fixture(scope="module")
def measures(exact):
    """Return the counts of measures: {"month" or "year": {name: {day: amount}}}."""
    found = defaultdict(lambda: defaultdict(dict))
    for quantity, cut, day, is_stock, amount in exact.sql(COUNTS).fetchall():
        if cut == "month":
            found["month"][quantity][day] = round(amount, 6)
        if cut == "rolling_12" or is_stock:
            found["year"][quantity][day] = round(amount, 6)
    return found


@pytest.fixture(scope="module")
def parts(exact):
    """Return the counts of totals, parts and waits, like those of measures."""
    found = defaultdict(lambda: defaultdict(dict))
    for tally_id, cut, day, part, part_2, amount in exact.sql(PARTS).fetchall():
        span = "month" if cut == "month" else "year"
        for name in {("", ""), (part, ""), ("", part_2), (part, part_2)}:
            days = found[span][tally_id, cut, *name]
            days[day] = days.get(day, 0) + amount
    for duration_id, cut, day, part, amount in exact.sql(WAITS).fetchall():
        found["year"][duration_id, cut, part, ""][day] = amount
    return found


def are_the_same(one, other):
    days = one.keys() & other.keys()
    return len({one[day] for day in days}) > 2 and all(
        abs(one[day] - other[day]) < 1e-4 for day in days
    )


def is_declared(quantity, tally_id, cut, part, part_2):
    """Say whether related.py tells of the part, or of one that is the same."""
    if (tally_id, part) in related.WAITS:
        return True
    return any(
        (same.tally_id, same.cut) == (tally_id, cut)
        and same.count.removesuffix(" numerator") == quantity.removesuffix(" numerator")
        for same in related.TALLIES
    )


@pytest.mark.parametrize("span", ["month", "year"])
def test_a_part_that_a_measure_counts_is_declared(measures, parts, span):
    unknown = [
        (quantity, name)
        for name, one in parts[span].items()
        for quantity, other in measures[span].items()
        if are_the_same(one, other)
        and not is_declared(quantity, *name)
        and not any(
            are_the_same(one, measures[span][same]) and is_declared(same, *name)
            for same in measures[span]
        )
    ]
    assert unknown == []


@pytest.mark.parametrize("span", ["month", "year"])
def test_a_measure_that_two_others_make_is_declared(exact, measures, span):
    unknown = set(sums(measures[span])) - declared(exact)
    assert {found for found in unknown if found[0] not in EXPLAINED} == set()


def test_a_relation_that_nobody_declared_is_found():
    # 5 + 7 = 12, 6 + 9 = 15, ...: the whole is the sum of both in each month.
    one, other = [5, 6, 8, 9, 11], [7, 9, 7, 5, 8]
    whole = [12, 15, 15, 14, 19]
    made = {"whole": whole, "one": one, "other": other, "odd": [1, 9, 2, 8, 3]}
    assert list(sums({name: dict(enumerate(n)) for name, n in made.items()})) == [
        ("whole", "one", "other")
    ]


def declared(exact):
    """Return the sums of shown_guards: the whole, and the two that it is made of."""
    terms = defaultdict(list)
    for hides, guard, quantity, sign in exact.sql("from shown_guards").fetchall():
        terms[hides, guard].append((sign < 0, quantity))
    return {tuple(name for _, name in sorted(made)) for made in terms.values()}


def sums(series):
    """Yield the counts that are the sum of two others on every day that all have."""
    names = sorted(name for name in series if len(set(series[name].values())) > 2)
    days = sorted({day for name in names for day in series[name]})
    table = np.array([[series[n].get(day, np.nan) for day in days] for n in names])
    for one, other in combinations_with_replacement(range(len(names)), 2):
        apart = np.abs(table - table[one] - table[other])
        both = (~np.isnan(apart)).sum(axis=1)
        for whole in np.flatnonzero(np.nanmax(np.nan_to_num(apart), axis=1) < 1e-4):
            if whole not in (one, other) and both[whole] >= FEWEST:
                yield names[whole], names[one], names[other]
