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
        "covers_months": 1,
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
    assert row["change_verdict"] == "within the usual range"


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
    rows = [score(cut="rolling_12", covers_months=12, value=30.0)]
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


SEPTEMBER = date(2026, 9, 30)


def moved(measure_id="occupancy_pct", **more):
    row = {
        "measure_id": measure_id,
        "measure_name": "Occupancy",
        "earlier_period_end": SEPTEMBER,
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
    assert live_changes.headline(rows) == "1 measure moved since September 2026."
    assert live_changes.changed(rows, [])[0]["revision_text"] == "no earlier extract"
    assert live_changes.notes(rows)[0].startswith("These are the first records")


def test_movement_and_revision_are_told_apart():
    rows = [
        moved(
            before_extracted_date=date(2026, 10, 5),
            revision=-0.5,
            revised_months_count=3,
        )
    ]
    told = live_changes.changed(rows, [])[0]
    assert (told["movement_text"], told["revision_text"]) == (
        "+1.2 points",
        "−0.5 points",
    )
    assert live_changes.headline(rows) == (
        "1 measure moved since September 2026. Earlier months of occupancy are counted"
        " otherwise than when the extract of 5 October 2026 was first read."
    )


def test_a_revision_of_other_months_only_is_counted():
    rows = [moved(before_extracted_date=date(2026, 10, 5), revised_months_count=2)]
    assert live_changes.changed(rows, [])[0]["revision_text"] == "2 earlier months"


def test_what_covers_12_months_says_so_beside_its_name():
    rows = [moved(), moved(measure_name="Children adopted", cut="rolling_12")]
    told = [row["measure_text"] for row in live_changes.changed(rows, [])]
    assert told == ["Occupancy", "Children adopted, 12 months"]


def test_what_neither_moved_nor_was_revised_is_left_out():
    assert live_changes.changed([moved(movement=0.0)], []) == []
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


def test_without_a_revision_the_headline_says_so():
    rows = [moved(before_extracted_date=date(2026, 10, 5))]
    assert live_changes.headline(rows) == (
        "1 measure moved since September 2026. No earlier month is counted otherwise"
        " than when the extract of 5 October 2026 was first read."
    )


def test_more_than_chance_comes_first_then_the_largest_beside_what_is_usual():
    rows = [
        moved("unread", movement=30.0),  # no limits: 30 / 60, after those with some
        moved("small", movement=0.4),  # 0.4 of 8 points between the limits
        moved("large", movement=-2.0),  # 2 of 8
        moved("special", movement=0.1),
    ]
    scores = [
        score("small"),
        score("large"),
        score("special", variation="concern"),
    ]
    told = live_changes.changed(rows, scores)
    assert [row["measure_id"] for row in told] == [
        "special",
        "large",
        "small",
        "unread",
    ]
    assert [row["reading_text"] for row in told] == [
        "worse than usual",
        "within the usual range",
        "within the usual range",
        "",
    ]


def test_what_was_only_revised_comes_after_what_moved_by_more_than_chance():
    rows = [
        moved("revised", movement=0.0, revised_months_count=2),
        moved("special"),
    ]
    scores = [score(name, variation="concern") for name in ("revised", "special")]
    told = live_changes.changed(rows, scores)
    assert [row["measure_id"] for row in told] == ["special", "revised"]


def test_targets_out_of_reach_come_before_signals_and_the_strongest_signal_first():
    rows = [
        score(measure_name="Drifting", variation="concern", special_rule="one side"),
        score(measure_name="Jumping", variation="concern", special_rule="outside"),
        score(measure_name="Missing", assurance="fails", target_value=70.0),
    ]
    asked = live_changes.questions(rows)
    assert [row["measure_name"] for row in asked] == ["Missing", "Jumping", "Drifting"]


def test_the_ends_of_a_range_leave_the_unit_to_the_value():
    row = score(
        variation="concern",
        special_rule="outside",
        unit="households",
        value=111.0,
        lower_limit=111.8,
        upper_limit=118.7,
    )
    (asked,) = live_changes.questions([row])
    assert (
        "111 households, outside the usual range of 111.8 to 118.7."
        in (asked["question"])
    )


def test_a_withheld_month_gives_way_to_12_months_that_are_shown():
    rows = [
        score(value=None, value_symbol="c"),
        score(cut="rolling_12", covers_months=12, value=60.0),
    ]
    (row,) = live_overview.headlines(rows, ("fostering",))
    assert (row["value_text"], row["basis_text"]) == ("60.0%", "12 months")


def test_a_withheld_headline_says_why():
    row = headline(value=None, value_symbol="c", is_target_met=None)
    assert row["why_text"] == "withheld: too few to show"
    assert headline()["why_text"] == ""


@pytest.mark.parametrize(
    ("value", "before", "told", "since"),
    [
        (68577.0, 117369.0, "£69k over", "from £117k over"),
        (-1234.0, 0.0, "£1,234 under", "from on budget"),
    ],
)
def test_a_variance_says_over_or_under(value, before, told, since):
    row = live_overview.headlines(
        [
            score(
                "placements_variance_gbp",
                theme="money",
                unit="gbp",
                value=value,
                previous_value=before,
                target_value=None,
            )
        ],
        ("fostering",),
    )[0]
    assert (row["value_text"], row["change_text"]) == (told, since)


@pytest.mark.parametrize(
    ("months", "told"), [(0, ""), (1, ""), (12, "12 months"), (36, "3 years")]
)
def test_a_month_that_covers_more_says_so(months, told):
    assert headline(covers_months=months)["basis_text"] == told


def test_the_range_of_a_variance_says_over_or_under():
    row = score(
        measure_id="total_variance_gbp",
        measure_name="Variance, all lines",
        unit="gbp",
        value=292_000.0,
        lower_limit=-26_203.0,
        upper_limit=246_000.0,
        variation="concern",
        special_rule="outside",
        assurance=None,
    )
    assert live_changes.questions([row])[0]["question"] == (
        "Variance, all lines: £292k over, outside the usual range of £26k under to"
        " £246k over. What changed, and since when?"
    )


def test_a_variance_that_moved_says_over_or_under():
    row = moved("total_variance_gbp", unit="gbp", value=14_000.0, earlier_value=-5.0)
    told = live_changes.changed([row], [])[0]
    assert (told["earlier_text"], told["value_text"]) == ("£5 under", "£14k over")


def test_days_are_whole_as_on_the_other_pages():
    assert live_overview.said(431.6, None, "days") == "432 days"
    assert live_overview.said(None, "c", "days") == "[c]"


def test_a_difference_that_reads_as_0_is_none():
    assert live_changes.difference(-0.03, "places") == "none"
    assert live_changes.difference(-0.05, "places") == "−0.1 places"
    assert live_changes.difference(0.4, "days") == "none"
    assert live_changes.difference(-1.3, "days") == "−1 day"
    assert live_changes.difference(0.9, "gbp") == "none"
