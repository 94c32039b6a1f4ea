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
    assert "<img" not in html_of(at) and "<script" not in html_of(at)


@pytest.mark.parametrize("kind", VALUES)
@pytest.mark.parametrize("page", PARAMETERS)
def test_a_bad_value_in_every_parameter_breaks_nothing(open_page, page, kind):
    names = (*SHARED, *PARAMETERS[page], "nobody_knows_this")
    assert_sound(open_page(page, **dict.fromkeys(names, VALUES[kind])))


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
