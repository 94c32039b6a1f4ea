"""What the rows of page_claims and page_claim_tests say."""

from collections import Counter
from dataclasses import dataclass

from findings.rows import Row
from findings.themes import THEMES, theme_name
from findings.tile import Mark, Tile
from findings.words import listed, pct, plural

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
        f"Of {statements(tested)} in {whose} that could be recomputed,"
        f" {listed(told)}.{more}"
    )


def statements(number: int) -> str:
    """Return a number of statements: `1 statement`, `205 statements`."""
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
        return "No statement that could be recomputed came out differently."
    if sum(row["does_not_hold_count"] for row in themes) == 1:
        return (
            "The one statement that does not hold is about"
            f" {themes[0]['theme'].lower()}."
        )
    first = [row for row in themes if row["does_not_hold_count"] == most]
    names = listed([row["theme"].lower() for row in first])
    if len(first) > 1:
        return (
            f"Most often it is statements about {names} that do not hold: {most} each."
        )
    return (
        f"More statements about {names} do not hold than about anything else: {most} of"
        f" {first[0]['claim_count']}."
    )
