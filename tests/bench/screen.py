"""What one reader waits for, in a real browser."""

import time

from playwright.sync_api import Browser, BrowserContext, Page

SETTLED = """() => {
    const app = document.querySelector('[data-testid="stApp"]');
    const charts = [...document.querySelectorAll('[data-testid="stVegaLiteChart"]')];
    return app?.dataset.testScriptState === 'notRunning'
        && charts.length > 0
        && document.querySelector('[data-stale="true"]') === null
        && charts.every(chart => chart.querySelector('svg .mark-group path, canvas'))
        && performance.now() - (window.watch?.last ?? 0) > 400;
}"""
# Notes when a key or the mouse is pressed, and when something on the page changes last:
# anything, and anything within a chart (a chart that comes anew counts as well).
WATCH = """() => {
    window.watch = {pressed: 0, last: 0, charts: 0};
    const chart = '[data-testid="stVegaLiteChart"]';
    const element = node => node.nodeType === 1 ? node : node.parentElement;
    const within = node => element(node)?.closest(chart);
    const holds = node => element(node)?.querySelector(chart);
    new MutationObserver(changes => {
        watch.last = performance.now();
        if (changes.some(change => within(change.target)
                || [...change.addedNodes].some(node => within(node) || holds(node))))
            watch.charts = watch.last;
    }).observe(document.body, {
        subtree: true, childList: true, characterData: true, attributes: true,
        attributeFilter: ['d', 'transform', 'fill', 'src'],
    });
    for (const kind of ['keydown', 'pointerdown'])
        addEventListener(kind, () => { watch.pressed = performance.now(); }, true);
}"""


class Screen:
    """A page that stands open, and how long it takes to follow a reader."""

    def __init__(self, browser: Browser, url: str) -> None:
        self._context = browser.new_context(viewport={"width": 1400, "height": 900})
        self._url = url
        self._page = opened(self._context, f"{url}/occupancy")
        self._page.evaluate(WATCH)
        self._page.get_by_role("slider").first.press("ArrowRight")
        self._page.wait_for_function(SETTLED)

    def filter_to_charts_ms(self, slider: int, *keys: str) -> list[float]:
        """Return the times from each key on a slider to the last chart redrawn."""
        return [self._press(slider, key) for key in keys]

    def switch_ms(self, name: str) -> float:
        """Return the time from a click on a page's name to that page complete."""
        self._page.locator("header").get_by_role("link", name=name).first.click()
        return self._wait("last")

    def close(self) -> None:
        """Close the page."""
        self._context.close()

    def _press(self, slider: int, key: str) -> float:
        self._page.get_by_role("slider").nth(slider).focus()
        self._page.keyboard.press(key)
        return self._wait("charts")

    def _wait(self, until: str) -> float:
        self._page.wait_for_function(f"() => watch.{until} > watch.pressed")
        self._page.wait_for_function(SETTLED)
        return self._page.evaluate(f"watch.{until} - watch.pressed")


def first_page_ms(browser: Browser, url: str, since: float) -> float:
    """Return the time from `since` until the page stands complete for a newcomer."""
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    opened(context, url)
    waited = (time.perf_counter() - since) * 1000
    context.close()
    return waited


def opened(context: BrowserContext, url: str) -> Page:
    """Return the page at the address, once all its charts are drawn."""
    page = context.new_page()
    page.set_default_timeout(60_000)
    page.goto(url)
    page.wait_for_function(SETTLED)
    return page
