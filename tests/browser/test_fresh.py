"""Files that a council drops into its folder reach a reader who does nothing."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.reader import reader
from tests.browser.serving import served
from warehouse import EXAMPLE, build

PATIENCE_MS = 180_000  # it takes seconds, but for a machine that is busy


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of extracts that a test may change."""
    return Path(shutil.copytree(EXAMPLE, tmp_path / "extracts"))


def test_new_figures_come_without_a_reload(
    browser: Browser, folder: Path, tmp_path: Path
) -> None:
    snapshots = tmp_path / "snapshots"
    build(snapshots=snapshots, extracts=folder)
    with served(snapshots, answers="/ready", extracts=folder) as server:
        visitor = reader(browser, server.url)
        page = visitor.open("occupancy?organisation=Exampleshire")
        fresh = page.locator(".fd-fresh")
        expect(fresh).to_contain_text("drawn on 5 November 2026")
        authority = folder / "authority.toml"
        told = authority.read_text("utf-8")
        authority.write_text(told.replace("2026-11-05", "2026-11-06"), "utf-8")
        expect(fresh).to_contain_text("drawn on 6 November 2026", timeout=PATIENCE_MS)
        (folder / "places.csv").write_text("half a fi")
        expect(page.get_by_text("could not be read")).to_be_visible(timeout=PATIENCE_MS)
        expect(fresh).to_contain_text("drawn on 6 November 2026")
        visitor.context.close()
