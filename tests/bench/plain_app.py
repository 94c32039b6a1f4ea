"""A deliberately plain Streamlit page, to measure the dashboard against.

The way a first version is usually written: default settings, no warm-up, a database
opened at every run, pandas throughout, charts built afresh. Six numbers, four charts
and a table, from the same views and behind the same filters as the dashboard's.
"""

import os
from pathlib import Path

import altair as alt
import duckdb
import pandas as pd
import streamlit as st

SNAPSHOT = max(Path(os.environ["DASHBOARD_SNAPSHOTS"]).glob("snapshot-*.duckdb"))
ORGANISATIONS = "select organisation_name from page_organisations where has_pages"


def ask(sql: str, *values: object) -> pd.DataFrame:
    """Return the answer as a data frame, from a connection of its own."""
    with duckdb.connect(str(SNAPSHOT), read_only=True) as con:
        return con.execute(sql, list(values)).df()


def bars(rows: pd.DataFrame, label: str, value: str, colour: str | None = None) -> None:
    """Draw horizontal bars."""
    encoding = {"x": value, "y": label, "tooltip": [label, value]}
    if colour:
        encoding["color"] = colour
    st.altair_chart(alt.Chart(rows).mark_bar().encode(**encoding))


def of_years(view: str) -> pd.DataFrame:
    """Return the chosen organisation's rows of a view, in the chosen years."""
    first, last = st.session_state["years"]
    return ask(
        f"select * from {view} where organisation_name = ?"
        " and financial_year between ? and ?",
        st.session_state["organisation"],
        first,
        last,
    )


def occupancy() -> None:
    """Draw places, why they changed, targets and the placement mix."""
    st.title("Occupancy")
    years = of_years("page_occupancy")
    if years.empty:
        st.write("No figures.")
        return
    last = years.iloc[-1]
    numbers = {
        "Occupancy": last["occupancy_pct"],
        "Approved places": last["approved_places_count"],
        "Filled places": last["filled_places_count"],
        "Households": last["household_count"],
        "Places per household": last["places_per_household"],
        "On hold": last["on_hold_pct"],
    }
    for column, (label, value) in zip(st.columns(6), numbers.items(), strict=True):
        column.metric(label, "" if pd.isna(value) else f"{value:,.1f}")
    left, right = st.columns(2)
    one = "financial_year == @last.financial_year"
    with left:
        bars(of_years("page_occupancy_parts"), "financial_year", "places_count", "part")
        targets = of_years("page_occupancy_targets").query(one)
        bars(targets, "goal", "reached_count")
    with right:
        change = of_years("page_occupancy_change").query(one)
        bars(change, "cause", "change_points")
        bars(of_years("page_placement_mix").query(one), "setting", "children_count")
    st.dataframe(years)


def outturn() -> None:
    """Draw budget, outturn, variance and unit costs."""
    st.title("Outturn")
    lines = of_years("page_financial_outturn")
    if lines.empty:
        st.write("No figures.")
        return
    placements = lines.query("service == 'fostering' and not is_total")
    columns = st.columns(6)
    for column, (_, line) in zip(columns, placements.iterrows(), strict=False):
        column.metric(line["cost_line"], f"{line['variance_gbp']:,.0f}")
    left, right = st.columns(2)
    with left:
        bars(placements, "cost_line", "outturn_gbp")
        bars(placements, "cost_line", "variance_gbp")
    with right:
        bars(lines.query("service == 'adoption'"), "cost_line", "variance_gbp")
        bars(of_years("page_unit_costs"), "children_basis", "unit_cost_gbp")
    st.dataframe(lines)


st.set_page_config(layout="wide")
page = st.navigation(
    [
        st.Page(outturn, title="Outturn", default=True),
        st.Page(occupancy, title="Occupancy"),
    ],
    position="top",
)
names = ask(ORGANISATIONS)["organisation_name"].tolist()
st.selectbox("Organisation", names, index=names.index("Coventry"), key="organisation")
every_year = ask("select financial_year from page_years")["financial_year"].tolist()
st.select_slider(
    "Financial years",
    every_year,
    value=(every_year[0], every_year[-1]),
    key="years",
)
page.run()
