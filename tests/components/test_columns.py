"""Headings and cells follow from the names of the fields."""

from datetime import date

import pyarrow as pa
import pytest

from components.columns import Col, column, columns_of


@pytest.mark.parametrize(
    ("field", "heading", "value", "text"),
    [
        ("approved_places_count", "Approved places", 1242, "1,242"),
        ("occupancy_pct", "Occupancy", 61.57, "61.6%"),
        ("outturn_gbp", "Outturn", -227_000, "−£227k"),
        ("printed_variance_gbp", "Printed", 880_000, "£880k over"),
        ("variance_gbp", "Variance", -14_000, "£14k under"),
        ("a1_days", "A1", 595, "595 days"),
        ("change_points", "Change", 6.83, "+6.8 points"),
        ("as_at_date", "As at", date(2016, 3, 31), "31 March 2016"),
        ("financial_year", "Financial year", "2015/16", "2015/16"),
        ("is_total", "Is total", True, "yes"),
        ("has_pages", "Has pages", False, "no"),
    ],
)
def test_the_unit_in_a_name_says_how_a_value_is_written(field, heading, value, text):
    assert column(field).text({field: value}) == text
    if field != "variance_gbp":
        assert column(field).heading == heading


def test_a_given_heading_is_kept():
    assert column("occupancy_pct", "How full").heading == "How full"


@pytest.mark.parametrize(
    ("symbol", "text"),
    [(None, "[x]"), ("x", "[x]"), ("z", "[z]"), ("c", "[c]"), ("low", "[low]")],
)
def test_a_missing_value_shows_its_symbol_and_never_zero(symbol, text):
    row = {"left_count": None, "left_count_symbol": symbol}
    assert column("left_count").text(row) == text


def test_a_missing_value_without_a_symbol_is_not_available():
    assert column("left_count").text({"left_count": None}) == "[x]"


def test_a_rate_of_rounded_counts_has_no_decimals():
    share = column("share_pct", "Share")
    assert share.text({"share_pct": 24.2, "is_rounded": True}) == "24%"
    assert share.text({"share_pct": 24.2, "is_rounded": False}) == "24.2%"
    assert share.text({"share_pct": None, "is_rounded": True}) == "[x]"


def test_numbers_stand_right_and_words_and_dates_left():
    assert column("left_count").is_number
    assert not column("as_at_date").is_number
    assert not column("reason").is_number


def test_what_is_not_for_reading_is_left_out():
    fields = (
        "organisation_name",
        "financial_year",
        "left_count",
        "left_count_symbol",
        "left_count_text",
        "stage_order",
        "is_strong",
        "document_id",
        "reference",
    )
    rows = pa.table({field: pa.array([], pa.string()) for field in fields})
    assert [c.field for c in columns_of(rows)] == ["financial_year", "left_count"]


def test_headings_choose_columns_and_their_order():
    rows = pa.table({"a_count": [1], "b_count": [2]})
    chosen = columns_of(rows, {"b_count": "B", "a_count": "A"})
    assert [(c.field, c.heading) for c in chosen] == [
        ("b_count", "B"),
        ("a_count", "A"),
    ]


def test_a_column_without_a_unit_writes_what_it_holds():
    assert Col("reason", "Reason").text({"reason": "Moved"}) == "Moved"
