"""Nothing is asked of any other host, whatever a reader does."""

from urllib.parse import urlsplit

from tests.browser.reader import PATHS, Reader, choose, settle


def test_every_page_asks_only_its_own_host(newcomer: Reader) -> None:
    page = newcomer.open()
    for path in PATHS[1:]:
        page.locator(f'header a[href$="/{path}"]').first.click()
        page.wait_for_url(f"**/{path}**")
        settle(page)
    choose(page, "Organisation", "Kent")
    choose(page, "Organisation", "Exampleshire")
    assert newcomer.asked == {urlsplit(newcomer.url).netloc}
