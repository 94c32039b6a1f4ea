"""Sentences on the ledger, at their edges."""

from datetime import date
from decimal import Decimal

import pytest

from findings import live_outturn as says
from findings import live_outturn_causes as why
from findings import live_outturn_moves as moves

APRIL, END = date(2026, 4, 1), date(2026, 10, 31)


def total(variance=1_150_000, outlook=1_680_000, **others):
    row = {
        "service": "both",
        "is_total": True,
        "financial_year": "2026/27",
        "period_start": APRIL,
        "period_end": END,
        "month_count": 7,
        "is_year_closed": False,
        "budget_gbp": Decimal(23_100_000),
        "actual_gbp": Decimal(23_100_000 + variance),
        "variance_gbp": Decimal(variance),
        "variance_pct": variance / 231_000,
        "year_budget_gbp": Decimal(39_420_000),
        "outlook_variance_gbp": None if outlook is None else Decimal(outlook),
    }
    return row | others


def test_the_lead_says_what_was_spent_and_where_the_year_is_heading():
    # 1.15 / 23.1 = 4.98%
    assert says.lead(total()) == (
        "Fostering and adoption cost £24.25m from April to October 2026 against a"
        " budget of £23.10m: £1.15m over (5.0%). With what is forecast the year would"
        " end £1.68m over."
    )


def test_the_lead_under_on_and_without_a_budget():
    assert "£500k under (2.2%). With" in says.lead(total(-500_000, -1))
    assert says.lead(total(0, 0)).endswith(
        "£23.10m: on budget. With what is forecast the year would end on budget."
    )
    none = total(5, None, budget_gbp=Decimal(0), actual_gbp=Decimal(5))
    assert says.lead(none | {"variance_pct": None}) == (
        "Fostering and adoption cost £5 from April to October 2026 against a budget of"
        " £0: £5 over. The ledger does not say how the year would end."
    )


def test_the_lead_of_a_year_that_is_over():
    whole = total(month_count=12, is_year_closed=True, period_end=date(2027, 3, 31))
    assert says.lead(whole).endswith("£1.15m over (5.0%).")
    assert "from April 2026 to March 2027" in says.lead(whole)
    part = total(is_year_closed=True)
    assert says.lead(part).endswith("The year ended £1.68m over.")


def test_one_month_is_named_alone():
    assert says.span(total(period_end=date(2026, 4, 30))) == "in April 2026"


def test_what_is_said_of_months_that_do_not_count():
    assert says.remark(total(), END) == ""
    assert says.remark(total(period_end=date(2026, 9, 30), month_count=6), END) == (
        "The ledger is not closed for October 2026; these are the figures up to"
        " September 2026."
    )
    assert says.remark(total(month_count=6), END) == (
        "Not counted, since a figure is missing: 1 of the 7 months."
    )


def kind(name="In-house", actual=477.0, change=14.0, symbol=None):
    return {
        "placement_type": name,
        "actual_week_gbp": actual,
        "actual_week_gbp_symbol": symbol,
        "budget_week_gbp": None if actual is None else actual - (change or 0),
        "week_variance_gbp": change,
    }


def test_tiles():
    kinds = [kind(), kind("Independent agency", None, None, "c"), kind()]
    shown = says.tiles(total(outlook=None), kinds)
    assert [(t.value, t.verdict) for t in shown] == [
        ("£24.25m", ""),
        ("£1.15m", "over budget"),
        ("[x]", ""),
        ("£477", ""),
        ("[c]", ""),
    ]
    assert shown[3].detail == "+£14 on budget"
    assert len(says.tiles(total(service="adoption"), kinds)) == 3
    assert says.tiles(total(0), [])[1].value == "on budget"
    assert says.tiles(total(is_year_closed=True), [])[2].label == "Year end"


def month(number, variance, **sums):
    row = {
        "month_end": date(2026, number, 28),
        "variance_gbp": variance,
        "budget_gbp": None,
        "projected_gbp": None,
        "is_closed": variance is not None,
    }
    return row | sums


