"""The contract of the SSDA903 return, which every council in England makes."""

from contract import codes
from contract.extract_words import a_code, a_day, an_id, in_order, own_words
from contract.shape import Column, Extract, Rule

CHILD = an_id("child", "The child's number in the return.", "C00001")


def _listed(values: tuple[str, ...]) -> str:
    return ", ".join(f"'{value}'" for value in values)


EPISODES = Extract(
    "episodes",
    "One row per episode of being looked after, as returned.",
    (
        CHILD,
        a_day("decom", "The first day of the episode.", required=True),
        a_code("rne", codes.REASONS_NEW_EPISODE, "Why it began.", required=True),
        a_code("ls", codes.LEGAL_STATUSES, "Legal status."),
        a_code("cin", codes.NEEDS, "Category of need.", when_unknown="doubtful"),
        a_code("place", codes.PLACEMENTS, "Type of placement.", required=True),
        a_code("place_provider", codes.PROVIDERS, "Who provides it."),
        a_day("dec", "The day on which it ended; blank if it lasts."),
        a_code("rec", codes.REASONS_CEASED, "Why it ended."),
        a_code("reason_place_change", codes.REASONS_PLACE_CHANGE, "Why they moved."),
        own_words("home_post", "Postcode of the home, or its first part.", "XX1"),
        own_words("pl_post", "Postcode of the placement, or its first part.", "XX2"),
        own_words(
            "urn",
            "Number of the provider; for in-house fostering the household_id.",
            "H0001",
        ),
    ),
    used_for="children looked after, their placements and how stable they are, places"
    " that are filled, cost per child",
    key=("child", "decom"),
    rules=(
        in_order("decom", "dec"),
        Rule(
            "dec",
            "rec is not null and dec is null",
            "is blank although there is a reason for the end in REC",
            "write the day, or leave REC blank",
        ),
        Rule(
            "rec",
            "dec is not null and rec is null",
            "is blank although the episode has ended",
            "write why it ended",
            "doubtful",
        ),
        Rule(
            "place_provider",
            "place_provider is null and place[1] in ('U', 'K', 'H', 'R', 'S')",
            "is blank although somebody provides the placement",
            "write who provides it",
            "doubtful",
        ),
        Rule(
            "place",
            f"place in ({_listed(codes.PLACEMENTS_TO_2025)})"
            f" and decom >= '{codes.CODES_CHANGED}'",
            "is a code that ended with 31 March 2025",
            "write the code that took its place",
            "doubtful",
        ),
        Rule(
            "place",
            f"place in ({_listed(codes.PLACEMENTS_FROM_2025)})"
            f" and dec < '{codes.CODES_CHANGED}'",
            "is a code that began on 1 April 2025",
            "write the code of that time",
            "doubtful",
        ),
    ),
    is_return=True,
)

HEADER = Extract(
    "header",
    "One row per child who was looked after in the year.",
    (
        CHILD,
        a_code("sex", codes.SEXES, "1 or M male, 2 or F female.", False, "doubtful"),
        a_day("dob", "Date of birth.", required=True),
        a_code("ethnic", codes.ETHNIC_GROUPS, "Ethnic group.", False, "doubtful"),
    ),
    used_for="age, sex and ethnic group to filter by; age in the measures of stability",
    key=("child",),
    is_return=True,
)

AD1 = Extract(
    "ad1",
    "One row per child who was adopted in the year.",
    (
        CHILD,
        a_day("dob", "Date of birth."),
        a_day("date_int", "The day of the decision that adoption is best."),
        a_day("date_match", "The day of the decision to match."),
        Column(
            "foster_care",
            "integer",
            required=False,
            about="1 if adopted by the present foster carer, else 0.",
            example="0",
        ),
    ),
    used_for="to compare with adoption: children missing there, days that differ",
    key=("child",),
    rules=(
        in_order("date_int", "date_match", "doubtful"),
        Rule(
            "foster_care",
            "foster_care not in (0, 1)",
            "is not 0 or 1",
            "write 1 if the child was adopted by the foster carer, else 0",
        ),
    ),
    is_return=True,
)

PLACED_ADOPTION = Extract(
    "placed_adoption",
    "One row per child and placement for adoption.",
    (
        CHILD,
        a_day("dob", "Date of birth."),
        a_day("date_placed", "The day of the decision to place for adoption."),
        a_day("date_placed_ceased", "The day on which the plan was given up."),
        a_code(
            "reason_placed_ceased",
            codes.REASONS_NOT_PLACED,
            "Why it was given up.",
            False,
            "doubtful",
        ),
    ),
    used_for="to compare with adoption: plans that were given up",
    key=("child", "date_placed"),
    rules=(in_order("date_placed", "date_placed_ceased"),),
    is_return=True,
)
