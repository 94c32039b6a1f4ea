"""Words in which the contracts of the extracts are written."""

from contract.shape import Case, Column, Rule, Severity

SERVICES = ("fostering", "adoption")


def an_id(name: str, about: str, example: str, references: str = "") -> Column:
    """Return a required pseudonymous id: no name, no date of birth."""
    return Column(
        name, "pseudonym", references=references, about=about, example=example
    )


def a_day(
    name: str, about: str, required: bool = False, may_be_to_come: bool = False
) -> Column:
    """Return a day, as 2025-04-30 or 30/04/2025."""
    return Column(
        name,
        "day",
        required,
        may_be_to_come=may_be_to_come,
        about=about,
        example="2025-04-30",
    )


def one_of(
    name: str, values: tuple[str, ...], about: str, required: bool = True
) -> Column:
    """Return a column of known values, which may be written in any case."""
    return Column(
        name,
        required=required,
        values=values,
        case="lower",
        about=about,
        example=values[0],
    )


def a_code(
    name: str,
    values: tuple[str, ...],
    about: str,
    required: bool = False,
    when_unknown: Severity = "stop",
) -> Column:
    """Return a column of codes of the SSDA903 return, stored in capitals."""
    case: Case = "upper"
    return Column(
        name,
        required=required,
        values=values,
        case=case,
        when_unknown=when_unknown,
        about=about,
        example=values[0],
    )


def own_words(name: str, about: str, example: str, required: bool = False) -> Column:
    """Return a column that holds the council's own words."""
    return Column(name, required=required, about=about, example=example)


def in_order(first: str, then: str, severity: Severity = "stop") -> Rule:
    """Return the rule that one day is not before another."""
    return Rule(
        then,
        f"{then} < {first}",
        f"is before {first}",
        "correct whichever is wrong",
        severity,
    )
