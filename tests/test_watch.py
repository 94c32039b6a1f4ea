"""New files are noticed once they are whole, and built once."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pytest

from tests.contract.tiny_extracts import folder_with
from warehouse import AUDIENCE, DATA, QUERIES
from warehouse.fingerprint import fingerprint_of
from warehouse.pointer import publish
from web import watch as watching

QUICK = 0.01
ENOUGH = 0.5


@pytest.fixture
def builds(monkeypatch) -> list[int]:
    """Return the list that each build is noted in."""
    noted: list[int] = []

    async def build() -> None:
        noted.append(1)

    monkeypatch.setattr(watching, "_build", build)
    monkeypatch.setattr(watching, "_is_served", lambda extracts: True)
    return noted


def run(task) -> None:
    """Run a task in a thread of its own: a browser may have a loop running in ours."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, task).result()


async def looked(folder: Path, happening) -> None:
    """Watch the folder while something happens in it, and some looks longer."""
    task = asyncio.create_task(watching.watch(folder, QUICK))
    await asyncio.sleep(QUICK * 5)
    await happening()
    await asyncio.sleep(ENOUGH)
    task.cancel()


def test_what_was_there_at_the_start_is_not_built_again(tmp_path, builds):
    (tmp_path / "places.csv").write_text("a")

    async def nothing() -> None: ...

    run(looked(tmp_path, nothing))
    assert builds == []


def test_what_came_before_the_first_look_and_is_not_served_is_built_once(
    tmp_path, builds, monkeypatch
):
    (tmp_path / "places.csv").write_text("a")
    monkeypatch.setattr(watching, "_is_served", lambda extracts: False)

    async def nothing() -> None: ...

    run(looked(tmp_path, nothing))
    assert builds == [1]


def test_what_is_served_is_known_by_what_it_was_made_from(tmp_path, monkeypatch):
    monkeypatch.setattr(watching, "SNAPSHOTS", tmp_path / "snapshots")
    extracts = folder_with(tmp_path / "extracts")
    assert not watching._is_served(extracts)  # nothing is
    made_from = fingerprint_of(DATA, QUERIES, extracts, AUDIENCE)
    draft = tmp_path / "draft.duckdb"
    (tmp_path / "snapshots").mkdir()
    duckdb.connect(str(draft)).close()
    publish(draft, tmp_path / "snapshots", f"20261122T000000Z-{made_from}")
    assert watching._is_served(extracts)
    (extracts / "places.csv").write_text("a")
    assert not watching._is_served(extracts)


def test_a_folder_with_nothing_in_it_is_no_reason_to_build_at_the_start(tmp_path):
    assert watching._is_served(tmp_path)
    assert watching._is_served(tmp_path / "nowhere")


def test_a_new_file_is_built_once(tmp_path, builds):
    async def copied() -> None:
        (tmp_path / "places.csv").write_text("a")

    run(looked(tmp_path, copied))
    assert builds == [1]


def test_a_file_that_still_grows_waits_until_it_is_whole(tmp_path, builds):
    seen_while_growing = []

    async def copied_slowly() -> None:
        for part in range(20):
            with (tmp_path / "places.csv").open("a") as file:
                file.write(f"row {part}\n")
            seen_while_growing.append(len(builds))
            await asyncio.sleep(QUICK / 4)

    run(looked(tmp_path, copied_slowly))
    assert seen_while_growing[:10] == [0] * 10
    assert builds
    assert (tmp_path / "places.csv").read_text().count("row") == 20


def test_a_hidden_file_is_none(tmp_path, builds):
    async def copied() -> None:
        (tmp_path / ".places.csv.part").write_text("a")

    run(looked(tmp_path, copied))
    assert builds == []


def test_a_folder_that_is_not_there_is_watched_all_the_same(tmp_path, builds):
    async def made() -> None:
        (tmp_path / "new").mkdir()
        (tmp_path / "new" / "places.csv").write_text("a")

    run(looked(tmp_path / "new", made))
    assert builds == [1]


def test_the_log_says_how_a_build_ended_and_not_what_stands_in_a_cell(
    tmp_path, monkeypatch, caplog
):
    (tmp_path / "authority.toml").write_text("short_name = 'Jo Bloggs, born 2011'")
    monkeypatch.setenv("DASHBOARD_EXTRACTS", str(tmp_path))
    monkeypatch.setenv("DASHBOARD_SNAPSHOTS", str(tmp_path / "snapshots"))
    monkeypatch.setenv("PYTHONPATH", str(Path(watching.__file__).parents[1]))
    (tmp_path / "households.csv").write_text("household_id,born\nJo Bloggs,x\n")
    run(watching._build())
    assert caplog.messages == [
        "New extracts: No snapshot was built. None is served yet."
    ]
