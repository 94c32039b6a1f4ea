"""The contract of the journeys that a service records: applicants and adoption."""

from contract.extract_words import (
    SERVICES,
    a_day,
    an_id,
    in_order,
    one_of,
    own_words,
)
from contract.shape import Column, Extract, Rule

OUTCOMES = ("open", "approved", "withdrawn", "declined")

APPLICANTS = Extract(
    "applicants",
    "One row per household that enquired about fostering or adopting.",
    (
        an_id("applicant_id", "Your own number for the household.", "A0001"),
        one_of("service", SERVICES, "What they enquired about."),
        a_day("enquiry_date", "The day of the enquiry.", required=True),
        own_words("enquiry_source", "How they heard of you.", "Website"),
        a_day("first_response_date", "The day on which you first responded."),
        a_day("initial_visit_date", "The day of the initial visit."),
        a_day("application_date", "The day on which stage 1 began."),
        a_day("stage_2_date", "The day on which stage 2 began."),
        a_day("panel_date", "The day of the panel."),
        a_day("decision_date", "The day of the outcome; blank while open."),
        one_of("outcome", OUTCOMES, "How it ended, or open."),
        own_words(
            "outcome_reason",
            "Why it ended: AW0 to AW5 for fostering, or your own words.",
            "AW3",
        ),
        Column(
            "household_id",
            "pseudonym",
            required=False,
            about="The household that was approved, as in households.",
            example="H0001",
        ),
        Column(
            "stopped_waiting_date",
            "day",
            required=False,
            may_be_left_out=True,
            about="Approved adopters: the day they gave up, or were matched with a"
            " child of another council.",
            example="2025-04-30",
        ),
    ),
    used_for="recruitment: how many enquire, how far they come, why they leave, and"
    " how long each stage takes",
    key=("applicant_id",),
    rules=(
        in_order("enquiry_date", "first_response_date"),
        in_order("enquiry_date", "initial_visit_date"),
        in_order("enquiry_date", "application_date"),
        in_order("application_date", "stage_2_date"),
        in_order("application_date", "panel_date"),
        in_order("stage_2_date", "panel_date"),
        in_order("panel_date", "decision_date"),
        in_order("application_date", "decision_date"),
        in_order("enquiry_date", "decision_date"),
        in_order("decision_date", "stopped_waiting_date"),
        in_order("first_response_date", "initial_visit_date", "doubtful"),
        in_order("initial_visit_date", "application_date", "doubtful"),
        Rule(
            "decision_date",
            "outcome = 'approved' and decision_date is null",
            "is blank although the outcome is approved",
            "write the day of the approval",
        ),
        Rule(
            "decision_date",
            "outcome = 'open' and decision_date is not null",
            "is filled although the outcome is open",
            "write the outcome, or leave the day blank",
        ),
        Rule(
            "stopped_waiting_date",
            "stopped_waiting_date is not null"
            " and (service <> 'adoption' or outcome <> 'approved')",
            "is filled although these are no approved adopters",
            "leave it blank",
            "doubtful",
        ),
        Rule(
            "decision_date",
            "outcome in ('withdrawn', 'declined') and decision_date is null",
            "is blank although the application has ended",
            "write the day on which it ended",
            "doubtful",
        ),
        Rule(
            "application_date",
            "outcome = 'approved' and application_date is null",
            "is blank although the outcome is approved",
            "write the day of the application",
            "doubtful",
        ),
        Rule(
            "outcome_reason",
            "regexp_full_match(upper(outcome_reason), 'AW[6-9]')",
            "is not one of the reasons known here",
            "write one of AW0 to AW5, or your own words",
        ),
    ),
)

ADOPTION = Extract(
    "adoption",
    "One row per child with a plan to be adopted.",
    (
        an_id("child_id", "As in the SSDA903 return.", "C00001"),
        a_day("entered_care_date", "The day on which care began.", required=True),
        a_day("decision_date", "The day of the decision that adoption is best."),
        a_day("placement_order_date", "The day of the placement order or consent."),
        a_day("match_date", "The day of the decision to match."),
        a_day("placed_date", "The day on which the child moved in."),
        a_day("order_date", "The day of the adoption order."),
        a_day("reversed_date", "The day on which the plan was given up."),
        a_day("disrupted_date", "The day on which the placement ended early."),
        Column(
            "sibling_group_id",
            "pseudonym",
            required=False,
            about="The same for brothers and sisters who are placed together.",
            example="S0001",
        ),
        a_day(
            "fostered_by_adopters_from_date",
            "If the adopters fostered the child before: the day that began.",
        ),
        Column(
            "applicant_id",
            "pseudonym",
            required=False,
            references="applicants.applicant_id",
            may_be_left_out=True,
            about="The adopters the child was matched with, as in applicants; blank if"
            " they were approved elsewhere.",
            example="A0001",
        ),
    ),
    used_for="adoption: how long children wait at each stage, and disruptions",
    key=("child_id",),
    rules=(
        in_order("entered_care_date", "decision_date"),
        in_order("entered_care_date", "placement_order_date"),
        in_order("entered_care_date", "match_date"),
        in_order("entered_care_date", "placed_date"),
        in_order("entered_care_date", "fostered_by_adopters_from_date"),
        in_order("match_date", "placed_date"),
        in_order("placed_date", "order_date"),
        in_order("placement_order_date", "order_date"),
        in_order("placed_date", "disrupted_date"),
        in_order("decision_date", "reversed_date"),
        in_order("fostered_by_adopters_from_date", "placed_date", "doubtful"),
        in_order("decision_date", "match_date", "doubtful"),
        Rule(
            "placed_date",
            "order_date is not null and placed_date is null",
            "is blank although there is an adoption order",
            "write the day on which the child moved in",
        ),
        Rule(
            "disrupted_date",
            "disrupted_date is not null and placed_date is null",
            "is filled although the child was not placed",
            "write placed_date too, or leave it blank",
        ),
        Rule(
            "applicant_id",
            "applicant_id is not null and match_date is null and placed_date is null",
            "is filled although the child has no match",
            "write match_date too, or leave it blank",
            "doubtful",
        ),
        Rule(
            "disrupted_date",
            "disrupted_date is not null and order_date is not null",
            "is filled although there is an adoption order",
            "leave it blank: a disruption comes before the order",
            "doubtful",
        ),
    ),
)
