"""Do we keep our standards for foster carers and for those who apply?"""

import streamlit as st

from components import live_filters, page, tallies
from components.beside import beside
from components.figure import draw
from components.parts import choose_part
from figures import standards as figures
from figures import standards_due as late
from findings import standards as says
from findings import standards_one as by
from findings import standards_tiles as numbers
from findings.live_occupancy import whose
from warehouse import store

TITLE = "Do we keep our standards?"

read = store().read
live = live_filters.draw("team", "household_type")
name, until = live.organisation, live.month_end
who = whose(name, live.words)
here = {"organisation_name": name, **live.where}
year = {"cut": "rolling_12", "organisation_name": name}
carers = tuple(says.HOUSEHOLDS)
due = read("page_live_measures", measure_id=carers, **year, **live.where)
rows = says.kept(due.to_pylist(), says.HOUSEHOLDS, until)

page.head(TITLE, says.lead(rows, until))
if not rows:
    st.stop()
states = tallies.read(tally_id="household_events", **here)
overdue = tallies.read(tally_id="events_overdue", **here)
page.tiles(numbers.tiles(rows, overdue.to_pylist(), until))

beside(figures.households(who, until, rows), late.overdue(who, overdue))
draw(late.states(who, states, overdue))

page.section("One standard, by month and by team")
of_name = {row["standard"]: row for row in rows}
of = of_name[standard := choose_part(tuple(of_name), "Standard", "standard")]
one = {"measure_id": of["measure_id"], "organisation_name": name}
cuts = ("month", "rolling_12")
months = read("page_live_measures", cut=cuts, **one, **live.where)
kind = live.where_for("household_type")
teams = read("page_live_measures", cut="rolling_12", **one, **by.teams(kind))
beside(
    figures.by_month(who, until, months, standard, bool(live.filters)),
    figures.by_team(whose(name, kind["value_1"]), of["period_end"], teams, standard),
)

page.section("Those who apply, and what published standards say")
limits = read("page_live_measures", measure_id=tuple(says.APPLICANTS), dim_1="", **year)
kept = says.kept(limits.to_pylist(), says.APPLICANTS, until)
draw(figures.applicants(name, until, kept))
draw(late.published(read("page_live_standards")))
cases = read("page_live_standards_cases", organisation_name=name, **dict(live.filters))
if cases.num_rows:
    draw(late.cases(who, cases))
