"""The scorecard of the example authority, for readers who see totals."""

import pytest


def rows(con, sql):
    return con.sql(sql).to_arrow_table().to_pylist()


@pytest.fixture(scope="module")
def latest(record):
    return rows(
        record,
        "from page_scorecard where cut = 'month'"
        " qualify period_end = max(period_end) over ()",
    )


def test_every_measure_that_is_shown_stands_on_it(record, latest):
    shown = rows(record, "select distinct measure_id from shown_measures")
    assert {row["measure_id"] for row in latest} == {row["measure_id"] for row in shown}


def test_every_row_names_its_extract_files(record):
    for view in ("page_scorecard", "page_live_trends"):
        assert not rows(
            record, f"select distinct measure_id from {view} where document_id is null"
        )


def test_no_value_is_there_that_may_not_be_shown(record):
    assert not rows(
        record,
        "select * from page_live_trends as trends"
        " inner join page_scorecard as board using (organisation_name, cut,"
        " measure_id, period_end) where trends.unit not in ('pct', 'gbp', 'days')"
        " and (trends.value between 1 and 4 or board.value between 1 and 4"
        " or board.previous_value between 1 and 4"
        " or board.same_last_year_value between 1 and 4"
        " or board.year_to_date_value between 1 and 4)"
        " and trends.measure_id <> 'places_per_household'",
    )


def test_a_point_is_special_only_where_it_is_read(record):
    odd = "variation <> 'not read' and why_not_read is not null"
    assert not rows(record, f"from page_live_trends where {odd}")
    assert not rows(record, f"from page_scorecard where {odd}")


def test_every_value_missing_has_its_reason(latest):
    for row in latest:
        if row["value"] is None:
            assert row["value_symbol"] in ("c", "z", "x"), row["measure_id"]


def test_the_last_values_are_those_of_the_pages(record, latest):
    pages = rows(
        record,
        "select measure_id, value, period_end from page_live_measures"
        " where cut = 'month' and dim_1 = ''",
    )
    known = {(row["measure_id"], row["period_end"]): row["value"] for row in pages}
    compared = [row for row in latest if row["covers_months"] == 1]
    assert len(compared) > 10
    for row in compared:
        assert row["value"] == known[row["measure_id"], row["period_end"]]
