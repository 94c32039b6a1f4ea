"""Disruption rates month by month, both definitions beside each other.

Rows are those of view page_live_measures.
"""

from datetime import date

from findings.live_disruptions import DEFINITIONS
from findings.rows import Row
from findings.words import month_of

WITHHELD = (
    "Where a month has no point, its 12 months are withheld: beside those of other"
    " months they would tell of a few children."
)


def by_month(rows: list[Row], until: date) -> list[Row]:
    """Return a row per month up to `until`: moves, and disruptions by definition."""
    months: dict[date, Row] = {}
    for row in rows:
        if row["period_end"] > until:
            continue
        wide = months.setdefault(row["period_end"], _empty(row))
        for name, measure in DEFINITIONS.items():
            if row["measure_id"] == measure:
                wide[f"{name.lower()}_pct"] = row["value"]
                wide[f"{name.lower()}_pct_symbol"] = row["value_symbol"]
                wide["is_rounded"] |= bool(row.get("is_rounded"))
                wide["move_count"] = row["denominator"]
                wide["move_count_symbol"] = row["denominator_symbol"]
    return [months[day] for day in sorted(months)]


def _empty(row: Row) -> Row:
    fields = ("broad_pct", "narrow_pct", "move_count")
    blank = {f: None for field in fields for f in (field, f"{field}_symbol")}
    return {
        "period_end": row["period_end"],
        "month": month_of(row["period_end"]),
        "document_id": row["document_id"],
        "reference": row["reference"],
        "is_rounded": False,
        **blank,
    }


def withheld(rows: list[Row], until: date) -> tuple[str, ...]:
    """Return what to say of gaps in the lines, if there are some."""
    gaps = [
        row
        for row in rows
        if row["period_end"] <= until
        and row["measure_id"] in DEFINITIONS.values()
        and row["value_symbol"] == "c"
    ]
    return (WITHHELD,) if gaps else ()
