"""What the records say of service standards: how much was done in time.

Rows are those of view page_live_measures; shares are of the 12 months to the month
that a reader looks at.
"""

from datetime import date

from findings import shown
from findings.live_occupancy import at, rate_row, year_before
from findings.rows import Row
from findings.words import count, listed, lowered, month_of, pct, raised

HOUSEHOLDS = {
    "annual_reviews_on_time_pct": "Annual reviews",
    "supervisory_visits_on_time_pct": "Supervisory visits",
    "unannounced_visits_on_time_pct": "Unannounced visits",
    "dbs_renewals_on_time_pct": "DBS renewals",
    "inductions_on_time_pct": "Inductions",
    "medicals_on_time_pct": "Medicals",
}
APPLICANTS = {
    "first_response_same_day_pct": "First response on the same day",
    "initial_visit_72_hours_pct": "Initial visit within three days",
    "fostering_assessments_in_time_pct": "Assessment within 6 months",
    "fostering_panel_8_months_pct": "Panel within 8 months",
    "adopter_stage_1_two_months_pct": "Adopters' stage 1 within two months",
    "adopter_stage_2_four_months_pct": "Adopters' stage 2 within four months",
}

LEAST_DUE = 10  # a share of fewer says nothing, and is not shown


def kept(rows: list[Row], names: dict[str, str], until: date) -> list[Row]:
    """Return a row per standard: what was due, how much was done in time, the share.

    In the order of `names`; with the share of a year before. Where the share of the 12
    months to `until` is withheld, the latest one that is shown, with its own month.
    """
    known = [(name, m) for m, name in names.items() if at(rows, m, until)]
    return [_kept(name, rows, rate_row(rows, m, until)) for name, m in known]


def _kept(name: str, rows: list[Row], now: Row) -> Row:
    before = at(rows, now["measure_id"], year_before(now["period_end"]))
    return {
        "standard": name,
        "measure_id": now["measure_id"],
        "period_end": now["period_end"],
        "to_month": month_of(now["period_end"]),
        "due_count": now["denominator"],
        "due_count_symbol": now["denominator_symbol"],
        "in_time_count": now["numerator"],
        "in_time_count_symbol": now["numerator_symbol"],
        "in_time_pct": now["value"],
        "in_time_pct_symbol": now["value_symbol"],
        "year_before_pct": before.get("value"),
        "year_before_pct_symbol": before.get("value_symbol") or "x",
        "is_rounded": bool(now.get("is_rounded")),
        "document_id": now["document_id"],
        "reference": now["reference"],
    }


def done(rows: list[Row], until: date) -> tuple[int, int]:
    """Return how much was due, and how much of it was done in time; both as shown.

    Of the standards whose two counts of the 12 months to `until` are shown.
    """
    counted = [row for row in rows if _is_counted(row, until)]
    due = sum(row["due_count"] for row in counted)
    return due, sum(row["in_time_count"] for row in counted)


def _is_counted(row: Row, until: date) -> bool:
    counts = (row["due_count"], row["in_time_count"])
    return row["period_end"] == until and None not in counts


def left_out(rows: list[Row], until: date) -> list[str]:
    """Return the standards of which the 12 months to `until` are withheld."""
    return [lowered(row["standard"]) for row in rows if not _is_counted(row, until)]


def lead(rows: list[Row], until: date) -> str:
    """Return how much of what was due was done in time. Rows of `kept`."""
    due, in_time = done(rows, until)
    span = f"in the 12 months to {month_of(until)}"
    if not rows:
        return f"The records hold nothing that was due for foster carers {span}."
    if due < LEAST_DUE:
        return f"Too little was due for foster carers {span} to give a share."
    about = shown.about(*rows)
    told = (
        f"{about}{share(rows, in_time, due)} of {about or 'the '}{count(due)} reviews,"
        f" visits and checks due for foster carers {span} were done in time"
    )
    return f"{raised(told)}{_lowest(rows, until)}.{_without(rows, until)}"


def share(rows: list[Row], in_time: float, due: float) -> str:
    """Return a share in words; without decimals if some of the rows are rounded."""
    is_rounded = any(row["is_rounded"] for row in rows)
    return pct(100 * in_time / due, 0 if is_rounded else 1)


def _lowest(rows: list[Row], until: date) -> str:
    low, high = ends(rows)
    if not low or rate(low) == rate(high):
        return ""
    is_now = low["period_end"] == until
    to = "" if is_now else f" in the 12 months to {month_of(low['period_end'])}"
    return f", least often {lowered(low['standard'])} ({rate(low)}{to})"


def rate(row: Row) -> str:
    """Return the share of a row in words, or its symbol."""
    return shown.rate(row, "in_time_pct")


def _without(rows: list[Row], until: date) -> str:
    names = left_out(rows, until)
    if not names:
        return ""
    return (
        " Not among them, as too few were due, or too few were late, to show:"
        f" {listed(names)}."
    )


def ends(rows: list[Row]) -> tuple[Row, Row]:
    """Return the standards kept least and most often, or empty rows."""
    known = [row for row in rows if row["in_time_pct"] is not None]
    if not known:
        return {}, {}
    return (
        min(known, key=lambda row: row["in_time_pct"]),
        max(known, key=lambda row: row["in_time_pct"]),
    )


def headline(rows: list[Row]) -> str:
    """Return which standards were kept most and least often. Rows of `kept`."""
    known = [row for row in rows if row["in_time_pct"] is not None]
    if not known:
        return "There is too little to say how often the standards were kept."
    low, high = ends(known)
    if rate(low) == rate(high):
        who = known[0]["standard"] if len(known) == 1 else "Each"
        return f"{who}: {rate(low)} in time.{_hidden(rows)}"
    most = [lowered(r["standard"]) for r in known if rate(r) == rate(high)]
    least = [lowered(r["standard"]) for r in known if rate(r) == rate(low)]
    return (
        f"Kept most often: {listed(most)} ({rate(high)}); least often:"
        f" {listed(least)} ({rate(low)}).{_hidden(rows)}"
    )


def _hidden(rows: list[Row]) -> str:
    """Return which standards have no share that may be shown, as a sentence."""
    names = [
        lowered(row["standard"])
        for row in rows
        if row["in_time_pct"] is None and row["in_time_pct_symbol"] == "c"
    ]
    return f" Withheld: {listed(names)}." if names else ""


def share_text(row: Row, until: date) -> str:
    """Return a share for a chart, with its month if that is not the one looked at.

    That counts are rounded is said below the chart.
    """
    text = shown.bare(rate(row))
    if row["in_time_pct"] is None or row["period_end"] == until:
        return text
    return f"{text}, {row['period_end']:%b ’%y}"
