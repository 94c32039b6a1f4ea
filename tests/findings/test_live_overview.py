"""The month in short: targets, changes beyond chance, questions, revisions."""

from datetime import date

import pytest

from findings import live_changes, live_overview

OCTOBER = date(2026, 10, 31)


def score(measure_id="occupancy_pct", **more):
    row = {
        "measure_id": measure_id,
        "measure_name": "Occupancy",
        "theme": "homes",
        "service": "fostering",
        "unit": "pct",
        "cut": "month",
        "value": 61.2,
        "value_symbol": None,
        "previous_value": 60.0,
        "target_value": 65.0,
        "is_target_met": False,
        "variation": "common cause",
        "assurance": "hit and miss",
        "special_rule": None,
        "lower_limit": 58.0,
        "upper_limit": 66.0,
    }
    return row | more


def headline(**more):
    return live_overview.headlines([score(**more)], ("fostering",))[0]


def test_a_headline_says_value_target_and_change():
    row = headline()
    assert row["value_text"] == "61.2%"
    assert row["verdict_text"] == "target 65.0%, missed"
    assert row["status"] == "missed"
    assert row["change_text"] == "from 60.0%"
    assert row["change_verdict"] == "within the range of chance"


def test_a_withheld_value_is_its_symbol_and_changes_nothing():
    row = headline(value=None, value_symbol="c", is_target_met=None)
    assert row["value_text"] == "[c]"
    assert row["verdict_text"] == ""
    assert row["change_text"] == ""


def test_a_value_too_near_its_target_to_tell_is_not_judged():
    row = headline(is_target_met=None)
    assert (row["verdict_text"], row["status"]) == ("target 65.0%, not judged", "")
    assert headline(target_value=None, is_target_met=None)["verdict_text"] == ""


def test_a_value_without_a_month_before_has_no_change():
    assert headline(previous_value=None)["change_text"] == ""
    assert headline(previous_value=61.2)["change_text"] == "unchanged"


def test_what_is_small_every_month_is_shown_over_12():
    rows = [score(cut="rolling_12", value=30.0)]
    shown = live_overview.headlines(rows, ("fostering",))
    assert shown[0]["basis_text"] == "12 months"
    rows = [*rows, score(cut="month")]
    assert live_overview.headlines(rows, ("fostering",))[0]["value"] == 61.2


def test_another_service_is_left_out():
    assert live_overview.headlines([score()], ("adoption",)) == []


def test_a_month_without_records_says_so():
    told = live_overview.lead("Ayton", [], OCTOBER)
    assert told == "Ayton's records say nothing of October 2026."


def test_the_lead_names_targets_missed_and_changes_for_the_worse():
    rows = live_overview.headlines(
        [
            score(variation="concern"),
            score("a1_days", measure_name="A1: entering care", is_target_met=True),
        ],
        ("fostering",),
    )
    assert live_overview.lead("Ayton", rows, OCTOBER) == (
        "Ayton met 1 of its 2 targets among the headlines of October 2026. It missed"
        " occupancy. Worse by more than chance: occupancy."
    )


@pytest.mark.parametrize(
    ("met", "told"),
    [
        (True, "Ayton met its one target among the headlines of October 2026."),
        (None, "Ayton has no target for its headlines of October 2026."),
        (
            False,
            (
                "Ayton missed its one target among the headlines of October 2026,"
                " occupancy."
            ),
        ),
    ],
)
def test_the_lead_without_any_target_met_or_missed(met, told):
    rows = live_overview.headlines([score(is_target_met=met)], ("fostering",))
    lead = live_overview.lead("Ayton", rows, OCTOBER)
    assert lead.startswith(told)
    assert lead.endswith("No headline changed for the worse by more than chance.")


def test_many_names_are_cut():
    row = live_overview.headlines([score()], ("fostering",))[0]
    rows = [row | {"measure_name": f"Measure {n}"} for n in range(5)]
    rows = [*rows, rows[0] | {"status": "met"}]
    lead = live_overview.lead("Ayton", rows, OCTOBER)
    assert "It missed measure 0, measure 1, measure 2 and 2 others." in lead


def test_a_point_outside_the_limits_asks_what_changed():
    asked = live_changes.questions([score(variation="concern", special_rule="outside")])
    assert [row["question"] for row in asked] == [
        "Occupancy: 61.2%, outside the usual range of 58.0% to 66.0%. What changed, and"
        " since when?"
    ]


def test_a_target_out_of_reach_asks_what_will_be_done_otherwise():
    asked = live_changes.questions([score(assurance="fails", target_value=70.0)])
    assert asked[0]["question"].startswith("Occupancy: the target of 70.0% lies beyond")


def test_chance_and_improvement_raise_no_question():
    rows = [score(), score(variation="improvement", special_rule="outside")]
    assert live_changes.questions(rows) == []
    told = live_changes.question_headline([])
    assert told == "The month raises no question of its own accord."


def moved(**more):
    row = {
        "measure_name": "Occupancy",
        "unit": "pct",
        "cut": "month",
        "value": 61.2,
        "value_symbol": None,
        "earlier_value": 60.0,
        "earlier_value_symbol": None,
        "movement": 1.2,
        "revision": None,
        "revised_months_count": 0,
        "before_extracted_date": None,
    }
    return row | more


def test_the_first_extract_has_no_revisions_to_tell():
    rows = [moved()]
    assert live_changes.headline(rows) == "1 measure moved since the month before."
    assert live_changes.changed(rows)[0]["revision_text"] == "no earlier extract"
    assert live_changes.notes(rows)[0].startswith("These are the first records")


def test_movement_and_revision_are_told_apart():
    rows = [
        moved(
            before_extracted_date=date(2026, 10, 5),
            revision=-0.5,
            revised_months_count=3,
        )
    ]
    told = live_changes.changed(rows)[0]
    assert (told["movement_text"], told["revision_text"]) == (
        "+1.2 points",
        "−0.5 points",
    )
    assert live_changes.headline(rows) == (
        "1 measure moved since the extract of 5 October 2026. Earlier months were"
        " revised for occupancy."
    )


def test_a_revision_of_other_months_only_is_counted():
    rows = [moved(before_extracted_date=date(2026, 10, 5), revised_months_count=2)]
    assert live_changes.changed(rows)[0]["revision_text"] == "2 earlier months"


def test_what_neither_moved_nor_was_revised_is_left_out():
    assert live_changes.changed([moved(movement=0.0)]) == []
    assert live_changes.headline([]) == "There is nothing to compare this month with."


@pytest.mark.parametrize(
    ("size", "unit", "told"),
    [
        (3, "children", "+3 children"),
        (-1, "children", "−1 child"),
        (0.01, "pct", "none"),
        (-1234.0, "gbp", "−£1,234"),
        (None, "pct", "[x]"),
    ],
)
def test_a_difference_has_sign_and_unit(size, unit, told):
    assert live_changes.difference(size, unit) == told
