"""Tiny series through the views of `queries/28_trends`, and a second way to read them.

A series is a list of values by month, None for a gap, from April 2022 on.
"""

from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from itertools import pairwise
from pathlib import Path

import duckdb
import pyarrow as pa

QUERIES = Path(__file__).parents[2] / "queries" / "28_trends"
FIRST_YEAR = 2022
TABLES = """
create table shown_measures (
    organisation_id varchar, measure_id varchar, cut varchar, period_start date,
    period_end date, dim_1 varchar, value_1 varchar, dim_2 varchar, value_2 varchar,
    numerator double, numerator_symbol varchar, denominator double,
    denominator_symbol varchar, value double, value_symbol varchar,
    source_files varchar
);
create table stg_measures (
    measure_id varchar, good_direction varchar, live_aggregation varchar,
    live_value varchar
);
create table stg_extract_targets (
    organisation_id varchar, measure_id varchar, from_date date, to_date date,
    target_value double, owner varchar, agreed_date date, agreed_by_body varchar,
    reason varchar
);
create table shown_states (
    organisation_id varchar, measure_id varchar, role varchar, cut varchar,
    period_end date, state varchar
);
create table core_audience (audience varchar);
create table stg_extract_baselines (
    organisation_id varchar, measure_id varchar, from_date date, reason varchar,
    agreed_date date
);
"""


def month_of(place):
    """Return the first day of a month, counted from April 2022."""
    years, month = divmod(place + 3, 12)
    return date(FIRST_YEAR + years, month + 1, 1)


def end_of(place, months=1):
    """Return the last day of a period that starts in a month."""
    return month_of(place + months) - timedelta(days=1)


def trends():
    """Return a connection with the views over empty tables: one for all tests."""
    con = _views()
    for (table,) in con.execute("select table_name from duckdb_tables()").fetchall():
        con.execute(f"delete from {table}")
    return con


@cache
def _views():
    con = duckdb.connect()
    con.execute("set threads = 1")
    con.execute(TABLES)
    waiting = sorted(QUERIES.glob("*.sql"))
    while waiting:
        failed = []
        for path in waiting:
            try:
                con.execute(f"create view {path.stem} as {path.read_text('utf-8')}")
            except duckdb.CatalogException:
                failed.append(path)
        assert len(failed) < len(waiting), failed
        waiting = failed
    return con


def add(con, measure_id, values, *, cut="month", step=1, good="up", start=0, **about):
    """Add a series to the tables; `about` may name aggregation, value and looking back.

    A value may be None (no row's value) or "c" (confidential).
    """
    aggregation, live_value = about.get("aggregation", "flow"), about.get("of", "count")
    if not con.sql(f"from stg_measures where measure_id = '{measure_id}'").fetchall():
        con.execute(
            "insert into stg_measures values (?, ?, ?, ?)",
            [measure_id, good, aggregation, live_value],
        )
    back = about.get("back", step)
    rows = pa.Table.from_pylist(
        [
            {
                "organisation_id": "x",
                "measure_id": measure_id,
                "cut": cut,
                "period_start": month_of(start + step * place + step - back),
                "period_end": end_of(start + step * place, step),
                **dict.fromkeys(("dim_1", "value_1", "dim_2", "value_2"), ""),
                "value": None if value == "c" else value,
                "value_symbol": value if value == "c" else "x"[value is not None :],
                "source_files": "applicants",
            }
            for place, value in enumerate(values)
        ]
    )
    assert rows.num_rows
    con.execute(
        "insert into shown_measures by name"
        " select * replace (nullif(value_symbol, '') as value_symbol) from rows"
    )


def baseline(con, measure_id, from_date, reason="A new way of working"):
    con.execute(
        "insert into stg_extract_baselines values ('x', ?, ?, ?, ?)",
        [measure_id, from_date, reason, from_date],
    )


