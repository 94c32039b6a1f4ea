"""Bars in groups: the same thing in several years, side by side."""

from typing import Any

import altair as alt

from charts.theme import chart, number_axis, rows

BAR_HEIGHT = 19
LABEL_HEIGHT = 44
LINE_BREAK = "split(datum.label, '\\n')"


@chart
def grouped(
    colours: dict[str, str],
    *,
    label: str,
    group: str,
    value: str,
    title: str,
    per_label: int = 3,
) -> alt.LayerChart:
    """Return a bar per `group` beside each `label`; rows with `is_strong` stand out.

    Rows: `label` (a line break in it breaks the line), `group`, `value`, its words in
    `<value>_text` and `is_strong`. A row without a value has words and no bar.
    `per_label` is how many bars most labels have: few are given more room, so that
    a label of three lines fits beside them.
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
                scale=alt.Scale(paddingInner=0.22, paddingOuter=0.15),
            ),
            yOffset=alt.YOffset(f"{group}:N", sort=None),
            x=alt.X(
                "length:Q",
                title=title,
                axis=number_axis(value, tickCount=4, tickMinStep=1, format="~s"),
            ),
        )
    )
    bars = base.mark_bar(size=BAR_HEIGHT - 4).encode(
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
    return with_room(alt.layer(bars, words), per_label)


def with_room(drawn: Any, per_label: int) -> alt.LayerChart:
    """Return the chart with room for each bar and for the label beside them."""
    room = max(BAR_HEIGHT, LABEL_HEIGHT / max(per_label, 1))
    return drawn.properties(height=alt.Step(room, **{"for": "offset"}))
