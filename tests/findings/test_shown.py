"""What may be shown of a value: exact, about so many, or withheld."""

from datetime import date

from findings import shown
from findings.words import SYMBOLS, money


def row(value, symbol=None, is_rounded=False, end=date(2026, 10, 31)):
    return {
        "value": value,
        "value_symbol": symbol,
        "is_rounded": is_rounded,
        "period_end": end,
    }


def test_an_exact_value_is_told_as_it_is():
    assert shown.told(row(1234)) == "1,234"
    assert shown.told(row(3_730_000), money) == "£3.73m"


def test_a_rounded_value_is_told_as_about():
    assert shown.told(row(15, is_rounded=True)) == "about 15"


def test_no_count_of_1_to_4_rounds_to_0_so_0_is_exact():
    assert shown.told(row(0, is_rounded=True)) == "0"


def test_no_value_is_told_by_its_symbol_and_no_row_as_not_available():
    assert shown.told(row(None, "c", is_rounded=True)) == "[c]"
    assert shown.told(row(None)) == "[x]"
    assert shown.told({}) == "[x]"


def test_a_rate_of_rounded_counts_has_no_decimals():
    assert shown.rate(row(85.71)) == "85.7%"
    assert shown.rate(row(85.71, is_rounded=True)) == "about 86%"
    assert shown.rate(row(None, "c", is_rounded=True)) == "[c]"
    assert shown.rate({}) == "[x]"


def test_a_figure_says_that_counts_are_rounded_where_some_are():
    assert shown.note([row(9), row(10, is_rounded=True)]) == (shown.ROUNDED_NOTE,)
    assert shown.note([row(9)]) == shown.note([{}]) == shown.note([]) == ()


def test_a_figure_whose_rounded_counts_are_all_withheld_says_nothing_of_rounding():
    assert shown.note([row(None, "c", is_rounded=True)]) == ()
    assert shown.note([row(None, "c", True), row(0, None, True)]) == ()
    assert shown.note([row(None, "c", True), row(5, None, True)]) != ()
    part = {"tally_count": None, "tally_count_symbol": "c", "is_rounded": True}
    total = {"total_count": 17, "total_count_symbol": None}
    assert shown.note([part | total | {"is_total_rounded": False}]) == ()
    assert shown.note([part | total | {"is_total_rounded": True}]) != ()


def test_why_there_is_no_value():
    assert shown.why(row(None, "c")) == "withheld: too few to show"
    assert shown.why(row(None)) == shown.why({}) == "not available"
    assert shown.REASONS.keys() == SYMBOLS.keys()


def test_the_latest_is_the_last_that_has_a_value_up_to_the_day():
    rows = [
        row(9, end=date(2026, 3, 31)),
        row(None, "c", end=date(2026, 9, 30)),
        row(None, "c", end=date(2026, 10, 31)),
        row(11, end=date(2026, 11, 30)),
    ]
    assert shown.latest(rows, date(2026, 10, 31))["value"] == 9
    assert shown.latest(rows[1:], date(2026, 10, 31)) == rows[2]
    assert shown.latest(rows, date(2026, 1, 1)) == {}


def test_a_value_of_a_year_ago_is_not_the_latest():
    held = row(None, "c", end=date(2026, 10, 31))
    assert shown.latest([row(9, end=date(2025, 10, 31)), held], date.max) == held
    assert shown.latest([row(9, end=date(2025, 11, 30)), held], date.max)["value"] == 9


def test_what_is_reckoned_from_a_rounded_row_is_about():
    assert shown.about({"is_rounded": False}, {"is_rounded": True}) == "about "
    assert shown.about({"is_rounded": False}, {}) == ""
    assert shown.bare("about 15") == "15"
    assert shown.bare("15") == "15"
