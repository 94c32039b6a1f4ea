"""The curves of how long something lasts, and the path of a year to its forecast."""

from charts import lasting, year_path

CURVES = {
    "time": "months",
    "series": "carers",
    "value": "lasting_pct",
    "low": "low_pct",
    "high": "high_pct",
    "title": "Per cent",
    "time_title": "Months",
    "names": ("In-house", "Independent agency"),
}
PATH = {
    "month": "month",
    "year": "year",
    "value": "share_pct",
    "low": "low_pct",
    "high": "high_pct",
    "title": "Per cent",
}


def test_curves_are_steps_within_0_and_100_with_their_range():
    band, line, _ = lasting.curves(**CURVES).light["layer"]
    assert band["mark"]["interpolate"] == line["mark"]["interpolate"] == "step-after"
    assert line["encoding"]["y"]["scale"]["domain"] == [0, 100]
    assert (band["encoding"]["y"]["field"], band["encoding"]["y2"]["field"]) == (
        "low_pct",
        "high_pct",
    )
    assert band["transform"] == [{"filter": "isValid(datum.low_pct)"}]
    assert line["encoding"]["color"]["scale"]["domain"] == list(CURVES["names"])


def test_no_line_leads_to_the_forecast():
    earlier, now, reach, *_ = year_path.so_far(**PATH).dark["layer"]
    for line in (earlier, now):
        assert {"filter": "!isValid(datum.low_pct)"} in line["transform"]
    assert earlier["transform"][-1] == {"filter": "!datum.is_strong"}
    assert now["transform"][-1] == {"filter": "datum.is_strong"}
    assert reach["encoding"]["y2"]["field"] == "high_pct"


def test_a_year_runs_from_april_to_march_whatever_month_comes_first():
    earlier, *_ = year_path.so_far(**PATH).light["layer"]
    order = earlier["encoding"]["x"]["sort"]
    assert (order[0], order[-1], len(order)) == ("Apr", "Mar", 12)


def test_a_specification_holds_no_data():
    for specs in (lasting.curves(**CURVES), year_path.so_far(**PATH)):
        for spec in (specs.light, specs.dark):
            assert "data" not in spec
            assert "datasets" not in spec
