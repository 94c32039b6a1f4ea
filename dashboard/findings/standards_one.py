"""What the records say of one standard: month by month, and team by team.

Rows are those of view page_live_measures.
"""

from datetime import date

from findings import shown
from findings.live_occupancy import span_of
from findings.rows import Row
from findings.words import month_of

YEAR = 365  # days


def steady(rows: list[Row], is_filtered: bool) -> list[Row]:
    """Return the months of a standard, or the 12 months to each where that is better.

    It is under a filter, and where most months are too small to be shown.
    """
    months = [row for row in rows if row["cut"] == "month"]
    known = [row for row in months if row["value"] is not None]
    if is_filtered or len(known) * 2 < len(months):
        return [row for row in rows if row["cut"] == "rolling_12"]
    return months


def by_month(rows: list[Row], name: str, until: date) -> str:
    """Return the latest share of one standard that may be shown, and of what time."""
    now = shown.latest(rows, until)
    if now.get("value") is None:
        return f"{name}: how many were in time in {month_of(until)} is not shown."
    return f"{name}: {shown.rate(now)} in time {span_of(now)}."


def teams(where: dict[str, str]) -> dict[str, str]:
    """Return what asks for every team, under a type of household or under none."""
    if where["dim_1"] != "household_type":
        return {"dim_1": "team", "dim_2": ""}
    return {"dim_1": "household_type", "value_1": where["value_1"], "dim_2": "team"}


def team_of(row: Row) -> str:
    """Return the team that a row is of."""
    return row["value_1"] if row["dim_1"] == "team" else row["value_2"]


def compared(rows: list[Row], until: date) -> list[Row]:
    """Return the teams at the last day on which two of them can be compared.

    That is less than a year before the day; without one, the teams at the day.
    """
    for end in sorted({row["period_end"] for row in rows}, reverse=True):
        mine = [row for row in rows if row["period_end"] == end]
        known = [row for row in mine if row["value"] is not None]
        if len(known) > 1 and 0 <= (until - end).days < YEAR:
            return mine
    return [row for row in rows if row["period_end"] == until]


def by_team(rows: list[Row], name: str) -> str:
    """Return which team did most and least of one standard in time."""
    known = [row for row in rows if row["value"] is not None]
    if len(known) < 2:
        return f"{name}: too few teams to compare."
    best = max(known, key=lambda row: row["value"])
    worst = min(known, key=lambda row: row["value"])
    if shown.rate(best) == shown.rate(worst):
        return f"{name}: the same share in every team shown, {shown.rate(best)}."
    return (
        f"{name}: from {shown.rate(worst)} in time in team {team_of(worst)} to"
        f" {shown.rate(best)} in team {team_of(best)}."
    )
