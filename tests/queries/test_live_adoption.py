"""Adoption from its extract: waits, steps, who waits and what broke down.

The extract of the tests is drawn on 31 October 2026, so that October is over.
"""

from datetime import date

import duckdb
import pytest

from tests.live import small
from warehouse import QUERIES


def child(name, entered="2025-01-01", **days):
    return {"child_id": name, "entered_care_date": entered} | {
        f"{step}_date" if step != "sibling_group_id" else step: day
        for step, day in days.items()
    }


def children(*rows):
    con = small({"adoption": list(rows)}, "core_adoption_children")
    found = con.sql("from core_adoption_children order by child_id")
    return found.to_arrow_table().to_pylist()


def counted(rows, measure, dims="month"):
    con = small({"adoption": list(rows)}, f"measure_{measure}")
    return con.sql(
        f"select {dims}, sum(numerator), sum(denominator) from measure_{measure}"
        f" group by all having sum(numerator) > 0 or {measure == 'a2_days'}"
        " order by all"
    ).fetchall()


def test_a1_runs_from_care_to_moving_in():
    # 1 January to 31 January 2025: 30 days.
    [row] = children(child("a", placed="2025-01-31", order="2025-09-01"))
    assert (row["a1_days"], row["a10_days"]) == (30, 30)


def test_a10_stops_when_the_fostering_placement_with_the_adopters_began():
    adopted = {"placed": "2025-12-31", "order": "2026-06-01"}
    rows = children(
        child("a", **adopted, fostered_by_adopters_from="2025-03-02"),
        child("b", **adopted, fostered_by_adopters_from="2025-01-01"),
        child("c", **adopted, fostered_by_adopters_from="2026-02-01"),
    )
    # 1 January to 2 March: 31 + 28 + 1 = 60. To the day care began: 0. After moving
    # in the clock has stopped already: 364.
    assert [row["a10_days"] for row in rows] == [60, 0, 364]
    assert [row["a1_days"] for row in rows] == [364] * 3


def test_a2_counts_a_match_before_the_authority_as_nought():
    rows = children(
        child("a", placement_order="2025-03-01", match="2025-04-10"),
        child("b", placement_order="2025-03-01", match="2025-03-01"),
        child("c", placement_order="2025-03-01", match="2025-02-01"),
    )
    assert [row["a2_days"] for row in rows] == [40, 0, 0]


def test_a_missing_day_leaves_the_wait_unknown_and_is_not_nought():
    rows = children(
        child("a", match="2025-02-01"),
        child("b", placement_order="2025-02-01"),
        child("c", order="2025-09-01", fostered_by_adopters_from="2025-02-01"),
    )
    for row in rows:
        assert row["a1_days"] is row["a2_days"] is row["a10_days"] is None


@pytest.mark.parametrize(
    ("placed", "under"),
    # 1 January 2025 and 425 days is 2 March 2026 (365 days to 1 January, 60 more).
    [("2026-03-02", 1), ("2026-03-03", 0)],
)
def test_a3_is_under_426_days(placed, under):
    con = small(
        {"adoption": [child("a", placed=placed, order="2026-09-01")]}, "measure_a3_pct"
    )
    found = con.sql("select numerator, denominator from measure_a3_pct").fetchall()
    assert found == [(under, 1)]


def test_children_count_in_the_month_of_the_order_and_of_the_match():
    row = child(
        "a",
        placement_order="2025-03-01",
        match="2025-04-10",
        placed="2025-05-01",
        order="2026-02-01",
    )
    assert counted([row], "a1_days") == [(date(2026, 2, 1), 120, 1)]
    assert counted([row], "a2_days") == [(date(2025, 4, 1), 40, 1)]
    assert counted([row], "children_placed_with_adopters") == [
        (date(2025, 5, 1), 1, None)
    ]


