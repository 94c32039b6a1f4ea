"""Faults and doubts as lists. What stands in a cell only the service itself sees."""

from dataclasses import asdict

import pyarrow as pa
import streamlit as st

from components import page
from components.figure import draw
from components.paging import shown_part
from figures import data_check as figures
from findings import data_faults as says
from findings.rows import Row
from warehouse import AUDIENCE, last_attempt

TO_MEND = ("thing to mend", "things to mend")
IN_DOUBT = ("doubtful entry", "doubtful entries")
MAY_SEE_VALUES = AUDIENCE == "service"


def for_reader(faults: list[Row]) -> list[Row]:
    """Return the faults as this reader may see them."""
    return faults if MAY_SEE_VALUES else says.without_values(faults)


def last_failure() -> None:
    """Draw what was wrong with the files that could not be read, if there are some."""
    attempt = last_attempt()
    if attempt is None:
        return
    faults = for_reader([asdict(fault) for fault in attempt.faults])
    page.section("Newer files could not be read", says.failed(attempt.at, faults))
    listing("to-mend", TO_MEND, "By file and row", faults)


def doubts(rows: pa.Table, subtitle: str) -> None:
    """Draw what is doubtful, entry by entry. From view page_extract_doubts."""
    faults = says.as_faults(rows.to_pylist())
    listing("in-doubt", IN_DOUBT, subtitle, faults)


def listing(
    name: str, called: tuple[str, str], subtitle: str, faults: list[Row]
) -> None:
    """Draw faults as a list, a page at a time; the file has all of them.

    `called` is what one of them is called, and several.
    """
    if faults:
        place = st.container()
        part = shown_part(len(faults), name.replace("-", "_"))
        headline = says.shown_of(len(faults[part]), len(faults), *called)
        with place:
            draw(figures.entries(name, headline, subtitle, faults, part))
