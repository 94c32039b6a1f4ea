"""One look for all charts: legible in both themes, fixed colours, no data inside."""

import json
import tomllib
from pathlib import Path

import altair as alt
import pytest

from charts import bars, changes
from charts.theme import (
    CATEGORY_COLOURS,
    DARK,
    LIGHT,
    LIGHT_NAMES,
    chart,
    number_axis,
    palette_scale,
    rows,
)

CONFIG = Path(__file__).parents[2] / ".streamlit" / "config.toml"
TEXT = 4.5  # WCAG 2.2: the least contrast of text
NAMED = {"label": "name", "value": "size", "title": "Size"}
DRAWN = {
    "ranked": bars.ranked(**NAMED),
    "stacked": bars.stacked(**NAMED, part="part", parts=("Filled", "Not filled")),
    "against_target": bars.against_target(**NAMED, target="aim"),
    "around_zero": changes.around_zero(**NAMED, form="~s"),
}


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21, as WCAG defines it."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    ]
    return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def background(theme: str) -> str:
    return tomllib.loads(CONFIG.read_text())["theme"][theme]["backgroundColor"]


def test_contrast_is_measured_as_the_standard_does():
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize(("theme", "colours"), [("light", LIGHT), ("dark", DARK)])
def test_words_are_legible_on_the_background_and_on_every_colour(theme, colours):
    for name in ("ink", "soft"):
        assert contrast(colours[name], background(theme)) >= TEXT
    for name in set(CATEGORY_COLOURS.values()):
        words = colours["on_light" if name in LIGHT_NAMES else "on_strong"]
        assert contrast(words, colours[name]) >= TEXT, name


def test_both_themes_name_the_same_colours():
    assert set(LIGHT) == set(DARK)


def test_every_category_has_a_colour_of_the_palette():
    assert set(CATEGORY_COLOURS.values()) <= set(LIGHT)


def test_a_category_looks_the_same_whoever_stands_beside_it():
    alone = palette_scale(["Residential"], LIGHT).to_dict()
    among = palette_scale(["In-house", "Residential"], LIGHT).to_dict()
    assert alone == {"domain": ["Residential"], "range": ["#801650"]}
    assert among["range"][1] == "#801650"


@pytest.mark.parametrize("name", DRAWN)
def test_a_specification_holds_no_data_and_no_address(name):
    for spec in (DRAWN[name].light, DRAWN[name].dark):
        assert not {"data", "datasets", "$schema"} & set(spec)
        assert "http" not in json.dumps(spec)


@pytest.mark.parametrize("name", DRAWN)
def test_the_themes_differ_in_nothing_but_colour(name):
    def without_colours(spec: object) -> str:
        text = json.dumps(spec, sort_keys=True)
        for colour in {*LIGHT.values(), *DARK.values()}:
            text = text.replace(colour, "colour")
        return text

    assert without_colours(DRAWN[name].light) == without_colours(DRAWN[name].dark)
    assert DRAWN[name].light != DRAWN[name].dark


@pytest.mark.parametrize("name", DRAWN)
def test_a_bar_begins_at_zero(name):
    text = json.dumps(DRAWN[name].light)
    assert '"zero": false' not in text
    assert '"domainMin"' not in text


def test_a_specification_is_built_once_for_the_same_fields():
    built = []

    @chart
    def counted(colours: dict[str, str], *, field: str) -> alt.Chart:
        built.append(field)
        return rows().mark_bar().encode(x=f"{field}:Q")

    first = counted(field="a")
    assert counted(field="a") is first
    assert counted(field="b") is not first
    assert built == [], "not before a reader's theme asks for it"
    assert first.light is counted(field="a").light
    assert built == ["a"]
    assert first.dark is first.dark
    assert built == ["a", "a"], "once for light and once for dark"


@pytest.mark.parametrize("name", DRAWN)
def test_rows_stand_in_their_own_order(name):
    spec = DRAWN[name].light
    axes = [layer["encoding"]["y"] for layer in spec["layer"]]
    assert [axis["sort"] for axis in axes] == [None] * len(axes)


@pytest.mark.parametrize(
    ("field", "says"),
    [
        ("gap_days", "datum.value === 0 ? '0' : replace(datum.label, 'M', 'm')"),
        (
            "left_gbp",
            "datum.value === 0 ? '0' :"
            " replace(replace(datum.label, 'M', 'm'), /[0-9.]+/, '£$&')",
        ),
    ],
)
def test_an_axis_writes_zero_alone_and_pounds_with_their_sign(field, says):
    assert number_axis(field).to_dict()["labelExpr"] == says
