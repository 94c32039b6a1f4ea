"""Numbers as people say them."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

from findings import words

numbers = some.one_of(
    some.integers(-(10**12), 10**12),
    some.decimals("-1000000000", "1000000000", places=4),
    some.floats(-1e9, 1e9),
)


def by_hand(value, decimals: int) -> Fraction:
    """Round half away from zero with fractions: a second way to the same answer."""
    shifted = abs(Fraction(str(value))) * 10**decimals + Fraction(1, 2)
    size = Fraction(shifted.numerator // shifted.denominator, 10**decimals)
    return -size if value < 0 else size


@given(numbers, some.integers(0, 3))
def test_halves_are_rounded_away_from_zero(value, decimals):
    assert Fraction(words.rounded(value, decimals)) == by_hand(value, decimals)


@given(numbers)
def test_a_count_is_read_back_as_the_rounded_number(value):
    assert Fraction(words.count(value).replace(",", "")) == by_hand(value, 0)


@given(numbers, some.integers(0, 3))
def test_a_percentage_is_read_back_as_the_rounded_number(value, decimals):
    told = words.pct(value, decimals)
    assert told.endswith("%")
    assert Fraction(told[:-1].replace(",", "")) == by_hand(value, decimals)
    assert len(told.partition(".")[2]) == (decimals + 1 if decimals else 0)


@given(numbers)
def test_money_is_right_to_its_last_printed_digit(value):
    told = words.money(value).replace(",", "")
    assert told.startswith("£")
    scale, decimals = {"m": (10**6, 2), "k": (10**3, 0)}.get(told[-1], (1, 0))
    printed = Fraction(told.strip("£mk")) * scale
    exact = abs(Fraction(str(value)))
    assert abs(printed - exact) <= Fraction(scale, 2 * 10**decimals)


@given(numbers)
def test_money_never_says_a_thousand_thousands(value):
    assert not words.money(value).startswith("£1,000k")


@given(numbers)
def test_no_number_is_minus_zero(value):
    small = value / 10**12 if isinstance(value, float) else 0
    for say in (words.count, words.number, words.pct, words.signed, words.amount):
        assert say(-abs(small)) in ("0", "0.0", "0.0%", "£0")


@given(numbers)
def test_over_and_under_follow_the_sign(value):
    told = words.variance(value)
    whole = by_hand(value, 0)
    end = "over" if whole > 0 else "under" if whole < 0 else "on budget"
    assert told.endswith(end)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (0, "£0"),
        (Decimal("0.4"), "£0"),
        (227, "£227"),
        (25054, "£25,054"),
        (5000, "£5k"),
        (99_999, "£99,999"),
        (99_999.6, "£100k"),
        (880_000, "£880k"),
        (-1_367_000, "£1.37m"),
        (999_499, "£999k"),
        (999_500, "£1.00m"),
        (1_000_000, "£1.00m"),
        (3_733_000, "£3.73m"),
        (1_005_000, "£1.01m"),
        (11_987_000, "£11.99m"),
        (None, "[x]"),
    ],
)
def test_money(value, told):
    assert words.money(value) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (880_000, "£880k over"),
        (-14_000, "£14k under"),
        (0, "on budget"),
        (-0.4, "on budget"),
        (None, "[x]"),
    ],
)
def test_a_variance_is_over_or_under(value, told):
    assert words.variance(value) == told


@pytest.mark.parametrize(
    ("say", "value", "told"),
    [
        (words.count, 1234, "1,234"),
        (words.count, 2.5, "3"),
        (words.count, 0, "0"),
        (words.pct, 61.5702, "61.6%"),
        (words.pct, 0.25, "0.3%"),
        (words.pct, Decimal("6.35"), "6.4%"),
        (words.number, 1.6352, "1.6"),
        (words.points, -6.83, "6.8 percentage points"),
        (words.points, 1, "1.0 percentage point"),
        (words.signed, 12, "+12"),
        (words.signed, -8, "−8"),
        (words.signed, 0, "0"),
        (words.signed_points, 6.83, "+6.8 points"),
        (words.signed_points, -0.04, "0.0 points"),
        (words.amount, -227_000, "−£227k"),
        (words.amount, 227_000, "£227k"),
        (words.days, 595, "595 days"),
        (words.days, 1, "1 day"),
        (words.months_and_days, 426, "14 months (426 days)"),
        (words.months_and_days, 122, "4 months (122 days)"),
        (words.months_and_days, 30, "1 month (30 days)"),
        (words.day, date(2016, 3, 31), "31 March 2016"),
    ],
)
def test_a_number_in_words(say, value, told):
    assert say(value) == told


@pytest.mark.parametrize(
    "say",
    [
        words.count,
        words.number,
        words.pct,
        words.signed,
        words.signed_points,
        words.amount,
        words.days,
        words.months_and_days,
        words.day,
    ],
)
def test_a_missing_value_is_never_zero(say):
    assert say(None) == "[x]"


def test_every_symbol_has_a_meaning():
    assert set(words.SYMBOLS.values()) == set(words.SYMBOL_MEANINGS)


@pytest.mark.parametrize(
    ("value", "told"), [(0, "0 children"), (1, "1 child"), (6, "6 children")]
)
def test_a_noun_agrees_with_its_number(value, told):
    assert words.plural(value, "child", "children") == told


@pytest.mark.parametrize(
    ("now", "before", "told"),
    [(2, 1, "up"), (1, 2, "down"), (1, 1, "unchanged"), (None, 1, ""), (1, None, "")],
)
def test_a_direction(now, before, told):
    assert words.moved(now, before) == told


@pytest.mark.parametrize(
    ("parts", "told"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_a_list_in_words(parts, told):
    assert words.listed(parts) == told


def test_words_begin_a_sentence_with_a_capital_and_keep_the_others():
    assert words.raised("about 24% of IFA places") == "About 24% of IFA places"
    assert words.raised("") == ""


def test_symbols_in_some_words_are_explained_once():
    told = words.symbols_in("12 [z] and [z]; [x]")
    assert told == "[x] not available; [z] not applicable"
    assert words.symbols_in("12 z") == ""
