"""The part of a page about approved adopters who wait for a match."""

from collections.abc import Mapping
from datetime import date

from components import page, tallies
from components.beside import beside
from figures import live_adoption_adopters as figures
from figures.live_periods import latest, until
from findings import live_adoption_adopters as says
from warehouse import store

COUNTS = "page_live_adoption_counts"


def draw_waiting(where: Mapping[str, str], month_end: date) -> None:
    """Draw who waits by month and for how long, or say that it cannot be told.

    `where` names the organisation, and no filter: adopters are not split by children.
    """
    found = store().read(COUNTS, **where, measure_id="adopters_waiting", cut="month")
    rows = until(found, month_end)
    page.section("Approved adopters without a match", says.about(rows.to_pylist()))
    if not rows.num_rows:
        return
    parts = latest(tallies.read(tally_id="adopters_waiting", **where), month_end)
    name = str(where["organisation_name"])
    beside(figures.by_month(name, rows, month_end), figures.how_long(name, parts))
