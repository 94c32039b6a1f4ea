"""The chart of ranges."""

from charts import intervals

NAMES = {"label": "who", "value": "share", "low": "from", "high": "to", "title": "%"}


def test_the_specification_holds_no_data_and_is_built_once():
    specs = intervals.ranges(**NAMES)
    assert "data" not in specs.light
    assert specs is intervals.ranges(**NAMES)


def test_a_row_without_a_share_has_words_and_no_point():
    line, point, words = intervals.ranges(**NAMES).light["layer"]
    known = [{"filter": "isValid(datum.share)"}]
    assert line["transform"] == known
    assert point["transform"] == known
    assert words["transform"] == [
        {"calculate": "isValid(datum.to) ? datum.to : 0", "as": "far"}
    ]
