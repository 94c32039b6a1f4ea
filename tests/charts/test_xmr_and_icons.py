"""The chart of a trend, and the small pictures of the scorecard."""

import re
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from charts import icons, xmr

FIELDS = {
    "day": "period_end",
    "value": "value_pct",
    "low": "low_pct",
    "mean": "mean_pct",
    "high": "high_pct",
    "target": "target_pct",
    "title": "Per cent",
}


def layers(**fields):
    return xmr.trend(**{**FIELDS, **fields}).light["layer"]


def points(**fields):
    return next(x for x in layers(**fields) if x["mark"]["type"] == "point")


def test_the_specification_holds_no_data_and_is_built_once():
    specs = xmr.trend(**FIELDS)
    assert xmr.trend(**FIELDS) is specs
    for spec in (specs.light, specs.dark):
        assert not {"data", "datasets"} & set(spec)
        assert not any("data" in layer for layer in spec["layer"])


def test_mean_limits_and_target_break_where_a_baseline_begins():
    lines = [
        layer["encoding"]
        for layer in layers()
        if layer["mark"]["type"] == "line" and "detail" in layer["encoding"]
    ]
    drawn = {line["y"]["field"]: line["detail"]["field"] for line in lines}
    assert drawn == dict.fromkeys(
        ("low_pct", "mean_pct", "high_pct", "target_pct"), "stretch"
    )


def test_a_trend_that_is_not_read_has_no_levels():
    bare = xmr.trend(day="period_end", value="value_days", title="Days").light["layer"]
    assert [layer["mark"]["type"] for layer in bare] == [
        *("rule", "text"),  # of new baselines
        *("line", "point"),
    ]


def test_each_kind_of_point_has_a_shape_besides_its_colour():
    encoding = points()["encoding"]
    assert encoding["shape"]["scale"]["domain"] == list(xmr.KINDS)
    shapes = dict(zip(xmr.KINDS, encoding["shape"]["scale"]["range"], strict=True))
    special = [shapes[kind] for kind in ("Improvement", "Concern", "Change")]
    assert len({*special, shapes["Common cause"]}) == 4


def test_a_trend_need_not_begin_at_zero_and_says_its_unit():
    assert points()["encoding"]["y"]["scale"] == {"zero": False}
    assert "'%'" in points()["encoding"]["y"]["axis"]["labelExpr"]
    pounds = points(value="value_gbp")["encoding"]["y"]["axis"]["labelExpr"]
    assert "£" in pounds


def picture(address):
    assert address.startswith("data:image/svg+xml,")
    return ElementTree.fromstring(unquote(address.partition(",")[2]))


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("name", icons.ICONS)
def test_every_icon_is_a_picture(name, dark):
    assert len(picture(icons.icon(name, dark))) >= 1


def test_no_two_icons_differ_by_their_colour_alone():
    shapes = [
        re.sub(r'(fill|stroke)="[^"]*"', "", unquote(icons.icon(name, False)))
        for name in icons.ICONS
        if name not in ("not read", "no target")
    ]
    assert len(set(shapes)) == len(shapes)


def path_of(values):
    return next(
        part.get("d")
        for part in picture(icons.sparkline(values, "common cause", False))
        if part.tag.endswith("path")
    )


def test_a_sparkline_goes_from_the_lowest_to_the_highest():
    # 120 wide and 28 high, an edge of 4: from (4, 24) to (116, 4), (60, 14) between.
    assert path_of((0.0, 5.0, 10.0)) == "M4.0 24.0L60.0 14.0L116.0 4.0"


def test_a_sparkline_breaks_at_a_gap():
    assert path_of((0.0, None, 10.0)) == "M4.0 24.0M116.0 4.0"


def test_values_that_do_not_move_lie_in_the_middle():
    assert path_of((7.0, 7.0)) == "M4.0 14.0L116.0 14.0"


@pytest.mark.parametrize("values", [(), (None,), (1.0,), (1.0, None)])
def test_a_sparkline_of_little_is_a_picture_too(values):
    picture(icons.sparkline(values, "concern", True))
