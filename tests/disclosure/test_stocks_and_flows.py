"""A stock of each month, and what came, give away nothing of what went."""

from datetime import date
from random import Random

import pytest

from tests.disclosure.cells import Known
from tests.disclosure.tiny import shown

CAME, WENT = "fostering_households_approved", "mainstream_households_left"
STOCK = "mainstream_households"


def world(came, went, **told):
    """Return what is shown of these months, since April 2023."""
    rows, stock = [], 100
    for place, (more, fewer) in enumerate(zip(came, went, strict=True)):
        month = date(2023 + (3 + place) // 12, (3 + place) % 12 + 1, 1)
        stock += more - fewer
        for name, count in ((CAME, more), (WENT, fewer), (STOCK, stock)):
            rows.append({"measure_id": name, "month": month, "numerator": float(count)})
    catalogue = {STOCK: {"live_aggregation": "stock"}}
    return shown(rows, catalogue=catalogue, first="2023-04-01", **told)


def sums(con, measure, cut):
    found = con.sql(
        "select numerator, numerator_symbol from shown_measures where dim_1 = ''"
        f" and measure_id = '{measure}' and cut = '{cut}' order by period_end"
    )
    return [symbol or count for count, symbol in found.fetchall()]


def test_who_came_is_hidden_in_a_year_in_which_1_to_4_went():
    # 12 came and 3 went: 12 less the 9 that the stock gained would tell it.
    con = world([1] * 12, [1, 1, 1] + [0] * 9, last="2024-03-01")
    assert sums(con, CAME, "year") == sums(con, WENT, "year") == ["c"]
    assert sums(con, STOCK, "month")[-1] == 109


def test_who_came_is_hidden_in_a_year_in_which_nobody_went():
    # Else what the stock gained each month would be who came.
    con = world([1] * 12, [0] * 12, last="2024-03-01")
    assert sums(con, CAME, "year") == sums(con, WENT, "year") == ["c"]


def test_both_are_shown_where_months_have_some_of_both():
    con = world([2] * 24, [1] * 24, last="2025-03-01")
    assert sums(con, CAME, "rolling_12") == [24] * 13
    assert sums(con, WENT, "rolling_12") == [12] * 13


def test_sums_do_not_move_on_where_no_month_has_both():
    # 2 come in one month and 2 go in the next: 12 a year each, told by the stock.
    con = world([2, 0] * 12, [0, 2] * 12, last="2025-03-01")
    assert set(sums(con, CAME, "rolling_12")) == {"c"}


@pytest.mark.parametrize("seed", range(60))
def test_no_count_of_1_to_4_can_be_worked_out(seed):
    random = Random(seed)
    most = random.choice((1, 2, 3, 6))
    came, went = ([random.randint(0, most) for _ in range(36)] for _ in range(2))
    assert Known(world(came, went)).pinned() == []


def test_the_attacker_knows_that_the_stock_grows_by_what_comes():
    con = world([2, 0] * 18, [0, 2] * 18)
    found = Known(con, only_small=True).pinned()
    assert [name for name, _ in found if name[:2] == ("moved", CAME)]
