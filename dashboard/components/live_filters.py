"""The filters of a page that shows a service's own records.

They stand in the URL, and are applied before a rate is computed: each choice has rows
of its own in the views. Two at once, so that what is left is still large enough to
say something.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

from components import freshness, page
from components.filters import chosen, months
from warehouse import store

AT_ONCE = 2
IN_A_ROW = 4
WIDTH, NARROW = 200, 188  # pixels: more boxes than IN_A_ROW fit in one row all the same
NAMES = {
    "team": ("Team", "All teams"),
    "household_type": ("Kind of household", "All kinds"),
    "provider": ("Provider", "All providers"),
    "placement_kind": ("Kind of placement", "All kinds"),
    "age_band": ("Age", "All ages"),
    "sex": ("Sex", "Both sexes"),
    "ethnic_group": ("Ethnic group", "All groups"),
    "enquiry_source": ("Source of enquiry", "All sources"),
    "reason": ("Reason", "All reasons"),
}


@dataclass(frozen=True)
class Live:
    """What a page of records shows: whose, up to when, and under which filters.

    `filters` holds the values that are chosen by the name of their column.
    """

    organisation: str
    month_end: date
    filters: tuple[tuple[str, str], ...]

    @property
    def where(self) -> dict[str, str]:
        """Return the columns of the shown views and what they must hold."""
        (one, first), (two, second) = (*self.filters, ("", ""), ("", ""))[:AT_ONCE]
        return {"dim_1": one, "value_1": first, "dim_2": two, "value_2": second}

    def where_for(self, *dims: str) -> dict[str, str]:
        """Return `where` for a view that has only these of the filters."""
        kept = tuple(pair for pair in self.filters if pair[0] in dims)
        return Live(self.organisation, self.month_end, kept).where

    @property
    def words(self) -> str:
        """Return the chosen filters: `team: North; age: 5 to 9`, or nothing."""
        return "; ".join(f"{NAMES[dim][0].lower()}: {v}" for dim, v in self.filters)


def authority() -> str:
    """Return the organisation whose records a page shows.

    Where the chosen one has none, the first that has some. Where published reports are
    chosen, or another organisation, the page says whose records it shows all the same.
    """
    filters = chosen()
    if filters.is_live:
        return filters.organisation
    name = filters.organisation
    known = store().read("page_authorities").to_pylist()
    others = [row["organisation_name"] for row in known if row["last_month_end"]]
    if name in others:
        page.note(f"No report has this page: it shows {name}'s own records.")
    elif others:
        page.note(
            f"There are no records of {name} here, only what its reports say. This page"
            f" shows {others[0]} instead."
        )
        name = others[0]
    else:
        page.head("No records yet", "This page is made from a service's own records.")
        st.stop()
    freshness.tell(name)
    return name


def draw(*dims: str) -> Live:
    """Draw a box for each of these filters and return what is chosen.

    From view page_live_filter_values. Where two are chosen the others wait.
    """
    name = authority()
    options = {dim: _values(name, dim) for dim in dims}
    options = {dim: values for dim, values in options.items() if len(values) > 1}
    asked = _asked(options)
    picked = dict(list(asked.items())[:AT_ONCE])
    if options and _boxes(options, asked, picked) != picked:
        st.rerun()  # after Back or Forward only the boxes know what the link asks
    if len(picked) == AT_ONCE < len(options):
        st.html(
            '<p class="fd-soft">Two filters at once: clear one to choose another.</p>'
        )
    return Live(name, _month_end(name), tuple(sorted(picked.items())))


def _boxes(
    options: dict[str, list[str]], asked: dict[str, str], picked: dict[str, str]
) -> dict[str, str]:
    """Draw a box for each filter and return what is chosen in them."""
    is_long = len(options) > IN_A_ROW
    width, gap = (NARROW, 16) if is_long else (WIDTH, 32)
    found: dict[str, str] = {}
    with st.container(horizontal=True, gap=gap, vertical_alignment="bottom"):
        for dim, values in options.items():
            if dim in asked and dim not in picked:
                _waiting_box(dim, width)
            else:
                waits = len(picked) == AT_ONCE and dim not in picked
                found[dim] = _box(dim, values, width, waits)
    return {dim: value for dim, value in found.items() if value in options[dim]}


def _month_end(name: str) -> date:
    return chosen().month_end or next(iter(months(name).values()))


def _values(name: str, dim: str) -> list[str]:
    found = store().read("page_live_filter_values", organisation_name=name, dim=dim)
    return found["value"].to_pylist()


def _asked(options: dict[str, list[str]]) -> dict[str, str]:
    """Return what is chosen in the boxes or in the link, where there is such a value.

    A link may ask for more than two; the first two count.
    """
    asked = {
        dim: st.session_state.get(dim, st.query_params.get(dim, "")) for dim in options
    }
    return {dim: asked[dim] for dim, known in options.items() if asked[dim] in known}


def _box(dim: str, values: Sequence[str], width: int, waits: bool) -> str:
    label, everything = NAMES[dim]
    value: str = st.selectbox(
        label,
        [everything, *values],
        key=dim,
        bind="query-params",
        width=width,
        disabled=waits,
    )
    return value


def _waiting_box(dim: str, width: int) -> None:
    """Draw the box of what a link asks for besides two others: it is not applied."""
    label, everything = NAMES[dim]
    st.selectbox(label, [everything], key=f"{dim}_waits", width=width, disabled=True)
