"""A chart is drawn where there is a value to draw."""

import pyarrow as pa
import pytest

from charts import bars, groups
from components.figure import _has_something

CHART = bars.ranked(label="stage", value="open_count", title="Assessments")
GROUPED = groups.grouped(
    label="stage", group="period", value="open_count", title="Assessments"
)


def rows(*counts):
    return pa.table(
        {
            "stage": pa.array([str(n) for n in range(len(counts))], pa.string()),
            "open_count": pa.array(counts, pa.int64()),
            "total_count": pa.array([17] * len(counts), pa.int64()),
        }
    )


def test_a_chart_knows_what_it_draws_to_scale():
    assert "open_count" in CHART.quantities
    assert "stage" not in CHART.quantities


@pytest.mark.parametrize(
    ("counts", "is_drawn"),
    [((5, None), True), ((0, 0), True), ((None, None), False), ((), False)],
)
def test_where_all_is_withheld_nothing_is_drawn(counts, is_drawn):
    assert _has_something(CHART, rows(*counts)) is is_drawn
    assert _has_something(GROUPED, rows(*counts)) is is_drawn
