"""Recruitment of a small service, household by household, worked out by hand.

The records are drawn on 5 April 2026, so March 2026 is the last complete month.

a1 enquires on 10 January 2025 (web), is answered the same day and visited on the third
day after; applies on 28 February, stage 2 on 1 May, panel on 28 October, which is the
last day of 8 months; approved on 28 October, two months too late for 6 months. Becomes
household h1.
a2 enquires on 10 January (source not known), is answered a day later, visited on the
fourth day; applies on 1 March and leaves in stage 1 on 1 June.
a3 enquires on 12 January (web) and leaves on 31 March 2025.
b1 enquires about adoption on 12 January 2025, is never answered; stage 1 on 31
December 2025, stage 2 on 28 February 2026, the last day of two months; it is open.
a4 enquires on 12 November 2025 (web), is never answered, applies on 2 January 2026.
a5 enquires on 3 April 2026, after the last complete month.
"""

from datetime import date
from itertools import pairwise

import pytest

from tests.live import small

AUTHORITY = {"extracted_date": "2026-04-05", "organisation_name": "Ayton"}


def applicant(applicant_id, enquired, service="fostering", source="Web", **others):
    return {
        "applicant_id": applicant_id,
        "service": service,
        "enquiry_date": enquired,
        "enquiry_source": source,
        "outcome": "open",
        **others,
    }


APPLICANTS = [
    applicant(
        "a1",
        "2025-01-10",
        first_response_date="2025-01-10",
        initial_visit_date="2025-01-13",
        application_date="2025-02-28",
        stage_2_date="2025-05-01",
        panel_date="2025-10-28",
        decision_date="2025-10-28",
        outcome="approved",
        household_id="h1",
    ),
    applicant(
        "a2",
        "2025-01-10",
        source=None,
        first_response_date="2025-01-11",
        initial_visit_date="2025-01-14",
        application_date="2025-03-01",
        decision_date="2025-06-01",
        outcome="withdrawn",
        outcome_reason="aw3",
    ),
    applicant("a3", "2025-01-12", decision_date="2025-03-31", outcome="declined"),
    applicant(
        "b1",
        "2025-01-12",
        "adoption",
        application_date="2025-12-31",
        stage_2_date="2026-02-28",
    ),
    applicant("a4", "2025-11-12", application_date="2026-01-02"),
    applicant("a5", "2026-04-03"),
    # Left before all others came, so that the record is whole from January 2025 on.
    applicant("a0", "2024-12-20", decision_date="2025-01-02", outcome="withdrawn"),
]


def household(household_id, kind, approved, ended=None, why=None, team="North"):
    return {
        "household_id": household_id,
        "household_type": kind,
        "approval_date": approved,
        "ended_date": ended,
        "end_reason": why,
        "team": team,
    }


HOUSEHOLDS = [
    household("h0", "mainstream", "2015-01-01", "2025-01-20", "Retired"),
    household("h1", "mainstream", "2025-10-28"),
    household("h2", "mainstream", "2019-08-31", "2026-02-28", team="South"),
    household("h3", "connected", "2025-02-01", "2025-02-28", "Now a guardian"),
    household("h4", "short breaks", "2025-02-01", "2025-03-31"),
]
ROWS = {
    "authorities": [AUTHORITY],
    "applicants": APPLICANTS,
    "households": HOUSEHOLDS,
}
MEASURES = [
    "fostering_enquiries",
    "fostering_initial_visits",
    "fostering_stage1_started",
    "fostering_stage2_started",
    "fostering_assessments_completed",
    "fostering_households_approved",
    "adoption_enquiries",
    "adopter_applications",
    "adopters_approved",
    "mainstream_households",
    "connected_households",
    "mainstream_households_left",
    "connected_households_left",
    "households_left",
    "fostering_assessments_in_time_pct",
    "fostering_panel_8_months_pct",
    "first_response_same_day_pct",
    "initial_visit_72_hours_pct",
    "adopter_stage_1_two_months_pct",
    "adopter_stage_2_four_months_pct",
    "fostering_enquiry_to_stage1_pct",
    "fostering_stage1_to_approval_pct",
    "fostering_enquiry_to_approval_pct",
]
OTHERS = [
    "tally_fostering_cohort",
    "tally_fostering_sources",
    "tally_fostering_left",
    "tally_fostering_enquiries_open",
    "tally_fostering_assessments_open",
    "tally_fostering_limits",
    "tally_adoption_limits",
    "duration_fostering_waits",
    "core_running_limits",
    "core_applications",
    "shown_cases_assessments",
    "shown_cases_cohort_stages",
]


@pytest.fixture(scope="module")
def con():
    names = [f"measure_{name}" for name in MEASURES]
    with small(ROWS, *names, *OTHERS) as opened:
        yield opened


def rows_of(con, view, where="true", order="all"):
    found = con.sql(f"select * from {view} where {where} order by {order}")
    return found.to_arrow_table().to_pylist()


