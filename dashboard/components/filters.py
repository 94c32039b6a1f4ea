"""The filters that all pages share. They live in the entry point and in the URL."""

from dataclasses import dataclass

import streamlit as st

from warehouse import store

BOTH = "Both services"
SERVICES = (BOTH, "Fostering", "Adoption")


@dataclass(frozen=True)
class Filters:
    """What the reader chose. `years` are financial years, first to last."""

    organisation: str
    service: str
    years: tuple[str, ...]

    @property
    def services(self) -> tuple[str, ...]:
        """Return the services to show, as the views name them."""
        if self.service == BOTH:
            return ("fostering", "adoption")
        return (self.service.lower(),)

    @property
    def last_year(self) -> str:
        """Return the year that single-year figures show."""
        return self.years[-1]


def organisations() -> tuple[list[str], int]:
    """Return the organisations with documents of their own, and which to show first.

    That is the place in the list of the one with most figures. From view
    page_organisations.
    """
    rows = store().read("page_organisations", has_pages=True)
    counts = rows["figure_count"].to_pylist()
    return rows["organisation_name"].to_pylist(), counts.index(max(counts))


def years() -> list[str]:
    """Return the financial years that the record has figures for, first to last."""
    return store().read("page_years")["financial_year"].to_pylist()


def draw() -> None:
    """Draw the shared filters. What is chosen there, `chosen` returns."""
    (names, fullest), all_years = organisations(), years()
    asked = st.query_params.get("organisation")
    asked_years = set(st.query_params.get_all("years")) - {""}
    with st.container(
        horizontal=True,
        gap="medium",
        vertical_alignment="bottom",
        key="shared-filters",
    ):
        st.selectbox(
            "Organisation",
            names,
            index=fullest,
            key="organisation",
            bind="query-params",
            width=250,
        )
        st.selectbox("Service", SERVICES, key="service", bind="query-params", width=180)
        st.select_slider(
            "Financial years",
            all_years,
            value=(all_years[0], all_years[-1]),
            key="years",
            bind="query-params",
            width=300,
        )
    if asked and asked not in names:
        st.info(
            f"The record has no organisation of the name in this link."
            f" Showing {st.session_state['organisation']} instead."
        )
    if not asked_years.issubset(all_years):
        first, last = st.session_state["years"]
        st.info(
            f"The record has no figures for a year in this link."
            f" Showing {first} to {last} instead."
        )


def chosen() -> Filters:
    """Return what is chosen now."""
    first, last = st.session_state["years"]
    all_years = years()
    span = all_years[all_years.index(first) : all_years.index(last) + 1]
    return Filters(
        st.session_state["organisation"], st.session_state["service"], tuple(span)
    )
