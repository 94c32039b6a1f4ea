"""Which sources of enquiries end in approval, and how many are still open.

Rows are those of view page_live_recruitment_tallies.
"""

from findings import shown
from findings.live_recruitment_words import told
from findings.rows import Row
from findings.words import pct, plural, rounded


def by_source(rows: list[Row]) -> list[Row]:
    """Return a row a source: enquiries, approved, still open, and the share approved.

    Rows of the tally of sources under a filter by source; best share first.
    """
    found: dict[str, Row] = {}
    for row in rows:
        mine = found.setdefault(row["value_1"], _of_source(row))
        field = {
            "Approved": "approved_count",
            "Still open": "open_count",
            "Left": "left_count",
        }[row["part"]]
        mine[field] = row["tally_count"]
        mine[f"{field}_symbol"] = row["tally_count_symbol"]
        if field == "approved_count":
            mine["approved_pct"] = row["of_total_pct"]
            mine["approved_pct_symbol"] = row["of_total_pct_symbol"]
    return sorted(found.values(), key=_by_share)


def _by_share(row: Row) -> tuple[bool, float, str]:
    share = row["approved_pct"]
    return share is None, -(share or 0), row["enquiry_source"]


def _of_source(row: Row) -> Row:
    total = row["total_count"]
    is_enough = total is not None and total >= 10
    return {
        "enquiry_source": row["value_1"],
        "enquiries_count": total,
        "enquiries_count_symbol": row["total_count_symbol"],
        "approved_count": 0,
        "approved_count_symbol": None,
        "open_count": 0,
        "open_count_symbol": None,
        "left_count": 0,
        "left_count_symbol": None,
        "approved_pct": 0.0 if is_enough else None,
        "approved_pct_symbol": None if is_enough else "c",
        "is_rounded": bool(row.get("is_rounded")),
        "document_id": row["document_id"],
        "reference": row["reference"],
    }


def source_text(row: Row) -> str:
    """Return a source's share with its counts: `12.5% (15 of 120; 10 open)`.

    That they are rounded is said below the chart.
    """
    counts = ("approved_count", "enquiries_count", "open_count")
    approved, all_, open_ = (shown.bare(told(row, field)) for field in counts)
    rate = shown.bare(told(row, "approved_pct", pct))
    return f"{rate} ({approved} of {all_}; {open_} open)"


def sources(rows: list[Row], service: str) -> str:
    """Return the best source by share and by number. Rows as from `by_source`."""
    known = [row for row in rows if row["approved_pct"] is not None]
    if not known:
        return f"The records do not show which sources of {service} end in approval."
    best = max(known, key=lambda row: row["approved_pct"])
    if rounded(best["approved_pct"], 1) == 0:
        return f"No source of {service} enquiries has ended in approval yet."
    said = (
        f"{best['enquiry_source']} ends in approval most often:"
        f" {told(best, 'approved_pct', pct)} of"
        f" {told(best, 'enquiries_count', _enquiries)}"
    )
    most = max(known, key=lambda row: row["approved_count"] or 0)
    if most is best:
        return f"{said}, and brings most approvals."
    return (
        f"{said}. {most['enquiry_source']} brings most approvals:"
        f" {told(most, 'approved_count')}."
    )


def _enquiries(number: float) -> str:
    return plural(number, "enquiry", "enquiries")
