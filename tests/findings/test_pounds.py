"""Pounds of the ledger in one style: whole, in thousands or in millions."""

import pytest

from findings import pounds


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (None, "[x]"),
        (0, "£0"),
        (951.4, "£951"),
        (9_999.4, "£9,999"),
        (9_999.5, "£10k"),  # rounds to 10,000 pounds
        (68_577, "£69k"),
        (-53_170, "£53k"),
        (99_500, "£100k"),
        (117_369, "£117k"),
        (999_499, "£999k"),
        (999_500, "£1.00m"),
        (1_150_000, "£1.15m"),
    ],
)
def test_pounds_stand_in_thousands_from_ten_thousand(value, told):
    assert pounds.money(value) == told


def test_a_difference_and_a_variance_say_pounds_the_same_way():
    assert pounds.signed_money(-23_160) == "−£23k"
    assert pounds.variance(68_577) == "£69k over"
    assert pounds.variance(0.4) == "on budget"
