"""Households gained, lost and why, month to month and year to year.

Rows are those of view page_live_measures.
"""

from datetime import date

from findings import shown
from findings.live_recruitment_words import financial_year, in_period, period, told
from findings.rows import Row, pick
from findings.words import count, month_of, plural, raised, signed

CLOSING = "mainstream_households"
CAME = "fostering_households_approved"
GONE = "mainstream_households_left"
CONNECTED = ("connected_households", "connected_households_left")


def movement(rows: list[Row], until: date, before: date) -> Row:
    """Return the year's movement: opening, approved, left, closing, net, with sources.

    The rows hold the ends of months (cut month) and twelve months to a day.
    """
    opening = pick(rows, measure_id=CLOSING, cut="month", period_end=before)
    closing = pick(rows, measure_id=CLOSING, cut="month", period_end=until)
    came = pick(rows, measure_id=CAME, cut="rolling_12", period_end=until)
    gone = pick(rows, measure_id=GONE, cut="rolling_12", period_end=until)
    row = {
        "period": f"12 months to {month_of(until)}",
        **_field("opening", opening),
        **_field("approved", came),
        **_field("left", gone),
        **_field("closing", closing),
        "net_count": None,
        "net_count_symbol": "x",
        "is_rounded": any(r.get("is_rounded") for r in (opening, came, gone, closing)),
        "document_id": closing.get("document_id"),
        "reference": closing.get("reference"),
    }
    known = [row["opening_count"], row["closing_count"]]
    if None not in known:
        row["net_count"] = row["closing_count"] - row["opening_count"]
    return row


def _field(name: str, row: Row) -> Row:
    return {
        f"{name}_count": row.get("value"),
        f"{name}_count_symbol": row.get("value_symbol") if row else "x",
    }


def says_movement(row: Row, until: date) -> str:
    """Return how many households there are, and what changed in a year."""
    if row["closing_count"] is None:
        return f"Mainstream households at the end of {month_of(until)} are not known."
    said = f"{told(row, 'closing_count', _households)} at the end of {month_of(until)}"
    known = [
        f"{told(row, field)} {verb}"
        for field, verb in (("approved_count", "approved"), ("left_count", "left"))
        if row[field] is not None
    ]
    moved = f": {' and '.join(known)} in 12 months" if known else ""
    if row["net_count"] is None:
        return raised(f"{said}{moved}.")
    about = shown.about(row)
    if row["net_count"] == 0:
        return raised(f"{said}, {about}as many as a year before{moved}.")
    way = "more" if row["net_count"] > 0 else "fewer"
    change = f"{about}{count(abs(row['net_count']))}"
    return raised(f"{said}, {change} {way} than a year before{moved}.")


def _households(number: float) -> str:
    return plural(number, "mainstream household")


def connected(rows: list[Row], until: date) -> str:
    """Return how many households of family and friends there are, counted apart."""
    stock, gone = CONNECTED
    there = pick(rows, measure_id=stock, cut="month", period_end=until)
    left = pick(rows, measure_id=gone, cut="rolling_12", period_end=until)
    if not there:
        return "The records tell of no connected persons' households."
    said = f"Connected persons' households are counted apart: {told(there, 'value')}"
    ended = f", and {told(left, 'value')} left in 12 months" if left else ""
    return f"{said} at the end of {month_of(until)}{ended}."


def steps(row: Row, until: date, before: date) -> list[Row]:
    """Return the movement as steps of a waterfall; a step not shown has words alone."""
    opening, closing = row["opening_count"], row["closing_count"]
    came, gone = row["approved_count"], row["left_count"]
    top = None if opening is None or came is None else opening + came
    low = None if top is None or gone is None else top - gone
    return [
        _step(
            f"End of {month_of(before)}",
            "Households",
            0,
            opening,
            told(row, "opening_count"),
        ),
        _step("Approved", "Approved", opening, top, _signed(row, "approved_count", 1)),
        _step("Left", "Left", top, low, _signed(row, "left_count", -1)),
        _step(
            f"End of {month_of(until)}",
            "Households",
            0,
            closing,
            told(row, "closing_count"),
        ),
    ]


