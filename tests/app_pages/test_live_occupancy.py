"""The Occupancy page of a service's own records as a reader of totals opens it."""

import pytest

HERE = {"organisation": "Exampleshire"}


def text_of(at):
    return " ".join(node.proto.body for node in at.get("html"))


@pytest.fixture
def opened(open_page):
    at = open_page("occupancy", **HERE)
    assert not at.exception
    return at


def test_it_answers_with_the_counts_of_the_latest_month(opened, record):
    approved, filled = (
        record.sql(
            "select cast(value as integer) from page_live_measures"
            f" where measure_id = '{name}' and cut = 'month' and dim_1 = ''"
            " order by period_end desc limit 1"
        ).fetchall()[0][0]
        for name in ("approved_places", "filled_places")
    )
    told = f"On 31 October 2026 it was {filled} of {approved}."
    assert told in text_of(opened)


def test_it_draws_three_rates_for_every_month(opened, chart_rows):
    rows = chart_rows(opened, "occupancy-by-month")
    assert {row["series"] for row in rows} == {
        "Occupancy",
        "Effective occupancy",
        "Vacancy",
    }
    assert len({row["period_end"] for row in rows}) == len(rows) / 3
    assert sum(row["is_last"] for row in rows) == 3


def test_places_stand_day_by_day_and_by_type(opened, chart_rows):
    assert (
        len({row["period_end"] for row in chart_rows(opened, "places-by-day")}) == 365
    )
    kinds = {row["kind"] for row in chart_rows(opened, "places-by-type")}
    assert kinds == {"Mainstream", "Family and friends", "Short breaks"}


def test_places_not_available_are_told_where_their_reasons_are_withheld(opened, record):
    [(every, reasons)] = record.sql(
        "select cast(any_value(places.value) as integer), max(reasons.tally_count)"
        " from page_live_measures as places, page_live_tallies as reasons"
        " where places.measure_id = 'unavailable_places' and places.dim_1 = ''"
        " and places.cut = 'month' and places.period_end = '2026-10-31'"
        " and reasons.tally_id = 'places_unavailable' and reasons.cut = 'month'"
        " and reasons.period_end = '2026-10-31' and reasons.dim_2 = ''"
        " and reasons.value_1 = 'mainstream'"
    ).fetchall()
    assert reasons is None
    assert f"{every} places could take no child at the end of the month" in text_of(
        opened
    )


def test_readers_of_totals_see_no_household(opened):
    assert "Households on hold today" not in text_of(opened)


def test_a_team_is_applied_before_the_rates_and_named(open_page, chart_rows, record):
    at = open_page("occupancy", **HERE, team="North")
    assert not at.exception
    assert "Exampleshire, team: North" in text_of(at)
    assert "in the 12 months to" in text_of(at)
    [latest] = [
        row
        for row in chart_rows(at, "occupancy-by-month")
        if row["is_last"] and row["series"] == "Occupancy"
    ]
    [(value,)] = record.sql(
        "select value from page_live_measures where measure_id = 'occupancy_pct'"
        " and cut = 'rolling_12' and dim_1 = 'team' and value_1 = 'North'"
        " and dim_2 = '' order by period_end desc limit 1"
    ).fetchall()
    assert latest["value"] == pytest.approx(value)


def test_an_earlier_month_shows_nothing_later(open_page, chart_rows):
    at = open_page("occupancy", **HERE, month="March 2024")
    assert not at.exception
    assert "in March 2024" in text_of(at)
    days = {str(row["period_end"])[:10] for row in chart_rows(at, "occupancy-by-month")}
    assert max(days) == "2024-03-31"
    assert "Days are kept for the latest 12 months only." in text_of(at)


@pytest.mark.parametrize("team", ["<b>x</b>", "", "north"])
def test_a_team_that_is_none_shows_all(open_page, team):
    at = open_page("occupancy", **HERE, team=team)
    assert not at.exception
    assert "team:" not in text_of(at)
