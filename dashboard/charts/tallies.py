"""Things counted one by one: a square each, in the colour of its kind."""

import altair as alt

from charts.theme import CATEGORY_COLOURS, LIGHT_NAMES, chart, palette_scale, rows

ROW_HEIGHT = 46
LINE_BREAK = "split(datum.label, '\\n')"


@chart
def squares(
    colours: dict[str, str],
    *,
    label: str,
    place: str,
    kind: str,
    letter: str,
    about: str,
    kinds: tuple[str, ...],
    most: int,
) -> alt.TopLevelMixin:
    """Return a row of squares per `label`, each with the letter and colour of its kind.

    Rows: `label` (a line break in it breaks the line), `place` in the row from 1,
    `kind` (one of `kinds`), `letter` and what the square is `about`. There is room for
    `most` squares in a row, so that a short row keeps the size of its squares. The
    words around the chart explain the letters: there is no legend.
    """
    base = rows().encode(
        y=alt.Y(
            f"{label}:N",
            sort=None,
            title=None,
            axis=alt.Axis(labelExpr=LINE_BREAK, labelLimit=190),
            scale=alt.Scale(paddingInner=0.3, paddingOuter=0.1),
        ),
        x=alt.X(
            f"{place}:O",
            title=None,
            axis=None,
            scale=alt.Scale(domain=list(range(1, most + 1)), paddingInner=0.12),
        ),
        tooltip=[
            alt.Tooltip(f"{label}:N"),
            alt.Tooltip(f"{about}:N"),
            alt.Tooltip(f"{kind}:N"),
        ],
    )
    drawn = base.mark_rect(cornerRadius=2).encode(
        color=alt.Color(
            f"{kind}:N",
            title=None,
            scale=palette_scale(list(kinds), colours),
            legend=None,
        )
    )
    light = [name for name in kinds if CATEGORY_COLOURS[name] in LIGHT_NAMES]
    letters = base.mark_text(fontWeight=600, fontSize=12).encode(
        text=f"{letter}:N",
        color=alt.condition(
            alt.FieldOneOfPredicate(field=kind, oneOf=light),
            alt.value(colours["on_light"]),
            alt.value(colours["on_strong"]),
        ),
    )
    return alt.layer(drawn, letters).properties(height=alt.Step(ROW_HEIGHT))
