"""A waterfall: how a number became another, step by step."""

import altair as alt

from charts.bars import names, sized
from charts.theme import chart, palette_scale, rows


@chart
def waterfall(
    colours: dict[str, str],
    *,
    label: str,
    start: str,
    end: str,
    kind: str,
    kinds: tuple[str, ...],
    title: str,
    text: str,
) -> alt.LayerChart:
    """Return a bar a step from `start` to `end`, coloured by the fixed `kinds`.

    Rows in the order of the steps: `label`, `start`, `end`, `kind` and `text`, the
    words at the end of the bar.
    """
    base = rows().encode(y=names(label))
    bars = base.mark_bar(size=22).encode(
        x=alt.X(f"{start}:Q", title=title, axis=alt.Axis(tickCount=5)),
        x2=f"{end}:Q",
        color=alt.Color(
            f"{kind}:N", scale=palette_scale(list(kinds), colours), legend=None
        ),
        tooltip=[alt.Tooltip(f"{label}:N"), alt.Tooltip(f"{text}:N")],
    )
    words = (
        base.transform_calculate(far=f"max(datum.{start}, datum.{end})")
        .mark_text(align="left", dx=6)
        .encode(x="far:Q", text=f"{text}:N")
    )
    return sized(alt.layer(bars, words))
