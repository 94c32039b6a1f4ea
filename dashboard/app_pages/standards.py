"""Do we keep our standards for foster carers and for those who apply?"""

import streamlit as st

from components import live_filters, page, tallies
from components.beside import beside
from components.figure import draw
from components.parts import choose_part
from figures import standards as figures
from figures import standards_due as late
from findings import standards as says
from findings.live_occupancy import whose
from warehouse import store

TITLE = "Do we keep our standards?"

read = store().read
live = live_filters.draw("team", "household_type")
name, until = live.organisation, live.month_end
who = whose(name, live.words)
here = {"organisation_name": name, **live.where}
year = {"cut": "rolling_12", "organisation_name": name}
due = read(
    "page_live_measures", measure_id=tuple(says.HOUSEHOLDS), **year, **live.where
)
rows = says.kept(due.to_pylist(), says.HOUSEHOLDS, until)

page.head(TITLE, says.lead(rows, until))
if not rows:
    st.stop()
states = tallies.read(tally_id="household_events", **here)
overdue = tallies.read(tally_id="events_overdue", **here)
page.tiles(says.tiles(rows, overdue.to_pylist()))

beside(figures.households(who, until, rows), late.overdue(who, overdue))
draw(late.states(who, states))

page.section("One standard, by month and by team")
shown = {row["standard"]: row["measure_id"] for row in rows}
standard = choose_part(tuple(shown), "Standard", "standard")
one = {"measure_id": shown[standard], "organisation_name": name}
cuts = ("month", "rolling_12")
months = read("page_live_measures", cut=cuts, **one, **live.where)
kind = live.where_for("household_type")
at_end = {"cut": "rolling_12", "period_end": until.isoformat(), **says.teams(kind)}
teams = read("page_live_measures", **one, **at_end)
beside(
    figures.by_month(who, until, months, standard, bool(live.filters)),
    figures.by_team(whose(name, kind["value_1"]), until, teams, standard),
)

page.section("Those who apply, and what published standards say")
limits = read("page_live_measures", measure_id=tuple(says.APPLICANTS), dim_1="", **year)
kept = says.kept(limits.to_pylist(), says.APPLICANTS, until)
draw(figures.applicants(name, until, kept))
draw(late.published(read("page_live_standards")))
chosen = {"organisation_name": name, **dict(live.filters)}
cases = read("page_live_standards_cases", **chosen)
if cases.num_rows:
    draw(late.cases(who, cases))
