"""One look for all charts, light and dark: colours, type, axes."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache, partial, update_wrapper
from typing import Any

import altair as alt

FONT = '"Source Sans", sans-serif'

LIGHT = {
    "ink": "#0B0C0C",
    "soft": "#505A5F",
    "line": "#D5D4CE",
    "quiet": "#A9ADB0",
    "blue": "#12436D",
    "teal": "#28A197",
    "plum": "#801650",
    "orange": "#F46A25",
    "charcoal": "#3D3D3D",
    "lilac": "#A285D1",
    "pale": "#9FBBD3",
    "on_strong": "#FFFFFF",
    "on_light": "#0B0C0C",
}
DARK = {
    "ink": "#F3F2EE",
    "soft": "#B9BFC4",
    "line": "#3A424A",
    "quiet": "#78818A",
    "blue": "#7CB9EE",
    "teal": "#4CC7BC",
    "plum": "#DE7FB3",
    "orange": "#F88A52",
    "charcoal": "#C9CDD1",
    "lilac": "#B9A3E3",
    "pale": "#5C7F9F",
    "on_strong": "#0B0C0C",
    "on_light": "#0B0C0C",
}

# Colours on which words must be dark.
LIGHT_NAMES = ("quiet", "teal", "lilac", "pale", "orange")

# What a category looks like, on every page.
CATEGORY_COLOURS = {
    "In-house": "blue",
    "Independent agency": "orange",
    "Family and friends": "teal",
    "Residential": "plum",
    "Not in foster care": "charcoal",
    "Not accounted for": "quiet",
    "Filled": "blue",
    "Not filled": "pale",
    "Not known": "quiet",
    "Vacant": "pale",
    "Not available": "orange",
    "Occupancy": "blue",
    "Effective occupancy": "teal",
    "Vacancy": "quiet",
    "Late": "lilac",
    "Overdue": "orange",
    "Up to 30 days": "pale",
    "31 to 90 days": "lilac",
    "More than 90 days": "orange",
    "Done in time": "blue",
    "On hold": "blue",
    "Elsewhere": "charcoal",
    "✗ does not hold": "orange",
    "◐ partly": "lilac",
    "? cannot be tested": "quiet",
    "✓ holds": "blue",
    "Households": "quiet",
    "Approved": "blue",
    "Left": "orange",
    "In time": "blue",
    "Later": "quiet",
    "Three years": "blue",
    "One year": "orange",
    "Threshold": "charcoal",
    "Waiting": "blue",
    "Budget": "quiet",
    "Spent": "blue",
    "Forecast": "lilac",
    "Supported accommodation": "lilac",
    "Another local authority": "teal",
    "Voluntary agency": "plum",
    "Kind not stated": "quiet",
    "Narrow": "blue",
    "Broad": "orange",
    "Three or more": "blue",
    "Settled": "blue",
    "Outstanding": "blue",
    "Good": "teal",
    "Requires improvement": "orange",
    "Inadequate": "plum",
    "In words": "quiet",
}
VALID_FIELD = re.compile(r"isValid\(datum\.(\w+)\)")


def palette_scale(names: list[str], colours: dict[str, str]) -> alt.Scale:
    """Return the fixed colours of the named categories as a scale."""
    return alt.Scale(
        domain=names, range=[colours[CATEGORY_COLOURS[name]] for name in names]
    )


class Specs:
    """The Vega-Lite specification of a chart, for each theme. Not to be changed.

    A theme's specification is built when it is first asked for: most readers see one.
    """

    def __init__(self, build: Callable[[dict[str, str]], alt.TopLevelMixin]) -> None:
        self._build = build

    @cached_property
    def light(self) -> dict[str, Any]:
        """Return the specification for a light background."""
        return _finished(self._build(LIGHT), LIGHT)

    @cached_property
    def dark(self) -> dict[str, Any]:
        """Return the specification for a dark background."""
        return _finished(self._build(DARK), DARK)

    @cached_property
    def quantities(self) -> frozenset[str]:
        """Return the names of the fields that the chart draws to scale."""
        return frozenset(_quantities(self.light))


def _quantities(part: object) -> Iterator[str]:
    """Yield the fields of every quantitative encoding below a part of a spec.

    So those from which the length of a bar is calculated, where they are valid.
    """
    if isinstance(part, dict):
        if part.get("type") == "quantitative" and isinstance(part.get("field"), str):
            yield part["field"]
        yield from VALID_FIELD.findall(str(part.get("calculate", "")))
        for below in part.values():
            yield from _quantities(below)
    elif isinstance(part, list):
        for below in part:
            yield from _quantities(below)


def chart(build: Callable[..., alt.TopLevelMixin]) -> Callable[..., Specs]:
    """Turn a function that builds an Altair chart into one that returns its Specs.

    The function takes the colours first, then the names of the fields it draws. Each
    specification is built once and kept.
    """

    @lru_cache(maxsize=256)
    def specs(**fields: Any) -> Specs:
        return Specs(partial(build, **fields))

    return update_wrapper(specs, build)


def number_axis(field: str, **settings: Any) -> alt.Axis:
    """Return an axis that writes its numbers as people say them: `£20k`, `−£2m`, `0`.

    The unit follows from the ending of the field's name.
    """
    label = "replace(datum.label, 'M', 'm')"
    if field.endswith("_gbp"):
        label = f"replace({label}, /[0-9.]+/, '£$&')"
    return alt.Axis(labelExpr=f"datum.value === 0 ? '0' : {label}", **settings)


def rows() -> alt.Chart:
    """Return an Altair chart over rows that come later."""
    return alt.Chart(alt.NamedData("rows"))


def _finished(drawn: Any, colours: dict[str, str]) -> dict[str, Any]:
    spec = drawn.configure(**_config(colours)).to_dict()
    spec["autosize"] = {"type": "fit-x", "contains": "padding"}
    return {
        name: part
        for name, part in spec.items()
        if name not in ("data", "datasets", "$schema")
    }


def _config(colours: dict[str, str]) -> dict[str, Any]:
    axis = {
        "labelColor": colours["ink"],
        "titleColor": colours["soft"],
        "labelFontSize": 13,
        "titleFontSize": 13,
        "titleFontWeight": "normal",
        "domainColor": colours["quiet"],
        "gridColor": colours["line"],
        "ticks": False,
        "labelPadding": 6,
        "titlePadding": 10,
        "labelLimit": 260,
    }
    return {
        "background": "transparent",
        "font": FONT,
        "axis": axis,
        "axisX": {"grid": False, "labelAngle": 0},
        "axisXQuantitative": {"labelOverlap": "parity", "labelSeparation": 12},
        "axisY": {"domain": False, "titleAlign": "left"},
        "text": {"color": colours["ink"], "fontSize": 13},
        "legend": {
            "labelColor": colours["ink"],
            "titleColor": colours["soft"],
            "labelFontSize": 13,
            "titleFontWeight": "normal",
            "orient": "top",
            "symbolType": "square",
        },
        "header": {"labelColor": colours["ink"], "labelFontSize": 13, "title": None},
        "view": {"stroke": None},
    }
