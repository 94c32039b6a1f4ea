"""Moves split up by reason, age, kind of placement or provider; the link says which."""

from components import page
from components.figure import draw as draw_figure
from components.live_filters import Live
from components.parts import choose_part
from figures.live_disruptions import split_by
from findings import live_disruptions as says
from findings import live_disruptions_by as by
from warehouse import store


def draw(live: Live, definition: str) -> None:
    """Draw the choice and its figure, under one filter at most besides the split."""
    split = choose_part(tuple(by.SPLITS), "Moves by", "by")
    asked = by.asked(split, live.filters)
    if asked is None:
        page.note("Clear one of the two filters to see moves split up further.")
        return
    wanted = {
        "organisation_name": live.organisation,
        "cut": "rolling_12",
        "period_end": live.month_end.isoformat(),
        **asked,
    }
    read, rate = store().read, says.DEFINITIONS[definition]
    moves = read("page_live_measures", measure_id="placement_moves", **wanted)
    rates = read("page_live_measures", measure_id=rate, **wanted)
    who = says.whose(live.organisation, live.words)
    draw_figure(split_by(who, split, definition, live.month_end, moves, rates))
