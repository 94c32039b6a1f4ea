"""What moving children from agencies to our own carers would do by the year end."""

from findings.pounds import money, variance
from findings.rows import Row
from findings.words import count, day, pct, plural, rounded

MOVED = "Children moved from agencies to our own carers"
MOST = 999
START = 10
WEEKS_IN_A_YEAR = 52.18
NOTES = (
    "Assumed: each child costs what a week in-house has cost on average since April and"
    " saves what a week with an agency has, from the day after the last closed month."
    " The next child may cost less or more than the average, and a move is right only"
    " where it is right for the child.",
    "It takes places that are free for these children: the Occupancy page says how many"
    " there are. A year has 52.18 weeks.",
)


def moved_count(row: Row, wanted: float) -> int:
    """Return how many can be moved: no more than were with agencies on average."""
    return max(0, min(round(wanted), int(row["ifa_children_count"])))


def saved(row: Row, moved: int) -> float:
    """Return the pounds saved by the year end; below 0 if it would cost more."""
    return moved * float(row["difference_week_gbp"]) / 7 * row["left_days"]


def saved_a_year(row: Row, moved: int) -> float:
    """Return the pounds saved in a full year."""
    return moved * float(row["difference_week_gbp"]) * WEEKS_IN_A_YEAR


def left(row: Row, moved: int) -> float | None:
    """Return the variance at the year end with so many moved; None if not forecast."""
    if row["outlook_variance_gbp"] is None:
        return None
    return float(row["outlook_variance_gbp"]) - saved(row, moved)


def headline(row: Row, wanted: float) -> str:
    """Return what moving so many would do by the year end, and in a full year."""
    moved = moved_count(row, wanted)
    if not moved:
        return "With no child moved nothing changes."
    who = f"Moving {plural(moved, 'child', 'children')} from agencies to our own carers"
    year = f"{_does(saved_a_year(row, moved))} in a full year"
    if not row["left_days"]:
        return f"{who} would {year}; the financial year is over."
    by_end = f"{_does(saved(row, moved))} by {day(row['year_end_date'])}"
    return f"{who} now would {by_end}{_of_overspend(row, moved)}, and {year}."


def _does(value: float) -> str:
    """Return `save £102k`, `cost £3,000 more` or `change nothing`."""
    if rounded(value) == 0:
        return "change nothing"
    return f"save {money(value)}" if value > 0 else f"cost {money(value)} more"


def _of_overspend(row: Row, moved: int) -> str:
    over = row["outlook_variance_gbp"]
    if over is None or over <= 0 or saved(row, moved) <= 0:
        return ""
    share = 100 * saved(row, moved) / float(over)
    return f" ({pct(share)} of the {money(over)} forecast over budget)"


def sentences(row: Row, wanted: float) -> list[str]:
    """Return how many there were, what a week differs by, and what would be left."""
    moved = moved_count(row, wanted)
    told = [
        f"{count(int(row['ifa_children_count']))} children were with agencies on"
        f" average since April, at {money(row['ifa_week_gbp'])} a week; a week in-house"
        f" cost {money(row['in_house_week_gbp'])}."
    ]
    if moved < round(wanted):
        told.append(f"No more than these {count(moved)} can be moved.")
    end = left(row, moved)
    if end is not None and row["left_days"]:
        told.append(
            f"The year is forecast to end {variance(row['outlook_variance_gbp'])}; with"
            f" {plural(moved, 'child', 'children')} moved it would end {variance(end)}."
        )
    return told


def states(row: Row, wanted: float) -> list[Row]:
    """Return the year end as forecast and with so many moved: a row each."""
    moved = moved_count(row, wanted)
    if row["outlook_variance_gbp"] is None:
        return []
    return [
        {
            "state": "As forecast",
            "left_gbp": float(row["outlook_variance_gbp"]),
            "is_moved": False,
        },
        {
            "state": f"With {count(moved)} moved",
            "left_gbp": left(row, moved),
            "is_moved": True,
        },
    ]


def reckoned(row: Row, wanted: float) -> Row:
    """Return the row with what the move does, for the table."""
    moved = moved_count(row, wanted)
    return {
        **row,
        "moved_count": moved,
        "saved_gbp": saved(row, moved),
        "saved_a_year_gbp": saved_a_year(row, moved),
        "left_gbp": left(row, moved),
    }
