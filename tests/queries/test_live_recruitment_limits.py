"""Whose limits will run out: what readers of totals may see of it, and cannot find out.

Every way in which up to 14 open assessments can be over, be likely to run over, be in
time, or have no known pace is an organisation of its own. Two of them look the same to
readers of totals if every row that they can see is the same.
"""

from collections import defaultdict
from itertools import product

import duckdb
import pyarrow as pa
import pytest

from tests.disclosure.tiny import shown
from warehouse import QUERIES

PARTS = ("Over already", "Likely to run over", "Likely in time", "Pace not known")
MERGED = "Over already or likely to run over"
APART = "Not told apart: too few of some"
MOST = 14
WORLDS = [w for w in product(range(MOST + 1), repeat=4) if 0 < sum(w) <= MOST]


def parts_of(worlds, audience):
    """Return the rows of all_tallies, as view core_limit_prospects tells the parts."""
    cases = pa.Table.from_pylist(
        [
            {"organisation_id": str(w), "prospect": part, "prospect_order": place}
            for w in worlds
            for place, (part, number) in enumerate(zip(PARTS, w, strict=True), 1)
            for _ in range(number)
        ]
    )
    con = duckdb.connect()
    con.register("cases", cases)
    con.execute(f"create table core_audience as select '{audience}' as audience")
    con.execute(
        "create table core_running_limits as select *, 'fostering' as service,"
        " 'Decision in 6 months' as time_limit, date '2026-03-31' as extracted_date"
        " from cases"
    )
    sql = (QUERIES / "20_core" / "core_limit_prospects.sql").read_text("utf-8")
    return (
        con.sql(sql.rstrip())
        .select(
            "organisation_id, prospect as part, prospect_order as part_order,"
            " case_count as tally_count"
        )
        .to_arrow_table()
        .to_pylist()
    )


def seen_by(worlds, audience="totals"):
    """Return what a reader sees of each world: its parts, counts and total."""
    rows = parts_of(worlds, audience)
    con = shown(tallies=rows, audience=audience, views=["shown_tallies"])
    seen = defaultdict(dict)
    for name, part, number, total in con.sql(
        "select organisation_id, part, tally_count, total_count from shown_tallies"
    ).fetchall():
        seen[name][part] = (number, total)
    return {world: seen[str(world)] for world in worlds}


@pytest.mark.parametrize(
    ("world", "parts"),
    [
        # All three are large enough: 12, 8 and 6 are about 10, 10 and 5.
        ((12, 8, 6, 0), {PARTS[0]: 10, PARTS[1]: 10, PARTS[2]: 5}),
        # None is over, and 6 are likely to be: nothing is small, so both are apart.
        ((0, 6, 9, 0), {PARTS[1]: 5, PARTS[2]: 10}),
        # 3 are over: together with the 6 that are likely to be, 9 are about 10.
        ((3, 6, 8, 0), {MERGED: 10, PARTS[2]: 10}),
        # 2 are in time: of 22, 9 are over, and 11 + 2 = 13 are not yet.
        ((9, 11, 2, 0), {PARTS[0]: 10, "Not over yet": 15}),
        # 1 + 2 = 3 are late, and 1 is over: neither can be shown. All are 12.
        ((1, 2, 9, 0), {APART: 10}),
        ((1, 1, 1, 1), {APART: None}),
    ],
)
def test_the_first_split_without_a_small_part_is_shown(world, parts):
    told = seen_by([world])[world]
    assert {part: number for part, (number, _) in told.items()} == parts
    total = sum(world) if sum(world) > 4 else None
    assert {shown_total for _, shown_total in told.values()} == {total}


def test_the_service_sees_the_parts_apart_and_exactly():
    told = seen_by([(3, 6, 8, 0)], "service")[3, 6, 8, 0]
    assert told == {PARTS[0]: (3, 17), PARTS[1]: (6, 17), PARTS[2]: (8, 17)}


def test_no_part_of_1_to_4_can_be_found_out():
    alike = defaultdict(list)
    for world, told in seen_by(WORLDS).items():
        alike[frozenset(told.items())].append(world)
    assert len(alike) > 50
    for worlds in alike.values():
        for place in range(len(PARTS)):
            possible = {world[place] for world in worlds}
            if possible & {1, 2, 3, 4}:
                assert len(possible) >= 3, (PARTS[place], worlds[:5])


def test_no_sum_of_two_parts_that_is_1_to_4_can_be_found_out():
    alike = defaultdict(list)
    for world, told in seen_by(WORLDS).items():
        alike[frozenset(told.items())].append(world)
    for worlds in alike.values():
        possible = {world[0] + world[1] for world in worlds}
        assert not possible & {1, 2, 3, 4} or len(possible) >= 3, worlds[:5]
