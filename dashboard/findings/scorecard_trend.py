"""What the points of one trend say: rows of page_live_trends, first to last."""

from findings.rows import Row
from findings.scorecard_words import (
    NOT_READ,
    PERIODS,
    TOLD_VARIATION,
    period,
    said,
    special_cause,
    target,
)
from findings.words import day, listed, plural

WHY_NOT_READ = {
    "overlapping": "The trend is not read: each value covers months that its neighbours"
    " cover too, so they rise and fall together.",
    "withheld": "The trend is not read: more than a tenth of the values are too small"
    " to be shown, and those that can be shown would mislead.",
    "no value": "There is no value to read.",
    "alone": "The trend is not read: it takes two values in a row.",
}


def headline(rows: list[Row]) -> str:
    """Return the last value and its reading."""
    last = rows[-1]
    value = said(last["value"], last["unit"], last["value_symbol"])
    told = f"{last['measure_name']}: {value}, {period(last)}"
    kind = TOLD_VARIATION[last["variation"]].lower()
    if last["variation"] in ("not read", "common cause"):
        return f"{told}, {'trend ' if kind == 'not read' else ''}{kind}."
    return f"{told}: {kind}, {special_cause(last)}."


def notes(rows: list[Row]) -> tuple[str, ...]:
    """Return what the limits, the target and the baselines say, a sentence or two each.

    The last row is the one that is told of.
    """
    last = rows[-1]
    told = [
        WHY_NOT_READ.get(last["why_not_read"] or "", ""),
        _limits(rows),
        _target(last),
        *_baselines(rows),
        _gaps(rows),
    ]
    return tuple(text for text in told if text)


def reach(row: Row, rows: list[Row]) -> tuple[float | None, float | None]:
    """Return the limits as they are drawn: not below 0, nor above 100 per cent.

    Only a measure that has been below 0 itself can have a limit there.
    """
    low, high = row["lower_limit"], row["upper_limit"]
    if low is None or high is None:
        return None, None
    is_signed = any((other["value"] or 0) < 0 for other in rows)
    low = low if is_signed else max(low, 0.0)
    return low, min(high, 100.0) if row["unit"] == "pct" else high


def stretch(row: Row) -> str:
    """Return the name of the stretch between two baselines that a point belongs to."""
    return f"from {row['baseline_date']}" if row["baseline_date"] else "from the start"


def kind(row: Row) -> str:
    """Return the reading of a point as the legend names it."""
    return TOLD_VARIATION[row["variation"]]


def why(row: Row) -> str:
    """Return why a point is special, or not read; nothing at common cause."""
    if row["special_rule"] and row["variation"] != "not read":
        return special_cause(row)
    return NOT_READ.get(row["why_not_read"] or "", "")


def _limits(rows: list[Row]) -> str:
    last = rows[-1]
    low, high = reach(last, rows)
    if low is None or last["is_overlapping"]:
        return ""
    several = f"{PERIODS[last['cut']]}s"
    points = plural(last["point_count"], PERIODS[last["cut"]])
    mean = said(last["mean_value"], last["unit"])
    if last["is_still"]:
        return f"Nothing special shows where values hardly move: mean {mean}, {points}."
    told = (
        f"Mean {mean} over {points}. While nothing changes, nearly all {several} will"
        f" lie between {said(low, last['unit'])} and {said(high, last['unit'])}."
    )
    if last["is_provisional"]:
        told += " The limits are provisional: they rest on fewer than 13 points."
    if last["left_out_count"]:
        steps = plural(last["left_out_count"], "step")
        told += f" {steps} from one to the next, far larger than usual, left out."
    return told


def _target(row: Row) -> str:
    goal = target(row)
    if not goal:
        return ""
    end = {
        "passes": "will be met, since even the limits clear it.",
        "fails": "will be missed while nothing changes: it lies beyond the limits.",
        "hit and miss": "will be met at times and missed at others: it lies within"
        " the limits.",
    }.get(row["assurance"] or "")
    return f"The target, {goal}, {end}" if end else f"The target is {goal}."


def _baselines(rows: list[Row]) -> list[str]:
    """Return the decisions to read the trend anew, each with its day and reason."""
    found = {
        row["baseline_date"]: row["baseline_reason"]
        for row in rows
        if row["baseline_date"]
    }
    return [f"New baseline from {day(on)}: {why}." for on, why in found.items()]


def _gaps(rows: list[Row]) -> str:
    gaps = sum(row["value"] is None for row in rows)
    if not gaps or rows[-1]["is_overlapping"]:
        return ""
    have = "has" if gaps == 1 else "have"
    return (
        f"{plural(gaps, PERIODS[rows[-1]['cut']])} {have} no value that can be shown;"
        " no run is read across a gap."
    )


def title(row: Row) -> str:
    """Return the title of the axis: the unit in a word."""
    named = {"pct": "Per cent", "gbp": "Pounds", "days": "Days"}
    return named.get(row["unit"], row["unit"].capitalize())


def about(name: str, rows: list[Row]) -> str:
    """Return the line below the headline: what is drawn, how often, and whose."""
    last = rows[-1]
    by = f"by {PERIODS[last['cut']]}"
    levels = ["mean", "limits"] if last["mean_value"] is not None else []
    levels += ["target"] if last["target_value"] is not None else []
    drawn = f", with {listed(levels)}" if levels else ""
    return f"{last['measure_name']} {by}{drawn}, {name}"
