"""A snapshot is published whole, or not at all."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pytest

import warehouse.pointer
from warehouse import BuildFailed
from warehouse.fingerprint import fingerprint_of
from warehouse.litter import KEEP, LEFT_BEHIND_AFTER_SECONDS
from warehouse.pointer import stamp
from warehouse.queries import read_by_no_other

DASHBOARD = Path(__file__).parents[2] / "dashboard"
RULE = "select 'organisations.csv: ' || full_name || ' is not welcome' from "


def broken_record(tiny):
    tiny.name_organisations("Ayton", "")


def broken_query(tiny):
    tiny.write_query("30_pages/page_broken.sql", "select nothing from nowhere")


def broken_rows(tiny):
    """A query that stands, and fails when its rows are computed."""
    sql = "select cast(full_name as integer) as size from stg_organisations"
    tiny.write_query("30_pages/page_broken.sql", sql)


def broken_rule(tiny):
    tiny.write_query("90_checks/check_names.sql", f"{RULE} stg_organisations")


def broken_check(tiny):
    tiny.write_query("90_checks/check_names.sql", "select nothing from nowhere")


def missing_queries(tiny):
    (tiny.queries / "30_pages" / "page_organisations.sql").unlink()


FAULTS = [
    broken_record,
    broken_query,
    broken_rows,
    broken_rule,
    broken_check,
    missing_queries,
]


def names(tiny) -> list[str]:
    return tiny.store().read("page_organisations")["organisation_name"].to_pylist()


def test_the_pointer_names_the_snapshot_that_was_built(tiny):
    path = tiny.build()
    assert tiny.current == path
    assert tiny.files() == ["current", path.name]
    assert names(tiny) == ["Beeton", "Ayton"]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_failed_build_leaves_the_last_good_snapshot_served(built, fault):
    files, pointer = built.files(), stamp(built.snapshots)
    fault(built)
    with pytest.raises(BuildFailed):
        built.build()
    assert built.files() == files
    assert stamp(built.snapshots) == pointer
    assert names(built) == ["Beeton", "Ayton"]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_failed_first_build_leaves_nothing(tiny, fault):
    fault(tiny)
    with pytest.raises(BuildFailed):
        tiny.build()
    assert tiny.files() == []


def test_a_broken_record_is_told_in_full(tiny):
    tiny.name_organisations("", "Beeton")
    (tiny.data / "measures.csv").unlink()
    with pytest.raises(BuildFailed) as failure:
        tiny.build()
    assert str(failure.value) == (
        "The record has 3 things to mend:\n"
        "measures.csv: is missing; put it into published/.\n"
        "organisations.csv, row 2: full_name is blank; fill it.\n"
        "organisations.csv, row 2: organisation_name is blank; fill it."
    )


def test_a_broken_rule_names_its_file_and_each_row(tiny):
    broken_rule(tiny)
    with pytest.raises(BuildFailed) as failure:
        tiny.build()
    assert str(failure.value).splitlines() == [
        "queries/90_checks/check_names.sql: organisations.csv: Ayton is not welcome",
        "queries/90_checks/check_names.sql: organisations.csv: Beeton is not welcome",
    ]


@pytest.mark.parametrize("fault", [broken_query, broken_rows, broken_check])
def test_a_broken_query_names_its_file(tiny, fault):
    fault(tiny)
    with pytest.raises(BuildFailed, match=r"^queries/\d0_\w+/(page|check)_\w+\.sql: "):
        tiny.build()


def test_views_of_a_folder_may_stand_on_each_other_in_any_order(tiny):
    tiny.write_query("30_pages/page_a.sql", "select * from page_b")
    tiny.write_query("30_pages/page_b.sql", "select * from page_organisations")
    tiny.build()
    assert tiny.store().read("page_a").num_rows == 2


def test_views_that_wait_for_each_other_are_all_named(tiny):
    tiny.write_query("30_pages/page_a.sql", "select * from page_b")
    tiny.write_query("30_pages/page_b.sql", "select * from page_a")
    with pytest.raises(BuildFailed) as failure:
        tiny.build()
    told = str(failure.value)
    assert "30_pages/page_a.sql: " in told
    assert "30_pages/page_b.sql: " in told


def test_what_no_other_query_reads_is_known(tiny):
    tiny.write_query("30_pages/page_a.sql", "select * from page_b")
    tiny.write_query("30_pages/page_b.sql", "select * from stg_organisations")
    tiny.write_query("30_pages/page_c.sql", "select * from stg_organisations")
    tiny.write_query("90_checks/check_c.sql", "select 'x' from page_c where false")
    assert read_by_no_other(tiny.queries) == {"page_a", "page_organisations"}


def test_a_query_does_not_read_from_a_folder_above(tiny):
    tiny.write_query("20_core/core_a.sql", "select * from page_organisations")
    with pytest.raises(BuildFailed, match=r"20_core/core_a\.sql"):
        tiny.build()


def test_a_folder_that_is_no_folder_is_told_with_a_remedy(tiny):
    tiny.snapshots.write_text("a file")
    with pytest.raises(BuildFailed) as failure:
        tiny.build()
    told = str(failure.value)
    assert told.startswith(f"The snapshot could not be written to {tiny.snapshots}: ")
    assert told.endswith("or name another folder in DASHBOARD_SNAPSHOTS.")


def test_a_pointer_that_cannot_be_replaced_keeps_the_old_snapshot(built, monkeypatch):
    old = built.current
    files = built.files()

    def full(path: Path, *_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(warehouse.pointer.Path, "write_text", full)
    with pytest.raises(BuildFailed, match="No space left on device"):
        built.build()
    assert built.current == old
    assert built.files() == files


def in_another_process(tiny, code: str) -> subprocess.CompletedProcess[str]:
    """Run code that has `tiny` for the three folders, in a process of its own."""
    begin = (
        "from pathlib import Path\n"
        "import os, resource, signal\n"
        "from importlib import import_module\n"
        "building = import_module('warehouse.build')\n"
        f"data, queries, snapshots = map(Path, {list(map(str, folders(tiny)))!r})\n"
    )
    return subprocess.run(
        [sys.executable, "-c", begin + code],
        env={**os.environ, "PYTHONPATH": str(DASHBOARD)},
        capture_output=True,
        text=True,
        check=False,
    )


def folders(tiny) -> tuple[Path, Path, Path]:
    return tiny.data, tiny.queries, tiny.snapshots


@pytest.mark.skipif(sys.platform == "win32", reason="limits are set per process")
@pytest.mark.parametrize("room", [0, 20_000, 500_000])
def test_a_full_disk_is_told_and_leaves_the_old_snapshot(built, room):
    old = built.current
    files = built.files()
    run = in_another_process(
        built,
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room}))\n"
        "try:\n"
        "    building.build(data, queries, snapshots, extracts=None)\n"
        "except building.BuildFailed as failure:\n"
        "    print(failure)\n",
    )
    assert run.stdout.startswith("The snapshot could not be written to "), run.stderr
    assert "Make sure that there is space" in run.stdout
    assert built.current == old
    assert built.files() == files


@pytest.mark.skipif(sys.platform == "win32", reason="has no SIGKILL")
@pytest.mark.parametrize(
    ("moment", "has_begun_to_write"), [("compute", False), ("publish", True)]
)
def test_a_killed_build_leaves_the_old_snapshot_whole(
    built, moment, has_begun_to_write
):
    old = built.current
    run = in_another_process(
        built,
        f"building.{moment} = lambda *_: os.kill(os.getpid(), signal.SIGKILL)\n"
        "building.build(data, queries, snapshots, extracts=None)\n",
    )
    assert run.returncode == -9
    assert built.current == old
    assert names(built) == ["Beeton", "Ayton"]
    left = [name for name in built.files() if name.startswith("draft-")]
    assert bool(left) is has_begun_to_write, "the build was not killed half way"


def test_what_a_killed_build_left_goes_with_a_later_build(tiny):
    tiny.build()
    left = [
        tiny.snapshots / name
        for name in ("draft-1-a.duckdb", "draft-1-a.duckdb.wal", "current-1a")
    ]
    spill = tiny.snapshots / "draft-1-a.duckdb.tmp"
    spill.mkdir()
    for path in (*left, spill / "block", tiny.snapshots / "draft-2-b.duckdb"):
        path.write_text("half")
    for path in (*left, spill):
        long_ago = path.stat().st_mtime - LEFT_BEHIND_AFTER_SECONDS - 60
        os.utime(path, (long_ago, long_ago))
    path = tiny.build()
    kept = [name for name in tiny.files() if not name.startswith("snapshot-")]
    assert kept == ["current", "draft-2-b.duckdb"], "only a recent draft may be at work"
    assert tiny.current == path


def test_two_builds_at_once_both_end_whole(tiny):
    with ThreadPoolExecutor(4) as pool:
        paths = list(pool.map(lambda _: tiny.build(), range(4)))
    assert len(set(paths)) == 4
    assert tiny.current in paths
    assert names(tiny) == ["Beeton", "Ayton"]
    assert not [name for name in tiny.files() if name.startswith("draft-")]


def test_the_newest_snapshots_are_kept_and_older_ones_removed(tiny):
    paths = [tiny.build() for _ in range(KEEP + 2)]
    assert tiny.files() == ["current", *(path.name for path in paths[-KEEP:])]


def test_the_published_snapshot_is_kept_however_old(tiny):
    old = tiny.build()
    for year in range(KEEP + 1):
        (tiny.snapshots / f"snapshot-3000{year}-0.duckdb").write_text("left over")
    path = tiny.build()
    assert tiny.current == path
    assert not old.exists()
    assert path.exists()


def test_a_snapshot_says_what_it_was_built_from(tiny):
    path = tiny.build()
    with duckdb.connect(str(path), read_only=True) as con:
        info = con.execute("select fingerprint from snapshot_info").fetchall()
        files = dict(con.execute("from snapshot_files").fetchall())
    assert info == [(fingerprint_of(tiny.data, tiny.queries),)]
    assert files["published/organisations.csv"] == 2
    assert files["published/figures.csv"] == 0


def change_a_value(tiny):
    tiny.name_organisations("Ayton", "Ceeton")


def change_a_query(tiny):
    tiny.write_query("30_pages/page_organisations.sql", "select 1 as one")


def rename_a_query(tiny):
    folder = tiny.queries / "30_pages"
    (folder / "page_organisations.sql").rename(folder / "page_others.sql")


def add_a_query(tiny):
    tiny.write_query("90_checks/check_nothing.sql", "select 'x' where false")


def move_a_query(tiny):
    tiny.write_query("20_core/core_a.sql", "select 1 as one")
    before = fingerprint_of(tiny.data, tiny.queries)
    (tiny.queries / "20_core/core_a.sql").rename(tiny.queries / "30_pages/core_a.sql")
    assert fingerprint_of(tiny.data, tiny.queries) != before


@pytest.mark.parametrize(
    "change",
    [change_a_value, change_a_query, rename_a_query, add_a_query, move_a_query],
)
def test_the_fingerprint_changes_with_data_and_queries(tiny, change):
    before = fingerprint_of(tiny.data, tiny.queries)
    assert fingerprint_of(tiny.data, tiny.queries) == before
    change(tiny)
    assert fingerprint_of(tiny.data, tiny.queries) != before


def test_nothing_is_built_where_nothing_changed(tiny):
    first = tiny.build(only_if_changed=True)
    assert tiny.build(only_if_changed=True) == first
    assert tiny.files() == ["current", first.name]
    change_a_value(tiny)
    second = tiny.build(only_if_changed=True)
    assert second != first
    assert names(tiny) == ["Ceeton", "Ayton"]


def test_a_snapshot_that_was_removed_by_hand_is_built_again(tiny):
    tiny.build().unlink()
    assert tiny.build(only_if_changed=True).exists()
