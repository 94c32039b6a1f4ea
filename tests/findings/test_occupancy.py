"""The sentences of the Occupancy page, at their edges."""

import pytest

from findings import occupancy as says

LATEST = {
    "financial_year": "2015/16",
    "approved_places_count": 242,
    "filled_places_count": 149,
    "occupancy_pct": 61.57,
    "household_count": 148,
    "household_target_count": 175,
    "children_target_count": 180,
    "target_occupancy_pct": 74.38,
    "on_hold_pct": 11.5,
}


def with_(**changed):
    return {**LATEST, **changed}


@pytest.mark.parametrize(
    ("before", "ending"),
    [
        (None, "61.6%."),
        (with_(occupancy_pct=54.8), "6.8 percentage points more than a year before."),
        (with_(occupancy_pct=62.57), "1.0 percentage point less than a year before."),
        (with_(occupancy_pct=61.57), "the same as a year before."),
        (with_(occupancy_pct=None), "61.6%."),
    ],
)
def test_the_lead_compares_with_the_year_before(before, ending):
    assert says.lead(LATEST, before).endswith(ending)


def test_the_lead_says_when_filled_places_are_not_reported():
    lead = says.lead(with_(filled_places_count=None, occupancy_pct=None), None)
    assert lead == (
        "242 places were approved in 2015/16; how many were filled is not reported."
    )


@pytest.mark.parametrize(
    ("children", "places", "sentence"),
    [
        (4.88, 1.89, "72% of the rise in occupancy came from more children"),
        (-4.0, 1.0, "80% of the movement in occupancy came from fewer children"),
        (1.0, 3.0, "75% of the rise in occupancy came from fewer places"),
        (-3.0, -1.0, "75% of the fall in occupancy came from fewer children"),
        (1.0, -3.0, "75% of the movement in occupancy came from more places"),
        (0.0, 0.0, "Occupancy did not change."),
    ],
)
def test_a_change_has_a_main_cause(children, places, sentence):
    rows = [
        {"cause": "Children in the homes", "change_points": children},
        {"cause": "Number of approved places", "change_points": places},
    ]
    assert says.why_it_changed(rows).startswith(sentence)


def test_without_a_year_before_there_is_no_cause():
    assert says.why_it_changed([]) == (
        "There is no year before to compare occupancy with."
    )


@pytest.mark.parametrize(
    ("value", "target", "verdict"),
    [
        (148, 175, ("27 short of 175", "bad")),
        (175, 175, ("target met", "good")),
        (176, 175, ("target met", "good")),
        (148, None, ("", "")),
        (None, 175, ("", "")),
    ],
)
def test_a_target_is_met_or_missed_in_words(value, target, verdict):
    assert says.short_of(value, target) == verdict


def test_targets_missed_are_said_together():
    assert says.targets(LATEST) == (
        "27 short of the target of 175 households and"
        " 31 short of the target of 180 children."
    )


def test_a_year_without_targets_says_so():
    none = with_(household_target_count=None, children_target_count=None)
    assert says.targets(none) == "The record has no target for 2015/16."


def test_the_mix_says_what_it_cannot():
    assert says.mix([]) == (
        "The record does not say how many foster placements were in-house."
    )


def test_the_shares_are_a_range():
    rows = [{"share_pct": 34.57}, {"share_pct": 25.47}, {"share_pct": 25.69}]
    assert says.shares(rows).startswith("Between 25.5% and 34.6% of children")
    assert says.shares([]) == "The record has no share of children placed in-house."


def test_one_year_names_its_places():
    assert says.places([LATEST]) == "242 approved places."
