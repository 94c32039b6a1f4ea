"""Horizontal bars: one length a row, labelled where the bar ends."""

from typing import Any

import altair as alt

from charts.theme import (
    CATEGORY_COLOURS,
    LIGHT_NAMES,
    chart,
    number_axis,
    palette_scale,
    rows,
)

ROW_HEIGHT = 36


@chart
def ranked(
    colours: dict[str, str], *, label: str, value: str, title: str, text: str = ""
) -> alt.LayerChart:
    """Return bars in the order of the rows; rows with `is_strong` stand out.

    Rows: `label`, `value`, its words in `text` (`<value>_text` if not given) and
    `is_strong`.
    """
    base = rows().encode(
        y=names(label),
        x=alt.X(
            f"{value}:Q",
            title=title,
            axis=number_axis(value, tickCount=4, tickMinStep=1, format="~s"),
        ),
    )
    bars = base.mark_bar(size=20).encode(
        color=alt.condition(
            "datum.is_strong", alt.value(colours["blue"]), alt.value(colours["quiet"])
        ),
        tooltip=[
            alt.Tooltip(f"{label}:N"),
            alt.Tooltip(f"{text or value + '_text'}:N"),
        ],
    )
    ends = base.mark_text(align="left", dx=6).encode(
        text=alt.Text(f"{text or value + '_text'}:N")
    )
    return sized(alt.layer(bars, ends))


@chart
def stacked(
    colours: dict[str, str],
    *,
    label: str,
    part: str,
    value: str,
    title: str,
    parts: tuple[str, ...],
    text: str = "",
    inside: str = "",
    legend_columns: int = 3,
) -> alt.LayerChart:
    """Return stacked bars, one per `label`, coloured by the fixed colours of `parts`.

    Rows: `label`, `part`, `value` and its words in `text`, shown on the part. Where
    parts can be too narrow for them, `inside` holds what is shown instead.
    """
    base = (
        rows()
        .transform_stack(stack=value, as_=["from", "to"], groupby=[label], sort=[])
        .transform_calculate(middle="(datum.from + datum.to) / 2")
        .encode(y=names(label))
    )
    bars = base.mark_bar(size=26).encode(
        x=alt.X("from:Q", title=title, axis=alt.Axis(tickCount=4, tickMinStep=1)),
        x2="to:Q",
        color=alt.Color(
            f"{part}:N",
            title=None,
            scale=palette_scale(list(parts), colours),
            legend=alt.Legend(columns=legend_columns),
        ),
        tooltip=[
            alt.Tooltip(f"{label}:N"),
            alt.Tooltip(f"{part}:N"),
            alt.Tooltip(f"{text or value + '_text'}:N"),
        ],
    )
    light = [name for name in parts if CATEGORY_COLOURS[name] in LIGHT_NAMES]
    words = base.mark_text(fontWeight=600).encode(
        x="middle:Q",
        text=alt.Text(f"{inside or text or value + '_text'}:N"),
        color=alt.condition(
            alt.FieldOneOfPredicate(field=part, oneOf=light),
            alt.value(colours["on_light"]),
            alt.value(colours["on_strong"]),
        ),
    )
    return sized(alt.layer(bars, words))


@chart
def against_target(
    colours: dict[str, str], *, label: str, value: str, target: str, title: str
) -> alt.LayerChart:
    """Return bars with a tick at each row's target.

    Rows: `label`, `value`, `<value>_text`, `target` and `<target>_text`.
    """
    base = rows().encode(y=names(label))
    bars = base.mark_bar(size=20, color=colours["blue"]).encode(
        x=alt.X(f"{value}:Q", title=title, axis=alt.Axis(tickCount=4)),
        tooltip=[
            alt.Tooltip(f"{label}:N"),
            alt.Tooltip(f"{value}_text:N"),
            alt.Tooltip(f"{target}_text:N"),
        ],
    )
    words = base.mark_text(
        align="right", dx=-8, color=colours["on_strong"], fontWeight=600
    ).encode(x=f"{value}:Q", text=f"{value}_text:N")
    ticks = base.mark_tick(color=colours["ink"], thickness=3, size=30).encode(
        x=f"{target}:Q"
    )
    aims = base.mark_text(align="left", dx=8).encode(
        x=f"{target}:Q", text=f"{target}_text:N"
    )
    return sized(alt.layer(bars, words, ticks, aims))


def names(label: str) -> alt.Y:
    """Return the axis that names the rows, in their own order.

    A line break in a name breaks its line.
    """
    return alt.Y(
        f"{label}:N",
        sort=None,
        title=None,
        axis=alt.Axis(labelLimit=190, labelExpr="split(datum.label, '\\n')"),
    )


def sized(drawn: Any) -> alt.LayerChart:
    """Return the chart with room for each row."""
    return drawn.properties(height=alt.Step(ROW_HEIGHT))
