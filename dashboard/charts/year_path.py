"""A year as it goes on: this one beside earlier ones, and where it may end."""

from datetime import date

import altair as alt

from charts.theme import chart, number_axis, rows

HEIGHT = 300
MONTHS = [f"{date(2000, month, 1):%b}" for month in (*range(4, 13), *range(1, 4))]


@chart
def so_far(
    colours: dict[str, str],
    *,
    month: str,
    year: str,
    value: str,
    low: str,
    high: str,
    title: str,
) -> alt.TopLevelMixin:
    """Return a line per year over its months, and the forecast of the one that runs.

    Rows: `month` (its name in three letters), `year`, `value`, its
    words in `<value>_text`, `is_strong` for the running year, `is_last` where words
    stand beside the point. The forecast is the row with a range from `low` to `high`;
    no line leads to it.
    """
    base = rows().encode(
        x=alt.X(f"{month}:N", sort=MONTHS, title=None, scale=alt.Scale(padding=0.4)),
    )
    height = alt.Y(
        f"{value}:Q",
        title=title,
        axis=number_axis(value, tickCount=4, grid=False),
        scale=alt.Scale(zero=True),
    )
    strong = alt.condition(
        "datum.is_strong", alt.value(colours["blue"]), alt.value(colours["quiet"])
    )
    tooltip = [
        alt.Tooltip(f"{year}:N"),
        alt.Tooltip(f"{month}:N"),
        alt.Tooltip(f"{value}_text:N"),
    ]
    lived = base.transform_filter(f"!isValid(datum.{low})")
    lines = [
        lived.transform_filter(f"{mark}datum.is_strong")
        .mark_line(strokeWidth=width, color=colours[colour])
        .encode(y=height, detail=f"{year}:N")
        for mark, width, colour in (("!", 1.5, "quiet"), ("", 3, "blue"))
    ]
    ahead = base.transform_filter(f"isValid(datum.{low})")
    reach = ahead.mark_rule(strokeWidth=3, opacity=0.55, color=colours["blue"]).encode(
        y=f"{low}:Q", y2=f"{high}:Q", tooltip=tooltip
    )
    points = base.mark_point(filled=True, size=50, opacity=1).encode(
        y=height, color=strong, tooltip=tooltip
    )
    words = (
        base.transform_filter("datum.is_last")
        .mark_text(
            align=alt.expr(f"isValid(datum.{low}) ? 'right' : 'left'"),
            dx=alt.expr(f"isValid(datum.{low}) ? -8 : 6"),
            dy=alt.expr(f"isValid(datum.{low}) ? -10 : 14"),
            fontWeight=600,
        )
        .encode(y=height, text=f"{value}_text:N", color=strong)
    )
    return alt.layer(*lines, reach, points, words).properties(height=HEIGHT)
