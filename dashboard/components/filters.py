"""The filters that all pages share. They live in the entry point and in the URL."""

from dataclasses import dataclass

import streamlit as st

from warehouse import store

BOTH = "Both services"
SERVICES = (BOTH, "Fostering", "Adoption")
DEFAULT_ORGANISATION = "Coventry"


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


def organisations() -> list[str]:
    """Return the names of the organisations with documents of their own."""
    rows = store().read("page_organisations", has_pages=True)
    return rows["organisation_name"].to_pylist()


def years() -> list[str]:
    """Return the financial years that the record has figures for, first to last."""
    return store().read("page_years")["financial_year"].to_pylist()


def draw() -> Filters:
    """Draw the shared filters and return what is chosen."""
    names, all_years = organisations(), years()
    asked = st.query_params.get("organisation")
    with st.container(
        horizontal=True,
        gap="medium",
        vertical_alignment="bottom",
        key="shared-filters",
    ):
        st.selectbox(
            "Organisation",
            names,
            index=names.index(DEFAULT_ORGANISATION),
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
    return chosen()


def chosen() -> Filters:
    """Return what is chosen now."""
    first, last = st.session_state["years"]
    all_years = years()
    span = all_years[all_years.index(first) : all_years.index(last) + 1]
    return Filters(
        st.session_state["organisation"], st.session_state["service"], tuple(span)
    )
