"""Money from the ledger: closed months, sums since April, and the variance in parts.

The extract of the tests is drawn on 31 October 2026, so that October is over.
"""

from decimal import Decimal

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.live import small
from warehouse import QUERIES

APRIL_TO_MARCH = [f"2026-{m:02}" for m in range(4, 13)] + [
    f"2027-{m:02}" for m in range(1, 4)
]


TOTALS = "from shown_ledger_lines where service = 'both'"


def line(month, budget=None, actual=None, forecast=None, children=None, **others):
    row = {
        "month": f"{month}-01",
        "service": "fostering",
        "cost_line": "Fees",
        "placement_kind": "ifa",
        "budget_gbp": budget,
        "actual_gbp": actual,
        "forecast_gbp": forecast,
        "budgeted_children": children,
    }
    return row | others


def rows(con, sql):
    return con.sql(sql).to_arrow_table().to_pylist()


def year_of(actuals, budget="100.00", forecast="110.00"):
    """Return a year's rows of one line: `actuals` since April, then the forecast."""
    known = [*actuals, *([None] * (12 - len(actuals)))]
    return [
        line(month, budget, actual, None if actual else forecast)
        for month, actual in zip(APRIL_TO_MARCH, known, strict=True)
    ]


def test_the_year_so_far_and_its_end():
    # Seven closed months, April to October: 7 x 120 = 840 spent of 7 x 100 = 700.
    # The other five are forecast at 110: 840 + 5 x 110 = 1,390 against 1,200.
    con = small({"ledger": year_of(["120.00"] * 7)}, "shown_ledger_lines")
    found = rows(con, f"{TOTALS} order by period_end")
    assert [row["actual_gbp"] for row in found] == [120 * m for m in range(1, 8)]
    total = found[-1]
    assert (total["budget_gbp"], total["actual_gbp"]) == (700, 840)
    assert (total["variance_gbp"], total["variance_pct"]) == (140, 20)
    assert (total["year_budget_gbp"], total["outlook_gbp"]) == (1200, 1390)
    assert total["outlook_variance_gbp"] == 190
    assert str(total["period_end"]) == "2026-10-31"


def test_a_month_without_every_figure_is_not_closed_and_counts_nowhere():
    # October's second line has no actual figure, August's no budget: both months are
    # left out as a whole.
    ledger = [
        line("2026-08", None, "70.00"),
        line("2026-09", "100.00", "90.00"),
        line("2026-10", "100.00", "80.00"),
        line("2026-10", "50.00", None, cost_line="Allowances"),
    ]
    con = small(
        {"ledger": ledger},
        "shown_ledger_lines",
        "shown_ledger_months",
        "measure_placements_actual_gbp",
        "measure_placements_variance_gbp",
    )
    [total] = rows(con, TOTALS)
    assert (total["budget_gbp"], total["actual_gbp"]) == (100, 90)
    assert total["outlook_gbp"] is None
    for measure, september in (("actual", 90), ("variance", -10)):
        found = con.sql(
            f"select numerator from measure_placements_{measure}_gbp order by month"
        ).fetchall()
        assert found == [(None,), (september,), (None,)]
    october = rows(con, "from shown_ledger_months where month = '2026-10-01'")[0]
    assert october["actual_gbp"] is october["actual_so_far_gbp"] is None
    assert october["budget_gbp"] == 150


def test_a_gap_is_not_bridged_by_the_sums_since_april():
    ledger = [
        line("2026-04", "100.00", "110.00"),
        line("2026-05", "100.00", None, "105.00"),
        line("2026-06", "100.00", "120.00"),
    ]
    con = small({"ledger": ledger}, "shown_ledger_months")
    found = rows(
        con, "from shown_ledger_months where service = 'fostering' order by month"
    )
    assert [row["actual_so_far_gbp"] for row in found] == [110, None, None]
    assert [row["projected_so_far_gbp"] for row in found] == [110, 215, 335]
    assert [row["budget_so_far_gbp"] for row in found] == [100, 200, 300]


