"""What the rows of page_headlines, page_changes and page_questions say."""

from findings.rows import Row
from findings.tile import Mark
from findings.words import count, listed, lowered, pct, plural

THEMES = {
    "recruitment": "Recruitment",
    "homes": "Homes",
    "stability": "Stability",
    "money": "Money",
    "adoption": "Adoption",
    "inspection": "Inspection",
}
MARKS: dict[str, Mark] = {"met": "good", "missed": "bad"}


def latest(rows: list[Row], year: str, services: tuple[str, ...]) -> list[Row]:
    """Return the headlines to show: those of the year, and those that have no year.

    Rows of another service are left out. An undated position of a service that
    reports by year would stand beside its year end, so only judgements are kept.
    """
    mine = [row for row in rows if row["service"] in (*services, "both")]
    has_years = any(row["period_kind"] == "financial_year" for row in mine)
    return [
        row
        for row in mine
        if row["period_label"] == year or row["theme"] == "inspection" or not has_years
    ]


def lead(name: str, rows: list[Row], year: str) -> str:
    """Return whether the service is on track: targets met and missed."""
    met = [row for row in rows if row["status"] == "met"]
    missed = [row for row in rows if row["status"] == "missed"]
    targets = len(met) + len(missed)
    if not targets:
        return _without_targets(name, rows, year)
    goals = f"that its documents set for {year}"
    names = listed([_within(row["measure_name"]) for row in missed])
    answer = _answer(len(met), targets)
    if targets == 1:
        way = "missed" if missed else "met"
        told = f"{answer}: {name} {way} the one target {goals}"
        return f"{told}, for {names}." if missed else f"{told}."
    share = len(met) or "none"
    told = f"{answer}: {name} met {share} of the {targets} targets {goals}."
    return f"{told} It missed those for {names}." if missed else told


def _answer(met: int, targets: int) -> str:
    """Return the answer to the page's question, from the targets met."""
    if met in (0, targets):
        return "Yes" if met else "No"
    if 2 * met == targets:
        return "In part"
    return "Mostly" if 2 * met > targets else "Mostly not"


def _within(name: str) -> str:
    """Return a measure's name inside a sentence: `A1 (entering care to moving in)`."""
    code, _, words = name.partition(": ")
    return f"{code} ({words})" if words else lowered(name)


def _without_targets(name: str, rows: list[Row], year: str) -> str:
    judged = [row for row in rows if row["theme"] == "inspection"]
    is_yearly = any(row["period_kind"] == "financial_year" for row in rows)
    when = f" for {year}" if is_yearly else ""
    told = f"{name}'s documents set no target{when} that figures can be held against"
    if not judged:
        return f"{told}."
    return f"{told}. {judged[0]['sentence']}"


def counted(rows: list[Row]) -> str:
    """Return how many headlines got better and how many worse since the year before."""
    compared = [row for row in rows if row["previous_value"] is not None]
    if not compared:
        return "No headline has a year before to compare it with."
    better, worse = (
        sum(row["change_verdict"] == verdict for row in compared) or "none"
        for verdict in ("better", "worse")
    )
    of = plural(len(compared), "headline")
    return f"Of {of} with a year before, {better} got better and {worse} worse."


def by_theme(rows: list[Row]) -> dict[str, list[Row]]:
    """Return the headlines grouped by theme, in the order of the page."""
    return {
        theme: found
        for theme in THEMES
        if (found := [row for row in rows if row["theme"] == theme])
    }


def solid(rows: list[Row]) -> list[Row]:
    """Return the changes from counts large enough for a percentage to say much."""
    return [row for row in rows if not row["is_from_few"]]


def changes(rows: list[Row]) -> str:
    """Return what moved most, leaving changes from very small counts aside."""
    if not rows:
        return "The record has no two years to compare."
    if not solid(rows):
        return "Only small counts changed, which says little."
    most = solid(rows)[0]
    way = "rose" if most["change_count"] > 0 else "fell"
    return (
        f"{most['measure_name']} {way} most, by {pct(abs(most['change_pct']), 0)}:"
        f" from {count(most['before_count'])} to {count(most['now_count'])}."
    )


def changes_note(rows: list[Row]) -> tuple[str, ...]:
    """Return the changes that are left out of the chart, if there are any."""
    few = [
        f"{lowered(row['measure_name'])} ({count(row['before_count'])} to"
        f" {count(row['now_count'])})"
        for row in rows
        if row["is_from_few"]
    ]
    if not few:
        return ()
    return (
        "Left out of the chart, since a change from fewer than 10 is large in per cent"
        f" and may be chance: {listed(few)}.",
    )


def questions(rows: list[Row]) -> str:
    """Return how many questions the figures raise."""
    if not rows:
        return "The figures raise no question of their own accord."
    return f"The figures raise {plural(len(rows), 'question')}."
