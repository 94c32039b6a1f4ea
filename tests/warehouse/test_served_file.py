"""The file that readers read is written by a program that gets the figures alone."""

from pathlib import Path

import duckdb
import pytest

from warehouse import served


def made(folder: Path, **tables: str) -> duckdb.DuckDBPyConnection:
    """Return a connection that holds these tables."""
    con = duckdb.connect()
    for name, sql in tables.items():
        con.execute(f"create table {name} as {sql}")
    return con


def written(tmp_path: Path) -> duckdb.DuckDBPyConnection:
    """Return the file that is written from the parts."""
    path = tmp_path / "file.duckdb"
    served.write(tmp_path / "parts", path)
    return duckdb.connect(str(path), read_only=True)


def test_rows_keep_their_order_and_columns_their_types(tmp_path):
    sql = """select 3::hugeint as a, 1.25::decimal(9, 2) as b, date '2026-10-31' as c,
        timestamp '2026-10-31 12:00:00' as d, 'x' as e, null::varchar as f, true as g,
        [1, 2] as h, 2.5 as "i j"
        union all by name select 1 as a, 'it''s' as e"""
    con = made(tmp_path, page_years=sql)
    served.hand_over(con, "page_years", tmp_path / "parts", 0)
    kept = written(tmp_path).table("page_years")
    assert kept.fetchall() == con.table("page_years").fetchall()
    assert kept.types == con.table("page_years").types


def test_a_table_without_rows_is_there(tmp_path):
    con = made(tmp_path, page_actions="select 1 as a where false")
    served.hand_over(con, "page_actions", tmp_path / "parts", 0)
    assert written(tmp_path).table("page_actions").fetchall() == []


def test_parts_follow_each_other_and_what_they_repeat_is_there_once(tmp_path):
    for number, names in enumerate((("Ayton", "Both"), ("Both", "Beeton"))):
        rows = f"select unnest({list(names)}) as name"
        con = made(tmp_path, page_glossary=rows, page_live_months=rows)
        for name in ("page_glossary", "page_live_months"):
            served.hand_over(con, name, tmp_path / "parts", number)
    file = written(tmp_path)
    names = [name for (name,) in file.table("page_glossary").fetchall()]
    assert names == ["Ayton", "Both", "Beeton"]
    assert len(file.table("page_live_months").fetchall()) == 4


def test_a_file_that_cannot_be_written_says_why(tmp_path):
    con = made(tmp_path, page_years="select 1 as a")
    served.hand_over(con, "page_years", tmp_path / "parts", 0)
    with pytest.raises(served.NotServed, match=r"nowhere.*No such file or directory"):
        served.write(tmp_path / "parts", tmp_path / "nowhere" / "file.duckdb")


def test_the_build_itself_opens_no_file(tmp_path, monkeypatch):
    """Else what its memory held could lie between the figures."""
    opened: list[str] = []
    connect = duckdb.connect

    def noted(*place, **settings):
        opened.append(str(place))
        return connect(*place, **settings)

    monkeypatch.setattr(duckdb, "connect", noted)
    con = made(tmp_path, page_years="select 1 as a")
    served.hand_over(con, "page_years", tmp_path / "parts", 0)
    served.write(tmp_path / "parts", tmp_path / "file.duckdb")
    assert opened == ["()"]
    assert (
        con.sql("select path from duckdb_databases() where path is not null").fetchall()
        == []
    )
