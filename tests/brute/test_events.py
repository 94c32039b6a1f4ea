"""What was due for households in the latest year, and what is overdue, by hand."""

from collections import Counter
from datetime import date

from tests.brute.records import LAST, add_months, month_end, rows

EXTRACTED = date(2026, 11, 5)
NAMES = {
    "annual review": "Annual reviews",
    "supervisory visit": "Supervisory visits",
    "unannounced visit": "Unannounced visits",
    "dbs renewal": "DBS renewals",
    "induction": "Inductions",
    "medical": "Medicals",
}


def due():
    """Yield each thing that was due and still is, or was done: kind, day due, done."""
    ended = {row["household_id"]: row["ended_date"] for row in rows("households")}
    for row in rows("household_events"):
        left = ended[row["household_id"]]
        if row["done_date"] or left is None or row["due_date"] < left:
            yield NAMES[row["kind"].lower()], row["due_date"], row["done_date"]


def state(due_date, done_date):
    if done_date is None:
        return "Overdue"
    return "In time" if done_date <= due_date else "Late"


def tallied(exact, name):
    return {
        (part, second): number
        for part, second, number in exact.execute(
            "select part, part_2, sum(tally_count) from all_tallies"
            " where tally_id = ? group by all",
            [name],
        ).fetchall()
    }


def test_the_latest_year_by_kind_and_state(exact):
    first, last = add_months(LAST, -11), month_end(LAST)
    counted = Counter(
        (kind, state(due_date, done_date))
        for kind, due_date, done_date in due()
        if first <= due_date <= last
    )
    assert len(counted) > 10
    assert tallied(exact, "household_events") == counted


def age(days):
    if days <= 30:
        return "Up to 30 days"
    return "31 to 90 days" if days <= 90 else "More than 90 days"


def overdue():
    """Return what is overdue and can still be done: the household has not left."""
    ended = {row["household_id"]: row["ended_date"] for row in rows("households")}
    return [
        (NAMES[row["kind"].lower()], row["due_date"])
        for row in rows("household_events")
        if row["done_date"] is None
        and row["due_date"] < EXTRACTED
        and (ended[row["household_id"]] or date.max) > EXTRACTED
    ]


def test_what_is_overdue_by_kind_and_age(exact):
    counted = Counter(
        (kind, age((EXTRACTED - due_date).days)) for kind, due_date in overdue()
    )
    assert counted
    assert tallied(exact, "events_overdue") == counted


def test_the_list_of_cases_holds_each_overdue_thing_once(exact):
    listed = exact.sql("select kind, due_date from page_live_standards_cases")
    assert sorted(listed.fetchall()) == sorted(overdue())
