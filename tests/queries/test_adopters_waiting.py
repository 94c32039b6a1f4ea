"""Approved adopters without a match, from applicants and the children they adopt.

The extract of the tests is drawn on 31 October 2026, so that October is over.
"""

import pytest

from tests.live import small


def adopters(name, approved, **more):
    return {
        "applicant_id": name,
        "service": "adoption",
        "enquiry_date": "2024-01-01",
        "outcome": "approved",
        "decision_date": approved,
    } | more


def matched(child, name, day, **more):
    return {
        "child_id": child,
        "entered_care_date": "2024-06-01",
        "applicant_id": name,
        "match_date": day,
    } | more


FIRST = adopters("first", "2024-08-20")
OF_FIRST = matched("c0", "first", "2024-09-20")


def waiting(families, children, view="measure_adopters_waiting", select="*"):
    con = small({"applicants": families, "adoption": children}, view)
    return con.sql(f"select {select} from {view} order by all").fetchall()


def by_month(families, children):
    return dict(waiting(families, children, select="month::varchar, numerator"))


def test_adopters_wait_from_approval_to_the_first_match():
    # Approved on 10 January 2026, matched on 5 April: waits at the end of January,
    # February and March. A second child, and a breakdown, change nothing.
    found = by_month(
        [FIRST, adopters("a", "2026-01-10")],
        [
            OF_FIRST,
            matched("c1", "a", "2026-04-05", disrupted_date="2026-06-01"),
            matched("c2", "a", "2026-05-05"),
        ],
    )
    assert [month for month in found if found[month]] == [
        "2026-01-01",
        "2026-02-01",
        "2026-03-01",
    ]


def test_the_day_counts():
    # Approved on the last day of January: waits then. Matched on the last day of
    # March: waits no longer then.
    found = by_month(
        [FIRST, adopters("a", "2026-01-31")],
        [OF_FIRST, matched("c1", "a", "2026-03-31")],
    )
    assert found["2025-12-01"] == 0
    assert (found["2026-01-01"], found["2026-02-01"], found["2026-03-01"]) == (1, 1, 0)


def test_who_stopped_waits_no_longer():
    stopped = adopters("a", "2026-01-10", stopped_waiting_date="2026-03-15")
    found = by_month([FIRST, stopped], [OF_FIRST])
    assert sum(found.values()) == 2  # January and February


def test_only_approved_adopters_wait():
    found = by_month(
        [
            FIRST,
            adopters("a", "2026-01-10", service="fostering"),
            adopters("b", "2026-01-10", outcome="withdrawn"),
            adopters("c", None, outcome="open"),
        ],
        [OF_FIRST],
    )
    assert set(found.values()) == {0}


def test_it_is_told_from_twelve_months_after_the_first_approval():
    # The first approval is of August 2024.
    found = by_month([FIRST], [OF_FIRST])
    assert min(found) == "2025-08-01"
    assert max(found) == "2026-10-01"


def test_without_any_adopters_named_nothing_is_told():
    assert waiting([FIRST], [matched("c0", None, "2024-09-20")]) == []


@pytest.mark.parametrize(
    ("approved", "part"),
    [
        ("2026-08-02", "Under 3 months"),  # 90 days to 31 October: 29 + 30 + 31
        ("2026-08-01", "3 to 6 months"),  # 91
        ("2026-05-02", "3 to 6 months"),  # 182: 92 days before 2 August
        ("2026-05-01", "6 months and over"),  # 183
    ],
)
def test_adopters_by_how_long_ago_they_were_approved(approved, part):
    families, view = [FIRST, adopters("a", approved)], "tally_adopters_waiting"
    found = waiting(families, [OF_FIRST], view, "part, tally_count")
    assert found == [(part, 1)]


def test_what_is_odd_about_a_match_is_listed():
    fosters = adopters("f", "2025-01-01", service="fostering")
    stopped = adopters("s", "2025-01-01", stopped_waiting_date="2025-02-01")
    found = waiting(
        [FIRST, fosters, stopped],
        [
            OF_FIRST,
            matched("c1", "f", "2025-03-01"),
            matched("c2", "first", "2024-08-19"),
            matched("c3", "s", "2025-02-02"),
            matched("c4", "s", "2025-02-01"),
        ],
        "core_extract_doubts_of_adopters",
        "value, rule",
    )
    assert found == [
        ("2024-08-19", "is before the adopters were approved"),
        ("2025-02-02", "is after the adopters stopped waiting"),
        ("f", "is not of approved adopters in applicants"),
    ]
