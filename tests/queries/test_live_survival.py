"""How long placements last, and where three or more placements will stand in March."""

from datetime import date, timedelta
from math import exp, log, sqrt

import duckdb
import pytest

from tests.episodes import CORE, QUERIES, lived

SURVIVAL = (*CORE, "core_placement_survival")
UNTIL = date(2024, 12, 31)


def placement(child: str, begun: date, days: int | None) -> list:
    """Return a foster placement that ended after so many days, or goes on."""
    end = None if days is None else begun + timedelta(days)
    return [child, begun, "S", "U4", "PR1", end, "E4A" if end else None, None, child]


def survival(rows: list[list], audience: str | None = None) -> list[tuple]:
    """Return months, began, lasting and its interval: of core, or as shown."""
    con = lived(rows, months=("2020-01-01", UNTIL.isoformat()), make=SURVIVAL)
    if audience is None:
        return con.execute(
            "select months, begun_count, lasting_pct, low_pct, high_pct"
            " from core_placement_survival where carers = 'In-house' order by months"
        ).fetchall()
    con.execute("create table core_audience as select ? as audience", [audience])
    sql = (QUERIES / "27_shown/shown_survival.sql").read_text("utf-8")
    return con.execute(
        f"select months, begun_count, lasting_pct, low_pct, high_pct from ({sql})"
        " where carers = 'In-house' order by months"
    ).fetchall()


def at(found: list[tuple], month: int) -> tuple:
    return next(row for row in found if row[0] == month)


def test_five_placements_worked_out_by_hand():
    # Ended after 20, 50 and 80 days; two go on, followed for 60 and for 100 days.
    # At 20: 5 at risk, 4/5 last. At 50: 4 at risk, 4/5 x 3/4 = 3/5. At 60 one is no
    # longer followed. At 80: 2 at risk, 3/5 x 1/2 = 3/10.
    after = UNTIL + timedelta(1)
    found = survival(
        [
            placement("a", date(2024, 1, 1), 20),
            placement("b", date(2024, 1, 1), 50),
            placement("c", date(2024, 1, 1), 80),
            placement("d", after - timedelta(60), None),
            placement("e", after - timedelta(100), None),
        ]
    )
    # A month is 30.4 days: 1 month is day 30, 2 months are day 60, 3 months day 91.
    assert [round(row[2], 6) for row in found[:4]] == [100, 80, 60, 30]
    assert [row[1] for row in found] == [5] * len(found)
    # Day 121 lies beyond the last who is followed.
    assert len(found) == 4
    # Greenwood at 3 months: 1/(5 x 4) + 1/(4 x 3) + 1/(2 x 1) = 0.6333.
    reach = 1.96 * sqrt(1 / 20 + 1 / 12 + 1 / 2) / abs(log(0.3))
    assert found[3][3] == pytest.approx(100 * 0.3 ** exp(reach))
    assert found[3][4] == pytest.approx(100 * 0.3 ** exp(-reach))
    assert found[0][3:] == (None, None)


def test_one_that_ends_on_the_day_counts_as_ended_and_the_last_leaves_nobody():
    # Two of two end after 30 days, which is the first month: nobody is left to follow.
    found = survival([placement(c, date(2024, 1, 1), 30) for c in "ab"])
    assert [row[0] for row in found] == [0]


def test_older_placements_and_those_of_less_than_a_day_are_left_out():
    found = survival(
        [
            placement("a", date(2019, 12, 31), 40),
            placement("b", date(2024, 1, 1), 0),
            placement("c", date(2024, 1, 1), 40),
            placement("d", date(2024, 1, 1), None),
        ]
    )
    assert at(found, 0)[1] == 2


def ending_one_a_day(number: int) -> list[list]:
    """Return placements that end after 1, 2, 3, ... days, and 20 that go on."""
    begun = date(2023, 1, 1)
    return [
        *(placement(f"e{n}", begun, n) for n in range(1, number + 1)),
        *(placement(f"o{n}", begun, None) for n in range(20)),
    ]


def test_totals_see_no_step_of_fewer_than_five_endings():
    # Three end in month 1 and none after: at no month have five more ended.
    assert [row[0] for row in survival(ending_one_a_day(3), "totals")] == [0]
    # Forty end: 30 by month 1 and 10 more in month 2, and then none.
    shown = survival(ending_one_a_day(40), "totals")
    assert [row[0] for row in shown] == [0, 1, 2]
    # 60 began, 30 last after a month (50%), 20 after two (33.3%).
    assert [row[2] for row in shown] == [100, 50, 33]
    assert {row[1] for row in shown} == {60}


def test_four_endings_are_kept_back_until_a_fifth_joins_them():
    # Four end in month 1 and four in month 2: 8 of 28 by then, so 20 of 28 last.
    begun = date(2023, 1, 1)
    rows = [placement(f"e{n}", begun, n) for n in (1, 2, 3, 4, 41, 42, 43, 44)]
    rows += [placement(f"o{n}", begun, None) for n in range(20)]
    shown = survival(rows, "totals")
    assert [(row[0], row[2]) for row in shown] == [(0, 100), (2, 71)]


