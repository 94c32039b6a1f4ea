"""What the records say of three or more placements in the year so far, and at its end.

Rows are those of views page_live_measures and page_live_disruptions_forecast.
"""

from datetime import date
from typing import Any

from findings import shown
from findings.live_disruptions import at
from findings.live_stability import THREE_SO_FAR
from findings.rows import Row
from findings.words import day, month_of, pct, plural, raised

EARLIER_YEARS = 2


def year(rows: list[Row], forecast: Row | None, until: date) -> str:
    """Return the share in the year so far, and the forecast for its end.

    There is a forecast for a whole authority alone: under a filter it is None, and
    empty where there are too few earlier years.
    """
    now = at(rows, THREE_SO_FAR, until)
    if not now:
        return "The records do not reach back to the beginning of this year."
    if now["value"] is None:
        return "Too few children have had three placements this year to show a share."
    told = (
        f"{raised(shown.rate(now))} have had three or more placements since"
        f" 1 April {_april(until)}"
    )
    if until.month == 3:
        return f"{told}: the year is over."
    if forecast is None:
        return f"{told}. The forecast is for all children: clear the filters to see it."
    if not forecast:
        return f"{told}. There are too few earlier years for a forecast."
    return (
        f"{told}. At 31 March {forecast['forecast_date'].year} it is likely to be"
        f" {pct(forecast['forecast_pct'])}, between {pct(forecast['low_pct'])} and"
        f" {pct(forecast['high_pct'])}."
    )


def method(forecast: Row | None) -> tuple[str, ...]:
    """Return how the forecast is made, if there is one."""
    if not forecast:
        return ()
    years = plural(forecast["year_count"], "earlier financial year")
    return (
        f"Forecast: the share now, and the mean of what was added from the same month"
        f" to 31 March in {years}. One more such year would end within the interval in"
        f" 19 cases of 20 (Student’s t). What is done about it now is not in it.",
    )


def path(rows: list[Row], forecast: Row | None, until: date) -> list[Row]:
    """Return a row per month of this financial year and of two before it.

    The forecast, if there is one, is the last row and alone has a range.
    """
    first = date(_april(until) - EARLIER_YEARS, 4, 1)
    mine = [
        _step(row, until)
        for row in sorted(rows, key=lambda row: row["period_end"])
        if row["measure_id"] == THREE_SO_FAR and first <= row["period_end"] <= until
    ]
    return [*mine, _ahead(forecast)] if forecast and mine else mine


def _april(day: date) -> int:
    """Return the year in which the financial year of a day began."""
    return day.year if day.month > 3 else day.year - 1


def _named(day: date) -> str:
    return f"{_april(day)}/{(_april(day) + 1) % 100:02}"


def _step(row: Row, until: date) -> Row:
    end = row["period_end"]
    return {
        "when": f"End of {month_of(end)}",
        "month": f"{end:%b}",
        "year": _named(end),
        "share_pct": row["value"],
        "share_pct_symbol": row["value_symbol"],
        "three_count": row["numerator"],
        "three_count_symbol": row["numerator_symbol"],
        "children_count": row["denominator"],
        "children_count_symbol": row["denominator_symbol"],
        "is_rounded": bool(row.get("is_rounded")),
        **_range(None, None),
        "is_strong": _april(end) == _april(until),
        "is_last": end == until,
        "document_id": row["document_id"],
        "reference": row["reference"],
    }


def _range(low: float | None, high: float | None) -> dict[str, Any]:
    symbol = "z" if low is None else None
    return {
        "low_pct": low,
        "low_pct_symbol": symbol,
        "high_pct": high,
        "high_pct_symbol": symbol,
    }


def _ahead(forecast: Row) -> Row:
    end = forecast["forecast_date"]
    return {
        "when": f"{day(end)}, forecast",
        "month": f"{end:%b}",
        "year": f"{_named(end)}, forecast",
        "share_pct": forecast["forecast_pct"],
        "share_pct_symbol": None,
        "three_count": None,
        "three_count_symbol": "z",
        "children_count": None,
        "children_count_symbol": "z",
        "is_rounded": False,
        **_range(forecast["low_pct"], forecast["high_pct"]),
        "is_strong": True,
        "is_last": True,
        "document_id": forecast["document_id"],
        "reference": forecast["reference"],
    }
