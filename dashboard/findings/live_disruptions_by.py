"""What the records say of moves by reason, age, kind of placement and provider.

Rows are those of view page_live_measures, one for each value of what they are split by.
"""

from findings.rows import Row
from findings.words import SYMBOLS, listed, lowered, pct, plural, rounded

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
        "document_id": moves["document_id"],
        "reference": moves["reference"],
    }


def _place(row: Row, split: str) -> tuple[float, str]:
    if split == "Age":
        return AGES.index(row["part"]), ""
    return -(row["move_count"] or 0), row["part"]


def text(row: Row) -> str:
    """Return what stands beside a bar: `120 moves, 24.2% disruptions`."""
    if row["move_count"] is None:
        return SYMBOLS[row["move_count_symbol"] or "x"]
    moves = plural(row["move_count"], "move")
    if row["disruption_pct"] is not None:
        return f"{moves}, {pct(row['disruption_pct'])} disruptions"
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
        return "Too few children moved in each group to compare their rates."
    low, high = (
        choose(known, key=lambda row: row["disruption_pct"]) for choose in (min, max)
    )
    if rounded(low["disruption_pct"], 1) == rounded(high["disruption_pct"], 1):
        return f"The rate is {pct(low['disruption_pct'])} in every group shown."
    return f"The rate is highest for {_group(high)} and lowest for {_group(low)}."


def _group(row: Row) -> str:
    moves = plural(row["move_count"], "move")
    return f"{lowered(row['part'])} ({pct(row['disruption_pct'])} of {moves})"


def _reasons(rows: list[Row]) -> str:
    if not any(row["move_count"] for row in rows):
        return "Each reason stands behind fewer than five moves."
    told = f"The commonest reason: {_commonest(rows)}."
    worst = _commonest([row for row in rows if row["is_strong"]])
    return f"{told} The commonest disruption: {worst}." if worst else told


def _commonest(rows: list[Row]) -> str:
    """Return the reasons with most moves: `‘Care plan’, with 215 moves`, or nothing."""
    most = max((row["move_count"] or 0 for row in rows), default=0)
    if not most:
        return ""
    names = [f"‘{row['part']}’" for row in rows if row["move_count"] == most]
    each = " each" if len(names) > 1 else ""
    return f"{listed(names)}, with {plural(most, 'move')}{each}"
