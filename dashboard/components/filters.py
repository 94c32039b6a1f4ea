"""The filters that all pages share. They live in the entry point and in the URL."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

from findings.words import month_of
from warehouse import store

BOTH = "Both services"
SERVICES = (BOTH, "Fostering", "Adoption")
RECORDS, REPORTS = "The service's records", "Published reports"


@dataclass(frozen=True)
class Filters:
    """What the reader chose. `years` are financial years, first to last.

    `month_end` is the last day of the month up to which a service's own records are
    shown; it is None where the published reports are.
    """

    organisation: str
    service: str
    years: tuple[str, ...]
    month_end: date | None = None

    @property
    def is_live(self) -> bool:
        """Return whether the service's own records are shown."""
        return self.month_end is not None

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
    """Return the organisations to choose from, and which to show first.

    Those are the ones with documents or with records of their own. First comes the
    council whose records these are; where they are made up, the one whose documents
    hold most figures. From views page_organisations and page_authorities.
    """
    documented = store().read("page_organisations", has_pages=True)
    counts = {
        row["organisation_name"]: row["figure_count"] for row in documented.to_pylist()
    }
    own = store().read("page_authorities").to_pylist()
    names = sorted({*counts, *(row["organisation_name"] for row in own)})
    real = [row["organisation_name"] for row in own if not row["is_fictional"]]
    first = real[0] if real else max(counts, key=lambda name: counts[name])
    return names, names.index(first)


def years() -> list[str]:
    """Return the financial years that the record has figures for, first to last."""
    return store().read("page_years")["financial_year"].to_pylist()


def months(organisation: str) -> dict[str, date]:
    """Return the months of an organisation's own records, latest first, by name.

    Each with its last day. From view page_live_months.
    """
    rows = store().read("page_live_months", organisation_name=organisation).to_pylist()
    return {month_of(row["month_end"]): row["month_end"] for row in reversed(rows)}


def draw() -> None:
    """Draw the shared filters. What is chosen there, `chosen` returns."""
    shared = ("organisation", "month", "years")
    asked = {name: st.query_params.get_all(name) for name in shared}
    names, first = organisations()
    with st.container(
        horizontal=True,
        gap="medium",
        vertical_alignment="bottom",
        key="shared-filters",
    ):
        _select("Organisation", names, "organisation", width=250, index=first)
        of_months = months(st.session_state["organisation"])
        if of_months and _has_documents():
            _select("Figures from", [RECORDS, REPORTS], "from", width=220)
        _select("Service", SERVICES, "service", width=180)
        if of_months and st.session_state.get("from") != REPORTS:
            _select("Up to", list(of_months), "month", width=200)
        else:
            _years()
    _say_what_is_not_there(asked, names)


def chosen() -> Filters:
    """Return what is chosen now."""
    state = st.session_state
    all_years = years()
    first, last = state.get("years", (all_years[0], all_years[-1]))
    span = all_years[all_years.index(first) : all_years.index(last) + 1]
    name = state["organisation"]
    return Filters(name, state["service"], tuple(span), _month_end(name))


def _month_end(organisation: str) -> date | None:
    of_months = months(organisation)
    if not of_months or (st.session_state.get("from") == REPORTS and _has_documents()):
        return None
    latest = next(iter(of_months))
    return of_months.get(st.session_state.get("month", latest), of_months[latest])


def _has_documents() -> bool:
    name = st.session_state["organisation"]
    found = store().read("page_organisations", organisation_name=name, has_pages=True)
    return found.num_rows > 0


def _select(
    label: str, options: Sequence[str], key: str, width: int, index: int = 0
) -> None:
    st.selectbox(label, options, index=index, key=key, bind="query-params", width=width)


def _years() -> None:
    all_years = years()
    st.select_slider(
        "Financial years",
        all_years,
        value=(all_years[0], all_years[-1]),
        key="years",
        bind="query-params",
        width=300,
    )


def _say_what_is_not_there(asked: dict[str, list[str]], names: list[str]) -> None:
    """Say which part of a link the record does not have, and what is shown instead."""
    organisation, span = asked["organisation"], set(asked["years"]) - {""}
    if any(organisation) and organisation[0] not in names:
        st.info(
            f"The record has no organisation of the name in this link."
            f" Showing {st.session_state['organisation']} instead."
        )
    if "month" in st.session_state and any(asked["month"]):
        _say_which_month(asked["month"])
    if "years" in st.session_state and not span.issubset(years()):
        first, last = st.session_state["years"]
        st.info(
            f"The record has no figures for a year in this link."
            f" Showing {first} to {last} instead."
        )


def _say_which_month(asked: list[str]) -> None:
    if asked[0] not in months(st.session_state["organisation"]):
        st.info(
            f"There are no records of the month in this link."
            f" Showing {st.session_state['month']} instead."
        )
