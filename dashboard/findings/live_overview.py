"""What the latest month of a service's own records says, in short."""

from datetime import date

from findings.pounds import variance
from findings.quantities import quantity
from findings.rows import Row
from findings.shown import why
from findings.words import SYMBOLS, days, listed, lowered, month_of, plural

THEMES = {
    "recruitment": "Recruitment",
    "homes": "Homes",
    "stability": "Stability",
    "adoption": "Adoption",
    "money": "Money",
    "support": "Standards",
}
HEADLINES = (
    "fostering_enquiries",
    "fostering_households_approved",
    "fostering_assessments_in_time_pct",
    "mainstream_households",
    "children_looked_after",
    "occupancy_pct",
    "in_house_of_foster_pct",
    "households_on_hold_pct",
    "disruption_rate_broad_pct",
    "three_or_more_placements_pct",
    "long_term_stability_pct",
    "a1_days",
    "a2_days",
    "children_adopted",
    "children_awaiting_match",
    "placements_actual_gbp",
    "placements_variance_gbp",
    "ifa_week_gbp",
    "annual_reviews_on_time_pct",
    "supervisory_visits_on_time_pct",
    "unannounced_visits_on_time_pct",
)
READINGS = {
    "improvement": "better than usual",
    "concern": "worse than usual",
    "change": "unusual",
    "common cause": "within the usual range",
}
MOST_NAMED = 3
VARIANCE = "_variance_gbp"
BASES = {12: "12 months", 36: "3 years"}


def headlines(rows: list[Row], services: tuple[str, ...]) -> list[Row]:
    """Return a row per headline, worded for a card, in the order of HEADLINES.

    `rows` are those of page_scorecard for one day: a month, or 12 months for what is
    small every month.
    """
    wanted = {"both", *services}
    mine = [row for row in rows if row["service"] in wanted]
    found = (_of(measure_id, mine) for measure_id in HEADLINES)
    return [_worded(row) for row in found if row]


def _of(measure_id: str, rows: list[Row]) -> Row:
    """Return the month's row of a measure, else that of 12 months, else none.

    A month that is withheld gives way to 12 months that may be shown.
    """
    by_cut = {row["cut"]: row for row in rows if row["measure_id"] == measure_id}
    found = [by_cut[cut] for cut in ("month", "rolling_12") if cut in by_cut]
    shown = [row for row in found if row["value"] is not None]
    return (shown or found or [{}])[0]


def _worded(row: Row) -> Row:
    return row | {
        "basis_text": BASES.get(row["covers_months"], ""),
        "value_text": measured(row, row["value"], row["value_symbol"]),
        "target_text": said(row["target_value"], "z", row["unit"]),
        "status": status(row),
        "verdict_text": verdict(row),
        "period_kind": "financial_year",  # a headline of a period, as in the reports
        "change_text": change(row),
        "why_text": why(row) if row["value"] is None else "",
        "change_verdict": READINGS.get(row["variation"] or "", ""),
    }


def measured(row: Row, value: float | None, symbol: str | None = None) -> str:
    """Return a value of a row's measure; of a variance, whether it is over or under."""
    if row["measure_id"].endswith(VARIANCE) and value is not None:
        return variance(value)
    return said(value, symbol, row["unit"])


def said(value: float | None, symbol: str | None, unit: str) -> str:
    """Return a value with its unit, or the symbol for why there is none."""
    if value is None:
        return SYMBOLS[symbol or "x"]
    return days(value) if unit == "days" else quantity(value, unit)


def status(row: Row) -> str:
    """Return whether the target is `met` or `missed`; nothing without one."""
    if row["is_target_met"] is None:
        return ""
    return "met" if row["is_target_met"] else "missed"


def verdict(row: Row) -> str:
    """Return the target and whether it is met: `target 56.0%, missed`.

    A rounded count may stand for counts to both sides of the target: not judged.
    """
    if row["target_value"] is None or row["value"] is None:
        return ""
    goal = quantity(row["target_value"], row["unit"])
    return f"target {goal}, {status(row) or 'not judged'}"


def change(row: Row) -> str:
    """Return what the value was a period before: `from 61.0%`, or `unchanged`."""
    before, now = row["previous_value"], row["value"]
    if before is None or now is None:
        return ""
    if before == now:
        return "unchanged"
    return f"from {measured(row, before)}"


def by_theme(rows: list[Row]) -> dict[str, list[Row]]:
    """Return the headlines grouped by theme, in the order of the page."""
    return {
        theme: found
        for theme in THEMES
        if (found := [row for row in rows if row["theme"] == theme])
    }


def lead(name: str, rows: list[Row], month_end: date) -> str:
    """Return whether the service is on track: targets met, and what changed for worse.

    `rows` are those of `headlines`.
    """
    when = month_of(month_end)
    if not rows:
        return f"{name}'s records say nothing of {when}."
    return f"{_targets(name, rows, when)} {_signals(rows)}"


def _targets(name: str, rows: list[Row], when: str) -> str:
    held = [row for row in rows if row["status"]]
    missed = [row for row in held if row["status"] == "missed"]
    if not held:
        return f"{name} has no target for its headlines of {when}."
    among = f"among the headlines of {when}"
    if len(held) == 1:
        way = f"missed its one target {among}, {_named(missed)}" if missed else ""
        return f"{name} {way or f'met its one target {among}'}."
    if not missed:
        return f"{name} met all of its {len(held)} targets {among}."
    met = len(held) - len(missed) or "none"
    told = f"{name} met {met} of its {len(held)} targets {among}."
    return f"{told} It missed {_named(missed)}."


def _signals(rows: list[Row]) -> str:
    worse = [row for row in rows if row["variation"] == "concern"]
    if not worse:
        return "No headline changed for the worse by more than chance."
    return f"Worse by more than chance: {_named(worse)}."


def _named(rows: list[Row]) -> str:
    names = [lowered_name(row) for row in rows[:MOST_NAMED]]
    more = len(rows) - len(names)
    return listed([*names, plural(more, "other")] if more else names)


def lowered_name(row: Row) -> str:
    """Return a measure's name inside a sentence: `A1 (entering care to moving in)`."""
    code, _, words = row["measure_name"].partition(": ")
    return f"{code} ({words})" if words else lowered(row["measure_name"])
