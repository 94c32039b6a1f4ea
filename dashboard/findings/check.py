"""What the rows of page_claims and page_claim_tests say."""

import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from findings.record import Fact, Record
from findings.search import matching
from findings.themes import THEMES, theme_name
from findings.tile import Mark, Tile
from findings.words import amount, listed, pct, plural, points, rounded

Row = dict[str, Any]

FAILS, PARTLY, UNTESTED, HOLDS = "does not hold", "partly", "cannot be tested", "holds"


@dataclass(frozen=True)
class Outcome:
    """What became of a claim: its shape, its colour, and what the word means."""

    shape: str
    mark: Mark
    meaning: str


OUTCOMES = {
    FAILS: Outcome("✗", "bad", "recomputed, it comes out differently on every basis"),
    PARTLY: Outcome("◐", "", "it holds on one basis and not on another"),
    UNTESTED: Outcome("?", "", "a figure that it needs is not published"),
    HOLDS: Outcome("✓", "good", "recomputed, it comes out as stated"),
}
ALL = "All"
NOTHING_FITS = "No statement fits. Choose fewer filters, or fewer words."
SEARCHED = ("statement", "stated_text", "recomputed_text", "comment", "reference")


def named(outcome: str) -> str:
    """Return an outcome with its shape before its word: `✗ does not hold`."""
    return f"{OUTCOMES[outcome].shape} {outcome}"


def lead(rows: list[Row], whose: str) -> str:
    """Return the page's answer: how many statements were tested, and what came out."""
    found = Counter(row["outcome"] for row in rows)
    untested = found[UNTESTED]
    tested = len(rows) - untested
    if not rows:
        return f"There is no statement in {whose} to recompute."
    if not tested:
        return f"No statement in {whose} can be recomputed from what is published."
    told = [
        f"{found[outcome]} {one if found[outcome] == 1 else many}"
        for outcome, one, many in (
            (HOLDS, "holds", "hold"),
            (FAILS, "does not", "do not"),
            (PARTLY, "holds only in part", "hold only in part"),
        )
        if found[outcome]
    ]
    more = f" {untested} more cannot be tested." if untested else ""
    return (
        f"Of {_statements(tested)} in {whose} that could be recomputed,"
        f" {listed(told)}.{more}"
    )


def _statements(number: int) -> str:
    return plural(number, "statement")


def tiles(rows: list[Row]) -> list[Tile]:
    """Return how many claims had each outcome, and their share of all."""
    found = Counter(row["outcome"] for row in rows)
    return [
        Tile(
            f"{outcome.shape} {name.capitalize()}",
            str(found[name]),
            f"{pct(100 * found[name] / len(rows), 0)} of all: {outcome.meaning}"
            if rows
            else outcome.meaning,
        )
        for name, outcome in OUTCOMES.items()
    ]


def by_theme(rows: list[Row]) -> list[Row]:
    """Return a row per theme with its count of each outcome, most failures first."""
    found = Counter((row["theme"], row["outcome"]) for row in rows)
    themes = sorted(
        {row["theme"] for row in rows},
        key=lambda theme: (-found[theme, FAILS], list(THEMES).index(theme)),
    )
    return [
        {
            "theme": theme_name(theme),
            "does_not_hold_count": found[theme, FAILS],
            "partly_count": found[theme, PARTLY],
            "cannot_be_tested_count": found[theme, UNTESTED],
            "holds_count": found[theme, HOLDS],
            "claim_count": sum(found[theme, outcome] for outcome in OUTCOMES),
            "document_id": "; ".join(
                sorted({row["document_id"] for row in rows if row["theme"] == theme})
            ),
        }
        for theme in themes
    ]


def most_failing(themes: list[Row]) -> str:
    """Return the theme with the most failures; `themes` as by_theme gives them."""
    most = themes[0]["does_not_hold_count"] if themes else 0
    if not most:
        return "No statement that could be recomputed fails."
    first = [row for row in themes if row["does_not_hold_count"] == most]
    if len(first) > 1:
        names = listed([row["theme"] for row in first])
        return f"{names} have the most statements that do not hold: {most} each."
    return (
        f"{first[0]['theme']} has the most statements that do not hold: {most} of its"
        f" {first[0]['claim_count']}."
    )


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
    if shown == total:
        return f"{'All ' if total > 1 else ''}{_statements(total)}, worst first."
    return f"{shown} of {_statements(total)}, worst first."


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
    noun = f" day{'' if size == '1' else 's'}" if unit == "days" else ""
    return f"{sign}{size}{noun}"


def _plain(size: float) -> str:
    """Return a number with the decimals that it has, two at most."""
    number: Decimal = rounded(size, 2)
    return f"{number:,}".rstrip("0").rstrip(".") if number % 1 else f"{rounded(size):,}"
