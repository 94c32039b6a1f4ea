"""Money: budgets, unit costs, and what the shortfall of in-house placements cost.

Expected values are worked out by hand from the two finance tables (thousands of
pounds) and the counts of children in the Fostering Annual Report.
"""

from decimal import Decimal

import pytest


def one(record, sql):
    return record.sql(sql).fetchall()[0]


# Fostering report 5.1: budget, outturn, variance. Adoption report 5.1 likewise.
TABLES = [
    ("fostering", "Internal Fostering", 5_100_000, 3_733_000, -1_367_000),
    ("fostering", "External Fostering", 9_615_000, 10_255_000, 640_000),
    ("fostering", "Residential", 10_380_000, 11_987_000, 1_607_000),
    ("fostering", "Total Placements", 25_095_000, 25_975_000, 880_000),
    ("adoption", "Adoption Allowances", 921_000, 1_145_000, 224_000),
    ("adoption", "Inter-agency purchases", 269_000, 373_000, 104_000),
    ("adoption", "Inter-agency sales (income)", 0, -227_000, -227_000),
    ("adoption", "Adoption grant (DfE)", 0, -162_000, -162_000),
    ("adoption", "Inter-agency sub-total", 269_000, -16_000, -285_000),
    ("adoption", "Total", 1_317_000, 1_303_000, -14_000),
]


@pytest.mark.parametrize(("service", "line", "budget", "outturn", "variance"), TABLES)
def test_money_is_in_pounds(record, service, line, budget, outturn, variance):
    found = record.execute(
        "select budget_gbp, outturn_gbp, variance_gbp, printed_variance_gbp"
        " from page_financial_outturn where service = ? and cost_line = ?",
        [service, line],
    ).fetchall()
    assert found == [(budget, outturn, variance, variance)]


def test_every_line_stands_once(record):
    rows = record.sql(
        "select service, count(*), count(*) filter (where is_total),"
        " count(*) filter (where is_sub_total)"
        " from page_financial_outturn group by service order by service"
    ).fetchall()
    assert rows == [("adoption", 7, 2, 1), ("fostering", 4, 1, 0)]


def test_a_share_of_no_budget_is_not_applicable(record):
    rows = record.sql(
        "select cost_line, variance_pct_symbol from page_financial_outturn"
        " where variance_pct is null order by cost_line"
    ).fetchall()
    assert rows == [("Adoption grant (DfE)", "z"), ("Inter-agency sales (income)", "z")]


def test_totals_carry_what_their_lines_add_up_to(record):
    # 921 + 269 + 0 + 0 + 128 = 1,318; 1,145 + 373 - 227 - 162 + 175 = 1,304
    assert one(
        record,
        "select lines_budget_gbp, lines_outturn_gbp from page_financial_outturn"
        " where cost_line = 'Total'",
    ) == (1_318_000, 1_304_000)
    assert one(
        record,
        "select lines_budget_gbp, lines_outturn_gbp from page_financial_outturn"
        " where cost_line = 'Total Placements'",
    ) == (25_095_000, 25_975_000)


# Outturn / children: 149 printed at the year end, 139 printed as the average,
# (137 + 149) / 2 = 143, 149 + 22 = 171; 257, (279 + 257) / 2 = 268; 585 - 431 = 154.
UNIT_COSTS = [
    ("In-house", "At the year end", 149, "25053.69", "480.14"),
    ("In-house", "Average through the year", 139, "26856.12", "514.68"),
    ("In-house", "Mean of two year ends", 143, "26104.90", "500.29"),
    ("In-house", "With family and friends", 171, "21830.41", "418.37"),
    ("Independent agency", "At the year end", 257, "39902.72", "764.71"),
    ("Independent agency", "Mean of two year ends", 268, "38264.93", "733.33"),
    ("Residential", "All not in foster care", 154, "77837.66", "1491.71"),
]


def test_unit_costs_by_every_count_of_children(record):
    rows = record.sql(
        "select placement_type, children_basis, children_count, unit_cost_gbp,"
        " week_cost_gbp from page_unit_costs"
    ).fetchall()
    found = [
        (kind, basis, count, f"{Decimal(year):.2f}", f"{Decimal(week):.2f}")
        for kind, basis, count, year, week in rows
    ]
    assert found == UNIT_COSTS


