"""Second look at extracts: does every cell, and every row, keep its rule?

Works on tables `cells_<file>`: organisation_id, extracted_date, source_file,
row_number, each column as typed, null where it cannot be, and as written
(`<column>_text`). All checks of a table are counted in one pass. An id is looked up in
another extract only where `extracts_whole` says that it was read whole.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from contract.shape import Column, Extract, Severity

FIRST_DAY, LAST_DAY = "1900-01-01", "2099-12-31"
ISO, BRITISH = r"\d{4}-\d{1,2}-\d{1,2}", r"\d{1,2}/\d{1,2}/\d{4}"
MIDNIGHT = r"[ T]00:00(:00(\.0+)?)?$"
NOT_TYPED = {
    "pseudonym": (
        "is not a number or code of yours",
        "write letters and digits without spaces, and no name",
    ),
    "identifier": (
        "is not an identifier",
        "use letters, digits, hyphens and underscores",
    ),
    "integer": ("is not a whole number", "write digits only"),
    "money": (
        "is not an amount with at most two decimals",
        "write digits, without separator or sign of currency, rounded to pence",
    ),
    "number": (
        "is not a number",
        "write digits, without separator, and at most four decimals after a point",
    ),
    "day": ("is not a date", "write it as 2025-04-30 or 30/04/2025"),
    "month": ("is not a month", "write it as 2025-04"),
}
PATTERNS = {
    "pseudonym": r"[A-Za-z0-9][A-Za-z0-9_./-]{0,39}",
    "identifier": r"[A-Za-z0-9][A-Za-z0-9_-]*",
    "integer": r"-?\d{1,9}",
    "money": r"-?\d{1,13}(\.\d{1,2})?",
    "number": r"-?\d{1,13}(\.\d{1,4})?",
}


@dataclass(frozen=True)
class Check:
    """What is wrong with a row when `broken_when`, SQL over its typed cells."""

    column: str
    broken_when: str
    rule: str
    remedy: str
    severity: Severity = "stop"


def typed(column: Column) -> str:
    """Return the SQL that turns the text of a column into its type, or into null."""
    text = f"{column.name}_text"
    if column.kind == "day":
        return _day(text)
    if column.kind == "month":
        return _month(text)
    if column.kind in PATTERNS:
        sound = f"regexp_full_match({text}, '{PATTERNS[column.kind]}')"
        return f"case when {sound} then try_cast({text} as {column.sql_type}) end"
    return f"{column.case}({text})" if column.case else text


def checks_of(extract: Extract, catalogue: bool) -> Iterator[Check]:
    """Yield the checks of an extract; measures are looked up in a catalogue."""
    for column in extract.columns:
        yield from _column_checks(column)
        if column.references and (catalogue or "measures." not in column.references):
            yield _dangling(column)
    for rule in extract.rules:
        yield Check(
            rule.column, rule.broken_when, rule.says, rule.remedy, rule.severity
        )
    yield _repeated(extract)
    if extract.spell_of:
        yield _overlapping(extract)


def _day(text: str) -> str:
    bare = f"regexp_replace({text}, '{MIDNIGHT}', '')"
    return (
        f"case when regexp_full_match({bare}, '{ISO}')"
        f" then try_strptime({bare}, '%Y-%m-%d')"
        f" when regexp_full_match({bare}, '{BRITISH}')"
        f" then try_strptime({bare}, '%d/%m/%Y') end::date"
    )


def _month(text: str) -> str:
    return (
        f"case when regexp_full_match({text}, '\\d{{4}}-\\d{{2}}(-01)?')"
        f" then try_cast({text}[:7] || '-01' as date)"
        f" when regexp_full_match({text}, '01/\\d{{2}}/\\d{{4}}')"
        f" then try_strptime({text}, '%d/%m/%Y')::date end"
    )


def _column_checks(column: Column) -> Iterator[Check]:
    name, text = column.name, f"{column.name}_text"
    if column.required:
        yield Check(name, f"{text} is null", "is blank", "fill it")
    if column.kind in NOT_TYPED:
        not_typed = f"{text} is not null and {name} is null"
        yield Check(name, not_typed, *NOT_TYPED[column.kind])
    if column.kind in ("day", "month"):
        yield _out_of_range(column)
    if column.kind == "day" and not column.may_be_to_come:
        yield Check(
            name,
            f"{name} > extracted_date and {name} <= '{LAST_DAY}'",
            "is after the day of the extract",
            "correct it, or the day in authority.toml",
        )
    if column.values:
        listed = ", ".join(f"'{value}'" for value in column.values)
        yield Check(
            name,
            f"{name} not in ({listed})",
            "is not one of the values known here",
            f"write one of {', '.join(column.values)}",
            column.when_unknown,
        )


def _out_of_range(column: Column) -> Check:
    return Check(
        column.name,
        f"{column.name} not between '{FIRST_DAY}' and '{LAST_DAY}'",
        f"is not between {FIRST_DAY} and {LAST_DAY}",
        "correct the year",
    )


def _dangling(column: Column) -> Check:
    target, key = column.references.split(".")
    if target == "measures":
        found = f"{column.name} in (select measure_id from raw_measures)"
        remedy = "write the measure_id of a measure of the catalogue"
        rule = "is not in the catalogue of measures"
    else:
        found = (
            f"(organisation_id, {column.name}) in"
            f" (select (organisation_id, {key}) from cells_{target})"
            f" or (organisation_id, '{target}') not in"
            " (select (organisation_id, name) from extracts_whole)"
        )
        rule = f"is not in {target}"
        remedy = f"correct it, or add a row with this {key} to {target}"
    broken = f"{column.name} is not null and not ({found})"
    return Check(column.name, broken, rule, remedy)


def _repeated(extract: Extract) -> Check:
    """Return the check that no key stands twice; in a return, twice in one file."""
    within = ["organisation_id", *(["source_file"] if extract.is_return else [])]
    place = "organisation_id, source_file, row_number"
    twice = (
        f"select {place} from cells_{extract.name} where {extract.key[0]} is not null"
        f" qualify row_number() over (partition by {', '.join([*within, *extract.key])}"
        f" order by source_file, row_number) > 1"
    )
    rule = "stands in an earlier row already"
    if len(extract.key) > 1:
        rule = f"repeats {' and '.join(extract.key)} of an earlier row"
    broken = f"({place}) in ({twice})"
    return Check(extract.key[0], broken, rule, "give each row its own, or remove one")


def _overlapping(extract: Extract) -> Check:
    of, start, end = extract.spell_of, extract.spell_from, extract.spell_to
    place = "organisation_id, source_file, row_number"
    overlapping = (
        f"select {place} from cells_{extract.name}"
        f" where {of} is not null and {start} is not null"
        f" qualify {start} <= max(coalesce({end}, '{LAST_DAY}'::date)) over ("
        f"partition by organisation_id, {of} order by {start}"
        f" rows between unbounded preceding and 1 preceding)"
    )
    return Check(
        start,
        f"({place}) in ({overlapping})",
        f"lies in an earlier spell of the same {of}",
        f"end that spell the day before, in {end}",
    )
