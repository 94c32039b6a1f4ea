"""Every measure of recruitment, counted again from the rows in plain Python."""

from calendar import monthrange
from collections import Counter
from datetime import date, timedelta
from statistics import median

import pytest

END = date(2026, 10, 31)  # the last day of the example's last complete month


@pytest.fixture(scope="module")
def applicants(exact):
    return rows(exact, "stg_extract_applicants")


@pytest.fixture(scope="module")
def households(exact):
    return rows(exact, "stg_extract_households")


def rows(con, view):
    return con.sql(f"from {view}").to_arrow_table().to_pylist()


def months_after(day, months):
    """Return the same day so many months later, or the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def first(day):
    return day.replace(day=1)


def counted(con, measure):
    """Return numerator and denominator of each month that has any."""
    found = con.sql(
        f"select month, sum(numerator)::bigint, sum(denominator)::bigint"
        f" from measure_{measure} group by month"
    ).fetchall()
    return {month: (top, below) for month, top, below in found if top or below}


def begins(applicants):
    """Return the first month of which the record tells everything."""
    return first(min(r["decision_date"] for r in applicants if r["decision_date"]))


def tallied(applicants, field, service, keep=lambda row: True):
    start = begins(applicants)
    days = [
        row[field]
        for row in applicants
        if row[field] and row["service"] == service and keep(row)
    ]
    months = Counter(first(day) for day in days if start <= day <= END)
    return {month: (number, None) for month, number in months.items()}


def judged(applicants, field, is_in_time, keep):
    """Return the cases in time and all that are judged, by the month of the field."""
    start, found = begins(applicants), {}
    for row in applicants:
        if row[field] and start <= row[field] <= END and keep(row):
            top, below = found.get(first(row[field]), (0, 0))
            found[first(row[field])] = top + bool(is_in_time(row)), below + 1
    return found


def is_decided(service):
    def decided(row):
        started = row["application_date"] or row["stage_2_date"] or row["panel_date"]
        was_judged = row["outcome"] in ("approved", "declined") and started
        return row["service"] == service and was_judged

    return decided


@pytest.mark.parametrize(
    ("measure", "field", "service"),
    [
        ("fostering_enquiries", "enquiry_date", "fostering"),
        ("fostering_initial_visits", "initial_visit_date", "fostering"),
        ("fostering_stage1_started", "application_date", "fostering"),
        ("fostering_stage2_started", "stage_2_date", "fostering"),
        ("adoption_enquiries", "enquiry_date", "adoption"),
        ("adopter_applications", "application_date", "adoption"),
    ],
)
def test_steps(exact, applicants, measure, field, service):
    expected = tallied(applicants, field, service)
    assert counted(exact, measure) == expected
    assert len(expected) > 60


def test_decisions_and_approvals(exact, applicants):
    completed = tallied(
        applicants, "decision_date", "fostering", is_decided("fostering")
    )
    assert counted(exact, "fostering_assessments_completed") == completed
    approved = tallied(
        applicants, "decision_date", "adoption", lambda r: r["outcome"] == "approved"
    )
    assert counted(exact, "adopters_approved") == approved


def by(field, start, limit):
    """Return whether a row's field lies no later than `limit` after its `start`."""
    return lambda row: row[field] and row[field] <= limit(row[start])


@pytest.mark.parametrize(
    ("measure", "month_of", "is_in_time", "keep"),
    [
        (
            "first_response_same_day_pct",
            "enquiry_date",
            lambda row: row["first_response_date"] == row["enquiry_date"],
            lambda row: True,
        ),
        (
            "initial_visit_72_hours_pct",
            "initial_visit_date",
            by("initial_visit_date", "enquiry_date", lambda day: day + timedelta(3)),
            lambda row: True,
        ),
        (
            "fostering_panel_8_months_pct",
            "panel_date",
            by("panel_date", "application_date", lambda day: months_after(day, 8)),
            lambda row: row["service"] == "fostering",
        ),
        (
            "fostering_assessments_in_time_pct",
            "decision_date",
            by("decision_date", "application_date", lambda day: months_after(day, 6)),
            is_decided("fostering"),
        ),
        (
            "adopter_stage_1_two_months_pct",
            "stage_2_date",
            by("stage_2_date", "application_date", lambda day: months_after(day, 2)),
            lambda row: row["service"] == "adoption",
        ),
        (
            "adopter_stage_2_four_months_pct",
            "decision_date",
            by("decision_date", "stage_2_date", lambda day: months_after(day, 4)),
            is_decided("adoption"),
        ),
    ],
)
def test_standards(exact, applicants, measure, month_of, is_in_time, keep):
    expected = judged(applicants, month_of, is_in_time, keep)
    assert counted(exact, measure) == expected
    assert sum(top for top, _ in expected.values()) > 0
    assert sum(top for top, _ in expected.values()) < sum(
        n for _, n in expected.values()
    )


