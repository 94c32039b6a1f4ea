"""Curves that fall from 100%: what share of something still lasts after so long."""

import altair as alt

from charts.theme import chart, palette_scale, rows

HEIGHT = 340


@chart
def curves(
    colours: dict[str, str],
    *,
    time: str,
    series: str,
    value: str,
    low: str,
    high: str,
    title: str,
    time_title: str,
    names: tuple[str, ...],
) -> alt.TopLevelMixin:
    """Return a falling curve with its range for each of `names`.

    Rows: `time` (a number from 0), `series` (one of `names`), `value`, its words in
    `<value>_text`, and the range from `low` to `high`, which may be missing. A value
    holds until the next one: the curves are steps.
    """
    base = rows().encode(
        x=alt.X(
            f"{time}:Q",
            title=time_title,
            axis=alt.Axis(grid=False, values=list(range(0, 61, 6))),
        ),
        color=alt.Color(
            f"{series}:N",
            title=None,
            scale=palette_scale(list(names), colours),
            legend=alt.Legend(symbolType="circle", symbolOpacity=1, columns=2),
        ),
    )
    axis = alt.Axis(tickCount=4, grid=False)
    height = alt.Y(
        f"{value}:Q", title=title, axis=axis, scale=alt.Scale(domain=[0, 100])
    )
    ranges = (
        base.transform_filter(f"isValid(datum.{low})")
        .mark_area(interpolate="step-after", opacity=0.16)
        .encode(y=alt.Y(f"{low}:Q", title=title, axis=axis), y2=f"{high}:Q")
    )
    lines = base.mark_line(interpolate="step-after", strokeWidth=2.5).encode(y=height)
    points = base.mark_point(filled=True, size=60, opacity=0).encode(
        y=height,
        tooltip=[
            alt.Tooltip(f"{series}:N"),
            alt.Tooltip(f"{time}:Q", title=time_title),
            alt.Tooltip(f"{value}_text:N"),
        ],
    )
    return alt.layer(ranges, lines, points).properties(height=HEIGHT)
