"""The Occupancy page as a reader opens it."""


def text_of(at):
    return " ".join(node.proto.body for node in at.get("html"))


def test_it_answers_its_question_for_coventry(open_page, chart_rows):
    at = open_page("occupancy", organisation="Coventry")
    assert not at.exception
    assert "149 of 242 approved places were filled" in text_of(at)
    drawn = {
        (row["financial_year"], row["part"]): row["places_count"]
        for row in chart_rows(at, "places")
    }
    assert drawn == {
        ("2013/14", "Not known"): 226,
        ("2014/15", "Filled"): 137,
        ("2014/15", "Not filled"): 113,
        ("2015/16", "Filled"): 149,
        ("2015/16", "Not filled"): 93,
    }


def test_the_years_chosen_are_the_years_drawn(open_page, chart_rows):
    at = open_page("occupancy", organisation="Coventry", years=["2014/15", "2014/15"])
    assert not at.exception
    assert "137 of 250 approved places were filled" in text_of(at)
    assert {row["financial_year"] for row in chart_rows(at, "places")} == {"2014/15"}


def test_an_organisation_without_places_says_what_there_is(open_page):
    at = open_page("occupancy", organisation="Kent")
    assert not at.exception
    assert "documents give no figures for places" in text_of(at)
    assert not at.get("vega_lite_chart")
    assert "Recommendations and actions" in text_of(at)


def test_an_unknown_organisation_is_named_and_not_shown(open_page):
    at = open_page("occupancy", organisation="<b>Atlantis</b>")
    assert not at.exception
    assert any("no organisation of the name" in info.value for info in at.info)
    assert "Atlantis" not in text_of(at)