def target(con, measure_id, value, from_date=date(2020, 4, 1), to_date=None):
    con.execute(
        "insert into stg_extract_targets values"
        " ('x', ?, ?, ?, ?, 'Head of service', ?, 'Board', 'Plan')",
        [measure_id, from_date, to_date, value, from_date],
    )


def points(con, measure_id="m", cut="month"):
    """Return the rows of trend_points of a series, first to last, as dictionaries."""
    return _rows(con, "trend_points", measure_id, cut)


def every_point(con):
    """Return the rows of trend_points of all series of months."""
    found = con.sql("from trend_points where cut = 'month' order by period_end")
    return found.to_arrow_table().to_pylist()


def read(values, **about):
    """Return the points of one series of months."""
    con = trends()
    for from_date in about.pop("baselines", ()):
        baseline(con, "m", from_date)
    if (wanted := about.pop("target", None)) is not None:
        target(con, "m", wanted)
    add(con, "m", values, **about)
    return points(con)


def latest(con, measure_id="m", cut="month"):
    """Return the last row of trend_comparisons of a series."""
    return _rows(con, "trend_comparisons", measure_id, cut)[-1]


def _rows(con, view, measure_id, cut):
    return (
        con.cursor()
        .sql(
            f"from {view} where measure_id = ? and cut = ? order by period_end",
            params=[measure_id, cut],
        )
        .to_arrow_table()
        .to_pylist()
    )


def by_hand(values, breaks=()):
    """Return (rule, sign) for each value: exact, point by point, without SQL.

    `breaks` are the places at which a new baseline starts.
    """
    found = [(None, None)] * len(values)
    edges = [0, *sorted(breaks), len(values)]
    for first, end in pairwise(edges):
        found[first:end] = _segment(values[first:end])
    return found


def _segment(values):
    known = [Fraction(v) for v in values if v is not None]
    limits = limits_by_hand(values)
    if limits is None or limits[1] == 0:
        return [(None, None)] * len(values)
    mean, reach = limits
    assert known
    return [_first_rule(values, place, mean, reach) for place in range(len(values))]


def limits_by_hand(values):
    """Return the mean and how far the limits lie from it, or None if too few values."""
    known = [Fraction(v) for v in values if v is not None]
    ranges = [
        abs(Fraction(b) - Fraction(a))
        for a, b in pairwise(values)
        if a is not None and b is not None
    ]
    if not ranges:
        return None
    cut_off = Fraction(3267, 1000) * sum(ranges) / len(ranges)
    kept = [r for r in ranges if r < cut_off or cut_off == 0]
    reach = Fraction(266, 100) * sum(kept) / len(kept)
    return sum(known) / len(known), reach


def _first_rule(values, place, mean, reach):
    if values[place] is None:
        return None, None
    above = values[place] > mean
    if abs(values[place] - mean) > reach:
        return "outside", 1 if above else -1
    for start in range(place - 6, place + 1):
        seven = _window(values, start, 7)
        if seven and all(b > a for a, b in pairwise(seven)):
            return "trend", 1
        if seven and all(b < a for a, b in pairwise(seven)):
            return "trend", -1
    near = Fraction(2, 3) * reach
    for start in range(place - 2, place + 1):
        three = _window(values, start, 3)
        is_near = abs(values[place] - mean) > near
        both = sum(abs(v - mean) > near for v in three) >= 2
        if is_near and both and _one_side(three, mean):
            return "two of three", 1 if above else -1
    for start in range(place - 6, place + 1):
        seven = _window(values, start, 7)
        if seven and _one_side(seven, mean):
            return "one side", 1 if above else -1
    return None, None


def _window(values, start, length):
    """Return so many values from a place on; nothing where one is missing."""
    if start < 0 or start + length > len(values):
        return []
    cut = values[start : start + length]
    return [] if None in cut else cut


def _one_side(values, mean):
    return all(v > mean for v in values) or all(v < mean for v in values)
