"""What became of things: bars in parts, in colours that the caller names."""

import altair as alt

from charts.bars import names, sized
from charts.theme import LIGHT_NAMES, chart, rows


@chart
def in_parts(
    colours: dict[str, str],
    *,
    label: str,
    part: str,
    order: str,
    value: str,
    title: str,
    kinds: tuple[tuple[str, str], ...],
    legend_columns: int = 3,
) -> alt.LayerChart:
    """Return a bar per `label`, stacked from its parts in their `order`.

    `kinds` are the parts, each with the name of its colour in the theme. Rows: `label`,
    `part`, its `order`, `value`, its words in `<value>_text`, and `inside`, the words
    that fit on the part (empty where none do).
    """
    base = (
        rows()
        .transform_stack(
            stack=value,
            as_=["from", "to"],
            groupby=[label],
            sort=[alt.SortField(order)],
        )
        .transform_calculate(middle="(datum.from + datum.to) / 2")
        .encode(y=names(label))
    )
    bars = base.mark_bar(size=26).encode(
        x=alt.X("from:Q", title=title, axis=alt.Axis(tickCount=4, tickMinStep=1)),
        x2="to:Q",
        color=alt.Color(
            f"{part}:N",
            title=None,
            scale=alt.Scale(
                domain=[name for name, _ in kinds],
                range=[colours[colour] for _, colour in kinds],
            ),
            legend=alt.Legend(columns=legend_columns),
        ),
        tooltip=[
            alt.Tooltip(f"{label}:N"),
            alt.Tooltip(f"{part}:N"),
            alt.Tooltip(f"{value}_text:N"),
        ],
    )
    light = [name for name, colour in kinds if colour in LIGHT_NAMES]
    words = base.mark_text(fontWeight=600).encode(
        x="middle:Q",
        text="inside:N",
        color=alt.condition(
            alt.FieldOneOfPredicate(field=part, oneOf=light),
            alt.value(colours["on_light"]),
            alt.value(colours["on_strong"]),
        ),
    )
    return sized(alt.layer(bars, words))
