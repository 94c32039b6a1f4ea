"""The Disruptions page as a reader opens it."""


def text_of(at):
    return " ".join(node.proto.body for node in at.get("html"))


def test_it_answers_its_question_for_coventry(open_page, chart_rows):
    at = open_page("disruptions", organisation="Coventry")
    assert not at.exception
    assert (
        "2 placements for adoption broke down in 2015/16, with 6 children"
        in text_of(at)
    )
    drawn = [
        (row["period_label"], row["what"], row["event_count"])
        for row in chart_rows(at, "disruptions")
    ]
    assert drawn == [
        ("2012/13", "Disruptions", 1),
        ("2012/13", "Children", None),
        ("2013/14", "Disruptions", 1),
        ("2013/14", "Children", None),
        ("2014/15", "Disruptions", 3),
        ("2014/15", "Children", 4),
        ("2015/16", "Disruptions", 2),
        ("2015/16", "Children", 6),
    ]


def test_what_is_not_published_is_shown_as_such(open_page, chart_rows):
    at = open_page("disruptions", organisation="Coventry")
    words = text_of(at)
    assert "How many foster placements broke down is not published." in words
    assert "A figure on long-term stability is promised and not published." in words
    told = [row["disruption_pct_text"] for row in chart_rows(at, "disruption-shares")]
    assert told[-1] == "[x] not published"


def test_the_chosen_organisation_comes_first_beside_the_other(open_page, chart_rows):
    for name, share in (
        ("Coventry", "11.5% at Coventry ("),
        ("Coram", "None of 6 at Coram"),
    ):
        at = open_page("disruptions", organisation=name)
        assert not at.exception
        first = chart_rows(at, "disruptions-beside")[0]
        assert first["organisation_name"] == name
        assert share in text_of(at)


def test_coram_has_no_bar_to_draw_and_says_so(open_page):
    at = open_page("disruptions", organisation="Coram")
    assert "None of 6 foster placements broke down in the year to July" in text_of(at)
    assert "None in the 19 years to July 2018." in text_of(at)


def test_the_service_decides_what_is_shown(open_page):
    adoption = text_of(open_page("disruptions", service="Adoption"))
    assert "A figure on long-term stability is promised" not in adoption
    assert "decisions for adoption were reversed" in adoption
    assert "Beside another organisation" not in adoption
    fostering = text_of(open_page("disruptions", service="Fostering"))
    assert "decisions for adoption were reversed" not in fostering
    assert "A figure on long-term stability is promised" in fostering


def test_early_years_have_no_children_and_a_least_share(open_page, chart_rows):
    at = open_page("disruptions", years=["2012/13", "2012/13"])
    assert not at.exception
    told = [row["disruption_pct_text"] for row in chart_rows(at, "disruption-shares")]
    assert told == ["at least 4.0% (0.7% to 19.5%)"]


def test_an_organisation_without_disruptions_says_what_there_is(open_page):
    at = open_page("disruptions", organisation="Kent")
    assert not at.exception
    assert "give no figures for disruptions" in text_of(at)
    assert not at.get("vega_lite_chart")