def arrivals(households, applicants):
    start = begins(applicants)
    days = [
        row["approval_date"]
        for row in households
        if row["household_type"] == "mainstream"
        and start <= row["approval_date"] <= END
    ]
    return Counter(first(day) for day in days)


@pytest.mark.parametrize(
    ("measure", "field"),
    [
        ("fostering_enquiry_to_approval_pct", "enquiry_date"),
        ("fostering_stage1_to_approval_pct", "application_date"),
    ],
)
def test_conversion(exact, applicants, households, measure, field):
    above = arrivals(households, applicants)
    below = tallied(applicants, field, "fostering")
    months = above.keys() | below.keys()
    assert counted(exact, measure) == {
        month: (above[month], below.get(month, (0, 0))[0]) for month in months
    }


@pytest.mark.parametrize(
    ("measure", "kinds"),
    [
        ("mainstream_households_left", ("mainstream",)),
        ("connected_households_left", ("connected",)),
        ("households_left", ("mainstream", "connected")),
    ],
)
def test_departures(exact, households, measure, kinds):
    gone = Counter(
        first(row["ended_date"])
        for row in households
        if row["household_type"] in kinds
        and row["ended_date"]
        and row["ended_date"] <= END
    )
    assert counted(exact, measure) == {m: (n, None) for m, n in gone.items()}


@pytest.mark.parametrize("kind", ["mainstream", "connected"])
def test_households_at_the_end_of_each_month(exact, households, kind):
    start = first(min(r["ended_date"] for r in households if r["ended_date"]))
    found = counted(exact, f"{kind}_households")
    month, expected = start, {}
    while month <= END:
        last = months_after(month, 1) - timedelta(1)
        there = [
            row
            for row in households
            if row["household_type"] == kind
            and row["approval_date"] <= last
            and not (row["ended_date"] and row["ended_date"] <= last)
        ]
        expected[month] = (len(there), None)
        month = months_after(month, 1)
    assert found == expected


def test_what_became_of_each_year_of_enquiries(exact, applicants):
    start, expected = begins(applicants), Counter()
    for row in applicants:
        day = row["enquiry_date"]
        year = date(day.year - (day.month < 4), 4, 1)
        if row["service"] != "fostering" or year < start or day > END:
            continue
        has_applied = row["application_date"] is not None
        if row["outcome"] == "approved":
            fate = "Approved"
        elif row["outcome"] == "open":
            fate = "Open, in assessment" if has_applied else "Open, not yet applied"
        else:
            fate = "Left in assessment" if has_applied else "Left before applying"
        expected[year, fate] += 1
    found = rows(exact, "tally_fostering_cohort")
    assert {(r["period_start"], r["part"]): r["tally_count"] for r in found} == expected


def test_the_middle_wait_from_application_to_decision(exact, applicants):
    waits = [
        (row["decision_date"] - row["application_date"]).days
        for row in applicants
        if is_decided("fostering")(row)
        and date(2025, 11, 1) <= row["decision_date"] <= END
    ]
    found = [
        row["days"]
        for row in rows(exact, "duration_fostering_waits")
        if row["part"] == "Application to decision"
        and row["period_start"] == date(2025, 11, 1)
        and row["cut"] == "rolling_12"
    ]
    assert (median(found), len(found)) == (median(waits), len(waits))
