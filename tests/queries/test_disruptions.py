"""Disruptions, their shares, and how far a small number reaches."""

from math import sqrt

import pytest


def wilson(broken, placed):
    """Return Wilson's interval in per cent, by the textbook's own formula."""
    z, p = 1.96, broken / placed
    middle = p + z * z / (2 * placed)
    half = z * sqrt(p * (1 - p) / placed + z * z / (4 * placed * placed))
    scale = 1 + z * z / placed
    return 100 * (middle - half) / scale, 100 * (middle + half) / scale


# Adoption report 1.4 and Coram's inspection. Blank: not stated.
ROWS = [
    ("Coram", "fostering", "Year to July 2018", 0, 0, 6),
    ("Coram", "fostering", "19 years to July 2018", 0, 0, None),
    ("Coventry", "adoption", "2012/13", 1, None, 25),
    ("Coventry", "adoption", "2013/14", 1, None, 68),
    ("Coventry", "adoption", "2014/15", 3, 4, 53),
    ("Coventry", "adoption", "2015/16", 2, 6, 52),
    ("Coventry", "fostering", "2015/16", None, None, None),
]


def test_disruptions_and_children_apart(record):
    assert (
        record.sql(
            "select organisation_name, service, period_label, disruption_count,"
            " children_count, placement_count from page_disruptions"
        ).fetchall()
        == ROWS
    )


# Children where they are stated; else a child a disruption, the least there can be.
SHARES = [
    ("2012/13", 1, 25, True),
    ("2013/14", 1, 68, True),
    ("2014/15", 4, 53, False),
    ("2015/16", 6, 52, False),
    ("Year to July 2018", 0, 6, False),
]


@pytest.mark.parametrize(("period", "broken", "placed", "is_least"), SHARES)
def test_shares_and_their_ranges(record, period, broken, placed, is_least):
    share, low, high, least = record.execute(
        "select disruption_pct, low_pct, high_pct, is_least from page_disruptions"
        " where period_label = ? and placement_count is not null",
        [period],
    ).fetchall()[0]
    assert share == pytest.approx(100 * broken / placed)
    assert (low, high) == pytest.approx(wilson(broken, placed), abs=1e-9)
    assert least is is_least


def test_no_disruption_in_six_leaves_room_for_many(record):
    # 1.96 squared / (6 + 1.96 squared) = 3.8416 / 9.8416
    low, high = record.sql(
        "select low_pct, high_pct from page_disruptions where placement_count = 6"
    ).fetchall()[0]
    assert low == 0
    assert high == pytest.approx(39.03, abs=0.005)


def test_without_placements_there_is_no_share(record):
    assert (
        record.sql(
            "select disruption_pct, low_pct, high_pct from page_disruptions"
            " where placement_count is null"
        ).fetchall()
        == [(None, None, None)] * 2
    )


def test_stability_is_promised_and_not_published(record):
    assert record.sql(
        "select organisation_name, stability_pct, stability_pct_symbol"
        " from page_stability"
    ).fetchall() == [("Coventry", None, "x")]


def test_decisions_reversed(record):
    rows = record.sql(
        "select outcome, children_count, decision_count, round(of_decisions_pct, 2)"
        " from page_decisions_reversed"
    ).fetchall()
    # 59 decisions, 9 reversed: 6 to families and 3 to foster care; 50 are the rest.
    assert rows == [
        ("Not reversed", 50, 59, 84.75),
        ("Reversed", 9, 59, 15.25),
        ("Reversed: to families on other orders", 6, 59, 10.17),
        ("Reversed: to permanent foster care", 3, 59, 5.08),
    ]
