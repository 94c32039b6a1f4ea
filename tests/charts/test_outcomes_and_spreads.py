"""Bars in parts with named colours, and waits with their limit."""

from charts import outcomes, spreads
from charts.theme import DARK, LIGHT


def parts(**others):
    return outcomes.in_parts(
        label="year",
        part="part",
        order="part_order",
        value="tally_count",
        title="Enquiries",
        kinds=(("Approved", "blue"), ("Still open", "pale")),
        **others,
    )


def test_parts_take_the_colours_that_are_named_in_either_theme():
    for spec, colours in ((parts().light, LIGHT), (parts().dark, DARK)):
        bars, words = spec["layer"]
        scale = bars["encoding"]["color"]["scale"]
        assert scale["domain"] == ["Approved", "Still open"]
        assert scale["range"] == [colours["blue"], colours["pale"]]
        # Words on the light part are dark.
        condition = words["encoding"]["color"]["condition"]
        assert condition["test"]["oneOf"] == ["Still open"]
        assert condition["value"] == colours["on_light"]


def test_parts_stand_in_their_order_and_begin_at_zero():
    bars, _ = parts().light["layer"]
    (stack, _) = bars["transform"]
    assert stack["sort"] == [{"field": "part_order"}]
    assert (bars["encoding"]["x"]["field"], bars["encoding"]["x2"]["field"]) == (
        "from",
        "to",
    )


def test_a_spread_draws_only_what_is_known():
    spec = spreads.days_with_limit(label="wait").light
    most, half, middle, limit, words = spec["layer"]
    for layer in (most, half, middle):
        assert layer["transform"] == [{"filter": "isValid(datum.median_days)"}]
    assert limit["transform"] == [{"filter": "isValid(datum.limit_days)"}]
    assert words["encoding"]["text"]["field"] == "median_days_text"
    assert most["encoding"]["x"]["scale"]["zero"] is True


def test_a_specification_holds_no_rows():
    assert "data" not in parts().light
    assert "datasets" not in spreads.days_with_limit(label="wait").dark
