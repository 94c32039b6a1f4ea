"""When the record cannot be read, a page says so in a sentence."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.reader import Reader, reader
from tests.browser.serving import served
from warehouse import build

TECHNICAL = ("Traceback", ".py", "duckdb", "Exception", "Error")


@pytest.fixture
def failing(browser: Browser, tmp_path: Path) -> Iterator[Reader]:
    """Return a reader of a dashboard whose folder of snapshots is `tmp_path`."""
    with served(tmp_path, extracts=tmp_path / "none") as server:
        visitor = reader(browser, server.url)
        yield visitor
        visitor.context.close()


def test_without_a_snapshot_a_page_says_how_to_build_one(failing: Reader) -> None:
    page = opened(failing)
    expect(page.get_by_role("alert")).to_contain_text("No snapshot has been built yet")
    assert not technical(page)


def test_a_snapshot_that_lacks_a_view_is_said_in_a_sentence(
    failing: Reader, tmp_path: Path
) -> None:
    path = build(snapshots=tmp_path, extracts=None)
    with duckdb.connect(str(path)) as con:
        con.execute("drop table page_occupancy")
    page = opened(failing)
    expect(page.get_by_role("alert")).to_contain_text("This page could not be drawn")
    assert not technical(page)


def test_a_page_recovers_once_the_snapshot_is_there(
    failing: Reader, tmp_path: Path
) -> None:
    page = opened(failing)
    expect(page.get_by_role("alert")).to_be_visible()
    build(snapshots=tmp_path, extracts=None)
    page.reload()
    expect(page.locator("h1")).to_be_visible()


def opened(visitor: Reader) -> Page:
    page = visitor.context.new_page()
    page.goto(f"{visitor.url}/occupancy")
    return page


def technical(page: Page) -> list[str]:
    """Return the words on the page that only a programmer understands."""
    said = page.locator("body").inner_text()
    return [word for word in TECHNICAL if word in said]
