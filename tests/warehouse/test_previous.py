"""What was shown before the present files came, handed on from snapshot to snapshot."""

from pathlib import Path

import duckdb
import pytest

from warehouse.previous import keep_previous


@pytest.fixture
def snapshot(tmp_path: Path):
    """Return a function that writes a snapshot: its files, what it shows, its past."""

    def written(
        sha: str, value: float, before: float | None = None, audience: str = "totals"
    ) -> Path:
        path = tmp_path / f"{sha}-{value}.duckdb"
        with duckdb.connect(str(path)) as con:
            files(con, sha)
            con.execute("create table snapshot_info as select ? audience", [audience])
            con.execute(
                "create table raw_extract_authorities as"
                " select 'x' as organisation_id, 'X' as short_name,"
                " date '2026-09-30' as extracted_at"
            )
            con.execute(
                "create table page_live_measures as select 'X' as organisation_name,"
                " 'm' as measure_id, 'month' as cut, date '2026-08-31' as period_end,"
                " '' as dim_1, '' as dim_2, 1.0 as numerator, 2.0 as denominator,"
                f" {value} as value"
            )
            keep_previous(con, None)
            if before is not None:
                con.execute(
                    "insert into raw_previous_measures values ('x', 'm', 'month',"
                    f" '2026-07-31', 1, 2, {before}, '2026-08-31')"
                )
        return path

    return written


def files(con: duckdb.DuckDBPyConnection, sha: str) -> None:
    con.execute(
        "create table raw_extract_files as select 'x' as organisation_id,"
        f" 'a.csv' as source_file, '{sha}' as sha256"
    )


def kept(sha: str, before: Path | None) -> list[tuple]:
    """Return what a build with files of this checksum keeps of the snapshot before."""
    with duckdb.connect() as con:
        files(con, sha)
        con.execute("create table raw_settings as select 'totals' as audience")
        keep_previous(con, before)
        return con.execute(
            "select cast(period_end as varchar), value, cast(extracted_date as varchar)"
            " from raw_previous_measures"
        ).fetchall()


def test_without_a_snapshot_there_was_nothing(snapshot):
    assert kept("new", None) == []


def test_new_files_make_what_was_shown_what_was_before(snapshot):
    shown = snapshot("old", 50.0, before=40.0)
    assert kept("new", shown) == [("2026-08-31", 50.0, "2026-09-30")]


def test_the_same_files_keep_what_was_before_them(snapshot):
    shown = snapshot("same", 50.0, before=40.0)
    assert kept("same", shown) == [("2026-07-31", 40.0, "2026-08-31")]


def test_what_the_service_saw_is_not_looked_back_to(snapshot):
    shown = snapshot("old", 50.0, before=40.0, audience="service")
    assert kept("new", shown) == kept("old", shown) == []


def test_a_snapshot_without_extracts_counts_as_none(tmp_path):
    path = tmp_path / "old.duckdb"
    duckdb.connect(str(path)).close()
    assert kept("new", path) == []


def test_a_snapshot_that_cannot_be_opened_counts_as_none(tmp_path):
    path = tmp_path / "torn.duckdb"
    path.write_bytes(b"half")
    assert kept("new", path) == []
