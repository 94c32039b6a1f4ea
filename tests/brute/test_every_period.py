"""Every live measure in every cut, as shown to the service, against sums by hand.

Quarters, half-years and years end with March; a rate is made from summed counts.
"""

import pytest

from tests.brute.by_hand import ends, live_measures, period, value
from tests.brute.records import month_of

CUTS = ("month", "quarter", "half_year", "year", "rolling_12", "year_to_date")


@pytest.fixture(scope="module")
def shown(exact):
    """Return what is shown of the whole authority, by measure, cut and last month."""
    rows = exact.execute(
        "select measure_id, cut, period_end, numerator, denominator, value,"
        " value_symbol from shown_measures where dim_1 = ''"
    ).fetchall()
    return {(one, cut, month_of(end)): counts for one, cut, end, *counts in rows}


def wanted(measure, row, cut):
    """Return the periods that should be shown, with both counts and the value."""
    aggregation = row["live_aggregation"]
    if cut == "rolling_12" and aggregation == "stock":
        return {}
    if cut == "year_to_date" and aggregation != "flow":
        return {}
    found = {end: period(measure, aggregation, cut, end) for end in ends(cut)}
    return {
        end: (*counts, value(row["live_value"], *counts))
        for end, counts in found.items()
        if counts
    }


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize(("measure", "row"), live_measures().items())
def test_periods_are_summed_from_months(measure, row, cut, shown):
    for end, expected in wanted(measure, row, cut).items():
        top, bottom, number, symbol = shown[measure, cut, end]
        told = [None if one is None else float(one) for one in (top, bottom, number)]
        assert told == pytest.approx(expected, abs=0.001), end
        assert symbol == ("z" if expected[2] is None else None)
