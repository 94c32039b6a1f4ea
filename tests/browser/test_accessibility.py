"""Every page, in either theme: nothing for axe-core to find, and no sideways scroll."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.reader import EVERY_PATH, PHONE, WIDE, Reader

BACKGROUNDS = {False: "rgb(255, 255, 255)", True: "rgb(20, 24, 28)"}
OPEN_ALL = "document.querySelectorAll('details').forEach(one => one.open = true)"
# The elements that stick out to the right, unless they scroll in a frame of their own.
TOO_WIDE = """() => [...document.querySelectorAll('body *')].filter(one => {
    const {right, width} = one.getBoundingClientRect();
    return right > window.innerWidth + 1 && width > 1
        && !one.matches('input[type=range], .fd-unseen')
        && !one.closest('.fd-scroll, header')
        && !one.parentElement.closest('svg')
        && getComputedStyle(one).visibility !== 'hidden';
}).map(one => one.outerHTML.slice(0, 120))"""
SCROLLS = """() => ['html', '[data-testid="stMain"]'].filter(which => {
    const one = document.querySelector(which);
    return one.scrollWidth > one.clientWidth;
})"""


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("path", EVERY_PATH)
def test_axe_finds_nothing(visitor: Reader, path: str, dark: bool) -> None:
    page = visitor.open(path, WIDE, dark)
    page.evaluate(OPEN_ALL)
    assert background(page) == BACKGROUNDS[dark]
    assert faults(page) == []


@pytest.mark.parametrize("path", EVERY_PATH)
def test_nothing_scrolls_sideways_on_a_phone(visitor: Reader, path: str) -> None:
    page = visitor.open(path, PHONE)
    page.evaluate(OPEN_ALL)
    assert page.evaluate(SCROLLS) == []
    assert page.evaluate(TOO_WIDE) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_where_there_are_no_figures(
    visitor: Reader, dark: bool
) -> None:
    page = visitor.open("occupancy?organisation=Coram-i", PHONE, dark)
    page.evaluate(OPEN_ALL)
    assert faults(page) == []


def faults(page: Page) -> list[str]:
    """Return one line per element that breaks a rule of axe-core, of any kind."""
    found = Axe().run(page).response["violations"]
    return [
        f"{rule['id']}: {node['html'][:200]} {node.get('failureSummary', '')}"
        for rule in found
        for node in rule["nodes"]
    ]


def background(page: Page) -> str:
    return page.evaluate(
        "getComputedStyle(document.querySelector('[data-testid=stApp]'))"
        ".backgroundColor"
    )