def test_siblings_are_one_disruption_and_several_children():
    placed = {"match": "2025-04-01", "placed": "2025-05-01"}
    together = {**placed, "sibling_group_id": "s", "disrupted": "2025-08-10"}
    rows = [
        child("a", **together),
        child("b", **together),
        child("c", **{**together, "disrupted": "2025-08-20"}),
        child("d", **placed, disrupted="2025-08-10"),
    ]
    month = date(2025, 8, 1)
    assert counted(rows, "adoption_disruptions") == [(month, 3, None)]
    assert counted(rows, "adoption_disruption_children") == [(month, 4, None)]


def test_what_broke_down_after_the_order_is_no_disruption():
    row = child("a", placed="2025-05-01", order="2025-09-01", disrupted="2025-10-01")
    assert counted([row], "adoption_disruptions") == []


# The days of each child, and whether it waits at the end of August, September, October.
WAITS = {
    "on the last day": ({"decision": "2026-08-31"}, [1, 1, 1]),
    "the order came first": (
        {"decision": "2026-09-30", "placement_order": "2026-08-15"},
        [1, 1, 1],
    ),
    "no decision": ({"placement_order": "2026-09-01"}, [0, 1, 1]),
    "matched": ({"decision": "2026-07-01", "match": "2026-09-30"}, [1, 0, 0]),
    "matched a day later": (
        {"decision": "2026-07-01", "match": "2026-10-01"},
        [1, 1, 0],
    ),
    "reversed": ({"decision": "2026-07-01", "reversed": "2026-08-31"}, [0, 0, 0]),
    "moved in": ({"decision": "2026-07-01", "placed": "2026-09-15"}, [1, 0, 0]),
    "broken down": (
        {"decision": "2026-06-01", "match": "2026-07-01", "disrupted": "2026-09-01"},
        [0, 0, 0],
    ),
    "no plan": ({"match": "2026-09-01"}, [0, 0, 0]),
}


def test_who_waits_for_a_match_at_the_end_of_each_month():
    # An order in May 2026 is where the extract begins to tell of everything.
    begun = child("z", decision="2026-02-01", match="2026-02-02", order="2026-05-01")
    rows = [child(name, **days) for name, (days, _) in WAITS.items()]
    con = small({"adoption": [*rows, begun]}, "measure_children_awaiting_match")
    found = con.sql("select child_id, month(month) from core_adoption_waiting")
    waits = set(found.fetchall())
    for name, (_, expected) in WAITS.items():
        assert [int((name, month) in waits) for month in (8, 9, 10)] == expected, name
    totals = con.sql(
        "select month, cast(sum(numerator) as integer) from"
        " measure_children_awaiting_match group by month order by month"
    ).fetchall()
    # In May nobody waited who is known: a month with none is 0, and no month lacks.
    assert totals == [
        (date(2026, 5, 1), 0),
        (date(2026, 6, 1), 1),  # the one that broke down later
        (date(2026, 7, 1), 4),  # matched, matched later, reversed, moved in
        (date(2026, 8, 1), 5),
        (date(2026, 9, 1), 4),
        (date(2026, 10, 1), 3),
    ]


@pytest.mark.parametrize(
    ("audience", "shown"), [("service", [("a", 122, True)]), ("totals", [])]
)
def test_children_one_by_one_are_for_the_service_alone(audience, shown):
    # From 1 July to 31 October 2026: 122 days.
    row = child("a", decision="2026-07-01", placement_order="2026-10-31")
    con = small({"adoption": [row]}, "shown_cases_adoption", audience=audience)
    found = con.sql(
        "select child_id, waited_days, has_authority from shown_cases_adoption"
        " where period_end = '2026-10-31'"
    ).fetchall()
    assert found == shown


def test_how_long_they_have_waited():
    # To 31 October 2026: from 2 July 121 days, from 1 July 122, from 2 March 243 and
    # from 31 August 2025 426 days.
    begun = child("z", match="2026-02-02", order="2026-05-01")
    rows = [
        child(day, decision=day)
        for day in ("2026-07-02", "2026-07-01", "2026-03-02", "2025-08-31")
    ]
    con = small({"adoption": [*rows, begun]}, "tally_children_awaiting_match")
    found = con.sql(
        "select part, tally_count from tally_children_awaiting_match"
        " where cut = 'now' order by part_order"
    ).fetchall()
    assert found == [
        ("Under 4 months", 1),
        ("4 to 8 months", 1),
        ("8 to 14 months", 1),
        ("14 months and over", 1),
    ]


