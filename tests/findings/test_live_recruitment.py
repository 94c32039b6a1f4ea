"""What is said of recruitment in short: who came, who left, what runs late."""

from datetime import date

import pytest

from findings import live_recruitment as says
from findings import live_recruitment_words as words

UNTIL, BEFORE = date(2026, 10, 31), date(2025, 10, 31)


def approved(number, service="fostering", end=UNTIL, pct=6.6, symbol=None):
    return {
        "service": service,
        "stage": words.APPROVED[service],
        "cut": "rolling_12",
        "period_end": end,
        "household_count": number,
        "household_count_symbol": symbol,
        "of_enquiries_pct": pct,
        "of_enquiries_pct_symbol": None if pct is not None else "c",
    }


def measure(measure_id, value, cut="rolling_12", end=UNTIL):
    symbol = "c" if value is None else None
    return {
        "measure_id": measure_id,
        "cut": cut,
        "period_end": end,
        "value": value,
        "value_symbol": symbol,
    }


def limit(part, number, total=17, service="fostering"):
    return {
        "tally_id": f"{service}_limits",
        "service": service,
        "part": part,
        "tally_count": number,
        "tally_count_symbol": None if number is not None else "c",
        "total_count": total,
        "total_count_symbol": None if total is not None else "c",
        "period_end": date(2026, 11, 5),
    }


LEFT = measure("mainstream_households_left", 18)


def test_the_lead_says_who_came_and_who_left():
    rows = [approved(16), approved(33, "adoption")]
    assert says.lead(rows, [LEFT], [], UNTIL) == (
        "In the 12 months to October 2026, 16 fostering households were approved and"
        " 18 left; 33 adopters were approved."
    )


def test_one_is_one():
    assert says.lead([approved(1, "adoption")], [], [], UNTIL) == (
        "In the 12 months to October 2026, 1 adopter was approved."
    )


def test_the_lead_says_what_runs_late():
    limits = [limit("Over already", 1), limit("Likely to run over", 13)]
    assert says.lead([approved(16)], [LEFT], limits, UNTIL).endswith(
        "Of 17 fostering assessments open on 5 November 2026, 1 is past the time limit"
        " and 13 are likely to run over at the present pace."
    )


def test_what_is_withheld_is_not_told():
    withheld = measure("mainstream_households_left", None)
    limits = [limit("Over already", None), limit("Likely to run over", 15)]
    assert says.lead([approved(16)], [withheld], limits, UNTIL) == (
        "In the 12 months to October 2026, 16 fostering households were approved."
        " Of 17 fostering assessments open on 5 November 2026, 15 are likely to run"
        " over at the present pace."
    )
    hidden = [limit("Over already", None), limit("Likely to run over", None)]
    assert "Of 17" not in says.lead([approved(16)], [], hidden, UNTIL)
    unknown = [limit("Over already", 6, total=None)]
    assert "past" not in says.lead([approved(16)], [], unknown, UNTIL)


def test_a_count_that_is_withheld_is_said_to_be():
    row = approved(None, pct=None, symbol="c")
    assert says.lead([row], [], [], UNTIL) == (
        "In the 12 months to October 2026, how many fostering households were approved"
        " is withheld."
    )


def test_the_latest_count_that_is_shown_stands_with_its_month():
    march = date(2026, 3, 31)
    rows = [approved(12, end=march, pct=6.0), approved(None, pct=None, symbol="c")]
    left = measure("mainstream_households_left", 9, end=march)
    assert says.lead(rows, [left], [], UNTIL) == (
        "In the 12 months to March 2026, 12 fostering households were approved and 9"
        " left."
    )
    both = [*rows, approved(22, "adoption")]
    assert says.lead(both, [left], [], UNTIL) == (
        "In the 12 months to March 2026, 12 fostering households were approved and 9"
        " left; in the 12 months to October 2026, 22 adopters were approved."
    )
    shown = says.tiles(rows, [], [], UNTIL)
    assert [(tile.value, tile.detail) for tile in shown] == [
        ("12", "12 months to March 2026"),
        ("6.0%", "12 months to March 2026"),
    ]


def test_without_rows_nothing_is_known():
    assert says.lead([], [LEFT], [], UNTIL) == (
        "The records say nothing of the 12 months to October 2026."
    )


def test_tiles_say_what_changed_in_a_year():
    rows = [approved(16), approved(13, end=BEFORE, pct=6.4)]
    homes = [
        measure("mainstream_households", 111, "month"),
        measure("mainstream_households", 113, "month", BEFORE),
    ]
    limits = [limit("Likely to run over", 13)]
    shown = says.tiles(rows, homes, limits, UNTIL)
    assert [(tile.label, tile.value, tile.detail) for tile in shown] == [
        ("Households approved", "16", "+3 on a year before"),
        ("Approved, of fostering enquiries", "6.6%", "+0.2 points on a year before"),
        ("Mainstream households", "111", "−2 on a year before"),
        ("Open fostering assessments now", "17", "13 likely to run over"),
    ]


