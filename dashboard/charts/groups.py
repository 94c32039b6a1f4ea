"""Bars in groups: the same thing in several years, side by side."""

from typing import Any

import altair as alt

from charts.theme import chart, rows

BAR_HEIGHT = 22
LINE_BREAK = "split(datum.label, '\\n')"


@chart
def grouped(
    colours: dict[str, str], *, label: str, group: str, value: str, title: str
) -> alt.LayerChart:
    """Return a bar per `group` under each `label`; rows with `is_strong` stand out.

    Rows: `label` (a line break in it breaks the line), `group`, `value`, its words in
    `<value>_text` and `is_strong`. A row without a value has words and no bar.
    """
    base = (
        rows()
        .transform_calculate(length=f"isValid(datum.{value}) ? datum.{value} : 0")
        .encode(
            y=alt.Y(
                f"{label}:N",
                sort=None,
                title=None,
                axis=alt.Axis(labelExpr=LINE_BREAK, labelLimit=190),
                scale=alt.Scale(paddingInner=0.3, paddingOuter=0.15),
            ),
            yOffset=alt.YOffset(f"{group}:N", sort=None),
            x=alt.X("length:Q", title=title, axis=alt.Axis(tickCount=4, format="~s")),
        )
    )
    bars = base.mark_bar(size=BAR_HEIGHT - 6).encode(
        color=alt.condition(
            "datum.is_strong", alt.value(colours["blue"]), alt.value(colours["quiet"])
        ),
        tooltip=[
            alt.Tooltip(f"{label}:N"),
            alt.Tooltip(f"{group}:N"),
            alt.Tooltip(f"{value}_text:N"),
        ],
    )
    words = base.mark_text(align="left", dx=6).encode(text=f"{value}_text:N")
    return with_room(alt.layer(bars, words))


def with_room(drawn: Any) -> alt.LayerChart:
    """Return the chart with room for each bar of each group."""
    return drawn.properties(height=alt.Step(BAR_HEIGHT, **{"for": "offset"}))
