"""A reader without a mouse reaches everything, and sees where they are."""

import csv
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.reader import Reader, settle

MOST_STOPS = 60
NO_TRANSITIONS = "*, *::before, *::after { transition: none !important; }"
# Whether the element in focus, or what frames it, looks other than it does without.
FOCUS_SHOWS = """async () => {
    const one = document.activeElement;
    const around = [one];
    for (let i = 0; i < 5 && around[0].parentElement; i++)
        around.unshift(around[0].parentElement);
    const look = () => around.flatMap(each => ['', '::before', '::after'].map(part => {
        const s = getComputedStyle(each, part);
        return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow,
            s.borderColor, s.backgroundColor].join();
    })).join('|');
    const drawn = () => new Promise(
        done => requestAnimationFrame(() => requestAnimationFrame(done)));
    await drawn();
    const focused = look();
    one.blur();
    await drawn();
    const without = look();
    one.focus({focusVisible: true});
    return focused !== without;
}"""
IN_FOCUS = """() => {
    const one = document.activeElement;
    const words = one.matches('a, button, summary') ? one.innerText : '';
    return [one.tagName, one.getAttribute('aria-label'), words].join(' ').trim();
}"""


def test_another_page_opens_by_keyboard(visitor: Reader) -> None:
    page = visitor.open("occupancy")
    tab_to(page, "Sources")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sources**")
    settle(page)


def test_a_filter_is_chosen_by_keyboard(visitor: Reader) -> None:
    page = visitor.open("occupancy")
    tab_to(page, "Service")
    page.keyboard.type("Adop")
    page.keyboard.press("Enter")
    page.wait_for_url("**service=Adoption**")
    settle(page)


def test_a_table_opens_by_keyboard(visitor: Reader) -> None:
    page = visitor.open("occupancy")
    tab_to(page, "The numbers as a table")
    page.keyboard.press("Enter")
    assert page.locator("details[open] table").first.is_visible()


def test_a_download_starts_by_keyboard_and_names_its_source(
    visitor: Reader, tmp_path: Path
) -> None:
    page = visitor.open("occupancy")
    tab_to(page, "Download as CSV")
    with page.expect_download() as started:
        page.keyboard.press("Enter")
    file = tmp_path / started.value.suggested_filename
    started.value.save_as(file)
    rows = list(csv.DictReader(file.read_text("utf-8-sig").splitlines()))
    assert file.suffix == ".csv"
    assert all(row["source"] and row["licence"] for row in rows)


def test_tab_does_not_stop_at_what_only_a_programmer_needs(visitor: Reader) -> None:
    told = " ".join(stops(visitor.open("occupancy")))
    assert "Download as PNG" in told
    assert "Show data" not in told
    assert "Vega" not in told


def test_every_stop_shows_that_it_has_the_focus(visitor: Reader) -> None:
    page = visitor.open("occupancy")
    page.add_style_tag(content=NO_TRANSITIONS)
    unseen = [stop for stop in stops(page) if not page.evaluate(FOCUS_SHOWS)]
    assert unseen == []


def tab_to(page: Page, wanted: str) -> None:
    """Press Tab until what has the focus is called so."""
    for stop in stops(page):
        if wanted in stop:
            return
    raise AssertionError(f"Tab never reached {wanted!r}")


def stops(page: Page):
    """Yield what Tab reaches, one after the other, until it leaves the page."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(IN_FOCUS)
        if stop.startswith("BODY"):
            return
        yield stop
