"""Back and Forward in the browser: the figures are those that the boxes name."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import Reader

OCCUPANCY = "occupancy?organisation=Exampleshire"
ALL_TEAMS, NORTH = re.compile("in October 2026"), re.compile("12 months to October")


@pytest.fixture
def page(visitor: Reader) -> Page:
    """Return the Occupancy page of one team, after which Recruitment was read."""
    page = visitor.open(f"{OCCUPANCY}&team=North")
    expect(page.locator(".fd-head")).to_contain_text(NORTH)
    page.get_by_role("link", name="Recruitment").first.click()
    expect(page.locator("h1")).to_contain_text("Are we finding enough")
    return page


def is_shown(page: Page, team: str, answer: re.Pattern[str]) -> None:
    """Wait for the box to name the team, and the answer to be about it."""
    expect(page.get_by_role("combobox", name="Team")).to_have_value(team)
    expect(page.locator(".fd-head")).to_contain_text(answer)


def test_what_a_box_names_is_what_the_figures_show(page: Page) -> None:
    page.go_back()  # leaving the page took the team out of its address
    is_shown(page, "All teams", ALL_TEAMS)
    page.go_back()
    is_shown(page, "North", NORTH)
    page.go_forward()
    is_shown(page, "All teams", ALL_TEAMS)