def test_a_month_still_running_is_not_closed():
    ledger = [line("2026-11", "100.00", "10.00", "95.00")]
    con = small({"ledger": ledger}, "shown_ledger_months", "shown_ledger_lines")
    assert rows(con, "from shown_ledger_lines") == []
    [both] = rows(con, "from shown_ledger_months where service = 'both'")
    assert (both["actual_gbp"], both["projected_gbp"]) == (None, 95)


def test_nothing_budgeted_has_no_percentage():
    ledger = [line("2026-10", "0.00", "5.00")]
    con = small({"ledger": ledger}, "shown_ledger_lines")
    [total] = rows(con, TOTALS)
    assert (total["variance_pct"], total["variance_pct_symbol"]) == (None, "z")


def stay(child, started, ended=None, place="U4", provider="PR4"):
    return {
        "child_id": child,
        "started_date": started,
        "ended_date": ended,
        "reason_new_episode": "S",
        "placement_type": place,
        "placement_provider": provider,
        "legal_status": "C2",
    }


def test_a_week_of_care_costs_what_was_spent_over_the_days():
    # October 2026: one child for 31 days, one from the 18th for 14: 45 days. 9,000
    # pounds x 7 / 45 = 1,400 a week. The ending in September is where episodes begin.
    episodes = [
        stay("a", "2026-09-01"),
        stay("b", "2026-10-18"),
        stay("c", "2026-08-01", "2026-09-30"),
        stay("d", "2026-08-01", "2026-09-30", provider="PR1"),
    ]
    ledger = [line("2026-10", "8000.00", "9000.00")]
    con = small({"episodes": episodes, "ledger": ledger}, "measure_ifa_week_gbp")
    [row] = rows(con, "from measure_ifa_week_gbp")
    assert (row["numerator"], row["denominator"]) == (63000, 45)


def test_one_month_with_few_children_hides_all_that_contain_it():
    # 30 children in September, 2 of them in October: 30 x 30 + 2 x 31 = 962 days in 61
    # are nearly 16 a day, yet less September's 900 they would leave October's 62.
    stays = [stay(f"c{n}", "2026-09-01", "2026-10-01") for n in range(28)]
    staying = [stay("a", "2026-09-01"), stay("b", "2026-09-01")]
    before = stay("z", "2026-08-01", "2026-08-31", provider="PR1")
    ledger = [line(f"2026-{m:02}", "900.00", "900.00", children=30) for m in (9, 10)]
    con = small(
        {"episodes": [*stays, *staying, before], "ledger": ledger},
        "shown_outturn_kinds",
        audience="totals",
    )
    found = con.sql(
        "select day(period_end), care_days, care_days_symbol from shown_outturn_kinds"
        " order by period_end"
    ).fetchall()
    assert found == [(30, 900, None), (31, None, "c")]


KINDS = (
    "organisation_id varchar, financial_year varchar, placement_kind varchar,"
    " period_start date, period_end date, month_count bigint, day_count bigint,"
    " has_few_children boolean,"
    " budget_gbp decimal(38, 2), actual_gbp decimal(38, 2),"
    " budget_days decimal(38, 2), care_days bigint"
)


def parts_of(kinds, audience="service", days=365):
    """Return the shown kinds and parts for (kind, budget, actual, budgeted, days)."""
    con = duckdb.connect()
    con.execute(f"create table core_ledger_kinds ({KINDS})")
    con.execute("create table core_audience as select ? as audience", [audience])
    for kind, *figures in kinds:
        care_days = figures[-1]
        has_few = care_days is not None and 0 < care_days < 10 * days
        con.execute(
            "insert into core_ledger_kinds values"
            " ('x', '2026/27', ?, '2026-04-01', '2027-03-31', 12, ?, ?, ?, ?, ?, ?)",
            [kind, days, has_few, *figures],
        )
    for name in ("shown_outturn_kinds", "shown_outturn_bridge"):
        sql = (QUERIES / "27_shown" / f"{name}.sql").read_text("utf-8")
        con.execute(f"create table {name} as {sql}")
    shown = rows(con, "from shown_outturn_kinds order by placement_kind")
    bridge = rows(con, "from shown_outturn_bridge order by part_order")
    con.close()
    return shown, {row["part"]: row for row in bridge}


