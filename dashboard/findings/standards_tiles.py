"""The key numbers of the Standards page."""

from datetime import date

from findings import shown
from findings import standards as says
from findings.rows import Row
from findings.tile import Tile
from findings.words import SYMBOLS, count, day, lowered


def tiles(rows: list[Row], overdue: list[Row], until: date) -> list[Tile]:
    """Return the key numbers. Rows of `standards.kept` and tally events_overdue."""
    low = says.ends(rows)[0]
    name = lowered(low.get("standard", ""))
    is_now = low.get("period_end") in (None, until)
    to = "" if is_now else f", 12 months to {low['to_month']}"
    least = (
        (says.rate(low), f"{name}{to}") if low else (SYMBOLS["c"], shown.REASONS["c"])
    )
    return [
        _in_time(rows, until),
        _overdue(overdue),
        Tile("Least often in time", *least),
    ]


def _in_time(rows: list[Row], until: date) -> Tile:
    due, in_time = says.done(rows, until)
    if due < says.LEAST_DUE:
        return Tile("Done in time", SYMBOLS["c"], shown.REASONS["c"])
    about = shown.about(*rows)
    without = len(says.left_out(rows, until))
    kinds = f"; {without} of {len(rows)} kinds withheld" if without else ""
    return Tile(
        "Done in time",
        f"{about}{says.share(rows, in_time, due)}",
        f"{about}{count(in_time)} of {about}{count(due)} in 12 months{kinds}",
    )


def _overdue(rows: list[Row]) -> Tile:
    if not rows:
        return Tile("Overdue now", "0", "on the day the records were drawn")
    now = {**rows[0], "is_rounded": rows[0].get("is_total_rounded")}
    if now["total_count"] is None:
        return Tile("Overdue now", SYMBOLS["c"], shown.REASONS["c"])
    when = f"still to do on {day(now['period_end'])}"
    return Tile("Overdue now", shown.told(now, count, "total_count"), when)
