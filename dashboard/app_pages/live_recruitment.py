"""Are we finding enough carers and adopters, by the service's own records?"""

from components import live_filters, page, tallies
from components.beside import rows_of
from components.filters import chosen
from components.parts import choose_part
from figures import live_recruitment as figures
from figures import live_recruitment_homes as homes
from figures import live_recruitment_left as left
from figures import live_recruitment_open as in_hand
from figures import live_recruitment_time as times
from findings import live_recruitment as says
from findings import live_recruitment_words as words
from warehouse import store

STEPS, TALLIES = "page_live_recruitment_funnel", "page_live_recruitment_tallies"
MEASURES, CASES = "page_live_measures", "page_live_recruitment_cases"
read, services = store().read, chosen().services
live = live_filters.draw("enquiry_source", "team")
name, until, nothing = live.organisation, live.month_end, live.where_for()
mine = {"organisation_name": name, "service": services}
twelve, carers = words.twelve(until), words.carers(name)
steps = read(STEPS, cut="rolling_12", **mine, **nothing)
moved = read(MEASURES, **carers, **nothing)
now = read(TALLIES, cut="now", **mine, **nothing)
told = (steps.to_pylist(), moved.to_pylist(), now.to_pylist(), until)
page.head(words.TITLE, says.lead(*told))
page.tiles(says.tiles(*told))

part = choose_part(words.parts(services))
of = live_filters.Live(name, until, words.applied(part, live.filters))
who, where = words.whose(name, of.words), of.where
if live.filters:
    page.note(words.told_of_filters(part, live.filters))
by_reason = words.broken_down(where, "reason")
if part == words.FUNNEL:
    page.section(part, words.TWO_FUNNELS)
    steps = read(STEPS, **mine, **words.periods(until), **where)
    rows_of([figures.funnels(who, until, steps)])
    years = read(STEPS, cut="year", dim_1="", **mine)
    cohorts = read(TALLIES, tally_id=words.tallies("cohort"), **mine)
    stages = read("page_live_recruitment_cases_cohorts", **mine)
    rows_of(figures.followed(name, years, cohorts, stages))
elif part == words.LEFT:
    mine["tally_id"] = words.tallies("left")
    gone, why = (tallies.read(TALLIES, **mine, **w) for w in (where, by_reason))
    rows_of(left.left(who, until, gone, why))
elif part == words.TIME:
    met = read(MEASURES, **words.standards(name, services), **twelve, **where)
    took = read("page_live_durations", **words.waits(name, services), **where)
    rows_of([[times.standards(who, until, met)], *times.waits(who, until, took)])
elif part == words.OPEN:
    rows_of(in_hand.in_progress(name, now, read(CASES, **mine)))
elif part == words.SOURCES:
    mine["tally_id"] = words.tallies("sources")
    rows_of([left.sources(name, read(TALLIES, dim_1="enquiry_source", **mine))])
else:
    why = read(MEASURES, **words.leavers(name), **twelve, **by_reason)
    moved, years = (read(MEASURES, **w, **where) for w in (carers, words.years(name)))
    rows_of(homes.gained_and_lost(who, until, moved, why, years))
