"""The recruitment planner: inputs that live in the URL, and what they would take."""

import pyarrow as pa
import streamlit as st

from components import page
from components.figure import draw
from figures import planner as figures
from findings import planner_says as says
from findings.planner import Start, Wish

FURTHEST_YEARS = 10
DEFAULT_YEARS = 2
MOST = 2000
ORIGIN = "planned-from"


def planner(name: str, row: pa.Table) -> None:
    """Draw inputs, key numbers, sentences and path. From a row of page_planner."""
    start, wish = start_of(row), wish_from(row)
    page.tiles(says.tiles(start, wish))
    page.bullets(says.sentences(start, wish, row["benchmark_pct"][0].as_py()))
    draw(figures.path(name, start, wish, row))


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
    own = {
        "wanted": float(known["plan_target_count"] or known["household_count"]),
        "by": float(now + DEFAULT_YEARS),
        "leaving": float(known["left_count"]),
        "conversion": round(known["conversion_pct"] or 0.0, 1),
    }
    _follow((known["organisation_name"], known["financial_year"]), own)
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        wanted = _number("Households wanted", "wanted", own, (0, MOST))
        by = _number("By 31 March of", "by", own, (now + 1, now + FURTHEST_YEARS))
        leaving = _number("Leaving each year", "leaving", own, (0, MOST))
        conversion = _number(
            "Approvals per 100 enquiries", "conversion", own, (0, 100), decimals=1
        )
    return Wish(round(wanted), round(by) - now, round(leaving), conversion)


def _number(
    label: str,
    key: str,
    own: dict[str, float],
    span: tuple[float, float],
    decimals: int = 0,
) -> float:
    """Draw one input. Whole numbers are floats too: a float survives `inf` in a URL."""
    return st.number_input(
        label,
        float(span[0]),
        float(span[1]),
        own[key],
        10.0**-decimals,
        format=f"%.{decimals}f",
        key=key,
        bind="query-params",
        width=210,
    )


def _follow(origin: tuple[str, str], own: dict[str, float]) -> None:
    """Set the inputs anew when the plan starts from another year or organisation."""
    if st.session_state.setdefault(ORIGIN, origin) != origin:
        st.session_state[ORIGIN] = origin
        st.session_state.update(own)
        st.rerun()
