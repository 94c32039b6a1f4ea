"""A trend with its mean, its limits and its target: which points are special."""

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
    low: str,
    mean: str,
    high: str,
    target: str,
    title: str,
) -> alt.LayerChart:
    """Return a line through the values, with mean and limits of each stretch.

    Rows: `day` (the last of a period), `value`, `low`, `mean`, `high`, `target`, the
    `stretch` between baselines, `kind` (one of KINDS) and `value_text`. In the last
    row: `low_text`, `mean_text`, `high_text`, written at the right end; in the first
    with a target: `target_text`; in the first of a new baseline: `baseline_text`.
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
    known = base.transform_filter(f"isValid(datum.{value})")
    return (
        alt.layer(
            *_baselines(base, colours),
            *(_level(base, field, colours["soft"], [2, 3]) for field in (low, high)),
            _level(base, mean, colours["soft"], [1, 0]),
            _level(base, target, colours["plum"], [8, 4]),
            base.mark_line(color=colours["quiet"], strokeWidth=1.8).encode(y=y),
            _points(known, y, colours),
            *_words_at_the_end(base, {"low": low, "mean": mean, "high": high}),
            base.transform_filter("isValid(datum.target_text)")
            .mark_text(align="left", dy=-8, color=colours["plum"], fontWeight=600)
            .encode(x=alt.value(4), y=f"{target}:Q", text="target_text:N"),
        )
        .properties(height=HEIGHT, padding=SIDES)
        .resolve_scale(color="independent", shape="independent")
    )


def _level(base: alt.Chart, field: str, colour: str, dash: list[int]) -> alt.Chart:
    """Return a level line that breaks where a new baseline begins."""
    drawn = base.mark_line(
        color=colour, strokeDash=dash, strokeWidth=1.4, interpolate="step-before"
    )
    return drawn.encode(y=f"{field}:Q", detail="stretch:N")


def _points(known: alt.Chart, y: alt.Y, colours: dict[str, str]) -> alt.Chart:
    scale = [colours[name] for name in COLOURS]
    legend = alt.Legend(title=None, orient="top", columns=3)
    return known.mark_point(filled=True, opacity=1).encode(
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
    """Return a line where a new baseline begins; its reason stands below the chart."""
    begun = base.transform_filter("isValid(datum.baseline_text)")
    rule = begun.mark_rule(color=colours["ink"], strokeDash=[1, 2])
    words = begun.mark_text(align="left", dx=5, baseline="top", color=colours["ink"])
    return [rule, words.encode(y=alt.value(0), text="baseline_text:N")]


def _words_at_the_end(base: alt.Chart, fields: dict[str, str]) -> list[alt.Chart]:
    return [
        base.transform_filter(f"isValid(datum.{name}_text)")
        .mark_text(align="left", dx=8, clip=False)
        .encode(y=f"{field}:Q", text=f"{name}_text:N")
        for name, field in fields.items()
    ]
