"""Files of one family stand in one table, joined by the names of their columns."""

import duckdb
import pytest

from warehouse.families import put_together
from warehouse.queries import Query, QueryFailed

AYTON = "'x' as organisation_id"
MONTH = "date '2026-10-01' as month"


def together(**views: str) -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    queries = []
    for name, sql in views.items():
        con.execute(f"create view {name} as {sql}")
        queries.append(Query("25_measures", name, sql))
    put_together(con, queries)
    return con


def test_without_files_the_tables_are_there_and_empty():
    con = together()
    for table in ("all_measures", "all_tallies", "all_durations"):
        assert con.sql(f"from {table}").fetchall() == []


def test_a_row_names_its_measure_and_lacks_the_filters_that_its_file_lacks():
    con = together(
        measure_a=f"select 'x' as organisation_id, {MONTH}, 3 as numerator, 'N' as team"
    )
    found = con.sql(
        "select measure_id, numerator, denominator, team, sex from all_measures"
    )
    assert found.fetchall() == [("a", 3.0, None, "N", None)]


def test_measures_of_different_filters_stand_together():
    con = together(
        measure_a=f"select {AYTON}, {MONTH}, 3 as numerator, 'N' as team",
        measure_b=f"select 'F' as sex, {AYTON}, {MONTH}, 4 as numerator",
    )
    found = con.sql("select measure_id, team, sex from all_measures order by 1")
    assert found.fetchall() == [("a", "N", None), ("b", None, "F")]


def test_a_column_that_no_family_has_names_the_file():
    with pytest.raises(QueryFailed, match="measure_a"):
        together(measure_a="select 'x' as organisation_id, 1 as colour")
