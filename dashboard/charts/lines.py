"""Lines by period: two series against one threshold."""

import altair as alt

from charts.theme import chart, palette_scale, rows

HEIGHT = 300
LINE_BREAK = "split(datum.label, '\\n')"


@chart
def by_period(
    colours: dict[str, str],
    *,
    label: str,
    value: str,
    series: str,
    title: str,
    names: tuple[str, ...],
    threshold: str = "",
) -> alt.TopLevelMixin:
    """Return a line per series, its values at its points, and a dashed threshold.

    Rows: `label` (a line break in it breaks the line), `series` (one of `names`),
    `value`, its words in `<value>_text`, `is_upper` (whether the words stand above the
    point). With a `threshold`: that, and `<threshold>_text` in the row that draws it.
    """
    every = rows()
    base = every.encode(
        x=alt.X(
            f"{label}:N",
            sort=None,
            title=None,
            axis=alt.Axis(labelExpr=LINE_BREAK),
            scale=alt.Scale(padding=0.5),
        ),
        y=alt.Y(
            f"{value}:Q",
            title=title,
            axis=alt.Axis(tickCount=4, grid=False),
            scale=alt.Scale(zero=True),
        ),
    )
    coloured = base.encode(
        color=alt.Color(
            f"{series}:N",
            title=None,
            scale=palette_scale(list(names), colours),
            legend=alt.Legend(symbolType="circle", offset=22),
        )
    )
    lines = coloured.mark_line(strokeWidth=2.5)
    points = coloured.mark_point(filled=True, size=70, opacity=1).encode(
        tooltip=[
            alt.Tooltip(f"{label}:N"),
            alt.Tooltip(f"{series}:N"),
            alt.Tooltip(f"{value}_text:N"),
        ]
    )
    words = alt.Text(f"{value}_text:N")
    above = base.transform_filter("datum.is_upper").mark_text(dy=-14)
    below = base.transform_filter("!datum.is_upper").mark_text(dy=14)
    return alt.layer(
        *(_threshold(every, colours, threshold) if threshold else []),
        lines,
        points,
        above.encode(text=words),
        below.encode(text=words),
    ).properties(height=HEIGHT)


def _threshold(
    every: alt.Chart, colours: dict[str, str], field: str
) -> list[alt.Chart]:
    """Return the line at the threshold and its words, at the left end."""
    drawn = every.transform_filter(f"isValid(datum.{field}_text)")
    rule = drawn.mark_rule(strokeDash=[6, 4], strokeWidth=1.5, color=colours["ink"])
    words = drawn.mark_text(align="left", dy=-8, color=colours["ink"])
    return [
        rule.encode(y=f"{field}:Q"),
        words.encode(x=alt.value(4), y=f"{field}:Q", text=f"{field}_text:N"),
    ]
