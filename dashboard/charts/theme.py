"""One look for all charts, light and dark: colours, type, axes."""

from collections.abc import Callable
from functools import lru_cache, wraps
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
    "paper": "#FFFFFF",
}
DARK = {
    "ink": "#F3F2EE",
    "soft": "#B9BFC4",
    "line": "#3A424A",
    "quiet": "#6E777F",
    "blue": "#7CB9EE",
    "teal": "#4CC7BC",
    "plum": "#DE7FB3",
    "orange": "#F88A52",
    "charcoal": "#C9CDD1",
    "lilac": "#B9A3E3",
    "paper": "#14181C",
}

# What a category looks like, on every page.
CATEGORY_COLOURS = {
    "In-house": "blue",
    "Independent agency": "orange",
    "Family and friends": "teal",
    "Residential": "plum",
    "Not in foster care": "charcoal",
    "Not accounted for": "quiet",
}


def palette(dark: bool) -> dict[str, str]:
    """Return the named colours of the light or the dark theme."""
    return DARK if dark else LIGHT


def categories(names: list[str], dark: bool) -> alt.Scale:
    """Return the fixed colours of the named categories as a scale."""
    colours = palette(dark)
    return alt.Scale(
        domain=names, range=[colours[CATEGORY_COLOURS[name]] for name in names]
    )


def chart(build: Callable[[dict[str, str]], alt.TopLevelMixin]) -> Callable[..., dict]:
    """Turn a function from colours to an Altair chart into one that returns its spec.

    The result takes `dark` and keeps the two specifications it can return.
    """

    @wraps(build)
    @lru_cache(maxsize=2)
    def spec(dark: bool = False) -> dict[str, Any]:
        drawn = build(palette(dark)).configure(**_config(palette(dark)))  # type: ignore[attr-defined]
        finished = drawn.to_dict()
        finished.pop("data", None)
        finished.pop("datasets", None)
        finished.pop("$schema", None)
        return finished

    CHARTS.append(spec)
    return spec


CHARTS: list[Callable[..., dict]] = []


def rows() -> alt.Chart:
    """Return an Altair chart over rows that come later."""
    return alt.Chart(alt.NamedData("rows"))


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
