"""What a reader does and sees in a browser, in the words of the tests."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from tests.browser.serving import ROOT

WIDE = {"width": 1400, "height": 900}
PHONE = {"width": 390, "height": 844}
PATIENCE_MS = 60_000

# The paths of all pages, as the dashboard lists them; the first is the start page.
# Pages of a service's own records have the paths of those of its reports.
LISTED = re.findall(r"app_pages/(\w+)\.py", (ROOT / "dashboard/app.py").read_text())
NAMES = [name for name in LISTED if not name.startswith("live_")]
PATHS = ["", *NAMES[1:]]
RECORDS = "?organisation=Exampleshire"
LIVE_PATHS = [
    f"{path}{RECORDS}" for path in PATHS if path not in ("inspection", "check")
]
EVERY_PATH = [*PATHS, *LIVE_PATHS]

# True when the script has run, nothing waits to be replaced and every chart is drawn.
SETTLED = """() => {
    const app = document.querySelector('[data-testid="stApp"]');
    const charts = [...document.querySelectorAll('[data-testid="stVegaLiteChart"]')];
    return app?.dataset.testScriptState === 'notRunning'
        && document.querySelector('h1') !== null
        && document.querySelector('[data-stale="true"]') === null
        && document.querySelector('[data-testid="stSkeleton"]') === null
        && charts.every(chart => chart.querySelector('svg .mark-group path, canvas'))
        && document.fonts.status === 'loaded';
}"""


@dataclass
class Reader:
    """A browser with an eye on what it asks of whom, and on what goes wrong."""

    context: BrowserContext
    url: str
    asked: set[str] = field(default_factory=set)
    errors: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Listen to every request and every message."""
        self.context.set_default_timeout(PATIENCE_MS)
        self.context.on("request", self._note_request)
        self.context.on("console", self._note_message)
        self.context.on("weberror", lambda error: self.errors.append(str(error.error)))
        self.context.on("page", self._note_page)

    def open(
        self, path: str = "", size: dict[str, int] = WIDE, dark: bool = False
    ) -> Page:
        """Return the page at the path, once it stands complete."""
        page = self.context.new_page()
        page.set_viewport_size(size)
        page.emulate_media(color_scheme="dark" if dark else "light")
        page.goto(f"{self.url}/{path}")
        settle(page)
        return page

    def _note_page(self, page: Page) -> None:
        page.on("websocket", lambda socket: self.asked.add(_host(socket.url)))

    def _note_request(self, request: Request) -> None:
        if not request.url.startswith(("data:", "blob:")):
            self.asked.add(_host(request.url))

    def _note_message(self, message: ConsoleMessage) -> None:
        is_of_a_chart = message.type == "warning" and message.text.startswith("WARN")
        if message.type == "error" or is_of_a_chart:
            self.errors.append(f"{message.text} ({message.location['url']})")


def reader(browser: Browser, url: str) -> Reader:
    """Return a reader who has never been here before."""
    return Reader(browser.new_context(accept_downloads=True), url)


def settle(page: Page) -> None:
    """Wait until the page stands complete."""
    page.wait_for_function(SETTLED)


def choose(page: Page, label: str, option: str) -> None:
    """Choose an option of a select box and wait for the page that follows."""
    page.get_by_role("combobox", name=label).click()
    page.get_by_role("option", name=option, exact=True).click()
    page.get_by_role("option").first.wait_for(state="hidden")
    settle(page)


def _host(url: str) -> str:
    return urlsplit(url).netloc
