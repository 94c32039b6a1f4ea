"""What a waterfall and grouped bars draw, and what stays out of them."""

import json

import pytest

from charts import flow, groups

WATERFALL = {
    "label": "name",
    "start": "from_count",
    "end": "to_count",
    "kind": "kind",
    "kinds": ("Households", "Approved", "Left"),
    "title": "Households",
    "text": "words",
}
GROUPED = {"label": "stage", "group": "year", "value": "count", "title": "Count"}


@pytest.mark.parametrize(
    "specs", [flow.waterfall(**WATERFALL), groups.grouped(**GROUPED)]
)
def test_a_specification_holds_no_data(specs):
    for spec in (specs.light, specs.dark):
        assert "data" not in spec
        assert "datasets" not in spec


def test_a_waterfall_draws_each_step_from_its_start_to_its_end():
    bar = flow.waterfall(**WATERFALL).light["layer"][0]["encoding"]
    assert bar["x"]["field"] == "from_count"
    assert bar["x2"]["field"] == "to_count"
    assert bar["color"]["scale"]["domain"] == ["Households", "Approved", "Left"]


def test_a_missing_value_keeps_its_words_and_has_no_length():
    layer = groups.grouped(**GROUPED).light["layer"][1]
    (calculated,) = layer["transform"]
    assert calculated == {
        "calculate": "isValid(datum.count) ? datum.count : 0",
        "as": "length",
    }
    assert layer["encoding"]["text"]["field"] == "count_text"


@pytest.mark.parametrize(("bars", "height"), [(1, 44), (2, 22), (3, 19), (8, 19)])
def test_few_bars_get_more_room_so_that_a_long_label_fits(bars, height):
    spec = groups.grouped(**GROUPED, per_label=bars).light
    assert spec["height"] == {"step": height, "for": "offset"}


def test_a_specification_is_built_once():
    assert groups.grouped(**GROUPED) is groups.grouped(**GROUPED)
    assert json.dumps(groups.grouped(**GROUPED).dark)
