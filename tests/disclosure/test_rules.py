"""The rules of small numbers hold in every row that a page can read."""

import pytest

# What is counted there is no child, household or applicant.
NOT_OF_PEOPLE = {
    "left_out_count",  # points of a trend
    "month_count",
    "point_count",
    "revised_months_count",
    "row_count",  # rows of a file
    "year_count",
}
# What is shown beside what is true; place-days are so many places on an average day.
MEASURED = """(
    select shown.*, counts.per, counts.part_count, counts.whole_count,
        counts.numerator as true_numerator, measures.unit, measures.live_value,
        measures.live_aggregation, measures.is_small
    from shown_measures as shown
    inner join shown_counts as counts using (
        organisation_id, measure_id, cut, period_end,
        dim_1, value_1, dim_2, value_2
    )
    inner join stg_measures as measures using (measure_id)
)"""


def rows(con, sql):
    return con.sql(sql).fetchall()


@pytest.fixture(scope="module")
def counts(record):
    """Return every column of counts of every page of records: (view, column)."""
    return [
        (view, column)
        for view, column, kind in rows(
            record,
            "select table_name, column_name, data_type from duckdb_columns()"
            " where table_name like 'page_live_%' or table_name = 'page_scorecard'",
        )
        if (column.endswith("_count") or column in ("numerator", "denominator"))
        and column not in NOT_OF_PEOPLE
        and kind in ("BIGINT", "INTEGER", "DOUBLE", "HUGEINT")
    ]


def test_no_page_holds_a_count_of_1_to_4(record, counts):
    assert len(counts) > 15
    small = {
        (view, column): record.sql(
            f"select count(*) from {view} where {column} > 0 and {column} < 5"
        ).fetchall()[0][0]
        for view, column in counts
    }
    assert {place: n for place, n in small.items() if n} == {}


@pytest.mark.parametrize(
    ("shown", "counted"), [("numerator", "part_count"), ("denominator", "whole_count")]
)
def test_a_count_under_a_filter_is_a_multiple_of_5(record, shown, counted):
    odd = (
        f"select measure_id, {shown} / per as places from {MEASURED}"
        f" where dim_1 <> '' and {counted} is not null"
        " and abs(places - 5 * round(places / 5)) > 1e-9"
    )
    assert rows(record, odd) == []


def test_a_part_of_a_tally_is_a_multiple_of_5(record):
    assert rows(record, "from page_live_tallies where tally_count % 5 <> 0") == []
    odd = "from page_live_tallies where dim_1 <> '' and total_count % 5 <> 0"
    assert rows(record, odd) == []


def test_there_is_no_rate_on_fewer_than_10(record):
    on_few = f"from {MEASURED} where value is not null and whole_count < 10"
    assert rows(record, on_few) == []


def test_the_days_of_fewer_than_10_cases_are_not_shown(record):
    few = "from page_live_durations where case_count < 10 and median_days is not null"
    assert rows(record, few) == []
    odd = "from page_live_durations where median_days <> round(median_days)"
    assert rows(record, odd) == []


def test_a_rate_comes_from_the_counts_shown(record):
    other = (
        "from page_live_measures where live_value = 'pct' and value is not null"
        " and abs(value - 100 * numerator / denominator) > 1e-9"
    )
    assert rows(record, other) == []


def test_a_number_that_is_missing_says_why(record):
    silent = (
        "from page_live_measures"
        " where (numerator is null) <> (numerator_symbol is not null)"
        " or (value is null) <> (value_symbol is not null)"
        " or (denominator is not null and denominator_symbol is not null)"
    )
    assert rows(record, silent) == []
    assert (
        rows(
            record,
            "select distinct value_symbol from page_live_measures"
            " where value_symbol not in ('c', 'z')",
        )
        == []
    )


def test_a_measure_that_is_small_every_month_has_no_months(record):
    monthly = f"from {MEASURED} where is_small and cut not in ('rolling_12', 'year')"
    assert rows(record, monthly) == []


def test_counts_of_5_or_more_of_the_whole_authority_are_exact(record):
    """Stocks at every month's end; flows at the end of each financial year.

    But for those that give way beside others, which would tell a smaller count.
    """
    lost = (
        f"select distinct measure_id, cut, period_end from {MEASURED}"
        " where dim_1 = '' and live_value = 'count' and part_count >= 5"
        " and (live_aggregation = 'stock' or cut = 'year')"
        " and numerator is distinct from true_numerator"
        " and measure_id not in (select hides from shown_guards where sign < 0)"
        " and measure_id not in (select flow from shown_moves)"
    )
    assert rows(record, lost) == []


def test_sums_that_slide_are_shown_under_a_filter_only_where_the_whole_is(record):
    """The values of a filter add up to the whole, and tell what it withholds."""
    lost = (
        "from page_live_measures as part inner join page_live_measures as whole"
        " using (organisation_name, measure_id, cut, period_end)"
        " inner join stg_measures as measures using (measure_id)"
        " where part.dim_1 <> '' and whole.dim_1 = '' and part.cut = 'rolling_12'"
        " and month(period_end) <> 3 and measures.live_value in ('count', 'pct')"
        " and part.numerator > 0 and whole.numerator_symbol = 'c'"
    )
    assert rows(record, f"select part.measure_id {lost}") == []


# The service sees all


def test_the_service_sees_every_count_exactly(exact):
    other = (
        "from shown_measures as m inner join shown_periodic as p using"
        " (organisation_id, measure_id, cut, period_end,"
        " dim_1, value_1, dim_2, value_2)"
        " where m.numerator is distinct from p.numerator"
        " or m.denominator is distinct from p.denominator or m.value_symbol = 'c'"
    )
    assert rows(exact, f"select m.measure_id {other}") == []
    assert rows(exact, "from shown_tallies where tally_count_symbol is not null") == []
    assert rows(exact, "from shown_durations where days_symbol is not null") == []


def test_the_service_has_counts_of_1_to_4(exact):
    small = "from page_live_measures where numerator between 1 and 4 and dim_1 <> ''"
    assert rows(exact, f"{small} limit 1") != []
