"""The Adoption page as a reader opens it."""


def text_of(at):
    return " ".join(node.proto.body for node in at.get("html"))


def test_it_says_how_long_children_wait(open_page, chart_rows):
    at = open_page("adoption", organisation="Coventry")
    assert not at.exception
    assert "19 months (587 days)" in text_of(at)
    assert "161 days over the threshold of 14 months (426 days)" in text_of(at)
    drawn = {
        (row["financial_year"], row["basis"]): row["wait_days"]
        for row in chart_rows(at, "a1-by-year")
    }
    assert drawn["2012/13", "Three years"] == 884
    assert drawn["2015/16", "One year"] == 595
    assert len(drawn) == 8


def test_numbers_on_different_bases_come_with_a_warning(open_page):
    told = text_of(open_page("adoption", organisation="Coventry"))
    assert "394 days for A1, 194 days for A2 and 61% for A3" in told
    assert "the limit fell from 20 to 14 months" in told
    told = text_of(open_page("adoption", part="Beside England"))
    assert "394 days for A1, 194 days for A2 and 61% for A3" in told
    assert "the report prints no period" in told
    told = text_of(open_page("adoption", part="Adopters and children"))
    assert "rose from 136 to 161" in told


def test_each_part_has_its_own_figures(open_page, chart_rows):
    at = open_page("adoption", part="Adopters and children")
    drawn = {row["stage"]: row["children_count"] for row in chart_rows(at, "children")}
    assert drawn["Adopted"] == 54
    at = open_page("adoption", part="Beside England")
    drawn = {
        row["compared_indicator"]: row["wait_days"]
        for row in chart_rows(at, "beside-england-wait")
    }
    assert drawn["A1: England"] == 593
    assert len(at.get("vega_lite_chart")) == 2


def test_an_early_year_has_no_undated_position_and_no_comparison(open_page, chart_rows):
    at = open_page("adoption", organisation="Coventry", years=["2012/13", "2012/13"])
    assert not at.exception
    told = text_of(at)
    assert "29 months (884 days)" in told
    assert "currently" not in told
    assert "England" not in told
    gaps = {row["position"]: row["gap_days"] for row in chart_rows(at, 2)}
    assert gaps == {
        "A1, three years": 458,  # 884 - 426
        "A1, the year alone": 395,  # 821 - 426
        "A2, three years": 221,  # 343 - 122
        "A2, the year alone": 280,  # 402 - 122
    }


def test_a_service_without_a_part_in_it_is_told_so(open_page):
    at = open_page("adoption", organisation="Coventry", service="Fostering")
    assert not at.exception
    assert "Everything on this page is about adoption" in text_of(at)


def test_an_organisation_without_adoptions_says_what_there_is(open_page):
    at = open_page("adoption", organisation="Coram")
    assert not at.exception
    assert "documents give no figures for adoption" in text_of(at)
    assert not at.get("vega_lite_chart")
