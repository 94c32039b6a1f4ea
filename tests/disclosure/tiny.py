"""A few rows of `all_measures`, `all_tallies` and `all_durations`, and what is shown.

    con = shown(measures=[{"measure_id": "m", "month": "2026-04-01", "numerator": 7}])
    con.sql("from shown_measures")

A column that is left out is null; the organisation is "x", the months those from
`first` to `last`. `catalogue` says of a measure what differs from a flow that counts.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import duckdb
import pyarrow as pa

from warehouse import QUERIES
from warehouse.families import FAMILIES, put_together

Row = Mapping[str, Any]

PAGES = ("page_live_measures", "page_live_tallies", "page_live_durations")
SETTING = """
create table core_audience as select '{audience}' as audience;
create table core_live_months as
    select 'x' as organisation_id, cast(unnest(range(
        date '{first}', date '{last}' + interval 1 month, interval 1 month
    )) as date) as month, last_day(month) as month_end, month_end as extracted_date,
    month = date '{last}' as is_latest;
create table stg_extract_authorities as
    select 'x' as organisation_id, 'Ayton' as organisation_name;
create table core_extract_sources as
    select 'x' as organisation_id, 'f' as source_files, 'x-f' as document_id,
    '9 rows' as reference, date '{first}' as first_month;
create table stg_measures (
    measure_id varchar, measure_name varchar, unit varchar, good_direction varchar,
    theme varchar, service varchar, live_aggregation varchar, live_value varchar,
    is_small boolean
);
"""
READS = re.compile(r"\b(?:shown|page_live)_\w+\b")


def shown(
    measures: Sequence[Row] = (),
    tallies: Sequence[Row] = (),
    durations: Sequence[Row] = (),
    catalogue: Mapping[str, Row] | None = None,
    audience: str = "totals",
    first: str = "2024-04-01",
    last: str = "2026-03-01",
    views: Iterable[str] = PAGES,
) -> duckdb.DuckDBPyConnection:
    """Return a connection that holds the rows, and the views above them."""
    con = duckdb.connect()
    con.execute(SETTING.format(audience=audience, first=first, last=last))
    put_together(con, [])
    for family, rows in zip(FAMILIES, (measures, tallies, durations), strict=True):
        _insert(con, family.table, [{**DEFAULTS[family.table], **r} for r in rows])
    told = catalogue or {}
    names = dict.fromkeys([*told, *(str(row["measure_id"]) for row in measures)])
    _insert(
        con,
        "stg_measures",
        [{**COUNTS, "measure_id": n, **told.get(n, {})} for n in names],
    )
    made: set[str] = set()
    for name in views:
        _make(con, name, made)
    return con


DEFAULTS: dict[str, Row] = {
    "all_measures": {"organisation_id": "x", "source_files": "f"},
    "all_tallies": {
        "organisation_id": "x",
        "source_files": "f",
        "tally_id": "t",
        "cut": "now",
        "period_start": "2026-03-31",
        "period_end": "2026-03-31",
        "part_order": 1,
    },
    "all_durations": {
        "organisation_id": "x",
        "source_files": "f",
        "duration_id": "d",
        "cut": "now",
        "period_start": "2026-03-31",
        "period_end": "2026-03-31",
        "part": "All",
        "part_order": 1,
    },
}
COUNTS: Row = {
    "measure_name": "Measure",
    "unit": "children",
    "live_aggregation": "flow",
    "live_value": "count",
    "is_small": False,
}


def _insert(con: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Row]) -> None:
    if not rows:
        return
    names = list(dict.fromkeys(name for row in rows for name in row))
    columns = {name: [row.get(name) for row in rows] for name in names}
    con.register("rows_to_insert", pa.table(columns))
    con.execute(f"insert into {table} by name select * from rows_to_insert")
    con.unregister("rows_to_insert")


def _make(con: duckdb.DuckDBPyConnection, name: str, made: set[str]) -> None:
    """Create a view as the build does, after those that it reads."""
    path = next(QUERIES.glob(f"[23]*/{name}.sql"), None)
    if name in made or path is None:
        return
    made.add(name)
    sql = re.sub(r"--.*", "", path.read_text("utf-8"))
    for needed in READS.findall(sql):
        _make(con, needed, made)
    con.execute(f"create table {name} as {sql}")
