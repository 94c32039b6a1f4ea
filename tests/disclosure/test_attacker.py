"""Nobody can work out a count of 1 to 4 from all that a reader of totals can get.

The attacker takes every row of measures and tallies of the example authority, under
every filter and every pair of filters, knows the rules, and narrows down what each
count can be by every sum that must hold: parts and wholes, months and years, shares
and their rests, and measures with each other.
"""

import pytest

from tests.disclosure.attacker import Ranges, range_of
from tests.disclosure.cells import Known


@pytest.fixture(scope="module")
def known(record):
    return Known(record)


def test_no_count_of_1_to_4_can_be_worked_out(known):
    assert known.pinned() == []


def test_nothing_can_be_worked_out_by_who_knows_what_counts_the_same(record):
    """A tally, a wait and a measure of the same thing are rounded apart."""
    assert Known(record, is_related=True).pinned() == []


def test_the_attacker_looks_at_all_that_is_shown(known, record):
    """Each measure in people, households or places, and each tally."""
    seen = {str(name[0]).partition(" ")[0] for name in known.shown}
    counted = record.sql(
        "select distinct measure_id from shown_counts"
        " where per = 1 and part_count is not null"
    )
    assert {measure_id for (measure_id,) in counted.fetchall()} <= seen
    tallies = {name[1] for name in known.shown if name[0] == "tally"}
    every = record.sql("select distinct tally_id from page_live_tallies").fetchall()
    assert {tally_id for (tally_id,) in every} == tallies


def test_many_are_worked_out_where_only_small_counts_are_hidden(record):
    """So the attacker can do it, and what is hidden besides is needed."""
    assert len(Known(record, only_small=True).pinned()) > 1000


# The attacker himself


def test_what_is_left_of_a_total_is_found():
    # 26 children, 20 of them boys when rounded (18 to 22), girls [c]: 26 - 22 = 4.
    ranges = Ranges()
    ranges.know("all", *range_of(26, is_rounded=False))
    ranges.know("boys", *range_of(20, is_rounded=True))
    ranges.know("girls", 1, 4)
    ranges.add_up(["all"], ["boys", "girls"])
    assert ranges.narrowed()["girls"] == (4, 4)
    assert ranges.narrowed()["boys"] == (22, 22)


def test_what_is_not_determined_stays_a_range():
    # 25 children, 20 boys when rounded: 25 - 22 = 3 girls at least, 4 at most.
    ranges = Ranges()
    ranges.know("all", *range_of(25, is_rounded=False))
    ranges.know("boys", *range_of(20, is_rounded=True))
    ranges.know("girls", 1, 4)
    ranges.add_up(["all"], ["boys", "girls"])
    assert ranges.narrowed()["girls"] == (3, 4)


def test_a_month_is_found_from_two_years_that_move_on_by_one():
    # 12 months to April 9, to May 12; May a year before was 0, so May is 3.
    ranges = Ranges()
    ranges.know("to May", *range_of(12, is_rounded=False))
    ranges.know("to April", *range_of(9, is_rounded=False))
    ranges.know("May before", *range_of(0, is_rounded=False))
    ranges.add_up(["to May", "May before"], ["to April", "May"])
    assert ranges.narrowed()["May"] == (3, 3)


def test_a_rounded_5_is_5_to_7():
    assert range_of(5, is_rounded=True) == (5, 7)  # 3 and 4 would be [c]
    assert range_of(10, is_rounded=True) == (8, 12)
    assert range_of(0, is_rounded=True) == (0, 0)
