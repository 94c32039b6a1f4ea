"""A trend with its mean, its limits and its target: which points are special."""

from typing import Any

import altair as alt

from charts.theme import chart, number_axis, rows

HEIGHT = 340
KINDS = ("Common cause", "Improvement", "Concern", "Change", "Not read")
SHAPES = ("circle", "triangle-up", "diamond", "square", "circle")
COLOURS = ("soft", "blue", "orange", "lilac", "quiet")
SIDES = {"left": 5, "right": 92, "top": 5, "bottom": 5}


@chart
def trend(
    colours: dict[str, str],
    *,
    day: str,
    value: str,
    title: str,
    low: str = "",
    mean: str = "",
    high: str = "",
    target: str = "",
) -> alt.LayerChart:
    """Return a line through the values, with mean and limits of each stretch.

    Rows: `day` (the last of a period), `value`, `low`, `mean`, `high` and `target`
    where there are any, the `stretch` between baselines, `kind` (one of KINDS), `why`,
    `period` and `value_text`. In the last row: `low_text`, `mean_text`, `high_text`,
    written at the right end; in the last with a target: `target_text`; in the first
    of a new baseline: `baseline_text`.
    """
    base = rows().encode(
        x=alt.X(
            f"{day}:T",
            title=None,
            scale=alt.Scale(type="utc"),
            axis=alt.Axis(format="%b %Y", tickCount=6, labelOverlap=True),
        )
    )
    axis = number_axis(value, tickCount=5, grid=False)
    if value.endswith("_pct"):
        axis = alt.Axis(labelExpr="datum.label + '%'", tickCount=5, grid=False)
    y = alt.Y(f"{value}:Q", title=title, axis=axis, scale=alt.Scale(zero=False))
    return (
        alt.layer(
            *_baselines(base, colours),
            *_level(base, low, colours["soft"], [2, 3]),
            *_level(base, high, colours["soft"], [2, 3]),
            *_level(base, mean, colours["soft"], [1, 0]),
            *_level(base, target, colours["plum"], [8, 4]),
            base.mark_line(color=colours["quiet"], strokeWidth=1.8).encode(y=y),
            _points(base, y, colours),
            *_words_at_the_end(base, {"low": low, "mean": mean, "high": high}),
            *_target_words(base, target, colours["plum"]),
        )
        .properties(height=HEIGHT, padding=SIDES)
        .resolve_scale(color="independent", shape="independent")
    )


def _level(
    base: alt.Chart, field: str, colour: str, dash: list[int]
) -> list[alt.Chart]:
    """Return a level line that breaks where a new baseline begins, if there is one."""
    if not field:
        return []
    drawn = base.mark_line(
        color=colour, strokeDash=dash, strokeWidth=1.4, interpolate="step-before"
    )
    return [drawn.encode(y=f"{field}:Q", detail="stretch:N")]


def _target_words(base: alt.Chart, field: str, colour: str) -> list[alt.Chart]:
    """Return the target in words above its line, at the left end."""
    if not field:
        return []
    words = _words(
        base, "target_text", align="left", dy=-8, color=colour, fontWeight=600
    )
    return [words.encode(x=alt.value(4), y=f"{field}:Q")]


def _points(base: alt.Chart, y: alt.Y, colours: dict[str, str]) -> alt.Chart:
    scale = [colours[name] for name in COLOURS]
    legend = alt.Legend(title=None, orient="top", columns=3)
    return base.mark_point(filled=True, opacity=1).encode(
        y=y,
        color=alt.Color(
            "kind:N",
            scale=alt.Scale(domain=list(KINDS), range=scale),
            legend=legend,
        ),
        shape=alt.Shape(
            "kind:N",
            scale=alt.Scale(domain=list(KINDS), range=list(SHAPES)),
            legend=legend,
        ),
        size=alt.condition(
            "datum.kind === 'Common cause' || datum.kind === 'Not read'",
            alt.value(38),
            alt.value(120),
        ),
        tooltip=[
            alt.Tooltip("period:N", title="Period"),
            alt.Tooltip("value_text:N", title="Value"),
            alt.Tooltip("kind:N", title="Reading"),
            alt.Tooltip("why:N", title="Why"),
        ],
    )


def _baselines(base: alt.Chart, colours: dict[str, str]) -> list[alt.Chart]:
    """Return a line where a new baseline begins; its reason stands below the chart.

    Rows without one have a line that cannot be seen: a layer without rows would have
    no extent, and no name for screen readers.
    """
    rule = base.mark_rule(strokeDash=[1, 2], aria=False).encode(
        color=alt.condition(
            "isValid(datum.baseline_text)",
            alt.value(colours["ink"]),
            alt.value("transparent"),
        )
    )
    words = _words(base, "baseline_text", align="left", dx=5, baseline="top")
    return [rule, words.encode(y=alt.value(0))]


def _words_at_the_end(base: alt.Chart, fields: dict[str, str]) -> list[alt.Chart]:
    return [
        _words(base, f"{name}_text", align="left", dx=8).encode(y=f"{field}:Q")
        for name, field in fields.items()
        if field
    ]


def _words(base: alt.Chart, field: str, **mark: Any) -> alt.Chart:
    """Return the words of the rows that have some."""
    told = base.transform_calculate(told=f"isValid(datum.{field}) ? datum.{field} : ''")
    return told.mark_text(aria=False, **mark).encode(text="told:N")
