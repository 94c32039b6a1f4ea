"""What the counts of twelve months say of the way from enquiry to approval."""

from datetime import date
from itertools import pairwise

from findings import shown
from findings.live_recruitment_words import (
    in_period,
    share,
    told,
    year_before,
)
from findings.rows import Row
from findings.words import lowered, pct, raised

COUNT = "household_count"


def stage_text(row: Row) -> str:
    """Return a stage's count with its share of the enquiries: `97 (40.1%)`."""
    number = told(row, "household_count")
    if row["stage_order"] == 1 or row["of_enquiries_pct"] is None:
        return number
    return f"{number} ({share(row, 'of_enquiries_pct')} of enquiries)"


def compared(rows: list[Row], until: date) -> list[Row]:
    """Return the rows of two periods to set side by side, the earlier one first.

    Those are the twelve months to `until` and the ones before; where a count of them
    is withheld, the last two financial years, unless one of theirs is too.
    """
    wanted = (until, year_before(until))
    twelve = [
        row
        for row in rows
        if row["cut"] == "rolling_12" and row["period_end"] in wanted
    ]
    ends = sorted({row["period_end"] for row in rows if row["cut"] == "year"})
    last_two = [end for end in ends if end <= until][-2:]
    years = [r for r in rows if r["cut"] == "year" and r["period_end"] in last_two]
    is_better = _is_whole(years) and not _is_whole(twelve)
    chosen = years if is_better else twelve
    return sorted(chosen, key=lambda row: (row["period_end"], row["stage_order"]))


def _is_whole(rows: list[Row]) -> bool:
    """Return whether the rows hold two periods, and no count of them is withheld."""
    periods = {row["period_end"] for row in rows}
    return len(periods) == 2 and all(r["household_count"] is not None for r in rows)


def change(rows: list[Row]) -> str:
    """Return how conversion moved since the period before, and at which step.

    Rows of one service and two periods, as from `compared`.
    """
    if not rows:
        return "Nothing is known of these months."
    last = rows[-1]
    before = _of_before(rows, last)
    if last["of_enquiries_pct"] is None:
        return _approved(last)
    now = told(last, "of_enquiries_pct", pct)
    said = f"Approvals were {now} of enquiries {in_period(last)}"
    if not before or before["of_enquiries_pct"] is None:
        return f"{said}."
    was = told(before, "of_enquiries_pct", pct)
    if was == now:
        return f"{said}, as {in_period(before)}."
    is_up = last["of_enquiries_pct"] > before["of_enquiries_pct"]
    said += f", {'up' if is_up else 'down'} from {was} {in_period(before)}"
    return f"{said}{_step(rows, is_up)}."


def _approved(row: Row) -> str:
    """Return how many were approved, where there is no share of enquiries to tell."""
    if row["household_count"] is None:
        return f"How many were approved {in_period(row)} is {shown.why(row, COUNT)}."
    return raised(f"{told(row, COUNT)} approved {in_period(row)}.")


def _of_before(rows: list[Row], row: Row) -> Row:
    """Return the row of the same stage in the period before, or an empty one."""
    end, stage = row["period_end"], row["stage"]
    earlier = [r for r in rows if r["stage"] == stage and r["period_end"] < end]
    return earlier[-1] if earlier else {}


def _step(rows: list[Row], is_up: bool) -> str:
    """Return the step that moved furthest the same way as the whole."""
    moves = []
    stages = [row for row in rows if row["period_end"] == rows[-1]["period_end"]]
    for above, row in pairwise(stages):
        old = _of_before(rows, row)
        old_pct = old.get("of_previous_stage_pct")
        new_pct = row["of_previous_stage_pct"]
        if new_pct is not None and old_pct:
            moves.append((new_pct / old_pct, above, row, old))
    same_way = [move for move in moves if (move[0] > 1 if is_up else move[0] < 1)]
    if not same_way:
        return ""
    _, above, row, old = (max if is_up else min)(same_way, key=lambda m: m[0])
    way = "rose" if is_up else "fell"
    return (
        f". The step that {way} most: from {lowered(above['stage'])} to"
        f" {lowered(row['stage'])}, {told(old, 'of_previous_stage_pct', pct)} then and"
        f" {told(row, 'of_previous_stage_pct', pct)} now"
    )
