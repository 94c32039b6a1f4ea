"""What the counts of twelve months say of the way from enquiry to approval."""

from datetime import date
from itertools import pairwise

from findings.live_recruitment_words import in_period, told, year_before
from findings.rows import Row
from findings.words import lowered, pct, rounded


def stage_text(row: Row) -> str:
    """Return a stage's count with its share of the enquiries: `97 (40.1%)`."""
    number = told(row, "household_count")
    if row["stage_order"] == 1 or row["of_enquiries_pct"] is None:
        return number
    return f"{number} ({pct(row['of_enquiries_pct'])} of enquiries)"


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
    share = last["of_enquiries_pct"]
    if share is None:
        return f"{told(last, 'household_count')} approved {in_period(last)}."
    said = f"Approvals were {pct(share)} of enquiries {in_period(last)}"
    if not before or before["of_enquiries_pct"] is None:
        return f"{said}."
    moved = share - before["of_enquiries_pct"]
    if rounded(moved, 1) == 0:
        return f"{said}, as {in_period(before)}."
    way = "up" if moved > 0 else "down"
    said += f", {way} from {pct(before['of_enquiries_pct'])} {in_period(before)}"
    return f"{said}{_step(rows, moved > 0)}."


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
        old_pct = _of_before(rows, row).get("of_previous_stage_pct")
        new_pct = row["of_previous_stage_pct"]
        if new_pct is not None and old_pct:
            moves.append((new_pct / old_pct, above, row, old_pct))
    same_way = [move for move in moves if (move[0] > 1 if is_up else move[0] < 1)]
    if not same_way:
        return ""
    _, above, row, old_pct = (max if is_up else min)(same_way, key=lambda m: m[0])
    way = "rose" if is_up else "fell"
    return (
        f". The step that {way} most: from {lowered(above['stage'])} to"
        f" {lowered(row['stage'])}, {pct(old_pct)} then and"
        f" {pct(row['of_previous_stage_pct'])} now"
    )
