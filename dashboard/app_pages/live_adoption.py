"""How long do children wait for an adoptive family, who waits, what breaks down?"""

import streamlit as st

from components import adopters, live_filters, page, tallies
from components.beside import beside, rows_of
from components.figure import draw
from components.parts import choose_part
from figures import live_adoption as figures
from figures import live_adoption_counts as counts
from figures.live_periods import latest, until
from findings import live_adoption as says
from findings import live_adoption_counts as counted
from findings import live_adoption_tiles as key
from warehouse import store

TITLE = "How long do children wait for adoption?"
COUNTS = "page_live_adoption_counts"

read = store().read
live = live_filters.draw("age_band", "sex", "ethnic_group")
name, now, words = live.organisation, live.month_end, live.words
whole = {"organisation_name": name, **live.where_for()}
mine = {"organisation_name": name, **live.where}
waits = until(read("page_live_adoption_waits", **mine), now)
if not waits.num_rows:
    page.head(TITLE, says.NO_RECORDS)
    st.stop()

happened = read(COUNTS, measure_id=counted.STEPS, cut="rolling_12", **mine)
adopted = read(COUNTS, measure_id="children_adopted", cut="rolling_12", **mine)
queue = read(COUNTS, measure_id="children_awaiting_match", cut="month", **mine)
waiting = until(queue, now)
told = waits.to_pylist()

page.head(TITLE, says.lead(told, now, words))
page.tiles(key.tiles(told, adopted.to_pylist(), waiting.to_pylist(), now))
part = choose_part(says.PARTS)
if part == says.WAITS:
    rows_of(figures.waits(name, waits, words))
elif part == says.BEHIND:
    page.section("Behind the average", says.ALL_CHILDREN)
    spread = read("page_live_adoption_spread", organisation_name=name)
    beside(*figures.behind(name, latest(spread, now)))
elif part == says.WAITING:
    page.section("Children with a plan and no match")
    since = tallies.read(tally_id="children_awaiting_match", **mine)
    beside(*counts.waiting(name, waiting, latest(since, now), now, words))
    one_by_one = {"organisation_name": name, "period_end": f"{now}"}
    cases = read("page_live_adoption_cases", **one_by_one, **dict(live.filters))
    if cases.num_rows:
        draw(counts.cases(name, cases))
    adopters.draw_waiting(whole, now)
else:
    page.section("What happened in twelve months", counted.NOT_THE_SAME)
    ended = {"measure_id": counted.DISRUPTIONS, "cut": ["rolling_12", "year"]}
    disrupted = read(COUNTS, **ended, **whole)
    draw(counts.steps(name, happened, now, words))
    draw(counts.disruptions(name, until(disrupted, now), now))
