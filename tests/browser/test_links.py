"""A link opens the view that was copied; a spoilt one does no harm."""

from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import Reader, choose, settle

HOSTILE = (
    "'; drop table page_occupancy; --"
    "<script>alert(1)</script><img src=x onerror=alert(1)>"
)
SHOWN = "h1, .fd-head p, h3"
PARAMETERS = ("organisation", "service", "years", "unknown", "page", "embed_options")


def test_a_copied_link_opens_the_same_view_elsewhere(
    visitor: Reader, newcomer: Reader
) -> None:
    page = visitor.open("occupancy")
    choose(page, "Organisation", "Kent")
    choose(page, "Service", "Fostering")
    narrow_the_years(page)
    there = newcomer.open(copied(page))
    expect(page.locator(SHOWN)).to_have_text(shown(there))
    assert chosen(there) == chosen(page)
    assert chosen(there)[:2] == ["Kent", "Fostering"]


def test_the_shared_filters_stay_when_the_page_changes(visitor: Reader) -> None:
    page = visitor.open("occupancy")
    choose(page, "Service", "Adoption")
    page.get_by_role("link", name="Outturn").first.click()
    page.wait_for_url("**/outturn**")
    settle(page)
    assert "service=Adoption" in page.url
    assert "Adoption" in chosen(page)


def test_the_back_button_goes_back(visitor: Reader) -> None:
    page = visitor.open("occupancy")
    before = shown(page)
    page.get_by_role("link", name="Sources").first.click()
    page.wait_for_url("**/sources**")
    settle(page)
    page.go_back()
    expect(page.locator("h1")).to_have_text(before[0])


def test_a_filter_changes_what_a_chart_shows(visitor: Reader) -> None:
    page = visitor.open("occupancy")
    chart = page.get_by_test_id("stVegaLiteChart").first
    before = chart.inner_text()
    assert "2013/14" in before
    narrow_the_years(page)
    narrow_the_years(page)
    expect(chart).not_to_contain_text("2013/14")
    expect(chart).to_contain_text("2014/15")


@pytest.mark.parametrize("parameter", PARAMETERS)
def test_a_hostile_value_in_a_link_does_nothing(
    visitor: Reader, parameter: str
) -> None:
    page = visitor.open(f"occupancy?{parameter}={quote(HOSTILE)}")
    assert page.locator("h1").count() == 1
    assert page.locator("script:text('alert')").count() == 0
    assert page.locator("img[src=x]").count() == 0
    assert "Traceback" not in page.locator("body").inner_text()


def test_an_organisation_that_does_not_exist_is_said_to(visitor: Reader) -> None:
    page = visitor.open("occupancy?organisation=Atlantis")
    expect(page.get_by_text("no organisation of the name")).to_be_visible()
    assert page.get_by_role("combobox", name="Organisation").is_visible()


def test_a_page_that_does_not_exist_is_said_to(visitor: Reader) -> None:
    page = visitor.open("no-such-page")
    expect(page.get_by_text("Page not found").first).to_be_visible()
    visitor.errors.clear()  # the console says so as well


def narrow_the_years(page: Page) -> None:
    """Move the first year one on, as the arrow keys do."""
    page.get_by_role("slider").first.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**years=**")
    settle(page)


def copied(page: Page) -> str:
    """Return the link in the address bar, without the host."""
    return page.url.split("/", 3)[3]


def shown(page: Page) -> list[str]:
    """Return the headings on the page and the sentence that answers it."""
    return page.locator(SHOWN).all_inner_texts()


def chosen(page: Page) -> list[str]:
    """Return what the filters hold."""
    boxes = page.get_by_role("combobox").evaluate_all("all => all.map(a => a.value)")
    years = page.get_by_role("slider").evaluate_all(
        "all => all.map(a => a.getAttribute('aria-valuetext'))"
    )
    return [*boxes, *years]
