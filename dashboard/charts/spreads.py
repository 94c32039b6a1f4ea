"""How long things took: the middle, how far they spread, and the limit."""

import altair as alt

from charts.bars import names, sized
from charts.theme import chart, rows


@chart
def days_with_limit(
    colours: dict[str, str], *, label: str, title: str = "Days"
) -> alt.LayerChart:
    """Return a dot at the median, a bar of the middle half and a line of most.

    Rows: `label`, `p10_days`, `p25_days`, `median_days`, `p75_days`, `p90_days`, the
    words of the row in `median_days_text`, `limit_days` and `limit_text`. A row whose
    days are not shown has words alone; one without a limit has no tick.
    """
    base = rows().encode(y=names(label))
    known = base.transform_filter("isValid(datum.median_days)")
    tooltip = [alt.Tooltip(f"{label}:N"), alt.Tooltip("median_days_text:N")]
    most = known.mark_rule(strokeWidth=2, color=colours["quiet"]).encode(
        x=alt.X(
            "p10_days:Q",
            title=title,
            axis=alt.Axis(tickCount=5),
            scale=alt.Scale(zero=True, nice=False, padding=10),
        ),
        x2="p90_days:Q",
        tooltip=tooltip,
    )
    half = known.mark_bar(size=14, color=colours["pale"]).encode(
        x="p25_days:Q", x2="p75_days:Q", tooltip=tooltip
    )
    middle = known.mark_circle(size=110, opacity=1, color=colours["blue"]).encode(
        x="median_days:Q", tooltip=tooltip
    )
    limited = base.transform_filter("isValid(datum.limit_days)")
    ticks = limited.mark_tick(color=colours["orange"], thickness=3, size=30).encode(
        x="limit_days:Q", tooltip=[alt.Tooltip("limit_text:N")]
    )
    words = (
        base.transform_calculate(
            far="max(isValid(datum.p90_days) ? datum.p90_days : 0,"
            " isValid(datum.limit_days) ? datum.limit_days : 0)"
        )
        .mark_text(align="left", dx=8)
        .encode(x="far:Q", text="median_days_text:N")
    )
    return sized(alt.layer(most, half, middle, ticks, words))
