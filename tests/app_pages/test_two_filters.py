"""Under two filters a reader of totals is told that parts are withheld, not none."""

import pytest

HERE = {"organisation": "Exampleshire"}
AGE = {"age_band": "5 to 9", "sex": "Male"}
HOME = {"household_type": "mainstream", "team": "North"}
EMPTY = (
    "Nothing is overdue",
    "Nothing was due",
    "There were no mainstream places",
    "No place was unavailable",
    "The records do not tell how many",
    "not in the records",
)


@pytest.mark.parametrize(
    ("name", "filters"),
    [("disruptions", AGE), ("occupancy", {"team": "North"}), ("standards", HOME)],
)
def test_no_page_says_that_there_are_none(open_page, name, filters):
    at = open_page(name, **HERE, **filters)
    assert not at.exception
    text = " ".join(node.proto.body for node in at.get("html"))
    assert [words for words in EMPTY if words in text] == []


def test_totals_have_no_tally_under_two_filters(record):
    assert record.sql("from shown_tally_cells where dim_2 <> ''").fetchall() == []


def test_the_service_has_them(exact):
    both = "select 1 from page_live_tallies where dim_2 <> '' limit 1"
    assert exact.sql(both).fetchall() == [(1,)]
