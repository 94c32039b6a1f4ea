"""What a service's own records say of places month by month.

Rows are those of view page_live_measures.
"""

from datetime import date

from findings import shown
from findings.rows import Row
from findings.words import month_of


def by_month(rows: list[Row], measures: dict[str, str], until: date) -> list[Row]:
    """Return a row per month up to `until`: each measure's value in a field of its own.

    A field is named like its measure, with `_count` behind what is counted.
    """
    months: dict[date, Row] = {}
    for row in rows:
        if row["measure_id"] not in measures or row["period_end"] > until:
            continue
        month = months.setdefault(
            row["period_end"],
            {
                "period_end": row["period_end"],
                "month": month_of(row["period_end"]),
                "document_id": row["document_id"],
                "reference": row["reference"],
                "is_rounded": False,
            },
        )
        month["is_rounded"] |= bool(row.get("is_rounded"))
        field = field_of(row["measure_id"])
        month[field] = row["value"]
        month[f"{field}_symbol"] = row["value_symbol"]
    fields = [field_of(measure) for measure in measures]
    blank = {f: None for field in fields for f in (field, f"{field}_symbol")}
    return [{**blank, **months[day]} for day in sorted(months)]


def field_of(measure: str) -> str:
    """Return the name of a measure's field in a table, with its unit."""
    return measure if measure.endswith("_pct") else f"{measure}_count"


def rates(rows: list[Row], until: date) -> str:
    """Return how occupancy moved over the months shown."""
    known = [
        row
        for row in rows
        if row["measure_id"] == "occupancy_pct"
        and row["value"] is not None
        and row["period_end"] <= until
    ]
    if not known:
        return "Occupancy is not shown for any month."
    low, high = (f(known, key=lambda row: row["value"]) for f in (min, max))
    if shown.rate(low) == shown.rate(high):
        return f"Occupancy was {shown.rate(low)} in every month shown."
    return (
        f"Occupancy has been between {shown.rate(low)}"
        f" ({month_of(low['period_end'])}) and {shown.rate(high)}"
        f" ({month_of(high['period_end'])})."
    )
