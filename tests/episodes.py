"""Episodes written as a small table, and the queries that are made from them.

A table has one episode a line; the columns are named in `COLUMNS`, `-` is a blank:

    child start      rne place provider end        rec reason urn
    A     2024-01-01 S   U4    PR1      2024-03-01 X1  CARPL  H1
"""

from pathlib import Path
from typing import Any

import duckdb

QUERIES = Path(__file__).parents[1] / "queries"
EPISODES = """
    create table stg_extract_episodes (
        organisation_id varchar, child_id varchar, started_date date,
        reason_new_episode varchar, placement_type varchar,
        placement_provider varchar, ended_date date, reason_ceased varchar,
        reason_place_change varchar, urn varchar, legal_status varchar,
        placement_postcode varchar
    )
"""
CHILDREN = """
    create table stg_extract_children (
        organisation_id varchar, child_id varchar, sex varchar, birth_date date,
        ethnic_group varchar
    )
"""
MONTHS = """
    create table core_live_months as
    select
        'x' as organisation_id,
        cast(month as date) as month,
        last_day(cast(month as date)) as month_end,
        cast(? as date) as extracted_date,
        concat(
            year(month - interval 3 month),
            '/',
            right(cast(year(month - interval 3 month) + 1 as varchar), 2)
        ) as financial_year,
        last_day(cast(month as date)) = last_day(cast(? as date)) as is_latest,
    from range(cast(? as date), cast(? as date) + 1, interval 1 month) as t(month)
"""
CORE = ("core_placement_reasons", "core_placement_stays", "core_spells")


def episodes(text: str) -> list[list[str | None]]:
    """Return the episodes of a table, blanks as None."""
    lines = [line.split() for line in text.strip().splitlines()]
    return [[None if cell == "-" else cell for cell in line] for line in lines]


def lived(
    text: str | list[list[Any]],
    *,
    months: tuple[str, str] = ("2024-01-01", "2024-12-31"),
    born: dict[str, str] | None = None,
    make: tuple[str, ...] = CORE,
) -> duckdb.DuckDBPyConnection:
    """Return a connection with the queries made from the episodes of council `x`.

    `months` are the first day and the last; `born` gives the birthday of each child;
    `make` names the queries in the order in which they need each other.
    """
    con = duckdb.connect()
    rows = episodes(text) if isinstance(text, str) else text
    con.execute(EPISODES)
    con.execute(CHILDREN)
    for row in rows:
        filled = [*row, *[None] * (11 - len(row))]
        con.execute(
            f"insert into stg_extract_episodes values ('x', {', '.join('?' * 11)})",
            filled,
        )
    for child, birthday in (born or {}).items():
        con.execute(
            "insert into stg_extract_children values ('x', ?, 'Female', ?, 'White')",
            [child, birthday],
        )
    first, last = months
    con.execute(MONTHS, [last, last, first, last])
    con.execute(
        "create table core_extract_coverage as select 'x' as organisation_id,"
        " 'episodes' as file_name, cast(? as date) as first_month",
        [first],
    )
    for name in make:
        sql = next(QUERIES.glob(f"*/{name}.sql")).read_text(encoding="utf-8")
        con.execute(f"create table {name} as {sql}")
    return con


def rows(con: duckdb.DuckDBPyConnection, query: str) -> list[tuple[Any, ...]]:
    """Return the rows of a query with dates as text, to compare with a table."""
    result = con.execute(query).fetchall()
    return [tuple(_told(cell) for cell in row) for row in result]


def _told(cell: Any) -> Any:
    return cell.isoformat() if hasattr(cell, "isoformat") else cell
