"""Changes from nothing: bars to the left and right of zero."""

from typing import Any

import altair as alt

from charts.bars import names, sized
from charts.theme import Specs, chart, number_axis, rows


@chart
def around_zero(
    colours: dict[str, str], *, label: str, value: str, title: str, form: str
) -> alt.LayerChart:
    """Return bars from zero, signed; rows with `is_strong` stand out.

    Rows: `label`, `value`, `<value>_text` and `is_strong`. `form` is the number
    format of the axis.
    """
    base = rows().encode(
        y=names(label),
        x=alt.X(
            f"{value}:Q",
            title=title,
            scale=alt.Scale(padding=60),
            axis=_zero_line(colours, value, form),
        ),
    )
    bars = base.mark_bar(size=20).encode(
        color=alt.condition(
            "datum.is_strong", alt.value(colours["blue"]), alt.value(colours["quiet"])
        ),
        tooltip=[alt.Tooltip(f"{label}:N"), alt.Tooltip(f"{value}_text:N")],
    )
    return sized(
        alt.layer(
            bars,
            _words(base, value, ">=", align="left", dx=6),
            _words(base, value, "<", align="right", dx=-6),
        )
    )


def _words(base: alt.Chart, value: str, side: str, **mark: Any) -> alt.Chart:
    """Return the words of the bars to one side of zero.

    Bars to the other have none: a layer without rows would have no extent.
    """
    told = f"datum.{value} {side} 0 ? datum.{value}_text : ''"
    words = base.transform_calculate(told=told).mark_text(aria=False, **mark)
    return words.encode(text="told:N")


def around_budget(*, label: str, value: str) -> Specs:
    """Return bars of pounds over or under budget. Rows as in `around_zero`."""
    title = "Pounds over (+) or under (−) budget"
    return around_zero(label=label, value=value, title=title, form="~s")


def _zero_line(colours: dict[str, str], value: str, form: str) -> alt.Axis:
    """Return an axis whose only grid line stands at zero."""
    return number_axis(
        value,
        tickCount=5,
        format=form,
        grid=True,
        gridColor=alt.condition(
            "datum.value === 0", alt.value(colours["ink"]), alt.value("transparent")
        ),
    )
