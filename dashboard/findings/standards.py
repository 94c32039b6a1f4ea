"""What the records say of service standards: how much was done in time.

Rows are those of view page_live_measures; shares are of the 12 months to the month
that a reader looks at.
"""

from datetime import date

from findings.live_occupancy import at, shown, span_of, year_before
from findings.rows import Row
from findings.tile import Tile
from findings.words import SYMBOLS, count, listed, lowered, month_of, pct, rounded

HOUSEHOLDS = {
    "annual_reviews_on_time_pct": "Annual reviews",
    "supervisory_visits_on_time_pct": "Supervisory visits",
    "unannounced_visits_on_time_pct": "Unannounced visits",
    "dbs_renewals_on_time_pct": "DBS renewals",
    "inductions_on_time_pct": "Inductions",
    "medicals_on_time_pct": "Medicals",
}
APPLICANTS = {
    "first_response_same_day_pct": "First response on the same day",
    "initial_visit_72_hours_pct": "Initial visit within three days",
    "fostering_assessments_in_time_pct": "Assessment within 6 months",
    "fostering_panel_8_months_pct": "Panel within 8 months",
    "adopter_stage_1_two_months_pct": "Adopters' stage 1 within two months",
    "adopter_stage_2_four_months_pct": "Adopters' stage 2 within four months",
}

LEAST_DUE = 10  # a share of fewer says nothing, and is not shown


def kept(rows: list[Row], names: dict[str, str], until: date) -> list[Row]:
    """Return a row per standard: what was due, how much was done in time, the share.

    In the order of `names`; with the share of a year before.
    """
    found = [
        (name, at(rows, m, until), at(rows, m, year_before(until)))
        for m, name in names.items()
    ]
    return [_kept(name, now, before) for name, now, before in found if now]


def _kept(name: str, now: Row, before: Row) -> Row:
    return {
        "standard": name,
        "measure_id": now["measure_id"],
        "due_count": now["denominator"],
        "due_count_symbol": now["denominator_symbol"],
        "in_time_count": now["numerator"],
        "in_time_count_symbol": now["numerator_symbol"],
        "in_time_pct": now["value"],
        "in_time_pct_symbol": now["value_symbol"],
        "year_before_pct": before.get("value"),
        "year_before_pct_symbol": before.get("value_symbol") or "x",
        "document_id": now["document_id"],
        "reference": now["reference"],
    }


def done(rows: list[Row]) -> tuple[int, int]:
    """Return how much was due, and how much of it was done in time; both as shown."""
    counted = [
        row for row in rows if None not in (row["due_count"], row["in_time_count"])
    ]
    due = sum(row["due_count"] for row in counted)
    return due, sum(row["in_time_count"] for row in counted)


def lead(rows: list[Row], until: date) -> str:
    """Return how much of what was due was done in time. Rows of `kept`."""
    due, in_time = done(rows)
    span = f"in the 12 months to {month_of(until)}"
    if not rows:
        return f"The records hold nothing that was due for foster carers {span}."
    if due < LEAST_DUE:
        return f"Too little was due for foster carers {span} to give a share."
    told = (
        f"{pct(100 * in_time / due)} of the {count(due)} reviews, visits and checks due"
        f" for foster carers {span} were done in time"
    )
    return f"{told}{_lowest(rows)}."


def _lowest(rows: list[Row]) -> str:
    low, high = _ends(rows)
    if not low or rounded(low["in_time_pct"], 1) == rounded(high["in_time_pct"], 1):
        return ""
    return f", least often {lowered(low['standard'])} ({pct(low['in_time_pct'])})"


def tiles(rows: list[Row], overdue: list[Row]) -> list[Tile]:
    """Return the page's key numbers. Rows of `kept`; those of tally events_overdue."""
    due, in_time = done(rows)
    low = _ends(rows)[0]
    return [
        Tile(
            "Done in time",
            pct(100 * in_time / due) if due >= LEAST_DUE else SYMBOLS["c"],
            f"{count(in_time)} of {count(due)} in 12 months",
        ),
        Tile(
            "Overdue now",
            shown(overdue[0], count, "total_count") if overdue else "0",
            "on the day the records were drawn",
        ),
        Tile(
            "Least often in time",
            shown(low, pct, "in_time_pct"),
            lowered(low.get("standard", "")),
        ),
    ]


def _ends(rows: list[Row]) -> tuple[Row, Row]:
    """Return the standards kept least and most often, or empty rows."""
    known = [row for row in rows if row["in_time_pct"] is not None]
    if not known:
        return {}, {}
    return (
        min(known, key=lambda row: row["in_time_pct"]),
        max(known, key=lambda row: row["in_time_pct"]),
    )


def headline(rows: list[Row]) -> str:
    """Return which standards were kept most and least often. Rows of `kept`."""
    known = [row for row in rows if row["in_time_pct"] is not None]
    if not known:
        return "There is too little to say how often the standards were kept."
    best = max(row["in_time_pct"] for row in known)
    worst = min(row["in_time_pct"] for row in known)
    if rounded(best, 1) == rounded(worst, 1):
        return f"Each was kept {pct(best)} of the time."
    most = [lowered(r["standard"]) for r in known if r["in_time_pct"] == best]
    least = [lowered(r["standard"]) for r in known if r["in_time_pct"] == worst]
    return (
        f"Kept most often: {listed(most)} ({pct(best)}); least often:"
        f" {listed(least)} ({pct(worst)})."
    )


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
    """Return the latest month of one standard beside the 12 months to it."""
    now = next((row for row in rows if row["period_end"] == until), None)
    if now is None or now["value"] is None:
        return f"{name}: how many were in time in {month_of(until)} is not shown."
    return f"{name}: {pct(now['value'])} in time {span_of(now, until)}."


def teams(where: dict[str, str]) -> dict[str, str]:
    """Return what asks for every team, under a type of household or under none."""
    if where["dim_1"] != "household_type":
        return {"dim_1": "team", "dim_2": ""}
    return {"dim_1": "household_type", "value_1": where["value_1"], "dim_2": "team"}


def team_of(row: Row) -> str:
    """Return the team that a row is of."""
    return row["value_1"] if row["dim_1"] == "team" else row["value_2"]


def by_team(rows: list[Row], name: str) -> str:
    """Return which team did most and least of one standard in time."""
    known = [row for row in rows if row["value"] is not None]
    if len(known) < 2:
        return f"{name}: too few teams to compare."
    best = max(known, key=lambda row: row["value"])
    worst = min(known, key=lambda row: row["value"])
    if rounded(best["value"], 1) == rounded(worst["value"], 1):
        return f"{name}: the same share in every team shown, {pct(best['value'])}."
    return (
        f"{name}: from {pct(worst['value'])} in time in team {team_of(worst)} to"
        f" {pct(best['value'])} in team {team_of(best)}."
    )
