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


def test_the_threshold_is_dashed_and_has_no_points():
    spec = over_time.lines_by_month(
        day="day",
        series="name",
        value="wait_days",
        title="Days",
        names=("Three years", "Threshold"),
        threshold="Threshold",
    ).light
    line, points = spec["layer"][:2]
    is_limit = "datum['name'] === 'Threshold'"
    assert line["encoding"]["strokeDash"]["condition"]["test"] == is_limit
    assert points["transform"][-1] == {"filter": f"!({is_limit})"}


def test_the_words_stand_beside_the_ends_of_the_lines():
    *_, words = LINES.light["layer"]
    assert words["transform"][0] != {"filter": "datum.is_last"}  # known values first
    assert words["transform"][1] == {"filter": "datum.is_last"}
    assert words["mark"]["align"] == "left"
    assert words["mark"]["dy"] == {"expr": "datum.place"}


def test_one_line_needs_no_legend():
    line = LINES.light["layer"][0]["encoding"]["color"]
    assert line["legend"] is None
