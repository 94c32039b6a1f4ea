"""What was due for households: in time, late, overdue, and what no longer counts.

The records are drawn on 5 April 2026. h1 is approved still; h2 left on 15 March.
"""

import pytest

from tests.live import small

AUTHORITY = {"extracted_date": "2026-04-05", "organisation_name": "Ayton"}
HOUSEHOLDS = [
    {
        "household_id": "h1",
        "household_type": "mainstream",
        "team": "North",
        "approval_date": "2020-01-01",
    },
    {
        "household_id": "h2",
        "household_type": "connected",
        "team": "South",
        "approval_date": "2020-01-01",
        "ended_date": "2026-03-15",
    },
]


def event(due, done=None, kind="medical", household="h1"):
    return {
        "household_id": household,
        "kind": kind,
        "due_date": due,
        "done_date": done,
    }


STATES = [
    ("2026-02-10", "2026-02-09", "h1", "In time", None),
    ("2026-02-10", "2026-02-10", "h1", "In time", None),
    ("2026-02-10", "2026-02-11", "h1", "Late", 1),
    ("2026-02-10", None, "h1", "Overdue", 54),  # 18 + 31 + 5
    ("2026-04-04", None, "h1", "Overdue", 1),
    ("2026-04-05", None, "h1", "Not yet due", None),
    ("2026-05-01", None, "h1", "Not yet due", None),
    ("2026-03-14", None, "h2", "Overdue", 22),  # 17 + 5
    ("2026-03-15", None, "h2", "Household left", None),
    ("2026-03-20", "2026-03-21", "h2", "Late", 1),
]


def test_a_thing_due_has_one_state():
    rows = {
        "authorities": [AUTHORITY],
        "households": HOUSEHOLDS,
        "household_events": [
            event(due, done, household=home) for due, done, home, *_ in STATES
        ],
    }
    con = small(rows, "core_household_events")
    found = con.sql(
        "select cast(due_date as varchar), cast(done_date as varchar), household_id,"
        " state, late_days from core_household_events"
    ).fetchall()
    assert sorted(found, key=str) == sorted(STATES, key=str)


@pytest.fixture(scope="module")
def con():
    rows = {
        "authorities": [AUTHORITY],
        "households": HOUSEHOLDS,
        "household_events": [
            event("2025-03-31", "2025-03-31"),  # before the latest 12 months
            event("2025-04-01", "2025-05-01"),
            event("2026-02-01", "2026-02-01"),
            event("2026-02-28", "2026-03-01"),
            event("2026-03-01", household="h2"),
            event("2026-03-02", kind="dbs renewal"),
            event("2026-03-20", household="h2"),  # it had left by then
            event("2026-04-01"),  # April is not over
        ],
    }
    return small(
        rows,
        "measure_medicals_on_time_pct",
        "measure_dbs_renewals_on_time_pct",
        "tally_household_events",
        "tally_events_overdue",
        "shown_cases_household_events",
    )


def test_a_month_has_what_was_due_in_it(con):
    assert con.sql(
        "select strftime(month, '%Y-%m'), team, numerator, denominator"
        " from measure_medicals_on_time_pct order by month"
    ).fetchall() == [
        ("2025-03", "North", 1, 1),
        ("2025-04", "North", 0, 1),
        ("2026-02", "North", 1, 2),
        ("2026-03", "South", 0, 1),
    ]


def test_each_kind_has_its_own_measure(con):
    assert con.sql(
        "select numerator, denominator from measure_dbs_renewals_on_time_pct"
    ).fetchall() == [(0, 1)]


def test_the_latest_twelve_months_by_kind_and_state(con):
    assert con.sql(
        "select part, part_2, cast(sum(tally_count) as integer)"
        " from tally_household_events group by part, part_2 order by part, part_2"
    ).fetchall() == [
        ("DBS renewals", "Overdue", 1),
        ("Medicals", "In time", 1),
        ("Medicals", "Late", 2),
        ("Medicals", "Overdue", 1),
    ]


def test_what_is_overdue_now_says_for_how_long(con):
    assert con.sql(
        "select part, part_2, tally_count from tally_events_overdue"
        " order by part, part_2_order"
    ).fetchall() == [
        ("DBS renewals", "31 to 90 days", 1),  # 34 days
        ("Medicals", "Up to 30 days", 1),  # 4 days: of April, and overdue today
    ]  # not h2's, of 1 March: that household has left since


def test_what_was_overdue_when_a_household_left_cannot_be_done_any_more(con):
    assert con.sql(
        "select household_id, cast(due_date as varchar) from core_household_events"
        " where state = 'Overdue' and not is_still_to_do"
    ).fetchall() == [("h2", "2026-03-01")]


def test_the_service_sees_what_is_overdue_case_by_case(con):
    assert con.sql(
        "select household_id, kind, late_days from shown_cases_household_events"
        " order by late_days desc"
    ).fetchall() == [
        ("h1", "DBS renewals", 34),
        ("h1", "Medicals", 4),
    ]


def test_readers_of_totals_see_no_case():
    rows = {
        "authorities": [AUTHORITY],
        "households": HOUSEHOLDS,
        "household_events": [event("2026-02-10")],
    }
    con = small(rows, "shown_cases_household_events", audience="totals")
    assert con.sql("from shown_cases_household_events").fetchall() == []
