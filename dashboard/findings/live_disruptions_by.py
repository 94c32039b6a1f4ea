"""What the records say of moves by reason, age, kind of placement and provider.

Rows are those of view page_live_measures, one for each value of what they are split by.
"""

from findings import shown
from findings.rows import Row
from findings.words import SYMBOLS, listed, lowered, plural

SPLITS = {
    "Reason": "reason",
    "Age": "age_band",
    "Kind of placement": "placement_kind",
    "Provider": "provider",
}
AGES = ("Under 1", "1 to 4", "5 to 9", "10 to 15", "16 and over", "Not known")
NARROW = ("Carer asked: behaviour", "Carer asked: other", "Child asked")
BROAD = (
    *NARROW,
    "Authority asked",
    "Allegation",
    "Standards of care",
    "Approval removed",
)
REASONS = {"Broad": BROAD, "Narrow": NARROW}


def asked(split: str, filters: tuple[tuple[str, str], ...]) -> dict[str, str] | None:
    """Return what the rows of a split must hold under the filters; None if too many.

    A filter on what is split by is left out: the split shows all its values.
    """
    column = SPLITS[split]
    kept = [(dim, value) for dim, value in filters if dim != column]
    if len(kept) > 1:
        return None
    if not kept:
        return {"dim_1": column, "dim_2": ""}
    dim, value = kept[0]
    if column < dim:
        return {"dim_1": column, "dim_2": dim, "value_2": value}
    return {"dim_1": dim, "value_1": value, "dim_2": column}


def table(moves: list[Row], rates: list[Row], split: str, definition: str) -> list[Row]:
    """Return a row per value: moves, and how many of them were disruptions.

    `rates` are those of the definition; a reason has none, as it is the definition.
    """
    column = SPLITS[split]
    known = {_value(row, column): row for row in rates}
    made = [_row(_value(row, column), row, known) for row in moves]
    if split == "Reason":
        for row in made:
            row["is_strong"] = row["part"] in REASONS[definition]
    return sorted(made, key=lambda row: _place(row, split))


def _value(row: Row, column: str) -> str:
    return row["value_1"] if row["dim_1"] == column else row["value_2"]


def _row(part: str, moves: Row, rates: dict[str, Row]) -> Row:
    rate = rates.get(part, {})
    return {
        "part": part,
        "move_count": moves["value"],
        "move_count_symbol": moves["value_symbol"],
        "disruption_count": rate.get("numerator"),
        "disruption_count_symbol": rate.get("numerator_symbol"),
        "disruption_pct": rate.get("value"),
        "disruption_pct_symbol": rate.get("value_symbol"),
        "is_strong": False,
        "is_rounded": bool(moves.get("is_rounded") or rate.get("is_rounded")),
        "document_id": moves["document_id"],
        "reference": moves["reference"],
    }


def _place(row: Row, split: str) -> tuple[bool, float, str]:
    """Return where a row stands: those shown first, ages in their order."""
    is_withheld = row["move_count"] is None
    if split == "Age":
        return is_withheld, AGES.index(row["part"]), ""
    return is_withheld, -(row["move_count"] or 0), row["part"]


def drawn(rows: list[Row]) -> list[Row]:
    """Return the rows that have a bar: those whose moves are shown."""
    return [row for row in rows if row["move_count"] is not None]


def withheld(rows: list[Row]) -> tuple[str, ...]:
    """Return which rows are withheld, in one line, if there are some."""
    names = [lowered(row["part"]) for row in rows if row["move_count"] is None]
    if not names:
        return ()
    return (f"Withheld, as too few or beside too few: {listed(names)}.",)


def text(row: Row) -> str:
    """Return what stands beside a bar: `120 moves, 24.2% disruptions`."""
    moves = plural(row["move_count"], "move")
    if row["disruption_pct"] is not None:
        return f"{moves}, {shown.rate(row, 'disruption_pct')} disruptions"
    symbol = row["disruption_pct_symbol"]
    return f"{moves}, disruptions {SYMBOLS[symbol]}" if symbol else moves


def headline(rows: list[Row], split: str) -> str:
    """Return the commonest reasons, or where the rate is highest and lowest."""
    if not rows:
        return "No move is shown for these 12 months."
    if split == "Reason":
        return _reasons(rows)
    known = [row for row in rows if row["disruption_pct"] is not None]
    if len(known) < 2:
        return "There are too few moves or disruptions in each group to compare rates."
    low, high = (
        choose(known, key=lambda row: row["disruption_pct"]) for choose in (min, max)
    )
    if _rate(low) == _rate(high):
        return f"The rate is {_rate(low)} in every group shown."
    return f"The rate is highest for {_group(high)} and lowest for {_group(low)}."


def _rate(row: Row) -> str:
    return shown.rate(row, "disruption_pct")


def _group(row: Row) -> str:
    return f"{lowered(row['part'])} ({_rate(row)} of {_moves(row)})"


def _moves(row: Row) -> str:
    return shown.told(row, lambda moves: plural(moves, "move"), "move_count")


def _reasons(rows: list[Row]) -> str:
    if not any(row["move_count"] for row in rows):
        if any(row["move_count"] is None for row in rows):
            return "Too few children moved for each reason to show how many."
        return "No child moved in these 12 months."
    told = f"The commonest reason: {_commonest(rows)}."
    worst = _commonest([row for row in rows if row["is_strong"]])
    return f"{told} The commonest disruption: {worst}." if worst else told


def _commonest(rows: list[Row]) -> str:
    """Return the reasons with most moves: `‘Care plan’, with 215 moves`, or nothing."""
    most = max((row["move_count"] or 0 for row in rows), default=0)
    if not most:
        return ""
    first = [row for row in rows if row["move_count"] == most]
    names = [f"‘{row['part']}’" for row in first]
    each = " each" if len(names) > 1 else ""
    return f"{listed(names)}, with {_moves(first[0])}{each}"
