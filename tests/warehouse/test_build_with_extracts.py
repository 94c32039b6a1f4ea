"""A build with a service's own records is published whole, or not at all."""

import sys
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import duckdb
import pytest

from tests.warehouse.test_build import folders, in_another_process, names
from warehouse import DATA, EXAMPLE, BuildFailed, build

building = import_module("warehouse.build")


def episodes(path: Path) -> int:
    """Return how many episodes a snapshot says that it was built from."""
    with duckdb.connect(str(path), read_only=True) as con:
        counted = "select sum(used_count) from raw_extract_files"
        return con.sql(f"{counted} where file_name = 'episodes'").fetchall()[0][0]


@pytest.mark.skipif(sys.platform == "win32", reason="has no SIGKILL")
@pytest.mark.parametrize("moment", ["load_extracts", "compute", "publish"])
def test_a_build_killed_with_extracts_leaves_the_old_snapshot_whole(built, moment):
    old = built.current
    run = in_another_process(
        built,
        f"building.{moment} = lambda *_: os.kill(os.getpid(), signal.SIGKILL)\n"
        f"data, extracts = Path({str(DATA)!r}), Path({str(EXAMPLE)!r})\n"
        "building.build(data, queries, snapshots, extracts=extracts)\n",
    )
    assert run.returncode == -9
    assert built.current == old
    assert names(built) == ["Beeton", "Ayton"]


def test_two_builds_with_extracts_at_once_both_end_whole(tiny):
    def one(_: int) -> Path:
        return build(DATA, tiny.queries, tiny.snapshots, extracts=EXAMPLE)

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(one, range(2))
    assert first != second
    assert tiny.current in (first, second)
    assert episodes(first) == episodes(second) > 1000


def test_extracts_that_change_while_they_are_read_are_not_served(
    built, tmp_path, monkeypatch
):
    old = built.current
    arriving = tmp_path / "extracts"
    arriving.mkdir()
    (arriving / "places.csv").write_text("half")

    def read(_: duckdb.DuckDBPyConnection, folder: Path) -> SimpleNamespace:
        (folder / "places.csv").write_text("half, and the rest")
        return SimpleNamespace(rows={}, authorities=[])

    monkeypatch.setattr(building, "load_extracts", read)
    with pytest.raises(BuildFailed, match="changed while it was read"):
        build(*folders(built), extracts=arriving)
    assert built.current == old
    assert not [name for name in built.files() if name.startswith("draft-")]
