"""The sentences above the scorecard, at their edges."""

from datetime import date

import pytest

from findings import scorecard as says
from tests.findings.scorecard_rows import OCTOBER, aimed, measure, special


def lead(*rows):
    return says.lead("Ayton", list(rows), "month", OCTOBER)


def concern(**fields):
    return special(sign=-1, variation="concern", **fields)


def test_the_lead_counts_and_names_what_worries():
    assert lead(concern(), special(), measure()) == (
        "Of 3 measures, 1 shows concern (occupancy) and 1 improvement."
        " No measure has a target for this period that can be judged."
    )


def test_the_lead_without_anything_special():
    assert lead(measure()).startswith("Of 1 measure, none show concern and none impr")


def test_many_that_worry_are_counted_and_not_named():
    told = lead(*[concern() for _ in range(5)])
    assert told.startswith("Of 5 measures, 5 show concern and none improvement.")


def test_the_lead_without_measures():
    assert lead() == "The records of Ayton feed no measure for October 2026."


def test_targets_met_and_those_that_will_be_missed():
    rows = [aimed("fails", False), aimed("passes"), aimed("hit and miss")]
    assert says.targets(rows) == (
        "2 of 3 targets were met this time; 1 will be missed as things stand"
        " (occupancy) and 1 will be met."
    )


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([aimed(None)], "The one target was met this time"),
        ([aimed("fails", False)], "The one target was missed this time"),
        ([aimed(None), aimed(None)], "All of 2 targets were met this time"),
        ([aimed(None), aimed(None, False)], "1 of 2 targets was met this time"),
        ([aimed(None, False)] * 2, "None of 2 targets were met this time"),
    ],
)
def test_one_target_all_and_none(rows, told):
    assert says.met(rows) == told


def test_no_target_will_be_missed():
    assert says.targets([aimed("hit and miss")] * 2) == (
        "All of 2 targets were met this time; none will be missed as things stand."
    )


def test_targets_that_cannot_be_judged_are_counted():
    rows = [aimed("fails", False), aimed(None, None), measure()]
    assert says.targets(rows) == (
        "The one target was missed this time; 1 will be missed as things stand"
        " (occupancy) and 1 more cannot be judged."
    )


def test_a_code_keeps_its_capital_inside_a_sentence():
    a1 = concern(measure_name="A1: entering care to moving in")
    assert "(A1, entering care to moving in)" in lead(a1)


def test_the_tiles_say_the_same_as_the_sentence():
    rows = [concern(), special(), aimed("fails", False), aimed("hit and miss")]
    assert [(tile.label, tile.value) for tile in says.tiles(rows)] == [
        ("Concern", "1"),
        ("Improvement", "1"),
        ("Target will be missed", "1"),
        ("Hit and miss", "1"),
        ("Target will be met", "0"),
    ]
    assert says.tiles(rows)[2].detail == "of 2 targets with a trend"


def test_what_needs_attention_worries_or_will_miss_its_target():
    rows = [measure(), concern(), aimed("fails"), special()]
    assert says.narrowed(rows, says.ATTENTION) == rows[1:3]
    assert says.narrowed(rows, says.BETTER) == rows[3:]
    assert says.narrowed(rows, says.EVERYTHING) == rows


def test_themes_come_in_the_order_of_the_page_and_none_is_lost():
    rows = [measure(theme=theme) for theme in ("money", "novel", "homes")]
    assert list(says.by_theme(rows)) == ["Homes", "Money", "Novel"]


def test_a_service_sees_its_measures_and_those_of_both():
    rows = [measure(service=name) for name in ("fostering", "adoption", "both")]
    assert says.of_services(rows, ("adoption",)) == rows[1:]


@pytest.mark.parametrize(
    ("cut", "month_end", "end"),
    [
        ("month", date(2026, 10, 31), date(2026, 10, 31)),
        ("rolling_12", date(2026, 2, 28), date(2026, 2, 28)),
        ("quarter", date(2026, 10, 31), date(2026, 9, 30)),
        ("quarter", date(2026, 9, 30), date(2026, 9, 30)),
        ("quarter", date(2026, 2, 28), date(2025, 12, 31)),
        ("half_year", date(2026, 2, 28), date(2025, 9, 30)),
        ("half_year", date(2026, 8, 31), date(2026, 3, 31)),
        ("year", date(2026, 3, 31), date(2026, 3, 31)),
        ("year", date(2026, 2, 28), date(2025, 3, 31)),
        ("month", date(2024, 2, 29), date(2024, 2, 29)),
    ],
)
def test_the_last_whole_period_by_the_end_of_a_month(cut, month_end, end):
    assert says.last_period(cut, month_end) == end


def test_the_headline_of_the_table():
    assert says.headline([aimed(None), measure()]) == (
        "The one target was met this time."
    )
    assert says.headline([measure()] * 2) == (
        "2 measures, none with a target for this period."
    )


@pytest.mark.parametrize(
    ("show", "told"),
    [
        (says.ATTENTION, "No measure shows concern, and none will miss its target."),
        (says.BETTER, "No measure shows improvement."),
        (says.EVERYTHING, "There is nothing to show of the records of Ayton for this"),
    ],
)
def test_an_empty_choice_says_so(show, told):
    assert says.nothing(show, "Ayton").startswith(told)
