"""What changed, as a table: revisions have a column once there are two extracts."""

from datetime import date

import pyarrow as pa
import pytest

from figures import live_overview

MOVED = {
    "measure_id": "occupancy_pct",
    "measure_name": "Occupancy",
    "earlier_period_end": date(2026, 9, 30),
    "unit": "pct",
    "cut": "month",
    "value": 61.2,
    "value_symbol": None,
    "earlier_value": 60.0,
    "earlier_value_symbol": None,
    "movement": 1.2,
    "revision": -0.5,
    "revised_months_count": 1,
}


@pytest.mark.parametrize(
    ("before", "columns"),
    [
        (None, ["Measure", "Before", "Now", "Movement", "Reading"]),
        (
            date(2026, 10, 5),
            [
                "Measure",
                "Before",
                "Now",
                "Movement",
                "Reading",
                "Revision",
            ],
        ),
    ],
)
def test_revisions_have_a_column_once_an_extract_came_before(before, columns):
    rows = pa.Table.from_pylist([MOVED | {"before_extracted_date": before}])
    figure = live_overview.changes("Exampleshire", rows, [], "October 2026")
    assert list(figure.headings.values()) == columns


def test_nothing_to_compare_has_no_rows_and_no_revisions():
    nothing = pa.Table.from_pylist([MOVED | {"before_extracted_date": None}]).slice(1)
    figure = live_overview.changes("Exampleshire", nothing, [], "October 2026")
    assert figure.rows.num_rows == 0
    assert "Revision" not in figure.headings.values()