def by_month(con, measure):
    """Return the counts of each month: `{"2025-01": 3}`, or pairs for a rate."""
    found = con.sql(
        f"select strftime(month, '%Y-%m'), cast(sum(numerator) as bigint),"
        f" cast(sum(denominator) as bigint) from measure_{measure} group by all"
    ).fetchall()
    return {m: n if d is None else (n, d) for m, n, d in found}


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        # a1, a2, a3; a4. a0 came before the record is whole, a5 after March.
        ("fostering_enquiries", {"2025-01": 3, "2025-11": 1}),
        ("fostering_initial_visits", {"2025-01": 2}),
        ("fostering_stage1_started", {"2025-02": 1, "2025-03": 1, "2026-01": 1}),
        ("fostering_stage2_started", {"2025-05": 1}),
        # a1 alone: a2 withdrew, a3 was declined without an assessment.
        ("fostering_assessments_completed", {"2025-10": 1}),
        ("fostering_assessments_in_time_pct", {"2025-10": (0, 1)}),
        ("fostering_panel_8_months_pct", {"2025-10": (1, 1)}),
        ("fostering_households_approved", {"2025-10": 1}),
        ("adoption_enquiries", {"2025-01": 1}),
        ("adopter_applications", {"2025-12": 1}),
        ("adopters_approved", {}),
        ("adopter_stage_1_two_months_pct", {"2026-02": (1, 1)}),
        ("adopter_stage_2_four_months_pct", {}),
        # January: a1 of a1, a2, a3, b1; November: a4 was never answered.
        ("first_response_same_day_pct", {"2025-01": (1, 4), "2025-11": (0, 1)}),
        ("initial_visit_72_hours_pct", {"2025-01": (1, 2)}),
        ("mainstream_households_left", {"2025-01": 1, "2026-02": 1}),
        ("connected_households_left", {"2025-02": 1}),
        # h4 offers short breaks and is in neither count.
        ("households_left", {"2025-01": 1, "2025-02": 1, "2026-02": 1}),
    ],
)
def test_each_month_counts_what_happened_in_it(con, measure, expected):
    assert by_month(con, measure) == expected


def test_conversion_divides_counts_of_the_same_month(con):
    assert by_month(con, "fostering_enquiry_to_approval_pct") == {
        "2025-01": (0, 3),
        "2025-10": (1, 0),
        "2025-11": (0, 1),
    }
    assert by_month(con, "fostering_enquiry_to_stage1_pct")["2025-01"] == (0, 3)
    assert by_month(con, "fostering_stage1_to_approval_pct")["2025-10"] == (1, 0)


def test_households_are_those_at_the_end_of_the_month(con):
    counts = by_month(con, "mainstream_households")
    # From the month in which h0 left: h2 alone, with h1 from October 2025, and h1
    # alone from February 2026, when h2 ended on the last day.
    assert counts["2025-01"] == 1
    assert counts["2025-09"] == 1
    assert counts["2025-10"] == counts["2026-01"] == 2
    assert counts["2026-02"] == counts["2026-03"] == 1
    assert min(counts) == "2025-01"
    assert by_month(con, "connected_households")["2025-02"] == 0


def test_opening_and_movements_lead_to_the_closing(con):
    counts = by_month(con, "mainstream_households")
    came = by_month(con, "fostering_households_approved")
    gone = by_month(con, "mainstream_households_left")
    months = sorted(counts)
    for before, month in pairwise(months):
        moved = came.get(month, 0) - gone.get(month, 0)
        assert counts[month] == counts[before] + moved


def test_an_approved_household_carries_the_source_of_its_enquiry(con):
    (row,) = rows_of(con, "measure_fostering_households_approved")
    assert (row["enquiry_source"], row["team"]) == ("Web", "North")


def test_codes_of_reasons_are_written_out(con):
    found = {r["applicant_id"]: r["reason"] for r in rows_of(con, "core_applications")}
    assert found["a2"] == "Household circumstances"
    assert found["a3"] == "Declined by the service"
    assert found["a0"] == "Not known"
    assert found["a1"] is None


def test_who_left_is_counted_where_and_when(con):
    rows = rows_of(con, "tally_fostering_left", "cut = 'rolling_12'")
    found = [
        (r["part"], r["reason"], r["period_start"], r["tally_count"]) for r in rows
    ]
    # The 12 months from April 2025: a2. The 12 before would need April 2024.
    assert found == [("In stage 1", "Household circumstances", date(2025, 4, 1), 1)]


def test_a_cohort_is_followed_to_the_day_of_the_extract(con):
    rows = rows_of(con, "tally_fostering_cohort", order="period_start, part_order")
    # The record is whole from January 2025, so 2025/26 is its first whole year: a4.
    assert [(r["period_start"], r["part"], r["tally_count"]) for r in rows] == [
        (date(2025, 4, 1), "Open, in assessment", 1)
    ]
    stages = rows_of(con, "shown_cases_cohort_stages", "service = 'fostering'")
    assert [r["reached_count"] for r in stages] == [1, 1, 1, 0, 0, 0]


def test_work_in_progress_stands_where_it_is_on_the_day_of_the_extract(con):
    (open_,) = rows_of(con, "tally_fostering_assessments_open")
    assert (open_["part"], open_["tally_count"]) == ("In stage 1", 1)
    (waiting,) = rows_of(con, "tally_fostering_enquiries_open")
    assert (waiting["part"], waiting["tally_count"]) == ("Not yet visited", 1)


def test_a_wait_ends_in_the_period_that_counts_it(con):
    rows = rows_of(con, "duration_fostering_waits", "cut = 'rolling_12'", "part_order")
    # a1: 1 May to 28 October is 180 days; 28 February to 1 May 62, to 28 October 242;
    # a4: no visit; 12 November to 2 January is no wait that is counted.
    assert [(r["part"], r["days"]) for r in rows] == [
        ("Stage 1", 62),
        ("Stage 2 to panel", 180),
        ("Application to panel", 242),
        ("Application to decision", 242),
    ]
