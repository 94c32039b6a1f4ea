"""Applicants, households and what falls due, counted by hand."""

from datetime import timedelta

from tests.brute.records import (
    MONTHS,
    Answer,
    Row,
    add_months,
    flow,
    month_end,
    over,
    rows,
)


def of(service: str) -> list[Row]:
    return [row for row in rows("applicants") if row["service"] == service]


def kind_of() -> dict[str, str]:
    return {row["household_id"]: row["household_type"] for row in rows("households")}


def households(kind: str) -> list[Row]:
    return [row for row in rows("households") if row["household_type"] == kind]


def standing(kind: str) -> Answer:
    """Count the households approved at each month's end: not those ended by then."""
    return {
        month: (
            sum(
                row["approval_date"] <= month_end(month)
                and (not row["ended_date"] or row["ended_date"] > month_end(month))
                for row in households(kind)
            ),
            None,
        )
        for month in MONTHS
    }


def assessed(row: Row) -> bool:
    return row["outcome"] in ("approved", "declined")


def within_months(start: str, end: str, months: int):
    return lambda row: bool(
        row[start] and row[end] and row[end] <= add_months(row[start], months)
    )


def approvals() -> Answer:
    return flow(households("mainstream"), "approval_date")


def left(*kinds: str) -> Answer:
    return flow([row for kind in kinds for row in households(kind)], "ended_date")


def applied(service: str) -> list[Row]:
    return [row for row in of(service) if row["application_date"]]


def done(service: str) -> list[Row]:
    return [row for row in applied(service) if assessed(row)]


def in_time(kind: str) -> Answer:
    found = [row for row in rows("household_events") if row["kind"] == kind]
    return flow(
        found,
        "due_date",
        lambda row: bool(row["done_date"] and row["done_date"] <= row["due_date"]),
    )


def answers() -> dict[str, Answer]:
    """Return every measure of recruitment, households and events."""
    fostering, adoption = of("fostering"), of("adoption")
    enquiries = flow(fostering, "enquiry_date")
    applications = flow(fostering, "application_date")
    approved = approvals()
    three_days = timedelta(days=3)
    return {
        "fostering_enquiries": enquiries,
        "fostering_initial_visits": flow(fostering, "initial_visit_date"),
        "fostering_stage1_started": applications,
        "fostering_stage2_started": flow(fostering, "stage_2_date"),
        "fostering_households_approved": approved,
        "fostering_assessments_completed": flow(done("fostering"), "decision_date"),
        "fostering_assessments_in_time_pct": flow(
            done("fostering"),
            "decision_date",
            within_months("application_date", "decision_date", 6),
        ),
        "fostering_panel_8_months_pct": flow(
            fostering, "panel_date", within_months("application_date", "panel_date", 8)
        ),
        "fostering_enquiry_to_stage1_pct": over(applications, enquiries),
        "fostering_stage1_to_approval_pct": over(approved, applications),
        "fostering_enquiry_to_approval_pct": over(approved, enquiries),
        "first_response_same_day_pct": flow(
            rows("applicants"),
            "enquiry_date",
            lambda row: row["first_response_date"] == row["enquiry_date"],
        ),
        "initial_visit_72_hours_pct": flow(
            rows("applicants"),
            "initial_visit_date",
            lambda row: row["initial_visit_date"] - row["enquiry_date"] <= three_days,
        ),
        "adoption_enquiries": flow(adoption, "enquiry_date"),
        "adopter_applications": flow(adoption, "application_date"),
        "adopters_approved": flow(
            [row for row in adoption if row["outcome"] == "approved"], "decision_date"
        ),
        "adopter_stage_1_two_months_pct": flow(
            adoption,
            "stage_2_date",
            within_months("application_date", "stage_2_date", 2),
        ),
        "adopter_stage_2_four_months_pct": flow(
            [row for row in done("adoption") if row["stage_2_date"]],
            "decision_date",
            within_months("stage_2_date", "decision_date", 4),
        ),
        "mainstream_households": standing("mainstream"),
        "connected_households": standing("connected"),
        "mainstream_households_left": left("mainstream"),
        "connected_households_left": left("connected"),
        "households_left": left("mainstream", "connected"),
        "annual_reviews_on_time_pct": in_time("annual review"),
        "supervisory_visits_on_time_pct": in_time("supervisory visit"),
        "unannounced_visits_on_time_pct": in_time("unannounced visit"),
        "dbs_renewals_on_time_pct": in_time("dbs renewal"),
        "inductions_on_time_pct": in_time("induction"),
        "medicals_on_time_pct": in_time("medical"),
    }
