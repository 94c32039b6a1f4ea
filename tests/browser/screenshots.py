"""Pictures of every page: `python -m tests.browser.screenshots [folder]`.

Wide and narrow, light and dark, each as long as the page is.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser.chromium import ARGUMENTS, chromium
from tests.browser.reader import EVERY_PATH, PHONE, WIDE, reader, settle
from tests.browser.serving import ROOT, served
from warehouse import build

HEIGHT = "document.querySelector('[data-testid=\"stMain\"]').scrollHeight"


def main(folder: Path) -> None:
    """Write the pictures into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as snapshots, sync_playwright() as playwright:
        build(snapshots=Path(snapshots))
        path = chromium(playwright.chromium.executable_path)
        with (
            playwright.chromium.launch(
                executable_path=path, args=list(ARGUMENTS)
            ) as browser,
            served(Path(snapshots), answers="/ready") as server,
        ):
            visitor = reader(browser, server.url)
            for name in EVERY_PATH:
                for size in (WIDE, PHONE):
                    for dark in (False, True):
                        page = visitor.open(name, size, dark)
                        file = folder / file_name(name, size, dark)
                        whole(page, size).screenshot(path=file)
                        page.close()
                        print(file)
            visitor.context.close()


def file_name(name: str, size: dict[str, int], dark: bool) -> str:
    """Return `<page>-<width>-<theme>.png`; `<page>-records-...` for a service's own."""
    theme = "dark" if dark else "light"
    path, _, asked = name.partition("?")
    kind = "-records" if asked else ""
    return f"{path or 'overview'}{kind}-{size['width']}-{theme}.png"


def whole(page: Page, size: dict[str, int]) -> Page:
    """Return the page in a window as high as all that it shows."""
    page.set_viewport_size({**size, "height": page.evaluate(HEIGHT) + 60})
    settle(page)
    return page


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "screenshots")
