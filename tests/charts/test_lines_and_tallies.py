"""Lines by period and squares one by one: what their specifications say."""

import pytest

from charts import lines, tallies

LINES = {
    "label": "year",
    "value": "days",
    "series": "basis",
    "threshold": "limit",
    "title": "Days",
    "names": ("Three years", "One year"),
}
SQUARES = {
    "label": "who",
    "place": "place",
    "kind": "grade",
    "letter": "letter",
    "about": "area",
    "kinds": ("Good", "In words"),
    "most": 10,
}


@pytest.mark.parametrize(
    ("chart", "fields"), [(lines.by_period, LINES), (tallies.squares, SQUARES)]
)
def test_a_specification_holds_no_data_and_is_built_once(chart, fields):
    specs = chart(**fields)
    assert chart(**fields) is specs
    for spec in (specs.light, specs.dark):
        assert not {"data", "datasets"} & set(spec)
        assert not any("data" in layer for layer in spec["layer"])


def test_days_are_measured_from_zero():
    points = lines.by_period(**LINES).light["layer"][2]
    assert points["encoding"]["y"]["scale"] == {"zero": True}


def test_the_threshold_is_drawn_once_where_it_has_words():
    rule = lines.by_period(**LINES).light["layer"][0]
    assert rule["mark"]["type"] == "rule"
    assert rule["transform"] == [{"filter": "isValid(datum.limit_text)"}]


def test_each_square_has_a_letter_besides_its_colour():
    rect, letters = tallies.squares(**SQUARES).light["layer"]
    assert rect["encoding"]["color"]["scale"]["domain"] == ["Good", "In words"]
    assert letters["encoding"]["text"]["field"] == "letter"


def test_a_short_row_keeps_the_size_of_its_squares():
    rect = tallies.squares(**SQUARES).light["layer"][0]
    assert rect["encoding"]["x"]["scale"]["domain"] == list(range(1, 11))
