"""Every page, for every organisation, service and single year: something to read.

A page may have nothing to draw; it then says so, and draws no empty chart or table.
"""

from itertools import product

import pytest

PAGES = (
    *("overview", "recruitment", "occupancy", "disruptions", "outturn"),
    *("adoption", "inspection", "check", "sources"),
)
WITHOUT_YEARS = ("inspection", "check", "sources")
YEARS = ("2012/13", "2013/14", "2014/15", "2015/16")
SERVICES = ("Both services", "Fostering", "Adoption")
OTHERS = ("Coram", "Coram-i", "Kensington and Chelsea", "Kent")
VIEWS = [
    ("Coventry", *view)
    for view in product(PAGES, SERVICES, YEARS)
    if view[0] not in WITHOUT_YEARS or view[2] == YEARS[-1]
] + list(product(OTHERS, PAGES, ("Both services", "Adoption"), YEARS[-1:]))


def html_of(at):
    return " ".join(node.proto.body for node in at.get("html"))


@pytest.mark.parametrize(("organisation", "page", "service", "year"), VIEWS)
def test_no_view_is_empty(open_page, chart_rows, organisation, page, service, year):
    at = open_page(page, organisation=organisation, service=service, years=[year, year])
    assert not at.exception
    assert tuple(at.session_state["years"]) == (year, year)
    assert "<tbody></tbody>" not in html_of(at)
    for number in range(len(at.get("vega_lite_chart"))):
        assert chart_rows(at, number)
    for word in (">nan", " nan ", "Traceback"):
        assert word not in html_of(at)


def test_every_organisation_and_year_of_the_record_is_looked_at(record):
    names = record.sql("from page_organisations where has_pages").fetchall()
    years = record.sql("from page_years").fetchall()
    assert {row[0] for row in names} == {"Coventry", *OTHERS}
    assert [row[0] for row in years] == list(YEARS)
