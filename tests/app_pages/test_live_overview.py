"""The Overview of a service's own records, as a link opens it."""

import pytest

from findings import live_overview as says


@pytest.fixture
def overview(open_page):
    def opened(**query):
        at = open_page("overview", organisation="Exampleshire", **query)
        assert not at.exception
        return at

    return opened


def html(at) -> str:
    return " ".join(block.proto.body for block in at.main if block.type == "html")


def test_the_month_is_the_latest_unless_another_is_asked_for(overview):
    assert "headlines of October 2026" in html(overview())
    assert "headlines of March 2026" in html(overview(month="March 2026"))


def test_a_month_that_is_not_there_shows_the_latest(overview):
    assert "headlines of October 2026" in html(overview(month="March 1066"))


def test_every_page_says_that_the_authority_is_made_up(overview):
    assert "Exampleshire is fictional" in html(overview())


@pytest.mark.parametrize(
    ("service", "theme", "is_there"),
    [
        ("Fostering", "Recruitment", True),
        ("Adoption", "Recruitment", False),
        ("Adoption", "Adoption", True),
    ],
)
def test_the_service_chooses_the_headlines(overview, service, theme, is_there):
    assert (f"<h2>{theme}</h2>" in html(overview(service=service))) is is_there


def test_every_headline_is_a_measure_that_extracts_feed(record):
    fed = record.sql("select distinct measure_id from page_scorecard").fetchall()
    assert {(name,) for name in says.HEADLINES} <= set(fed)


def test_the_published_overview_is_there_as_well(open_page):
    at = open_page("overview", organisation="Coventry")
    assert not at.exception
    assert "Exampleshire" not in html(at)
