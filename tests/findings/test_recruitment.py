"""The answer and the key numbers of the Recruitment page, at their edges."""

import pytest

from findings import recruitment as says


def movement(**changed):
    return {
        "financial_year": "2015/16",
        "approved_count": 20,
        "left_count": 19,
        "closing_count": 148,
        "net_change_count": 1,
        "target_count": 175,
        **changed,
    }


def adopters(number, year="2015/16", order=3):
    return {
        "service": "adoption",
        "financial_year": year,
        "stage_order": order,
        "stage": "Adopters approved",
        "household_count": number,
        "of_enquiries_pct": 12.42,
    }


@pytest.mark.parametrize(
    ("changed", "ending"),
    [
        ({}, "1 more than a year before and 27 short of the target of 175."),
        ({"target_count": None}, "1 more than a year before."),
        ({"target_count": 148}, "a year before, and meets the target of 148."),
        ({"net_change_count": 0, "target_count": None}, "as many as a year before."),
        ({"net_change_count": -6, "target_count": None}, "6 fewer than a year before."),
        (
            {"net_change_count": None, "target_count": None},
            "with no year before to compare.",
        ),
    ],
)
def test_the_lead_weighs_who_came_against_who_left(changed, ending):
    lead = says.lead([movement(**changed)], [])
    assert lead.startswith(
        "20 fostering households were approved in 2015/16 and 19 left: 148 at the end"
    )
    assert lead.endswith(ending)


def test_the_lead_without_movement_says_how_many_there_are():
    assert says.lead([movement(left_count=None)], []) == (
        "148 fostering households were approved at the end of 2015/16."
    )


@pytest.mark.parametrize(
    ("funnel", "told"),
    [
        ([adopters(20)], "20 adopters were approved in 2015/16."),
        ([adopters(1)], "1 adopter was approved in 2015/16."),
        (
            [adopters(38, "2014/15"), adopters(20)],
            "20 adopters were approved in 2015/16, 18 fewer than a year before.",
        ),
        ([adopters(None)], ""),
        ([], ""),
    ],
)
def test_the_lead_counts_adopters(funnel, told):
    assert says.lead([], funnel) == told


def test_tiles_judge_conversion_and_households():
    start = {
        "financial_year": "2015/16",
        "enquiry_count": 312,
        "approved_count": 20,
        "conversion_pct": 6.41,
        "benchmark_pct": 10.0,
        "left_count": 19,
        "household_count": 148,
        "target_count": 175,
    }
    tiles = {tile.label: tile for tile in says.tiles([start], [], [])}
    assert tiles["Approved per 100 enquiries"].verdict == "below benchmark (10)"
    assert tiles["Approved per 100 enquiries"].mark == "bad"
    assert tiles["Households at year end"].verdict == "27 short of 175"
    assert tiles["Fostering enquiries"].detail == ""
    assert "Assessments in time" not in tiles


@pytest.mark.parametrize(
    ("value", "benchmark", "verdict"),
    [
        (10.0, 10.0, ("benchmark (10) reached", "good")),
        (None, 10.0, ("", "")),
        (6.4, None, ("", "")),
    ],
)
def test_a_benchmark_is_reached_missed_or_unknown(value, benchmark, verdict):
    assert says.below(value, benchmark) == verdict


def test_adopters_have_tiles_of_their_own():
    rows = [adopters(38, "2014/15"), adopters(20)]
    tiles = says.tiles([], [], rows)
    assert [(tile.label, tile.value, tile.detail) for tile in tiles] == [
        ("Adopters approved", "20", "−18 on 2014/15"),
        ("Adopters per 100 enquiries", "12.4", ""),
    ]
    assert says.tiles([], [], []) == []


@pytest.mark.parametrize(
    ("services", "told"),
    [
        (("fostering", "adoption"), "The record has no fostering recruitment figures"),
        (("adoption",), "Households that came and left"),
    ],
)
def test_what_the_page_lacks_is_said(services, told):
    assert says.missing([adopters(20)], services).startswith(told)


def test_nothing_is_said_where_nothing_lacks():
    funnel = [adopters(20), {**adopters(20), "service": "fostering"}]
    assert says.missing(funnel, ("fostering", "adoption")) == ""
