"""All the worlds that look the same: no count of 1 to 4 is the same in all of them.

Small authorities of every possible kind are shown to readers of totals side by side.
Those that look alike are one group, and whoever sees it knows no more than that. So
this attacker knows everything: each rule, its order, and what follows from its not
having been applied.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import product
from typing import Any

import pytest

from tests.disclosure.tiny import shown

MARCH = date(2026, 3, 1)
World = tuple[int, ...]
Counts = dict[str, int]


def worlds_of(places: int, most: int, least: int = 0) -> Iterator[World]:
    """Yield every way to put `least` to `most` people in some places."""
    for world in _ways(places, most):
        if sum(world) >= least:
            yield world


def _ways(places: int, left: int) -> Iterator[World]:
    if not places:
        yield ()
        return
    for count in range(left + 1):
        for others in _ways(places - 1, left - count):
            yield (count, *others)


def given_away(
    worlds: Iterable[World],
    rows: Callable[[World], list[dict[str, Any]]],
    counts: Callable[[World], Counts],
    first: str = "2026-03-01",
    **told: Any,
) -> list[tuple[str, int, World]]:
    """Return the counts of 1 to 4 that are the same in all worlds that look alike."""
    worlds = list(worlds)
    con = shown(
        [
            {"measure_id": f"w{i}", **row}
            for i, w in enumerate(worlds)
            for row in rows(w)
        ],
        catalogue={f"w{i}": told for i in range(len(worlds))},
        views=["shown_measures"],
        first=first,
    )
    looks: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for measure_id, *row in con.sql(
        "select measure_id, cut, period_end, dim_1, value_1, dim_2, value_2,"
        " numerator, denominator, value, value_symbol from shown_measures order by all"
    ).fetchall():
        looks[int(measure_id[1:])].append(tuple(row))
    alike: dict[tuple[Any, ...], list[World]] = defaultdict(list)
    for i, world in enumerate(worlds):
        alike[tuple(looks[i])].append(world)
    return [found for group in alike.values() for found in _same(group, counts)]


def _same(
    group: list[World], counts: Callable[[World], Counts]
) -> Iterator[tuple[str, int, World]]:
    each = [counts(world) for world in group]
    for name, count in each[0].items():
        if 1 <= count <= 4 and all(other[name] == count for other in each):
            yield name, count, group[0]


# Parts of a whole


def parts(world: World) -> list[dict[str, Any]]:
    return [
        {"month": MARCH, "sex": f"{i}", "numerator": float(n)}
        for i, n in enumerate(world)
    ]


def each_part(world: World) -> Counts:
    return {f"part {i}": n for i, n in enumerate(world)}


@pytest.mark.parametrize(("places", "most"), [(2, 40), (3, 22), (4, 14)])
def test_parts_of_a_whole(places, most):
    worlds = worlds_of(places, most, least=5)
    assert given_away(worlds, parts, each_part, live_aggregation="stock") == []


def test_parts_are_given_away_where_only_small_ones_are_hidden():
    """The same worlds, shown without further protection: the test can fail."""
    alike: dict[Any, list[World]] = defaultdict(list)
    for world in worlds_of(2, 40, least=5):
        look = [None if 1 <= n <= 4 else 5 * round(n / 5) for n in world]
        alike[sum(world), *look].append(world)
    found = [f for group in alike.values() for f in _same(group, each_part)]
    assert ("part 1", 4, (22, 4)) in found
    assert len(found) > 20


# Tables of two filters


def table(rows: int, columns: int) -> Callable[[World], list[dict[str, Any]]]:
    def made(world: World) -> list[dict[str, Any]]:
        places = product(range(rows), range(columns))
        return [
            {"month": MARCH, "sex": f"{r}", "team": f"{c}", "numerator": float(n)}
            for (r, c), n in zip(places, world, strict=True)
        ]

    return made


def table_counts(rows: int, columns: int) -> Callable[[World], Counts]:
    def counted(world: World) -> Counts:
        lines = {
            f"row {r}": sum(world[r * columns : (r + 1) * columns]) for r in range(rows)
        }
        downs = {f"column {c}": sum(world[c::columns]) for c in range(columns)}
        return {**each_part(world), **lines, **downs}

    return counted


@pytest.mark.parametrize(("rows", "columns", "most"), [(2, 2, 18), (2, 3, 10)])
def test_tables_of_two_filters(rows, columns, most):
    worlds = worlds_of(rows * columns, most, least=5)
    made, counted = table(rows, columns), table_counts(rows, columns)
    assert given_away(worlds, made, counted, live_aggregation="stock") == []


# Shares


SHARE = {"live_aggregation": "stock", "live_value": "pct", "unit": "pct"}


def share(world: World) -> list[dict[str, Any]]:
    pairs = zip(world[::2], world[1::2], strict=True)
    return [
        {
            "month": MARCH,
            "sex": f"{i}",
            "numerator": float(n),
            "denominator": float(n + rest),
        }
        for i, (n, rest) in enumerate(pairs)
    ]


def share_counts(world: World) -> Counts:
    pairs = list(zip(world[::2], world[1::2], strict=True))
    return {
        **{f"in {i}": n for i, (n, _) in enumerate(pairs)},
        **{f"out {i}": rest for i, (_, rest) in enumerate(pairs)},
        **{f"all {i}": n + rest for i, (n, rest) in enumerate(pairs)},
        "in": sum(n for n, _ in pairs),
        "out": sum(rest for _, rest in pairs),
    }


@pytest.mark.parametrize(("places", "most"), [(1, 40), (2, 16), (3, 8)])
def test_shares_and_what_they_leave_out(places, most):
    assert given_away(worlds_of(2 * places, most), share, share_counts, **SHARE) == []


# Months


def months(world: World) -> list[dict[str, Any]]:
    start = 12 - len(world)
    return [
        {
            "month": date(2025 + (3 + start + i) // 12, (3 + start + i) % 12 + 1, 1),
            "numerator": float(n),
        }
        for i, n in enumerate(world)
    ]


def stretches(world: World) -> Counts:
    """Return every run of months: what can be had by taking one sum from another."""
    ends = range(len(world) + 1)
    return {f"{a}-{b}": sum(world[a:b]) for a in ends for b in ends if a < b}


def test_months_and_the_quarters_that_they_make():
    # January to March: all ways in which three months can have 0 to 7.
    worlds = product(range(8), repeat=3)
    assert given_away(worlds, months, stretches, first="2026-01-01") == []


def test_months_quarters_and_the_half_year_that_they_make():
    # October to March, with months of 0, 1, 2, 5 and 6.
    worlds = product((0, 1, 2, 5, 6), repeat=6)
    assert given_away(worlds, months, stretches, first="2025-10-01") == []
