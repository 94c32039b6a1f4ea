"""Links that nobody means well: every parameter of every page, with every bad value.

Each page is opened once per kind of value, with that value in all of its parameters,
and each parameter that can change what is shown once more by itself.
"""

import pytest

SHARED = ("organisation", "service", "years")
PARAMETERS = {
    "overview": (),
    "recruitment": ("part", "wanted", "by", "leaving", "conversion"),
    "occupancy": (),
    "disruptions": (),
    "outturn": ("part", "counted", "moved"),
    "adoption": ("part",),
    "inspection": (
        *("part", "everyone", "owner", "asked_by", "status"),
        *("kind", "outcome", "leaf"),
    ),
    "check": ("whole_record", "outcome", "theme", "paper", "find", "sheet"),
    "sources": (
        *("look_in", "whole_record", "find", "sheet"),
        *("measure_name", "document_title"),
    ),
}
LIVE = {
    "overview": (),
    "recruitment": ("part", "enquiry_source", "team", "household_type", "reason"),
    "occupancy": ("team",),
    "disruptions": (
        *("definition", "by", "provider", "placement_kind"),
        *("age_band", "sex", "ethnic_group", "team"),
    ),
    "outturn": ("part", "moving"),
    "adoption": ("part", "age_band", "sex", "ethnic_group"),
    "standards": ("team", "household_type"),
    "scorecard": ("measure", "cut", "show"),
    "data_check": ("check_file", "to_mend", "in_doubt"),
}
OWN = "Exampleshire"
VALUES = {
    "empty": "",
    "long": "x" * 100_000,
    "unicode": "\ufdfa\U0001f4a5\u202e",
    "null byte": "a\0b",
    "html": "<img src=x onerror=alert(1)><script>alert(1)</script>",
    "sql": "'; drop table page_figures; --",
    "overflow": "1e999",
    "nan": "nan",
    "infinity": "-inf",
    "negative": "-1",
    "huge": "9" * 30,
    "fraction": "2.5",
    "list": "1,2,3",
    "repeated": ["a", "b", "c"],
}
ALONE = [
    ("sources", "look_in"),
    ("sources", "find"),
    ("check", "sheet"),
    ("inspection", "part"),
    ("recruitment", "part"),
    ("outturn", "moved"),
]


def html_of(at):
    return " ".join(node.proto.body for node in at.get("html"))


def assert_sound(at):
    """The page stands, says something, and no part of the link became a tag."""
    assert not at.exception
    assert "<h1>" in html_of(at)
    assert "<img src=x" not in html_of(at) and "<script" not in html_of(at)


@pytest.mark.parametrize("kind", VALUES)
@pytest.mark.parametrize("page", PARAMETERS)
def test_a_bad_value_in_every_parameter_breaks_nothing(open_page, page, kind):
    names = (*SHARED, *PARAMETERS[page], "nobody_knows_this")
    assert_sound(open_page(page, **dict.fromkeys(names, VALUES[kind])))


@pytest.mark.parametrize("kind", ["long", "html", "overflow", "repeated"])
@pytest.mark.parametrize("page", LIVE)
def test_a_bad_value_breaks_no_page_of_records(open_page, page, kind):
    names = ("service", "month", "from", *LIVE[page], "nobody_knows_this")
    value = VALUES[kind][:10_000]  # in so many parameters: links have a longest length
    at = open_page(page, organisation=OWN, **dict.fromkeys(names, value))
    assert_sound(at)
    assert at.session_state["month"] == "October 2026"


@pytest.mark.parametrize("month", ["April 2020", "December 2020"])
@pytest.mark.parametrize("page", LIVE)
def test_a_page_stands_in_the_first_months_of_the_records(open_page, page, month):
    at = open_page(page, organisation=OWN, month=month)
    assert_sound(at)
    assert at.session_state["month"] == month
    assert not at.info


def test_a_month_without_records_is_said(open_page):
    at = open_page("occupancy", organisation=OWN, month="March 2020")
    assert [info.value for info in at.info] == [
        "There are no records of the month in this link. Showing October 2026 instead."
    ]


def test_what_a_box_shows_is_applied_where_a_link_asks_for_three(open_page):
    asked = {"age_band": "1 to 4", "ethnic_group": "White", "sex": "Female"}
    at = open_page("adoption", organisation=OWN, **asked)
    assert_sound(at)
    shown = {box.label: (box.value, box.disabled) for box in at.selectbox}
    assert shown["Age"] == ("1 to 4", False)
    assert shown["Sex"] == ("Female", False)
    assert shown["Ethnic group"] == ("All groups", True)
    two = open_page("adoption", organisation=OWN, age_band="1 to 4", sex="Female")
    assert html_of(at) == html_of(two)
    assert "age: 1 to 4; sex: Female" in html_of(at)


def test_a_page_of_records_says_whose_they_are_for_another_organisation(open_page):
    said = html_of(open_page("scorecard", organisation="Coventry"))
    assert "no records of Coventry here" in said
    assert "Exampleshire is fictional: its records are made up" in said


def test_a_page_of_documents_says_that_there_are_none(open_page):
    at = open_page("check", organisation=OWN)
    assert_sound(at)
    assert "Of Exampleshire there are records here, and no documents." in html_of(at)


@pytest.mark.parametrize("kind", ["empty", "overflow", "html"])
@pytest.mark.parametrize(("page", "name"), ALONE)
def test_a_bad_value_in_one_parameter_breaks_nothing(open_page, page, name, kind):
    assert_sound(open_page(page, **{name: VALUES[kind]}))


@pytest.mark.parametrize("name", ["wanted", "by", "leaving", "conversion"])
@pytest.mark.parametrize("kind", ["overflow", "nan", "infinity", "negative", "empty"])
def test_the_planner_starts_from_the_record_instead(open_page, name, kind):
    plain = open_page("recruitment", part="Planner")
    at = open_page("recruitment", part="Planner", **{name: VALUES[kind]})
    assert_sound(at)
    assert at.number_input(key=name).value == plain.number_input(key=name).value


@pytest.mark.parametrize(
    "years",
    [
        ["2015/16"],
        ["2015/16", "2099/00"],
        ["2013/14", "2014/15", "2015/16"],
        "2014/15,2015/16",
    ],
)
def test_half_a_span_of_years_is_shown_as_the_slider_says(open_page, years):
    at = open_page("occupancy", years=years)
    assert_sound(at)
    first, last = at.session_state["years"]
    assert "2012/13" <= first <= last == "2015/16"
    assert "at the end of 2015/16" in html_of(at)


def test_a_year_that_the_record_does_not_have_is_said(open_page):
    at = open_page("occupancy", years=["2098/99", "2098/99"])
    assert [info.value for info in at.info] == [
        "The record has no figures for a year in this link."
        " Showing 2012/13 to 2015/16 instead."
    ]
    assert not open_page("occupancy", years=["2013/14", "2014/15"]).info


@pytest.mark.parametrize(
    ("page", "name"),
    [("recruitment", "part"), ("inspection", "part"), ("sources", "look_in")],
)
def test_a_part_without_a_name_is_the_first_part(open_page, page, name):
    assert html_of(open_page(page, **{name: ""})) == html_of(open_page(page))