def test_totals_see_nothing_of_fewer_than_ten_at_risk():
    rows = [placement(f"e{n}", date(2023, 1, 1), 10 + n) for n in range(9)]
    assert survival(rows, "totals") == []
    # 15 begin, 6 end in the first month: 9 are left, too few.
    rows = [placement(f"o{n}", date(2023, 1, 1), None) for n in range(9)] + rows[:6]
    assert [row[0] for row in survival(rows, "totals")] == [0]


def test_the_service_sees_every_month_and_exact_shares():
    shown = survival(ending_one_a_day(3), "service")
    assert [row[0] for row in shown[:3]] == [0, 1, 2]
    assert shown[1][1:3] == (23, pytest.approx(100 * 20 / 23))


def test_the_example_lasts_as_counted_child_by_child(exact):
    # The product over every day, in plain Python, for one kind of carers.
    spells = exact.execute("""
        select
            least(coalesce(ended_date, date '2026-11-01'), date '2026-11-01')
            - started_date as days,
            coalesce(ended_date < date '2026-11-01', false) as has_ended
        from core_spells
        where first_placement_kind = 'Residential'
            and started_date between date '2021-11-01' and date '2026-10-31'
            and (ended_date is null or ended_date > started_date)
            and not is_short_break_series
    """).fetchall()
    share = 1.0
    for day in range(1, 366):
        at_risk = sum(days >= day for days, _ in spells)
        ended = sum(days == day and has_ended for days, has_ended in spells)
        share *= 1 - ended / at_risk
    [found] = exact.execute("""
        select begun_count, lasting_pct from core_placement_survival
        where carers = 'Residential' and months = 12
    """).fetchall()
    assert found == (len(spells), pytest.approx(100 * share))


SHARES = """
    create table shown_measures as
    select
        'x' as organisation_id,
        'three_or_more_placements_year_pct' as measure_id,
        'month' as cut,
        unnest(?::date[]) as period_end,
        '' as dim_1,
        unnest(?::double[]) as value,
        10 as numerator,
        100 as denominator,
        'episodes; header' as source_files
"""
FORECAST = "30_pages/page_live_disruptions_forecast.sql"


def forecasts(shares: dict[str, float | None]) -> dict[date, tuple]:
    """Return forecast, its interval and the earlier years, by month end."""
    con = duckdb.connect()
    con.execute(SHARES, [list(shares), list(shares.values())])
    con.execute(
        "create table stg_extract_authorities as"
        " select 'x' as organisation_id, 'Ayton' as organisation_name"
    )
    con.execute(
        "create table core_extract_sources as select 'x' as organisation_id,"
        " 'episodes; header' as source_files, 'd' as document_id, 'r' as reference"
    )
    sql = (QUERIES / FORECAST).read_text("utf-8")
    found = con.execute(
        "select period_end, forecast_pct, low_pct, high_pct, year_count, forecast_date"
        f" from ({sql})"
    ).fetchall()
    return {row[0]: row[1:] for row in found}


def years(*pairs: tuple[float, float]) -> dict[str, float | None]:
    """Return October's and March's share of 2021/22, 2022/23, ..."""
    shares: dict[str, float | None] = {}
    for year, (october, march) in enumerate(pairs, 2021):
        shares |= {f"{year}-10-31": october, f"{year + 1}-03-31": march}
    return shares


def test_the_forecast_adds_the_mean_rise_and_a_prediction_interval():
    # Rises of 3, 4 and 5: mean 4, standard deviation 1. Student's t for 2 degrees of
    # freedom is 4.303; 4.303 x 1 x sqrt(1 + 1/3) = 4.969.
    found = forecasts({**years((6, 9), (6, 10), (7, 12)), "2024-10-31": 8.0})
    middle, low, high, year_count, day = found[date(2024, 10, 31)]
    assert (middle, year_count, day) == (12, 3, date(2025, 3, 31))
    assert (low, high) == (pytest.approx(7.031, abs=1e-3), pytest.approx(16.969, 1e-3))


def test_two_earlier_years_are_too_few_and_later_years_are_not_known_yet():
    found = forecasts({**years((6, 9), (6, 10), (7, 12)), "2024-10-31": 8.0})
    assert list(found) == [date(2024, 10, 31)]


def test_a_share_that_is_not_shown_is_no_part_of_a_forecast():
    shares = {**years((6, 9), (6, 10), (7, 12)), "2024-10-31": 8.0}
    assert forecasts({**shares, "2022-10-31": None}) == {}
    assert forecasts({**shares, "2024-10-31": None}) == {}


def test_the_interval_stays_within_0_and_100():
    found = forecasts({**years((1, 9), (1, 1), (1, 40)), "2024-10-31": 2.0})
    assert found[date(2024, 10, 31)][1] == 0