def test_the_last_month_beside_the_one_before():
    row = total(period_end=date(2026, 10, 28))
    rows = [month(9, 117_000), month(10, 68_577), month(11, None)]
    assert says.months(rows, row) == (
        "October 2026 was £69k over, the month before £117k over; since April it is"
        " £1.15m over."
    )
    assert says.months(rows[1:], row) == "October 2026 was £69k over."
    assert says.months(rows[2:], row) == says.NOTHING
    assert says.months([], row) == says.NOTHING


def test_each_month_as_spent_and_then_as_forecast():
    rows = [
        month(9, 10),
        month(10, -20),
        month(11, None, budget_gbp=100, projected_gbp=131),
        month(12, None, budget_gbp=100, projected_gbp=None),
    ]
    told = says.by_month(rows, date(2026, 10, 28))
    assert [(r["month"], r["variance_gbp_text"], r["is_strong"]) for r in told] == [
        ("September", "+£10", True),
        ("October", "−£20", True),
        ("November", "+£31 forecast", False),
    ]
    assert says.by_month([], END) == []


def test_later_months_of_a_closed_year_are_spent_and_no_forecast():
    may = month(5, 86_264)
    june = month(6, 62_847, budget_gbp=100_000, projected_gbp=162_847)
    row = total(period_end=may["month_end"])
    told = says.by_month([may, june], row["period_end"])
    assert [(r["variance_gbp_text"], r["is_strong"]) for r in told] == [
        ("+£86k", True),
        ("+£63k", False),
    ]
    (note,) = says.remarks([may, june], row)
    assert note.endswith("In grey: months after May 2026.")
    assert says.remarks([may], row) == (says.CLOSED,)
    open_ = month(7, None, budget_gbp=1, projected_gbp=1)
    assert says.remarks([may, open_], row) == (says.CLOSED, says.OUTLOOK)


def test_one_service_has_its_own_parts_and_lines():
    assert says.service_of(("adoption",)) == "adoption"
    assert says.service_of(("fostering", "adoption")) == "both"
    assert says.parts("adoption", 1) == [says.BUDGET]
    assert says.MOVE not in says.parts("both", 0)
    fees = {"service": "adoption", "is_total": False, "cost_line": "Fees"}
    mine = total(service="adoption")
    rows = [fees, fees | {"service": "fostering"}, mine, total()]
    assert says.of_service(rows, "adoption") == [fees, mine]
    assert len(says.of_service(rows, "both")) == 3
    assert (says.label(fees), says.label(mine)) == ("Fees", "In all")


def test_a_week_with_an_agency_beside_one_in_house():
    ours, theirs = kind(), kind("Independent agency", 951.0)
    assert why.weeks([ours, theirs]) == (
        "Since April a week with an agency cost £951, a week in-house £477: £474 more."
    )
    assert why.weeks([kind(actual=1000.0), theirs]).endswith(": £49 less.")
    assert why.weeks([kind(actual=951.0), theirs]).endswith("£951: the same.")
    assert "do not say" in why.weeks([ours])
    assert "do not say" in why.weeks([])


def test_weeks_against_their_budget():
    rows = [kind(), kind("Residential", change=-248.0), kind("Other", change=0.2)]
    assert why.against_budget(rows) == (
        "A week was dearer than budgeted: in-house by £14; cheaper than budgeted:"
        " residential by £248."
    )
    assert "what was budgeted" in why.against_budget(rows[2:])
    assert "no week's cost" in why.against_budget([kind(change=None)])


def test_other_weeks_by_the_latest_month():
    row = {"kind": "Residential", "value": 5493.0, "period_end": END}
    assert why.others([row | {"value": 1.0}, row]) == (
        "A week in October 2026 cost: residential £5,493."
    )
    other = {"kind": "Supported", "value": 1227.0, "period_end": END}
    assert why.others([row, other]) == (
        "A week in October 2026 cost: residential £5,493 and supported £1,227."
    )
    assert why.others([row, other | {"period_end": date(2026, 9, 30)}]) == (
        "A week cost: residential £5,493 in October 2026 and supported £1,227 in"
        " September 2026."
    )
    assert "no week's cost" in why.others([row | {"value": None}])


