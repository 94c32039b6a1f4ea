"""The Recruitment page as a reader opens it."""

import pytest


def text_of(at):
    return " ".join(node.proto.body for node in at.get("html"))


def inputs(at):
    return {box.key: box.value for box in at.number_input}


def test_it_answers_its_question_for_both_services(open_page, chart_rows):
    at = open_page("recruitment", organisation="Coventry")
    assert not at.exception
    assert "20 fostering households were approved in 2015/16 and 19 left" in text_of(at)
    assert "20 adopters were approved in 2015/16" in text_of(at)
    funnel = [row["household_count"] for row in chart_rows(at, "fostering-funnel")]
    assert funnel == [312, 112, 39, 20]
    adopters = [row["household_count"] for row in chart_rows(at, "adoption-funnel")]
    assert adopters == [161, 35, 20]


def test_a_stage_that_is_not_known_is_drawn_as_words(open_page, chart_rows):
    at = open_page("recruitment")
    (unknown,) = [
        row
        for row in chart_rows(at, "fostering-years")
        if row["household_count"] is None
    ]
    assert unknown["household_count_text"] == "[x] in 2013/14"


def test_the_waterfall_runs_through_the_years_chosen(open_page, chart_rows):
    at = open_page("recruitment", part="Came and left", years=["2014/15", "2015/16"])
    steps = [
        (row["step_name"], row["step_text"])
        for row in chart_rows(at, "household-movement")
    ]
    assert steps == [
        ("31 March 2014", "137"),
        ("Approved 2014/15", "+27"),
        ("Left 2014/15", "−17"),
        ("31 March 2015", "147"),
        ("Approved 2015/16", "+20"),
        ("Left 2015/16", "−19"),
        ("31 March 2016", "148"),
    ]


def test_adoption_alone_leaves_fostering_out_and_says_so(open_page):
    at = open_page("recruitment", service="Adoption")
    assert not at.exception
    assert "fostering households were approved" not in text_of(at)
    assert "no number of approved adopters at a year end" in text_of(at)
    assert not at.number_input


def test_a_year_before_the_fostering_figures_shows_adoption(open_page, chart_rows):
    at = open_page("recruitment", years=["2012/13", "2012/13"])
    assert not at.exception
    assert "no fostering recruitment figures for these years" in text_of(at)
    assert [r["household_count"] for r in chart_rows(at, "adoption-funnel")] == [
        163,
        40,
        28,
    ]


def test_fostering_alone_in_that_year_says_what_there_is(open_page):
    at = open_page("recruitment", years=["2012/13", "2012/13"], service="Fostering")
    assert not at.exception
    assert "no figures for recruitment in these years" in text_of(at)


def test_an_organisation_without_a_funnel_shows_what_it_does_count(open_page):
    at = open_page("recruitment", organisation="Coram")
    assert not at.exception
    assert "no figures for recruitment in these years" in text_of(at)
    assert "Approved foster carers" in text_of(at)
    assert not at.get("vega_lite_chart")


def test_the_planner_starts_from_the_record(open_page, chart_rows):
    at = open_page("recruitment", part="Planner")
    assert inputs(at) == {"wanted": 175, "by": 2018, "leaving": 19, "conversion": 6.4}
    assert "would take 65 approvals, 33 a year" in text_of(at)
    ends = [(row["at"], row["households_count_text"]) for row in chart_rows(at, "plan")]
    assert ends == [
        ("31 March 2017", "149 as in 2015/16"),
        ("31 March 2017", "162 as planned"),
        ("31 March 2018", "150 as in 2015/16"),
        ("31 March 2018", "175 as planned"),
    ]


def test_a_link_opens_the_plan_that_was_discussed(open_page):
    at = open_page(
        "recruitment",
        part="Planner",
        wanted="200",
        by="2019",
        leaving="10",
        conversion="8",
    )
    assert inputs(at) == {"wanted": 200, "by": 2019, "leaving": 10, "conversion": 8}
    # 200 - 148 + 3 x 10 = 82; 82 / 0.08 = 1,025.
    assert "would take 82 approvals" in text_of(at)
    assert "1,025" in text_of(at)


def test_a_plan_may_be_changed_on_the_page(open_page):
    at = open_page("recruitment", part="Planner")
    at.number_input(key="wanted").set_value(100).run()
    assert not at.exception
    assert "would take no approvals at all" in text_of(at)


def test_another_year_starts_the_plan_anew(open_page):
    at = open_page("recruitment", part="Planner", leaving="7", by="2026")
    at.session_state["years"] = ("2012/13", "2014/15")
    at.run()
    assert not at.exception
    assert inputs(at) == {"wanted": 175, "by": 2017, "leaving": 17, "conversion": 9.3}


@pytest.mark.parametrize(
    "value", ["abc", "", "-5", "1e999", "-inf", "nan", "<b>9</b>", "1;drop table x"]
)
def test_a_link_with_nonsense_falls_back_to_the_record(open_page, value):
    at = open_page(
        "recruitment",
        part="Planner",
        wanted=value,
        by=value,
        leaving=value,
        conversion=value,
    )
    assert not at.exception
    assert inputs(at) == {"wanted": 175, "by": 2018, "leaving": 19, "conversion": 6.4}


def test_publicity_is_a_part_of_its_own(open_page):
    at = open_page("recruitment", part="Publicity")
    assert not at.exception
    assert "about 76,000 Twitter impressions" in text_of(at)
    assert not at.get("vega_lite_chart")


def test_an_unknown_part_falls_back_to_the_first(open_page):
    at = open_page("recruitment", part="<script>")
    assert not at.exception
    assert "From enquiry to approval" in text_of(at)
