"""Places of two small households, stretch by stretch, worked out by hand.

h1, mainstream, two places: c1 lives there from 5 January to 9 February. From 1 February
one place is not available, from 15 February both.
h2, mainstream, one place, from 10 January until it leaves on 15 March: c2 lives there
from 20 January, and is still recorded there after that. c3 is a second child in its one
place from 25 to 29 January.
h3, a family member's household, one place, filled by c5 all the time.
c4 lives with agency carers, whose number is by chance that of h2: no place of ours.
The records are drawn on 5 April 2026.
"""

from datetime import date

import pytest

from tests.live import small

AUTHORITY = {"extracted_date": "2026-04-05", "organisation_name": "Ayton"}


def household(household_id, kind="mainstream", approved="2026-01-01", ended=None):
    return {
        "household_id": household_id,
        "household_type": kind,
        "team": "North",
        "approval_date": approved,
        "ended_date": ended,
    }


def places(household_id, since, until, approved, unavailable=0, reason=None):
    return {
        "household_id": household_id,
        "from_date": since,
        "to_date": until,
        "approved_places": approved,
        "unavailable_places": unavailable,
        "unavailable_reason": reason,
    }


def episode(child_id, since, until, urn, provider="PR1", kind="U4"):
    return {
        "child_id": child_id,
        "started_date": since,
        "ended_date": until,
        "urn": urn,
        "placement_provider": provider,
        "placement_type": kind,
    }


ROWS = {
    "authorities": [AUTHORITY],
    "households": [
        household("h1"),
        household("h2", approved="2026-01-10", ended="2026-03-15"),
        household("h3", "connected"),
    ],
    "places": [
        places("h1", "2026-01-01", "2026-01-31", 2),
        places("h1", "2026-02-01", "2026-02-14", 2, 1, "Carer resting"),
        places("h1", "2026-02-15", None, 2, 2, "Household under review"),
        places("h2", "2026-01-10", None, 1),
        places("h3", "2026-01-01", None, 1),
    ],
    "episodes": [
        episode("c0", "2025-12-01", "2026-01-01", "elsewhere", "PR4"),
        episode("c1", "2026-01-05", "2026-02-10", "h1"),
        episode("c2", "2026-01-20", None, "h2"),
        episode("c3", "2026-01-25", "2026-01-30", "h2", kind="U1"),
        episode("c4", "2026-01-25", None, "h2", "PR4"),
        episode("c5", "2026-01-01", None, "h3", kind="U1"),
    ],
}
NAMES = (
    "approved_places",
    "filled_places",
    "vacant_places",
    "unavailable_places",
    "occupancy_pct",
    "vacancy_pct",
    "effective_occupancy_pct",
    "households_on_hold_pct",
    "places_per_household",
)


@pytest.fixture(scope="module")
def con():
    measures = [f"measure_{name}" for name in NAMES]
    return small(
        ROWS,
        "core_place_months",
        *measures,
        "tally_places",
        "tally_places_by_day",
        "tally_places_unavailable",
        "duration_on_hold",
        "shown_cases_places",
    )


def stretches(con, household_id):
    return con.execute(
        "select from_date, until_date, approved_places, filled_places, vacant_places,"
        " unavailable_places, over_places from core_place_spells"
        " where household_id = ? order by from_date",
        [household_id],
    ).fetchall()


def test_every_change_begins_a_stretch(con):
    assert stretches(con, "h1") == [
        (date(2026, 1, 1), date(2026, 1, 5), 2, 0, 2, 0, 0),
        (date(2026, 1, 5), date(2026, 2, 1), 2, 1, 1, 0, 0),
        (date(2026, 2, 1), date(2026, 2, 10), 2, 1, 0, 1, 0),
        (date(2026, 2, 10), date(2026, 2, 15), 2, 0, 1, 1, 0),
        (date(2026, 2, 15), date(2026, 4, 6), 2, 0, 0, 2, 0),
    ]


def test_a_child_over_the_approved_number_fills_no_place_and_is_counted_apart(con):
    assert stretches(con, "h2")[2] == (
        *(date(2026, 1, 25), date(2026, 1, 30)),
        *(1, 1, 0, 0, 1),
    )


def test_a_household_that_has_left_has_no_places(con):
    last = stretches(con, "h2")[-1]
    assert last == (date(2026, 3, 15), date(2026, 4, 6), 0, 0, 0, 0, 1)


