"""Things day by day or month by month: parts of a whole, and lines of shares."""

from typing import Any

import altair as alt

from charts.theme import chart, number_axis, palette_scale, rows

HEIGHT = 300


@chart
def parts_by_day(
    colours: dict[str, str],
    *,
    day: str,
    part: str,
    order: str,
    value: str,
    title: str,
    parts: tuple[str, ...],
    unit: str = "yearmonthdate",
) -> alt.Chart:
    """Return what a whole was made of on each day, stacked; the order is that of parts.

    Rows: `day` (a date), `part` (one of `parts`), its `order` from the bottom, `value`
    and its words in `<value>_text`. With `unit` "yearmonth" a bar is a month.
    """
    return (
        rows()
        .mark_bar(binSpacing=0, strokeWidth=0.7)  # a stroke, or hairlines show between
        .encode(
            x=alt.X(
                f"utc{unit}({day}):T",
                title=None,
                axis=_days(),
            ),
            y=alt.Y(
                f"{value}:Q",
                title=title,
                stack="zero",
                axis=number_axis(value, tickCount=4, tickMinStep=1, grid=False),
            ),
            order=alt.Order(f"{order}:Q"),
            color=alt.Color(
                f"{part}:N",
                title=None,
                scale=palette_scale(list(parts), colours),
            ),
            stroke=alt.Stroke(
                f"{part}:N", title=None, scale=palette_scale(list(parts), colours)
            ),
            tooltip=[
                _day_of(day, unit),
                alt.Tooltip(f"{part}:N"),
                alt.Tooltip(f"{value}_text:N"),
            ],
        )
        .properties(height=HEIGHT)
    )


@chart
def lines_by_month(
    colours: dict[str, str],
    *,
    day: str,
    series: str,
    value: str,
    title: str,
    names: tuple[str, ...],
    threshold: str = "",
) -> alt.LayerChart:
    """Return a line for each of `names` from month to month, from zero.

    Rows: `day` (the last day of the month), `series` (one of `names`), `value`, its
    words in `<value>_text`, and `is_last` where the words stand: to the right of the
    point. A month without a value leaves a gap.
    The series `threshold`, if one is named, is dashed, its words begin at their point.
    """
    base = rows().encode(
        x=alt.X(f"{day}:T", title=None, scale=alt.Scale(type="utc"), axis=_days()),
        y=alt.Y(
            f"{value}:Q",
            title=title,
            axis=number_axis(value, tickCount=4, grid=False),
            scale=alt.Scale(zero=True),
        ),
        color=alt.Color(
            f"{series}:N",
            title=None,
            scale=palette_scale(list(names), colours),
            legend=alt.Legend(symbolType="circle") if len(names) > 1 else None,
        ),
    )
    tooltip = [
        _day_of(day, "yearmonth"),
        alt.Tooltip(f"{series}:N"),
        alt.Tooltip(f"{value}_text:N"),
    ]
    known = base.transform_filter(f"isValid(datum.{value})")
    is_limit = f"datum['{series}'] === '{threshold}'"
    points = (
        known.transform_filter(f"!({is_limit})")
        .mark_point(filled=True, size=36, opacity=1)
        .encode(tooltip=tooltip)
    )
    lines = base.mark_line(strokeWidth=2.5).encode(
        strokeDash=alt.condition(is_limit, alt.value([6, 4]), alt.value([1, 0]))
    )
    drawn: Any = alt.layer(lines, points, _words(known, value, is_limit, colours))
    return drawn.properties(height=HEIGHT)


def _words(known: Any, value: str, is_limit: str, colours: dict[str, str]) -> Any:
    """Return the words beside the ends of the lines, apart where two ends are close."""
    field = f"datum['{value}']"
    return (
        known.transform_filter("datum.is_last")
        .transform_calculate(is_limit=is_limit, end=f"{is_limit} ? null : {field}")
        .transform_joinaggregate(lowest="min(end)", highest="max(end)")
        .transform_calculate(
            place="datum.is_limit ? -12"
            " : datum.highest - datum.lowest > 0.07 * datum.highest ? 0"
            " : datum.highest === datum.lowest ? 0"
            " : datum.end === datum.lowest ? 8 : -8"
        )
        .mark_text(
            align="left",
            dx=alt.expr("datum.is_limit ? 0 : 7"),
            dy=alt.expr("datum.place"),
            fontWeight=600,
        )
        .encode(text=f"{value}_text:N", color=alt.value(colours["ink"]))
    )


def _days() -> alt.Axis:
    return alt.Axis(
        format="%b %Y", tickCount=6, labelOverlap=True, labelSeparation=8, grid=False
    )


def _day_of(day: str, unit: str) -> Any:
    form = "%B %Y" if unit == "yearmonth" else "%-d %B %Y"
    return alt.Tooltip(f"utc{unit}({day}):T", format=form, title="Date")
