"""Charts over time: fixed colours, dates that do not move with the reader's clock."""

import json

import pytest

from charts import over_time
from charts.theme import LIGHT

PARTS = over_time.parts_by_day(
    day="day",
    part="part",
    order="place",
    value="places_count",
    title="Places",
    parts=("Filled", "Vacant"),
)
LINES = over_time.lines_by_month(
    day="day", series="name", value="share_pct", title="Per cent", names=("Occupancy",)
)


@pytest.mark.parametrize("specs", [PARTS, LINES])
def test_the_specification_holds_no_rows(specs):
    for spec in (specs.light, specs.dark):
        assert "datasets" not in spec
        assert "data" not in spec


def test_parts_are_stacked_in_their_own_order_and_colours():
    encoding = PARTS.light["encoding"]
    assert encoding["y"]["stack"] == "zero"
    assert encoding["order"]["field"] == "place"
    assert encoding["color"]["scale"] == {
        "domain": ["Filled", "Vacant"],
        "range": [LIGHT["blue"], LIGHT["pale"]],
    }


def test_a_day_is_the_same_day_everywhere():
    assert PARTS.light["encoding"]["x"]["timeUnit"] == "utcyearmonthdate"
    assert '"type": "utc"' in json.dumps(LINES.light)


def test_one_line_needs_no_legend():
    line = LINES.light["layer"][0]["encoding"]["color"]
    assert line["legend"] is None
