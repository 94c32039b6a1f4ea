"""A count shown to the nearest 5 is judged only where every count it may be agrees."""

import pytest

from tests.queries import trends
from tests.queries.trends import add, latest, target


def rounded(con, *roles, audience="totals"):
    con.execute("insert into core_audience values (?)", [audience])
    for role in roles:
        con.execute(
            "insert into shown_states select organisation_id, measure_id, ?, cut,"
            " period_end, 'rounded' from shown_measures",
            [role],
        )


@pytest.mark.parametrize(
    ("goal", "good", "is_met"),
    [
        (12, "up", True),  # 15 stands for 13 to 17
        (16, "up", None),
        (14, "up", None),
        (18, "up", False),
        (18, "down", True),
        (16, "down", None),
        (12, "down", False),
    ],
)
def test_a_rounded_count_near_its_target_is_not_judged(goal, good, is_met):
    con = trends.trends()
    add(con, "m", [20, 15], good=good)
    target(con, "m", 12 * goal)  # a year's: a month has a twelfth
    rounded(con, "numerator")
    assert latest(con)["is_target_met"] is is_met


@pytest.mark.parametrize(
    ("goal", "is_met"),
    [
        (83, True),  # 45 / 50 is 42.5 / 50 = 85.0% at least, 47.5 / 50 = 95.0% at most
        (86, None),
        (94, None),
        (96, False),
    ],
)
def test_a_share_of_a_rounded_count_near_its_target_is_not_judged(goal, is_met):
    con = trends.trends()
    add(con, "m", [90], of="pct")
    con.execute("update shown_measures set numerator = 45, denominator = 50")
    target(con, "m", goal)
    rounded(con, "numerator")
    assert latest(con)["is_target_met"] is is_met


def test_the_size_of_a_rounded_whole_is_as_unsure():
    con = trends.trends()
    add(con, "m", [90], of="pct")
    con.execute("update shown_measures set numerator = 45, denominator = 50")
    target(con, "m", 82)  # 42.5 / 52.5 is 81.0%
    rounded(con, "numerator", "denominator")
    assert latest(con)["is_target_met"] is None


def test_the_service_sees_no_rounded_counts():
    con = trends.trends()
    add(con, "m", [20, 15])
    target(con, "m", 12 * 16)
    rounded(con, "numerator", audience="service")
    assert latest(con)["is_target_met"] is False
