"""The reader of these tests notices what goes wrong."""

from playwright.sync_api import Browser

from tests.browser.reader import reader


def test_errors_and_warnings_of_charts_are_noticed(browser: Browser, url: str) -> None:
    somebody = reader(browser, url)
    page = somebody.open("sources")
    page.evaluate("console.warn('WARN', 'Infinite extent'); console.log('WARN');")
    page.evaluate("console.warn('a browser has opinions'); console.error('broken');")
    page.wait_for_timeout(200)
    somebody.context.close()
    assert [error.split(" (")[0] for error in somebody.errors] == [
        "WARN Infinite extent",
        "broken",
    ]