def test_tiles_without_a_year_before_or_a_change():
    (number, share) = says.tiles([approved(16)], [], [], UNTIL)
    assert (number.detail, share.detail) == ("in 12 months", "in 12 months")
    same = [approved(16), approved(16, end=BEFORE)]
    assert says.tiles(same, [], [], UNTIL)[0].detail == "as a year before"


def test_tiles_show_symbols_for_what_is_withheld():
    rows = [approved(None, pct=None, symbol="c")]
    hidden = [limit("Over already", None, None)]
    why = "withheld: too few to show"
    shown = says.tiles(rows, [], hidden, UNTIL)
    assert [(tile.value, tile.detail) for tile in shown] == [("[c]", why)] * 3


def test_six_tiles_at_most_stand_for_two_services():
    rows = [approved(16), approved(33, "adoption")]
    homes = [measure("mainstream_households", 111, "month")]
    limits = [limit("Likely to run over", 9), limit("Over already", 8, 8, "adoption")]
    assert [tile.label for tile in says.tiles(rows, homes, limits, UNTIL)] == [
        "Households approved",
        "Approved, of fostering enquiries",
        "Mainstream households",
        "Open fostering assessments now",
        "Adopters approved",
        "Open adoption assessments now",
    ]


def test_late_parts_are_told_as_far_as_they_are_shown():
    about = {"is_rounded": True}
    together = [limit("Over already or likely to run over", 10) | about]
    assert says.lead([approved(16)], [], together, UNTIL).endswith(
        "Of 17 fostering assessments open on 5 November 2026, about 10 are past the"
        " time limit or likely to run over at the present pace."
    )
    assert says.tiles([approved(16)], [], together, UNTIL)[-1].detail == (
        "about 10 over already or likely to run over"
    )
    apart = [limit("Not told apart: too few of some", 15) | about]
    assert "Of 17" not in says.lead([approved(16)], [], apart, UNTIL)
    assert says.tiles([approved(16)], [], apart, UNTIL)[-1].detail == (
        "how many will run over is withheld"
    )
    over = [limit("Over already", 10) | about, limit("Not over yet", 5) | about]
    assert says.tiles([approved(16)], [], over, UNTIL)[-1].detail == (
        "about 10 over already"
    )


@pytest.mark.parametrize(
    ("part", "filters", "told"),
    [
        (
            words.FUNNEL,
            [("enquiry_source", "Web")],
            "the filter applies to the figures",
        ),
        (words.OPEN, [("team", "A")], "This part is not split by team."),
        (
            words.SOURCES,
            [("enquiry_source", "Web"), ("team", "A")],
            "not split by source of enquiry or team.",
        ),
    ],
)
def test_a_filter_is_said_to_apply_or_not(part, filters, told):
    assert told in words.told_of_filters(part, tuple(filters))


def test_households_are_a_part_of_fostering_alone():
    assert words.HOMES in words.parts(("fostering", "adoption"))
    assert words.HOMES not in words.parts(("adoption",))


def test_standards_are_those_of_the_services():
    both = words.standards("Ayton", ("fostering", "adoption"))["measure_id"]
    assert len(both) == 6
    fostering = words.standards("Ayton", ("fostering",))["measure_id"]
    assert not [name for name in fostering if name.startswith("adopter")]
    assert "first_response_same_day_pct" in fostering
    adoption = words.standards("Ayton", ("adoption",))["measure_id"]
    assert not [name for name in adoption if name.startswith("fostering")]


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (("", ""), {"dim_1": "reason", "dim_2": ""}),
        (
            ("enquiry_source", "Web"),
            {"dim_1": "enquiry_source", "value_1": "Web", "dim_2": "reason"},
        ),
        (
            ("team", "North"),
            {"dim_1": "reason", "dim_2": "team", "value_2": "North"},
        ),
    ],
)
def test_a_breakdown_stands_in_alphabetical_order(where, expected):
    dim, value = where
    asked = {"dim_1": dim, "value_1": value, "dim_2": "", "value_2": ""}
    assert words.broken_down(asked, "reason") == expected


def test_the_year_before_a_leap_day():
    assert words.year_before(date(2028, 2, 29)) == date(2027, 2, 28)
    assert words.year_before(date(2029, 2, 28)) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("until", "years"),
    [
        (date(2026, 10, 31), ("2024-03-31", "2025-03-31", "2026-03-31")),
        (date(2026, 3, 31), ("2023-03-31", "2024-03-31", "2025-03-31")),
        (date(2026, 4, 30), ("2024-03-31", "2025-03-31", "2026-03-31")),
    ],
)
def test_the_financial_years_that_had_ended(until, years):
    assert words.periods(until)["period_end"][2:] == years