def test_age_sex_and_group_are_those_of_the_day():
    born = {"child_id": "a", "birth_date": "2024-09-01", "sex": "Female"}
    con = small(
        {
            "adoption": [child("a", decision="2025-08-31", match="2025-09-01")],
            "children": [born | {"ethnic_group": "Mixed"}],
        },
        "core_adoption_steps",
    )
    found = con.sql(
        "select step, age_band, sex, ethnic_group from core_adoption_steps order by all"
    ).fetchall()
    assert found == [
        ("decision", "Under 1", "Female", "Mixed"),
        ("match", "1 to 4", "Female", "Mixed"),
    ]


def spread(days, audience="service"):
    """Return the spread of waits for A1 over three years."""
    con = duckdb.connect()
    con.execute("create table core_audience as select ? as audience", [audience])
    con.execute(
        "create table all_durations as select 'x' as organisation_id,"
        " 'a1_days' as duration_id, 'rolling_36' as cut, date '2023-11-01' as"
        " period_start, date '2026-10-31' as period_end,"
        " cast(unnest(?) as double) as days, 'adoption' as source_files",
        [days],
    )
    sql = (QUERIES / "27_shown" / "shown_adoption_spread.sql").read_text("utf-8")
    [row] = con.sql(sql).to_arrow_table().to_pylist()
    return row


def test_the_average_with_and_without_the_longest_tenth():
    # 1 to 60: 30.5 on average. A tenth is 6: 1 to 54 without them, 27.5. The middle is
    # 30.5, and the quarters are 1 + 59 / 4 = 15.75 and 1 + 3 x 59 / 4 = 45.25.
    row = spread(list(range(1, 61)))
    assert (row["wait_count"], row["longest_count"]) == (60, 6)
    assert (row["mean_days"], row["mean_without_days"]) == (30.5, 27.5)
    middle = [row[f"{name}_days"] for name in ("quarter", "median", "three_quarters")]
    assert middle == [15.75, 30.5, 45.25]


def test_readers_of_totals_see_waits_to_the_nearest_five():
    # 58 waits of 1 to 58 days are shown as 60: the longest 6 are left out, and the mean
    # of 1 to 52, 26.5, is shown as 27, that of all, 29.5, as 30.
    row = spread(list(range(1, 59)), "totals")
    assert (row["wait_count"], row["longest_count"]) == (60, 6)
    assert (row["mean_days"], row["mean_without_days"]) == (30, 27)


def test_the_longest_are_never_fewer_than_five():
    # 20 waits of 10 days, 10 of 100: a tenth is 3, five are left out.
    # (200 + 1,000) / 30 = 40; (200 + 500) / 25 = 28.
    row = spread([10] * 20 + [100] * 10, "totals")
    assert row["longest_count"] == 5
    assert (row["mean_days"], row["mean_without_days"]) == (40, 28)


@pytest.mark.parametrize(
    ("count", "audience", "shown"),
    [(10, "totals", 10), (12, "totals", 10), (9, "totals", None), (4, "service", 4)],
)
def test_few_waits_are_confidential_to_readers_of_totals(count, audience, shown):
    row = spread([7] * count, audience)
    assert row["wait_count"] == shown
    assert row["wait_count_symbol"] == (None if shown else "c")
    days = 7 if audience == "service" or count >= 10 else None
    assert row["mean_days"] == row["median_days"] == days
    assert row["mean_days_symbol"] == (None if days else "c")


def test_no_wait_is_left_without_the_longest_of_five():
    row = spread([7] * 5)
    assert row["mean_without_days"] is None
    assert row["mean_without_days_symbol"] == "z"
