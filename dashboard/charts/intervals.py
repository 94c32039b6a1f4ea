"""Ranges: how far a share may lie from what was counted."""

import altair as alt

from charts.bars import names, sized
from charts.theme import chart, rows


@chart
def ranges(
    colours: dict[str, str], *, label: str, value: str, low: str, high: str, title: str
) -> alt.LayerChart:
    """Return a point with a line from `low` to `high` for each row.

    Rows: `label`, `value`, `low`, `high`, the words of the row in `<value>_text` and
    `is_strong`. A row without a value has words and no point.
    """
    base = rows().encode(y=names(label))
    strong = alt.condition(
        "datum.is_strong", alt.value(colours["blue"]), alt.value(colours["soft"])
    )
    known = base.transform_filter(f"isValid(datum.{value})")
    tooltip = [alt.Tooltip(f"{label}:N"), alt.Tooltip(f"{value}_text:N")]
    lines = known.mark_rule(strokeWidth=3, opacity=0.55).encode(
        x=alt.X(
            f"{low}:Q",
            title=title,
            axis=alt.Axis(tickCount=5),
            scale=alt.Scale(zero=True, nice=False, padding=10),
        ),
        x2=f"{high}:Q",
        color=strong,
        tooltip=tooltip,
    )
    points = known.mark_circle(size=150, opacity=1).encode(
        x=f"{value}:Q", color=strong, tooltip=tooltip
    )
    words = (
        base.transform_calculate(far=f"isValid(datum.{high}) ? datum.{high} : 0")
        .mark_text(align="left", dx=8)
        .encode(x="far:Q", text=f"{value}_text:N")
    )
    return sized(alt.layer(lines, points, words))
