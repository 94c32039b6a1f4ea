"""The registers as parts of a page: what narrows each down, and the figures of it."""

import pyarrow as pa
import streamlit as st

from components import page
from components.figure import draw
from components.links import link_to, links_to
from components.paging import one_of, shown_part
from figures import inspection as figures
from findings import registers as says
from findings.search import narrowed, options
from warehouse import store

HERE = "inspection"


def judgements(rows: pa.Table, name: str) -> None:
    """Draw judgements by organisation and year, then one by one.

    From views page_judgement_years and page_judgements.
    """
    everyone = st.toggle(
        "Beside the other organisations",
        value=True,
        key="everyone",
        bind="query-params",
    )
    whose = None if everyone else name
    years = store().read("page_judgement_years", organisation_name=whose)
    squares = store().read("page_judgements", organisation_name=whose)
    draw(figures.matrix(years, squares, name))
    draw(figures.judgements(rows, name))


def actions(rows: pa.Table, name: str) -> None:
    """Draw the actions, by owner, body and status. From view page_actions_and_own."""
    every = rows.to_pylist()
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        owner = one_of("Whose", options(every, "owner"), "owner", "leaf", 290)
        body = one_of("Asked by", options(every, "body"), "asked_by", "leaf", 290)
        status = one_of("Status", says.statuses(every), "status", "leaf", 170)
    fitting = narrowed(every, "", (), owner=owner, body=body, status=status)
    if not fitting:
        page.note(says.NOTHING_FITS if every else says.nothing_of(name, "action"))
        return
    place = st.container()
    part = shown_part(len(fitting), "leaf")
    with place:
        draw(figures.actions(fitting, part, name, rows))


def standards(rows: pa.Table, name: str) -> None:
    """Draw the standards, by kind and outcome. From view page_standards."""
    every = says.with_outcome(rows.to_pylist())
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        kind = one_of("Kind", options(every, "category"), "kind", "leaf", 250)
        outcome = one_of("Outcome", says.OUTCOMES, "outcome", "leaf", 290)
    fitting = narrowed(every, "", (), category=kind, outcome=outcome)
    if not fitting:
        nothing = says.nothing_of(name, "standard for the chosen service")
        page.note(says.NOTHING_FITS if every else nothing)
        return
    links_to(row["where_to_look"] for row in fitting)
    place = st.container()
    part = shown_part(len(fitting), "leaf")
    with place:
        draw(figures.standards(fitting, part, name))


def watching(rows: pa.Table, name: str) -> None:
    """Draw who watches what, page by page. From view page_monitoring."""
    if not rows.num_rows:
        page.note(says.nothing_of(name, "way of watching"))
    for serves, group in says.by_page(rows.to_pylist()).items():
        draw(figures.watching(group, rows.schema, name))
        if serves != HERE:
            link_to(serves, f"Open {group[0]['page_title']}")
