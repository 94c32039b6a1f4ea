"""The ledger since April and the parts of its variance, computed a second time."""

import csv
from collections import defaultdict
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.brute.records import EXAMPLE

CARE = ("ifa", "in-house fostering", "residential", "supported accommodation")
MONTHS = [f"2026-{month:02}" for month in range(4, 11)]
DAYS = dict(zip(MONTHS, (30, 31, 30, 31, 31, 30, 31), strict=True))
END = "'2026-10-31'"


@pytest.fixture(scope="module")
def ledger():
    with (EXAMPLE / "ledger.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def care_days(exact):
    """Return the days of care by kind; they are counted twice in other tests."""
    found = exact.sql(
        "select ledger_kind, sum(care_days) from core_care_days"
        " where month between '2026-04-01' and '2026-10-01' group by ledger_kind"
    ).fetchall()
    return {kind: int(days) for kind, days in found}


def summed(rows, field):
    return sum(Decimal(row[field]) for row in rows if row[field])


def test_every_line_since_april_and_at_the_year_end(exact, ledger):
    lines = defaultdict(list)
    for row in ledger:
        if "2026-04" <= row["month"] <= "2027-03":
            lines[row["service"], row["cost_line"]].append(row)
            lines[row["service"], "Total"].append(row)
            lines["both", "Total"].append(row)
    expected = {}
    for key, rows in lines.items():
        closed = [row for row in rows if row["month"] in MONTHS]
        coming = [row for row in rows if row["month"] not in MONTHS]
        spent = summed(closed, "actual_gbp")
        expected[key] = (
            summed(closed, "budget_gbp"),
            spent,
            summed(rows, "budget_gbp"),
            spent + summed(coming, "forecast_gbp"),
        )
    found = exact.sql(
        "select service, cost_line, budget_gbp, actual_gbp, year_budget_gbp,"
        f" outlook_gbp from page_live_outturn_lines where period_end = {END}"
    ).fetchall()
    assert {(row[0], row[1]): row[2:] for row in found} == expected


def test_the_parts_of_the_variance(exact, ledger, care_days):
    """With exact fractions; what is shown is settled to the penny."""
    since_april = [row for row in ledger if row["month"] in MONTHS]
    budget, actual, days = (defaultdict(Fraction) for _ in range(3))
    for row in since_april:
        kind = row["placement_kind"]
        budget[kind] += Fraction(row["budget_gbp"])
        actual[kind] += Fraction(row["actual_gbp"])
        if kind in CARE:
            days[kind] += Fraction(row["budgeted_children"] or 0) * DAYS[row["month"]]
    flexed = {kind: budget[kind] / days[kind] * care_days[kind] for kind in CARE}
    in_care = sum(budget[kind] for kind in CARE)
    level = in_care / sum(days.values()) * sum(care_days[kind] for kind in CARE)
    expected = {
        "Number of children": level - in_care,
        "Kinds of placement": sum(flexed.values()) - level,
        "Cost of a week": sum(actual[kind] - flexed[kind] for kind in CARE),
        "Not about a number of children": sum(
            actual[kind] - budget[kind] for kind in budget if kind not in CARE
        ),
    }
    found = exact.sql(
        f"select part, part_gbp from page_live_outturn_bridge where period_end = {END}"
    ).fetchall()
    shown = {part: float(pounds) for part, pounds in found}
    assert shown == pytest.approx({k: float(v) for k, v in expected.items()}, abs=0.03)


def test_the_parts_add_up_to_the_penny_in_every_month_for_both_audiences(exact, record):
    for con in (exact, record):
        found = con.sql(
            "select period_end, sum(part_gbp), any_value(variance_gbp)"
            " from page_live_outturn_bridge group by period_end"
        ).fetchall()
        assert len(found) > 70
        assert [row for row in found if row[1] != row[2]] == []


def test_a_weeks_cost_is_spending_over_the_days_of_care(exact, ledger, care_days):
    for kind in CARE:
        rows = [r for r in ledger if r["month"] in MONTHS]
        spent = summed([r for r in rows if r["placement_kind"] == kind], "actual_gbp")
        [(week,)] = exact.sql(
            "select actual_week_gbp from page_live_outturn_kinds"
            f" where period_end = {END} and placement_kind = '{kind}'"
        ).fetchall()
        assert week == pytest.approx(7 * float(spent) / care_days[kind])
