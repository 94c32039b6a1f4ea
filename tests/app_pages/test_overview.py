"""The Overview as a reader opens it."""

import pytest


def text_of(at):
    return " ".join(node.proto.body for node in at.get("html"))


def test_it_says_whether_coventry_is_on_track(open_page, chart_rows):
    at = open_page("overview", organisation="Coventry")
    assert not at.exception
    text = text_of(at)
    assert "Coventry met 1 of the 7 targets" in text
    assert "27 short of target" in text
    assert "£880k over" in text
    assert "Where are fostering applicants being lost?" in text
    changes = {row["measure_name"]: row for row in chart_rows(at, "what-changed-most")}
    assert changes["Adopters approved"]["change_pct_text"] == "−47%"
    assert changes["Adopters approved"]["is_strong"]
    assert "Children waiting for a match" not in changes  # 6 to 33: from few


def test_a_service_narrows_the_headlines(open_page):
    text = text_of(open_page("overview", organisation="Coventry", service="Adoption"))
    assert "A1: entering care to moving in" in text
    assert "Mainstream fostering households" not in text


@pytest.mark.parametrize("name", ["Kent", "Coram", "Coram-i", "Kensington and Chelsea"])
def test_every_organisation_gets_an_answer(open_page, name):
    at = open_page("overview", organisation=name)
    assert not at.exception
    assert f"{name}" in text_of(at)
    assert "documents set no target" in text_of(at)


def test_an_early_year_shows_what_it_has(open_page):
    at = open_page("overview", organisation="Coventry", years=["2012/13", "2012/13"])
    assert not at.exception
    text = text_of(at)
    assert "821 days" in text
    assert "595 days" not in text
