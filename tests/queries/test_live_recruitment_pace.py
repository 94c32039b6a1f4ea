"""Which limits will run out at the present pace, worked out by hand.

The records are drawn on 30 June 2026. In the year before, stages were finished in

    stage 1             40, 60, 80 days (f1 to f3), 60 (f5), 50 and 62 (still open)
    stage 2 to panel   100, 100, 120 days  middle 100
    panel to decision   10, 10, 10 days    middle  10
"""

from datetime import date, timedelta

import pytest

from tests.live import small

TODAY = date(2026, 6, 30)
AUTHORITY = {"extracted_date": str(TODAY), "organisation_name": "Ayton"}


def case(applicant_id, service="fostering", **others):
    return {
        "applicant_id": applicant_id,
        "service": service,
        "outcome": "open",
        "enquiry_date": date(2025, 6, 1),
        **others,
    }


def finished(applicant_id, started, first, second, service="fostering"):
    stage_2 = started + timedelta(first)
    panel = stage_2 + timedelta(second)
    return case(
        applicant_id,
        service,
        application_date=started,
        stage_2_date=stage_2,
        panel_date=panel,
        decision_date=panel + timedelta(10),
        outcome="approved",
    )


def ago(days):
    return TODAY - timedelta(days)


APPLICANTS = [
    finished("f1", date(2025, 9, 1), 40, 100),
    finished("f2", date(2025, 9, 1), 60, 100),
    finished("f3", date(2025, 9, 1), 80, 120),
    # Finished more than a year ago, and slow: it sets no pace.
    finished("f4", date(2022, 1, 1), 300, 300),
    # Withdrew in stage 2: its stage 1 counts, as stage 1 was finished. 60 days too.
    case(
        "f5",
        application_date=ago(200),
        stage_2_date=ago(140),
        decision_date=ago(100),
        outcome="withdrawn",
    ),
    case("stage_1", application_date=ago(30)),
    case("slow", application_date=ago(90)),
    case("stage_2", application_date=ago(100), stage_2_date=ago(50)),
    case("over", application_date=date(2025, 12, 29), stage_2_date=date(2026, 3, 1)),
    case("last_day", application_date=date(2025, 12, 30), panel_date=TODAY),
    case("adopter", "adoption", application_date=date(2026, 6, 1)),
    case("not_applied"),
]


@pytest.fixture(scope="module")
def limits():
    rows = {"authorities": [AUTHORITY], "applicants": APPLICANTS}
    with small(rows, "core_running_limits") as con:
        found = con.sql("from core_running_limits").to_arrow_table().to_pylist()
    return {(row["applicant_id"], row["time_limit"]): row for row in found}


def test_a_stage_takes_what_it_took_those_who_waited_as_long(limits):
    row = limits["stage_1", "Decision in 6 months"]
    # 30 days waited; left of 40, 50, 60, 60, 62, 80 are 10, 20, 30, 30, 32, 50: the
    # middle is 30.
    # Then 100 to panel and 10 to the decision: 140 days from 30 June.
    assert row["expected_date"] == TODAY + timedelta(140)
    # 31 May and six months: 30 November is the last day of November.
    assert row["due_date"] == date(2026, 11, 30)
    assert row["left_days"] == 153
    assert row["prospect"] == "Likely in time"


def test_the_panel_comes_before_the_decision(limits):
    row = limits["stage_1", "Panel in 8 months"]
    assert row["expected_date"] == TODAY + timedelta(130)
    assert row["due_date"] == date(2027, 1, 31)


def test_who_has_waited_longer_than_all_is_likely_to_run_over(limits):
    row = limits["slow", "Decision in 6 months"]
    assert row["expected_date"] is None
    assert row["prospect"] == "Likely to run over"


def test_stage_2_ends_with_the_panel(limits):
    row = limits["stage_2", "Decision in 6 months"]
    # 50 days waited; left of 100, 100, 120 are 50, 50, 70: 50. Then 10: 60 days from
    # 30 June is 29 August; applied on 22 March, so 22 September is the last day.
    assert row["expected_date"] == date(2026, 8, 29)
    assert row["due_date"] == date(2026, 9, 22)
    assert row["prospect"] == "Likely in time"


def test_a_limit_is_over_on_the_day_after_its_last(limits):
    assert limits["over", "Decision in 6 months"]["left_days"] == -1
    assert limits["over", "Decision in 6 months"]["prospect"] == "Over already"
    last = limits["last_day", "Decision in 6 months"]
    # After panel 10 days are left, and today is the last day.
    assert last["left_days"] == 0
    assert last["prospect"] == "Likely to run over"


def test_after_the_panel_its_limit_runs_no_more(limits):
    assert ("last_day", "Panel in 8 months") not in limits


def test_where_nobody_finished_the_pace_is_not_known(limits):
    row = limits["adopter", "Stage 1 in 2 months"]
    assert row["due_date"] == date(2026, 8, 1)
    assert row["expected_date"] is None
    assert row["prospect"] == "Pace not known"


def test_only_applications_have_limits(limits):
    assert {applicant for applicant, _ in limits} == {
        "stage_1",
        "slow",
        "stage_2",
        "over",
        "last_day",
        "adopter",
    }
