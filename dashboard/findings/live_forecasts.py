"""Questions that forecasts raise: limits that will run out, a target to be missed.

Rows are those of views page_live_tallies (assessments by what becomes of their limit)
and page_live_disruptions_forecast.
"""

from datetime import date, timedelta

from findings.rows import Row, pick
from findings.words import count, month_of, pct, plural

LIMITS = {
    "fostering_limits": ("fostering assessment", "six months"),
    "adoption_limits": ("adopter assessment", "the limit of their stage"),
}
MANY_PLACEMENTS = "three_or_more_placements_pct"
A_MONTH = timedelta(days=31)
OVER, LIKELY = "Over already", "Likely to run over"


def of_limits(rows: list[Row], month_end: date) -> list[Row]:
    """Return a question for each service whose open assessments may run over.

    They stand as on the day of the extract: a month that ended long before has none.
    """
    asked = []
    now = [row for row in rows if row["period_end"] - month_end < A_MONTH]
    for tally_id, (what, limit) in LIMITS.items():
        mine = [row for row in now if row["tally_id"] == tally_id]
        question = _of_limit(mine, what, limit)
        if question:
            asked.append(mine[0] | {"question": question})
    return asked


def _of_limit(rows: list[Row], what: str, limit: str) -> str:
    """Return the question, or nothing where no open assessment is at risk."""
    over, likely = (pick(rows, part=part) for part in (OVER, LIKELY))
    if not rows or not rows[0]["total_count"]:
        return ""
    told = f"{plural(rows[0]['total_count'], what)} open"
    if not over or not likely:
        return ""
    if over["tally_count"] is None or likely["tally_count"] is None:
        return (
            f"{told}: how many will run past {limit} is withheld. Who watches the day"
            " on which each runs out?"
        )
    if not over["tally_count"] and not likely["tally_count"]:
        return ""
    return (
        f"{told}: {count(over['tally_count'])} past {limit} already and"
        f" {count(likely['tally_count'])} likely to be at the present pace. What would"
        " bring them to a decision in time?"
    )


def of_three_placements(forecast: Row, score: Row) -> list[Row]:
    """Return the question of a forecast that misses the target, or nothing.

    `score` is the row of page_scorecard for three or more placements.
    """
    target = score.get("target_value")
    if not forecast or target is None or forecast["forecast_pct"] <= target:
        return []
    question = (
        f"Three or more placements: {pct(forecast['forecast_pct'])} is likely by"
        f" {month_of(forecast['forecast_date'])}, over the target of {pct(target)}."
        " What is done for the children who are one move away?"
    )
    return [forecast | {"question": question}]