def test_place_days_of_a_month_add_up(con):
    rows = con.sql(
        "select month(month), approved_days, filled_days, vacant_days,"
        " unavailable_days from core_place_months"
        " where household_type = 'mainstream' order by month"
    ).fetchall()
    assert rows == [
        # h1 31 x 2, h2 22 x 1; c1 from the 5th: 27 days, c2 from the 20th: 12 days.
        (1, 84, 39, 45, 0),
        # h1 28 x 2, h2 28; c1 9 days, c2 28. Not available 14 x 1 + 14 x 2 = 42.
        (2, 84, 37, 5, 42),
        # h1 31 x 2, h2 14; c2 until the 14th.
        (3, 76, 14, 0, 62),
    ]


def measure(con, name):
    return con.execute(
        f"select numerator, denominator from measure_{name} order by month"
    ).fetchall()


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("approved_places", [(3, None), (3, None), (2, None)]),
        ("filled_places", [(2, None), (1, None), (0, None)]),
        ("vacant_places", [(1, None), (0, None), (0, None)]),
        ("unavailable_places", [(0, None), (2, None), (2, None)]),
        ("occupancy_pct", [(39, 84), (37, 84), (14, 76)]),
        ("vacancy_pct", [(45, 84), (5, 84), (0, 76)]),
        # Approved less not available: 84, 84 - 42, 76 - 62.
        ("effective_occupancy_pct", [(39, 84), (37, 42), (14, 14)]),
        # Only h1 is on hold, and from 15 March it is the only household.
        ("households_on_hold_pct", [(0, 2), (1, 2), (1, 1)]),
        ("places_per_household", [(3, 2), (3, 2), (2, 1)]),
    ],
)
def test_measures_count_mainstream_households_alone(con, name, rows):
    assert measure(con, name) == rows


def test_other_types_of_household_stand_apart_in_the_tally(con):
    rows = con.sql(
        "select household_type, part, tally_count from tally_places"
        " where period_end = date '2026-01-31' order by household_type, part_order"
    ).fetchall()
    assert rows == [
        ("connected", "Filled", 1),
        ("connected", "Vacant", 0),
        ("connected", "Not available", 0),
        ("mainstream", "Filled", 2),
        ("mainstream", "Vacant", 1),
        ("mainstream", "Not available", 0),
    ]


def test_each_day_has_its_places(con):
    rows = con.sql(
        "select period_end, tally_count from tally_places_by_day where part = 'Filled'"
        " and period_end between date '2026-02-08' and date '2026-02-11'"
        " order by period_end"
    ).fetchall()
    assert [count for _, count in rows] == [2, 2, 1, 1]  # c1 leaves on the 10th


def test_the_days_begin_where_the_records_do_and_end_with_the_last_full_month(con):
    assert con.sql(
        "select min(period_end), max(period_end), count(distinct period_end)"
        " from tally_places_by_day"
    ).fetchall() == [(date(2026, 1, 1), date(2026, 3, 31), 90)]


def test_places_not_available_have_their_reason(con):
    assert con.sql(
        "select month(period_end), part, tally_count from tally_places_unavailable"
        " order by period_end"
    ).fetchall() == [(2, "Household under review", 2), (3, "Household under review", 2)]


def test_a_household_is_on_hold_while_no_place_can_be_used(con):
    # 15 February to 5 April: 14 days of February, 31 of March, 5 of April.
    assert con.sql("select cut, reason, days from duration_on_hold").fetchall() == [
        ("now", "Household under review", 50)
    ]


def test_the_service_sees_which_households_stand_out(con):
    assert con.sql(
        "select household_id, is_on_hold, on_hold_days, over_places"
        " from shown_cases_places order by household_id"
    ).fetchall() == [("h1", True, 50, 0), ("h2", False, None, 1)]


def test_readers_of_totals_see_no_household():
    shown = small(ROWS, "shown_cases_places", audience="totals")
    assert shown.sql("from shown_cases_places").fetchall() == []


def test_without_the_return_nobody_says_that_homes_are_empty():
    con = small({**ROWS, "episodes": []}, "measure_filled_places")
    assert con.sql("from measure_filled_places").fetchall() == []


def test_a_new_reason_does_not_end_the_time_on_hold():
    spells = [
        places("h1", "2026-01-01", "2026-01-31", 1),
        places("h1", "2026-02-01", "2026-02-28", 1, 1, "Carer resting"),
        places("h1", "2026-03-01", "2026-03-10", 1, 1, "Household under review"),
        places("h1", "2026-03-11", None, 1),
    ]
    con = small({**ROWS, "places": spells}, "core_households_on_hold")
    assert con.sql(
        "select from_date, until_date, reason from core_households_on_hold"
    ).fetchall() == [
        (date(2026, 2, 1), date(2026, 3, 11), "Household under review"),
    ]