TWO_KINDS = [
    # kind, budget, actual, days budgeted, days of care
    ("ifa", "40000.00", "66000.00", "400.00", 600),
    ("in-house fostering", "30000.00", "26000.00", "600.00", 500),
]


def test_the_parts_worked_out_by_hand():
    # A day was budgeted at 100 (ifa) and 50 (in-house), 70,000 / 1,000 = 70 on average.
    # Children: 1,100 days less 1,000, at 70: 7,000.
    # Kinds: 600 x 100 + 500 x 50 = 85,000, less 1,100 x 70 = 77,000: 8,000.
    # Price: 92,000 spent less 85,000: 7,000 (ifa 6,000, in-house 1,000).
    # Variance: 92,000 - 70,000 = 22,000 = 7,000 + 8,000 + 7,000.
    kinds, parts = parts_of(TWO_KINDS)
    assert {name: row["part_gbp"] for name, row in parts.items()} == {
        "Number of children": 7000,
        "Kinds of placement": 8000,
        "Cost of a week": 7000,
    }
    assert parts["Cost of a week"]["variance_gbp"] == 22000
    assert [row["price_gbp"] for row in kinds] == [6000, 1000]
    assert [row["quantity_gbp"] for row in kinds] == [20000, -5000]
    # 7 x 66,000 / 600 = 770 a week, budgeted at 7 x 100 = 700.
    assert kinds[0]["actual_week_gbp"] == pytest.approx(770)
    assert kinds[0]["budget_week_gbp"] == pytest.approx(700)


def test_costs_without_children_stand_apart():
    kinds, parts = parts_of([*TWO_KINDS, ("other", "900.00", "1000.50", None, None)])
    assert parts["Not about a number of children"]["part_gbp"] == Decimal("100.50")
    assert parts["Cost of a week"]["part_gbp"] == 7000
    assert kinds[-1]["price_gbp_symbol"] == "z"


def test_few_children_are_confidential_to_readers_of_totals():
    # 3,649 days in 365: fewer than 10 children on average. 3,650 days are 10.
    few = [*TWO_KINDS, ("residential", "500.00", "700.00", "3000.00", 3649)]
    ten = [("residential", "500.00", "700.00", "3000.00", 3650)]
    kinds, parts = parts_of(
        [(k, b, a, d, 5000) for k, b, a, d, _ in TWO_KINDS] + few[2:], "totals"
    )
    secret = kinds[-1]
    assert secret["placement_kind"] == "residential"
    for field in ("care_days", "children_count", "actual_week_gbp", "price_gbp"):
        assert secret[field] is None
        assert secret[f"{field}_symbol"] == "c"
    assert secret["flexed_gbp"] is secret["quantity_gbp"] is None
    assert parts["Too few children to show"]["part_gbp"] == 200
    shown, _ = parts_of(ten, "totals")
    assert shown[0]["care_days"] == 3650
    shown, parts = parts_of(few, "service")
    assert shown[-1]["care_days"] == 3649
    assert "Too few children to show" not in parts


def test_without_days_of_care_there_are_no_parts():
    assert parts_of([("ifa", "1.00", "2.00", "30.00", None)])[1] == {}
    assert parts_of([("ifa", "1.00", "2.00", "0.00", 30)])[1] == {}


pence = st.integers(0, 10**10).map(lambda amount: Decimal(amount) / 100)
counted = st.none() | st.integers(0, 400_000)
budgeted = st.none() | st.integers(0, 40_000_000).map(lambda d: Decimal(d) / 100)
NAMES = ("ifa", "in-house fostering", "other", "residential", "supported accommodation")


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.tuples(pence, pence, budgeted, counted), min_size=1, max_size=5),
    st.sampled_from(["totals", "service"]),
)
def test_the_parts_add_up_to_the_variance_to_the_penny(figures, audience):
    kinds = [(name, *each) for name, each in zip(NAMES, figures, strict=False)]
    shown, parts = parts_of(kinds, audience)
    variance = sum(actual - budget for budget, actual, _, _ in figures)
    if parts:
        assert sum(row["part_gbp"] for row in parts.values()) == variance
    for row in shown:
        if row["flexed_gbp"] is not None:
            assert row["price_gbp"] + row["quantity_gbp"] == row["variance_gbp"]
