"""All measures counted by hand, and how months make longer periods."""

import csv
from datetime import date
from functools import cache

from tests.brute import adoption, children, places, service
from tests.brute.records import EXAMPLE, FIRST, LAST, Answer, Row, add_months

MEASURES = EXAMPLE.parent / "published" / "measures.csv"
# Only from where the records reach back far enough: 12 whole months of returns; 2.5
# years; the month in which the first child in the adoption record had its order.
SINCE = {
    "adopters_waiting": date(2021, 4, 1),  # 12 months after the first approval
    "children_awaiting_match": date(2020, 5, 1),
    "three_or_more_placements_pct": date(2021, 3, 1),
    "long_term_stability_pct": date(2022, 10, 1),
}
# The adoption record tells everything from the month of its first order on.
ADOPTION_SINCE = date(2020, 5, 1)
LENGTHS = {"month": 1, "quarter": 3, "half_year": 6, "year": 12, "rolling_12": 12}


def live_measures() -> dict[str, Row]:
    """Return the rows of the catalogue that records can feed."""
    with MEASURES.open(encoding="utf-8", newline="") as file:
        return {
            row["measure_id"]: row
            for row in csv.DictReader(file)
            if row["live_aggregation"]
        }


@cache
def answers() -> dict[str, Answer]:
    """Return every live measure by month, whole authority."""
    return {
        **service.answers(),
        **children.answers(),
        **places.answers(),
        **adoption.adoption(),
        **adoption.money(),
    }


def ends(cut: str) -> list[date]:
    """Return the last months of the whole periods of a cut; years begin in April."""
    months = [add_months(FIRST, count) for count in range(12 * 20)]
    months = [month for month in months if month <= LAST]
    if cut in ("month", "rolling_12", "year_to_date"):
        return months
    return [m for m in months if ((m.month - 4) % 12 + 1) % LENGTHS[cut] == 0]


def span(aggregation: str, cut: str, end: date) -> list[date]:
    """Return the months that the value of a period is made from."""
    if aggregation == "stock":
        count = 1
    elif cut == "year_to_date":
        count = (end.month - 4) % 12 + 1
    elif aggregation.startswith("rolling_") and cut != "rolling_12":
        count = int(aggregation.removeprefix("rolling_"))
    else:
        count = LENGTHS[cut]
    return [add_months(end, back) for back in range(1 - count, 1)]


@cache
def _of_adoption() -> frozenset[str]:
    return frozenset(adoption.adoption())


def first_whole_month(measure: str) -> date:
    """Return the month from which on a measure's longer periods are whole."""
    if measure in _of_adoption() and measure not in SINCE:
        return ADOPTION_SINCE
    return SINCE.get(measure, FIRST)


def period(measure: str, aggregation: str, cut: str, end: date):
    """Return numerator and denominator of a period, or none where it is not whole."""
    months = span(aggregation, cut, end)
    if months[0] < first_whole_month(measure):
        return None
    counts = [answers()[measure][month] for month in months]
    bottoms = [bottom for _, bottom in counts if bottom is not None]
    return sum(top for top, _ in counts), sum(bottoms) if bottoms else None


def value(kind: str, top: float, bottom: float | None) -> float | None:
    """Return what is shown of two counts; nothing where nothing is divided by."""
    if kind in ("count", "gbp"):
        return top
    if not bottom:
        return None
    return 100 * top / bottom if kind == "pct" else top / bottom