def part(name, pounds, variance=22_000):
    return {"part": name, "part_gbp": pounds, "variance_gbp": variance}


def test_causes_by_their_direction_largest_first():
    rows = [
        part("Number of children", 7000),
        part("Kinds of placement", 24_000),
        part("Cost of a week", -9000),
    ]
    assert why.causes(rows) == (
        "£22k over budget in all: dearer kinds of placement £24k and more children £7k;"
        " the other way, cheaper weeks £9k."
    )
    assert why.causes([part("Cost of a week", -9000, -9000)]) == (
        "£9k under budget in all: cheaper weeks £9k."
    )
    assert why.causes([part("Cost of a week", 0, 0)]) == (
        "On budget in all: no part of it moved."
    )
    assert "cannot be split" in why.causes([])


def test_the_whole_stands_below_its_parts():
    assert why.with_total([]) == []
    *_, whole = why.with_total([part("Cost of a week", 5, 5)])
    assert (whole["part"], whole["part_gbp"], whole["of_variance_pct"]) == (
        "In all",
        5,
        100,
    )
    [_, none] = why.with_total([part("Cost of a week", 0, 0)])
    assert none["of_variance_pct"] is None


def way(**others):
    row = {
        "ifa_children_count": 251.4,
        "ifa_week_gbp": 951.0,
        "in_house_week_gbp": 474.8,
        "difference_week_gbp": 476.2,
        "left_days": 151,
        "year_end_date": date(2027, 3, 31),
        "outlook_variance_gbp": Decimal(1_680_000),
    }
    return row | others


def test_moving_ten_children():
    # 10 x 476.20 / 7 x 151 = 102,723 by the year end, 10 x 476.20 x 52.18 = 248,481 in
    # a year. 102,723 of 1,680,000 is 6.1%; 1,577,277 are left.
    assert moves.headline(way(), 10.0) == (
        "Moving 10 children from agencies to our own carers now would save £103k by 31"
        " March 2027 (6.1% of the £1.68m forecast over budget), and save £248k in a"
        " full year."
    )
    assert moves.left(way(), 10) == pytest.approx(1_577_277, abs=1)
    assert [row["state"] for row in moves.states(way(), 10)] == [
        "As forecast",
        "With 10 moved",
    ]
    assert moves.sentences(way(), 10.0)[1] == (
        "The year is forecast to end £1.68m over; with 10 children moved it would end"
        " £1.58m over."
    )


def test_moving_none_one_and_more_than_there_are():
    assert moves.headline(way(), 0.0) == "With no child moved nothing changes."
    assert moves.headline(way(), 1.0).startswith("Moving 1 child from")
    assert moves.moved_count(way(), 999.0) == 251
    assert moves.sentences(way(), 999.0)[1] == "No more than these 251 can be moved."


def test_moving_where_agencies_are_cheaper_and_where_they_cost_the_same():
    dear = moves.headline(way(difference_week_gbp=-476.2), 10.0)
    assert "would cost £103k more by 31 March 2027, and cost £248k more" in dear
    same = moves.headline(way(difference_week_gbp=0.0), 10.0)
    assert "would change nothing by 31 March 2027, and change nothing" in same


def test_moving_when_the_year_is_over_or_is_not_forecast():
    over = moves.headline(way(left_days=0), 10.0)
    assert over == (
        "Moving 10 children from agencies to our own carers would save £248k in a full"
        " year; the financial year is over."
    )
    unknown = way(outlook_variance_gbp=None)
    assert moves.left(unknown, 10) is None
    assert moves.states(unknown, 10) == []
    assert "forecast" not in moves.headline(unknown, 10.0)
    under = moves.headline(way(outlook_variance_gbp=Decimal(-5)), 10.0)
    assert "forecast" not in under