def _signed(row: Row, field: str, sign: int) -> str:
    return told(row, field, lambda value: signed(sign * value))


def _step(
    name: str, kind: str, start: float | None, end: float | None, text: str
) -> Row:
    is_known = start is not None and end is not None
    return {
        "step_name": name,
        "kind": kind,
        "from_count": start if is_known else None,
        "to_count": end if is_known else None,
        "step_text": text,
    }


def reason_rows(rows: list[Row]) -> list[Row]:
    """Return the rows under a filter by reason, named, the commonest first."""
    named = [
        {
            **row,
            "reason": row["value_1"],
            "period": period(row),
            "household_count": row["value"],
            "household_count_symbol": row["value_symbol"],
        }
        for row in rows
    ]
    end = max((row["period_end"] for row in rows), default=None)
    totals = {
        row["reason"]: row["value"] or 0 for row in named if row["period_end"] == end
    }
    return sorted(
        named, key=lambda r: (-totals.get(r["reason"], 0), r["reason"], _newest(r))
    )


def _newest(row: Row) -> int:
    """Return a number that puts the latest period first."""
    end: date = row["period_end"]
    return -end.toordinal()


def reasons(rows: list[Row]) -> str:
    """Return why most mainstream households left. Rows as from `reason_rows`."""
    if not rows:
        return "The records give no reasons for leaving."
    end = max(row["period_end"] for row in rows)
    now = [row for row in rows if row["period_end"] == end]
    known = [row for row in now if row["household_count"]]
    if not known:
        return (
            f"Each reason for leaving was given by too few households"
            f" {in_period(now[0])} to be shown."
        )
    most = known[0]
    return (
        f"The commonest reason of households that left {in_period(most)} was"
        f" “{most['reason']}”: {told(most, 'household_count')}."
    )


def years(rows: list[Row]) -> list[Row]:
    """Return approvals, departures and closing of each whole year, one row a year."""
    found: dict[date, Row] = {}
    fields = {CAME: "approved_count", GONE: "left_count", CLOSING: "closing_count"}
    for row in rows:
        if row["measure_id"] in fields:
            mine = found.setdefault(
                row["period_end"],
                {"financial_year": financial_year(_start(row["period_end"]))},
            )
            field = fields[row["measure_id"]]
            mine[field] = row["value"]
            mine[f"{field}_symbol"] = row["value_symbol"]
            mine["is_rounded"] = mine.get("is_rounded") or row.get("is_rounded")
            mine["document_id"], mine["reference"] = (
                row["document_id"],
                row["reference"],
            )
    whole = [row for row in found.values() if set(fields.values()) <= row.keys()]
    return sorted(whole, key=lambda row: row["financial_year"])


def _start(end: date) -> date:
    return date(end.year - 1, 4, 1)


def by_year(rows: list[Row]) -> list[Row]:
    """Return a row a year and movement, for bars side by side."""
    return [
        {
            "financial_year": row["financial_year"],
            "movement": movement_name,
            "household_count": row[field],
            "household_count_text": (
                f"{shown.bare(told(row, field))} {movement_name.lower()}"
            ),
        }
        for row in rows
        for movement_name, field in (
            ("Approved", "approved_count"),
            ("Left", "left_count"),
        )
    ]


def says_years(rows: list[Row]) -> str:
    """Return in how many years more left than came."""
    known = [
        row
        for row in rows
        if row["approved_count"] is not None and row["left_count"] is not None
    ]
    if not known:
        return "The records do not show a whole year of approvals and departures."
    lost = [row for row in known if row["left_count"] > row["approved_count"]]
    if len(known) == 1:
        way = "More" if lost else "No more"
        year = known[0]["financial_year"]
        return f"{way} mainstream households left than were approved in {year}."
    return (
        f"More mainstream households left than were approved in {count(len(lost))} of"
        f" {count(len(known))} years."
    )
