"""A chart is as high as its rows need."""

import pyarrow as pa

from charts import bars, groups, over_time
from charts.heights import with_height

RANKED = bars.ranked(label="line", value="children_count", title="Children").light
GROUPED = groups.grouped(
    label="line", group="basis", value="cost_gbp", title="Pounds", per_label=2
).light


def rows(*lines, basis=("a",)):
    pairs = [{"line": line, "basis": part} for line in lines for part in basis]
    return pa.Table.from_pylist(pairs)


def test_each_label_has_its_room():
    # 3 labels of 36
    assert with_height(RANKED, rows("x", "y", "z"))["height"] == 108


def test_a_label_that_stands_in_several_rows_is_one():
    assert with_height(RANKED, rows("x", "y", basis=("a", "b")))["height"] == 72


def test_each_bar_beside_a_label_has_its_room():
    step = GROUPED["height"]["step"]
    # 3 labels less 0.22 between and 2 times 0.15 around, 2 bars each, over 1 - 0.22
    expected = round((3 - 0.22 + 2 * 0.15) * 2 * step / (1 - 0.22))
    drawn = with_height(GROUPED, rows("x", "y", "z", basis=("a", "b")))
    assert drawn["height"] == expected


def test_a_height_in_pixels_stays():
    chart = over_time.lines_by_month(
        day="day", series="line", value="share_pct", title="Per cent", names=()
    ).light
    assert with_height(chart, rows("x")) is chart


def test_the_specification_that_is_kept_is_not_changed():
    with_height(RANKED, rows("x"))
    assert RANKED["height"] == {"step": 36}
