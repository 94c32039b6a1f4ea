"""A browser and a server for the whole run; a reader for each test."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import ARGUMENTS, NoChromium, chromium
from tests.browser.reader import Reader, reader
from tests.browser.serving import served


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of this folder (`-m "not browser"`), and run them last."""
    folder = Path(__file__).parent
    for item in items:
        if folder in item.path.parents:
            item.add_marker("browser")
    items.sort(key=lambda item: folder in item.path.parents)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a browser. Without one, tests are skipped; in CI they fail."""
    with sync_playwright() as playwright:
        try:
            path = chromium(playwright.chromium.executable_path)
        except NoChromium as missing:
            if os.environ.get("CI"):
                pytest.fail(str(missing))
            pytest.skip(str(missing))
        with playwright.chromium.launch(
            executable_path=path, args=list(ARGUMENTS)
        ) as launched:
            yield launched


@pytest.fixture(scope="session")
def url(snapshots: Path) -> Iterator[str]:
    """Return the address of a dashboard on the snapshot of the tests."""
    with served(snapshots, answers="/ready") as server:
        yield server.url


@pytest.fixture(scope="session")
def somebody(browser: Browser, url: str) -> Iterator[Reader]:
    """Return a reader whose browser remembers the files it was sent."""
    visitor = reader(browser, url)
    yield visitor
    visitor.context.close()


@pytest.fixture
def visitor(somebody: Reader) -> Iterator[Reader]:
    """Return a reader, who must not have met an error when the test ends."""
    somebody.errors.clear()
    yield somebody
    for page in somebody.context.pages:
        page.close()
    assert somebody.errors == []


@pytest.fixture
def newcomer(browser: Browser, url: str) -> Iterator[Reader]:
    """Return a reader on another machine, who shares nothing with the visitor."""
    stranger = reader(browser, url)
    yield stranger
    stranger.context.close()
    assert stranger.errors == []
