"""The contract of a service's money and of what it has agreed: ledger to baselines."""

from contract.extract_words import SERVICES, a_day, an_id, in_order, one_of, own_words
from contract.shape import Column, Extract, Rule

PLACEMENT_KINDS = (
    "in-house fostering",
    "ifa",
    "residential",
    "supported accommodation",
    "adoption",
    "other",
)


def _money(name: str, about: str) -> Column:
    return Column(name, "money", required=False, about=about, example="125000.50")


def _a_measure(required: bool) -> Column:
    return Column(
        "measure_id",
        "identifier",
        required,
        references="measures.measure_id",
        about="A measure of the catalogue: page Sources, Measures.",
        example="enquiries",
    )


LEDGER = Extract(
    "ledger",
    "One row per month and cost line.",
    (
        Column("month", "month", about="The month.", example="2025-04"),
        one_of("service", SERVICES, "Whose budget it is."),
        own_words("cost_line", "The line of the budget.", "Allowances", required=True),
        one_of(
            "placement_kind",
            PLACEMENT_KINDS,
            "The kind of placement that it pays for; blank if none.",
            required=False,
        ),
        _money("budget_gbp", "The budget of the month in pounds."),
        _money("actual_gbp", "What was spent; blank until it is known."),
        _money("forecast_gbp", "What is expected to be spent in a month to come."),
        Column(
            "budgeted_children",
            "money",
            required=False,
            about="How many children the budget was made for, on average.",
            example="120",
        ),
    ),
    used_for="outturn: budget, actual and forecast, and the cost per child",
    key=("month", "service", "cost_line", "placement_kind"),
    rules=(
        Rule(
            "actual_gbp",
            "actual_gbp is not null and month > extracted_date",
            "is filled although the month is still to come",
            "write it in forecast_gbp",
        ),
        Rule(
            "budget_gbp",
            "budget_gbp is null and actual_gbp is not null",
            "is blank, so that no total of the month is shown",
            "write the budget, or 0 if there is none",
            "doubtful",
        ),
        Rule(
            "actual_gbp",
            "actual_gbp is null and month < extracted_date - interval 4 month",
            "is blank for a month long over, so that no total of it is shown",
            "write what was spent, or 0 if it was nothing",
            "doubtful",
        ),
        Rule(
            "budgeted_children",
            "budgeted_children < 0",
            "is below 0",
            "write how many children the budget was made for",
        ),
    ),
)

TARGETS = Extract(
    "targets",
    "One row per target and the time for which it holds.",
    (
        _a_measure(required=True),
        a_day("from_date", "The first day.", required=True, may_be_to_come=True),
        a_day("to_date", "The last day; blank if it lasts.", may_be_to_come=True),
        Column(
            "value",
            "number",
            about="The target, in the measure's unit. For a number that adds up over"
            " months, such as enquiries, the target of a year.",
            example="65",
        ),
        own_words("owner", "Who answers for it: a role, no name.", "Head of service"),
        a_day("agreed_date", "The day on which it was agreed."),
        own_words("agreed_by_body", "Who agreed it.", "Corporate parenting board"),
        own_words("reason", "Why it is set like this.", "Statutory"),
    ),
    used_for="the targets beside each measure, with their owner",
    key=("measure_id", "from_date"),
    rules=(in_order("from_date", "to_date"),),
    spell_of="measure_id",
    spell_from="from_date",
    spell_to="to_date",
)

ACTIONS_TAKEN = Extract(
    "actions",
    "One row per action that somebody has agreed to take.",
    (
        an_id("action_id", "Your own number.", "ACT-01"),
        own_words("action", "What is to be done.", "Call within a day", required=True),
        own_words("owner_role", "Whose task it is: a role, no name.", "Team manager"),
        own_words("body", "Who watches over it.", "Improvement board"),
        a_day("opened_date", "The day on which it was agreed.", required=True),
        a_day("due_date", "The day by which.", may_be_to_come=True),
        a_day("closed_date", "The day on which it was done."),
        one_of("status", ("open", "closed"), "Open or closed."),
        _a_measure(required=False),
    ),
    used_for="actions that are open, late or closed",
    key=("action_id",),
    rules=(
        in_order("opened_date", "closed_date"),
        in_order("opened_date", "due_date"),
        Rule(
            "closed_date",
            "status = 'closed' and closed_date is null",
            "is blank although the action is closed",
            "write the day on which it was closed",
        ),
        Rule(
            "closed_date",
            "status = 'open' and closed_date is not null",
            "is filled although the action is open",
            "write closed, or leave the day blank",
        ),
    ),
)

BASELINES = Extract(
    "baselines",
    "One row per new baseline of a trend.",
    (
        _a_measure(required=True),
        a_day("from_date", "The first day of the new baseline.", required=True),
        own_words("reason", "Why the trend starts anew.", "New team", required=True),
        a_day("agreed_date", "The day on which it was agreed.", required=True),
    ),
    used_for="new baselines of the trends, with their reason",
    key=("measure_id", "from_date"),
)
