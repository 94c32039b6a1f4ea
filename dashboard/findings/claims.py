"""What a claim of page_claims says, and its workings in page_claim_tests."""

import re

from findings.check import FAILS, HOLDS, OUTCOMES, named, statements
from findings.record import Fact, Record
from findings.rows import Row
from findings.search import ALL, matching
from findings.themes import THEMES, theme_name
from findings.words import amount, points, rounded

NOTHING_FITS = "No statement fits. Choose fewer filters, or fewer words."
ORDER = ", those that do not hold first"
SEARCHED = ("statement", "stated_text", "recomputed_text", "comment", "reference")


def themes_of(rows: list[Row]) -> list[str]:
    """Return the names of the themes that the claims have, in the usual order."""
    found = {row["theme"] for row in rows}
    return [theme_name(theme) for theme in THEMES if theme in found]


def fitting(
    rows: list[Row], outcome: str, theme: str, title: str, asked: str
) -> list[Row]:
    """Return the claims that fit all four; ALL asks for nothing, nor does no word."""
    found = [
        row
        for row in rows
        if outcome in (ALL, row["outcome"])
        and theme in (ALL, theme_name(row["theme"]))
        and title in (ALL, row["document_title"])
    ]
    return matching(found, asked, SEARCHED)


def listed_claims(shown: int, total: int) -> str:
    """Return the headline of the list: how many of all the statements it shows."""
    if total == 1:
        return "1 statement."
    if shown == total:
        return f"All {statements(total)}{ORDER}."
    return f"{shown} of {statements(total)}{ORDER}."


def by_claim(tests: list[Row]) -> dict[str, list[Row]]:
    """Return the tests of each claim, in their order."""
    found: dict[str, list[Row]] = {}
    for test in tests:
        found.setdefault(test["claim_id"], []).append(test)
    return found


def record(row: Row, tests: list[Row]) -> Record:
    """Return a claim as an entry: what is stated, what comes out, what it means."""
    outcome = OUTCOMES[row["outcome"]]
    facts = [Fact("Stated", row["stated_text"]), Fact("Recomputed", _result(tests))]
    gap = difference(row["difference"], row["difference_unit"])
    if gap and len(tests) == 1:
        facts.append(Fact("Difference", gap))
    if row["cannot_test_reason"]:
        facts[1:] = [Fact("Not tested", row["cannot_test_reason"])]
    return Record(
        title=row["statement"],
        text=row["comment"],
        facts=tuple(facts),
        above=theme_name(row["theme"]),
        verdict=named(row["outcome"]),
        mark=outcome.mark,
        foot=f"{row['document_title']}, {row['reference']}",
    )


def _result(tests: list[Row]) -> str:
    told = [test for test in tests if test["computed_text"]]
    if len(told) == 1:
        return f"{_signed_text(told[0])} ({told[0]['basis']})"
    return "\n".join(
        f"{_agreement(test)} {_signed_text(test)} ({test['basis']})" for test in told
    )


def _agreement(test: Row) -> str:
    return OUTCOMES[HOLDS if test["is_holding"] else FAILS].shape


def _signed_text(test: Row) -> str:
    return re.sub(r"^-(?=[£\d])", "−", test["computed_text"])


def difference(value: float | None, unit: str | None) -> str:
    """Return recomputed less stated, with sign and unit; empty if it has no number."""
    if value is None:
        return ""
    if value == 0:
        return "none"
    sign = "+" if value > 0 else "−"
    if unit == "gbp":
        return f"{sign}{amount(abs(value))}"
    if unit == "pct":
        return f"{sign}{points(value)}"
    size = _plain(abs(value))
    noun = unit.removesuffix("s") if unit and size == "1" else unit
    return f"{sign}{size} {noun}" if noun else f"{sign}{size}"


def _plain(size: float) -> str:
    """Return a number with the decimals that it has, two at most."""
    number = rounded(size, 2)
    return f"{number:,}".rstrip("0").rstrip(".") if number % 1 else f"{rounded(size):,}"
