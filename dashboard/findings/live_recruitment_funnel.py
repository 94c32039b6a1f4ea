"""What the counts of twelve months say of the way from enquiry to approval."""

from datetime import date
from itertools import pairwise

from findings.live_recruitment_words import in_period, told
from findings.rows import Row, pick
from findings.words import lowered, pct, rounded


def stage_text(row: Row) -> str:
    """Return a stage's count with its share of the enquiries: `97 (40.1%)`."""
    number = told(row, "household_count")
    if row["stage_order"] == 1 or row["of_enquiries_pct"] is None:
        return number
    return f"{number} ({pct(row['of_enquiries_pct'])} of enquiries)"


def change(rows: list[Row], until: date) -> str:
    """Return how conversion moved since a year before, and at which step.

    Rows of one service, of the twelve months to `until` and of those before.
    """
    now = [row for row in rows if row["period_end"] == until]
    if not now:
        return "Nothing is known of these months."
    last = now[-1]
    before = pick(rows, stage=last["stage"], period_end=_end_before(rows, until))
    share = last["of_enquiries_pct"]
    if share is None:
        return f"{told(last, 'household_count')} approved {in_period(last)}."
    said = f"Approvals were {pct(share)} of enquiries {in_period(last)}"
    if not before or before["of_enquiries_pct"] is None:
        return f"{said}."
    moved = share - before["of_enquiries_pct"]
    if rounded(moved, 1) == 0:
        return f"{said}, as in the 12 months before."
    way = "up" if moved > 0 else "down"
    said += f", {way} from {pct(before['of_enquiries_pct'])} in the 12 months before"
    return f"{said}{_step(rows, until, moved > 0)}."


def _end_before(rows: list[Row], until: date) -> date | None:
    ends = [row["period_end"] for row in rows if row["period_end"] < until]
    return max(ends, default=None)


def _step(rows: list[Row], until: date, is_up: bool) -> str:
    """Return the step that moved furthest the same way as the whole."""
    earlier = _end_before(rows, until)
    moves = []
    stages = [row for row in rows if row["period_end"] == until]
    for above, row in pairwise(stages):
        old = pick(rows, stage=row["stage"], period_end=earlier)
        new_pct = row["of_previous_stage_pct"]
        old_pct = old.get("of_previous_stage_pct") if old else None
        if new_pct is not None and old_pct:
            moves.append((new_pct / old_pct, above, row, old_pct))
    same_way = [move for move in moves if (move[0] > 1) == is_up and move[0] != 1]
    if not same_way:
        return ""
    _, above, row, old_pct = (max if is_up else min)(same_way, key=lambda m: m[0])
    way = "rose" if is_up else "fell"
    return (
        f". The step that {way} most: from {lowered(above['stage'])} to"
        f" {lowered(row['stage'])}, {pct(old_pct)} then and"
        f" {pct(row['of_previous_stage_pct'])} now"
    )