def test_only_residential_is_a_bound(record):
    assert record.sql(
        "select distinct placement_type from page_unit_costs where is_bound"
    ).fetchall() == [("Residential",)]


# Budget for 180: 5,100,000 / 180 = 28,333.33 each.
# Year end: (149 - 180) x 28,333.33 = -878,333.33; the rest of -1,367,000 is cost.
SPLITS = [
    ("At the year end", -878_333.33, -488_666.67),
    ("Average through the year", -1_161_666.67, -205_333.33),
    ("Mean of two year ends", -1_048_333.33, -318_666.67),
]


@pytest.mark.parametrize(("basis", "children", "cost"), SPLITS)
def test_the_in_house_underspend_in_two_parts(record, basis, children, cost):
    found = dict(
        record.execute(
            "select part, part_variance_gbp from page_in_house_underspend"
            " where children_basis = ?",
            [basis],
        ).fetchall()
    )
    assert found["Number of children"] == pytest.approx(children, abs=0.01)
    assert found["Cost per child"] == pytest.approx(cost, abs=0.01)
    assert found["In all"] == -1_367_000
    assert found["Number of children"] + found["Cost per child"] == pytest.approx(
        -1_367_000, abs=0.000001
    )


# Children short x (agency - in-house) / 880,000.
#   31 x 14,849.03 = 460,320     41 x 11,408.81 = 467,761    41 x 13,046.61 = 534,911
#   37 x 12,160.03 = 449,921      7 x 14,849.03 = 103,943    19 x 14,849.03 = 282,132
SHORTFALLS = [
    ("31 short of 180, year end", 31, 460_320, 52.31, True),
    ("41 short of 180, average", 41, 467_761, 53.15, True),
    ("41 short of 180, agency at year end", 41, 534_911, 60.79, False),
    ("37 short of 180, mean of two ends", 37, 449_921, 51.13, True),
    ("7 short of 19 more", 7, 103_943, 11.81, False),
    ("All 19 more", 19, 282_132, 32.06, False),
]


def test_what_the_shortfall_cost_on_each_basis(record):
    rows = record.sql(
        "select basis, short_count, shortfall_gbp, of_overspend_pct, is_about"
        " from page_shortfall_cost"
    ).fetchall()
    found = [
        (basis, short, round(cost), round(share, 2), about)
        for basis, short, cost, share, about in rows
    ]
    assert found == SHORTFALLS


def test_moving_the_children_short_saves_what_the_shortfall_cost(record):
    saved, left, most, short = one(
        record,
        "select saved_gbp, left_gbp, most_count, short_count from page_shortfall_moves"
        " where children_basis = 'At the year end' and moved_count = 31",
    )
    # 242 approved places less 149 filled are 93; 880,000 - 460,320 = 419,680
    assert (round(saved), round(left), most, short) == (460_320, 419_680, 93, 31)


def test_moving_runs_from_none_to_the_empty_places(record):
    rows = record.sql(
        "select children_basis, min(moved_count), max(moved_count), count(*)"
        " from page_shortfall_moves group by children_basis"
    ).fetchall()
    assert len(rows) == 3
    assert {row[1:] for row in rows} == {(0, 93, 94)}


def test_the_grant_is_not_the_largest_part_of_the_inter_agency_result(record):
    found = dict(
        record.sql(
            "select cost_line, round(of_variance_pct, 2)"
            " from page_overspend_inter_agency"
        ).fetchall()
    )
    # 162 / 285, 227 / 285, -104 / 285
    assert found == {
        "Adoption grant (DfE)": 56.84,
        "Inter-agency sales (income)": 79.65,
        "Inter-agency purchases": -36.49,
        "Inter-agency sub-total": 100.0,
    }


def test_allowances_by_both_printed_counts(record):
    # 1,145,000 / 76 families; / 144 children (1.13); / 177 children (5.1.1)
    assert record.sql(
        "select receiver_count, round(unit_cost_gbp, 2) from page_allowance_costs"
    ).fetchall() == [(76, 15065.79), (144, 7951.39), (177, 6468.93)]
