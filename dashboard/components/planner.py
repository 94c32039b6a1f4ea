"""The inputs of the recruitment planner. They live in the URL."""

import pyarrow as pa
import streamlit as st

from findings.planner import Start, Wish

FURTHEST_YEARS = 10
DEFAULT_YEARS = 2
MOST_HOUSEHOLDS = 2000


def start_of(row: pa.Table) -> Start:
    """Return where a plan starts. From a row of view page_planner."""
    known = row.to_pylist()[0]
    return Start(
        known["financial_year"],
        known["year_end_date"],
        known["household_count"],
        known["approved_count"],
        known["enquiry_count"],
    )


def wish_from(row: pa.Table) -> Wish:
    """Draw the inputs, set to the record's own numbers; return what is chosen."""
    known = row.to_pylist()[0]
    now = known["year_end_date"].year
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        households = st.number_input(
            "Households wanted",
            0,
            MOST_HOUSEHOLDS,
            known["plan_target_count"] or known["household_count"],
            key="wanted",
            bind="query-params",
            width=200,
        )
        by = st.number_input(
            "By 31 March of",
            now + 1,
            now + FURTHEST_YEARS,
            now + DEFAULT_YEARS,
            key="by",
            bind="query-params",
            width=200,
        )
        leavers = st.number_input(
            "Leaving each year",
            0,
            MOST_HOUSEHOLDS,
            known["left_count"],
            key="leaving",
            bind="query-params",
            width=200,
        )
        conversion = st.number_input(
            "Approvals per 100 enquiries",
            0.0,
            100.0,
            round(known["conversion_pct"], 1),
            0.1,
            format="%.1f",
            key="conversion",
            bind="query-params",
            width=220,
        )
    return Wish(households, by - now, leavers, conversion)
