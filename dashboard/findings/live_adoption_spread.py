"""What lies behind an average wait: page_live_adoption_spread."""

from findings.live_adoption import THREE
from findings.rows import Row, pick
from findings.words import SYMBOLS, count, day, days, rounded

LEFT_OUT = (
    "The longest waits are a tenth of all, and at least five. An average counts each"
    " day of them; the middle one does not: half of the children waited longer than it,"
    " half less."
)


def middle(rows: list[Row]) -> str:
    """Return where the middle half of the waits for A1 over three years lies."""
    row = pick(rows, indicator="A1", basis=THREE)
    if not row or row["median_days"] is None:
        return "There are too few children to show what lies behind the average."
    return (
        f"Half of the children adopted in the three years to {day(row['period_end'])}"
        f" waited between {count(row['quarter_days'])} and"
        f" {days(row['three_quarters_days'])}, the middle one"
        f" {days(row['median_days'])}{_beside(row)}."
    )


def _beside(row: Row) -> str:
    """Return how the average compares with the middle wait."""
    apart = rounded(row["mean_days"]) - rounded(row["median_days"])
    if not apart:
        return ", which is also the average"
    way = "more" if apart > 0 else "less"
    return f"; the average of {count(row['mean_days'])} is {count(abs(apart))} {way}"


def longest(rows: list[Row]) -> str:
    """Return how far the longest waits move A1 over three years."""
    row = pick(rows, indicator="A1", basis=THREE)
    if not row or row["mean_without_days"] is None:
        return "There are too few children to leave the longest waits out."
    moved = rounded(row["moved_days"])
    told = (
        f"Without the {count(row['longest_count'])} longest waits, A1 over three years"
        f" would be {days(row['mean_without_days'])} instead of"
        f" {count(row['mean_days'])}"
    )
    return f"{told}: {count(moved)} fewer." if moved else f"{told}: no different."


def named(row: Row) -> str:
    """Return the name of a row beside its mark: `A1, three years`."""
    return f"{row['indicator']}, {row['basis'].lower()}"


def middle_text(row: Row) -> str:
    """Return the words of the middle wait and its half: `434 (361 to 670)`."""
    if row["median_days"] is None:
        return SYMBOLS[row["median_days_symbol"] or "x"]
    return (
        f"{count(row['median_days'])} ({count(row['quarter_days'])} to"
        f" {count(row['three_quarters_days'])})"
    )


def averages(rows: list[Row]) -> list[Row]:
    """Return two rows for each three-year average: of all, and without the longest."""
    told = []
    for row in rows:
        if row["basis"] != THREE or row["mean_without_days"] is None:
            continue
        some = f"without the {count(row['longest_count'])} longest"
        told += [
            _average(row, "all children", "mean_days"),
            _average(row, some, "mean_without_days"),
        ]
    return told


def _average(row: Row, of: str, field: str) -> Row:
    return {
        "label": f"{row['indicator']}: {of}",
        "average_days": row[field],
        "is_strong": field != "mean_days",
    }
