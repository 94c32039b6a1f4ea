"""The contract of foster homes: households, their places, and what is due for them."""

from contract.extract_words import a_day, an_id, in_order, one_of, own_words
from contract.shape import Column, Extract, Rule

HOUSEHOLD_TYPES = ("mainstream", "connected", "short breaks")
KINDS_DUE = (
    "annual review",
    "supervisory visit",
    "unannounced visit",
    "dbs renewal",
    "induction",
    "medical",
)

HOUSEHOLDS = Extract(
    "households",
    "One row per household that is or was approved to foster.",
    (
        an_id("household_id", "Your own number for the household.", "H0001"),
        one_of("household_type", HOUSEHOLD_TYPES, "What it is approved for."),
        a_day("approval_date", "The day of the approval.", required=True),
        own_words("team", "The team that supports it.", "North"),
        a_day("ended_date", "The day on which the approval ended."),
        own_words("end_reason", "Why it ended.", "Retired"),
    ),
    used_for="occupancy and recruitment: homes gained and lost; the teams to filter by",
    key=("household_id",),
    rules=(
        in_order("approval_date", "ended_date"),
        Rule(
            "ended_date",
            "end_reason is not null and ended_date is null",
            "is blank although there is an end_reason",
            "write the day, or leave the reason blank",
        ),
    ),
)

PLACES = Extract(
    "places",
    "One row per spell in which a household's places did not change.",
    (
        an_id("household_id", "As in households.", "H0001", "households.household_id"),
        a_day("from_date", "The first day of the spell.", required=True),
        a_day("to_date", "The last day; blank if it lasts.", may_be_to_come=True),
        Column(
            "approved_places",
            "integer",
            about="How many children may live there.",
            example="2",
        ),
        Column(
            "unavailable_places",
            "integer",
            about="How many of these places cannot be used; 0 if all can.",
            example="0",
        ),
        own_words("unavailable_reason", "Why they cannot.", "Carer resting"),
    ),
    used_for="occupancy: places that are filled, vacant or not available",
    key=("household_id", "from_date"),
    rules=(
        in_order("from_date", "to_date"),
        Rule(
            "approved_places",
            "approved_places < 0",
            "is below 0",
            "write how many children may live there",
        ),
        Rule(
            "unavailable_places",
            "unavailable_places < 0",
            "is below 0",
            "write how many places cannot be used",
        ),
        Rule(
            "unavailable_places",
            "unavailable_places > approved_places",
            "is more than approved_places",
            "correct whichever is wrong",
        ),
        Rule(
            "unavailable_reason",
            "unavailable_places > 0 and unavailable_reason is null",
            "is blank although places are not available",
            "write why",
            "doubtful",
        ),
    ),
    spell_of="household_id",
    spell_from="from_date",
    spell_to="to_date",
)

EVENTS = Extract(
    "household_events",
    "One row per thing that was or is due for a household.",
    (
        an_id("household_id", "As in households.", "H0001", "households.household_id"),
        one_of("kind", KINDS_DUE, "What is due."),
        a_day("due_date", "The day by which.", required=True, may_be_to_come=True),
        a_day("done_date", "The day on which it was done; blank until then."),
    ),
    used_for="standards: what was done on time, and what is overdue",
    key=("household_id", "kind", "due_date"),
)
