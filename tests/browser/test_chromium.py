"""The finder of a browser: what it looks for first, and what it says if it fails."""

from pathlib import Path

import pytest

from tests.browser import chromium as finder
from tests.browser.chromium import HOW_TO_GET_ONE, NoChromium, chromium


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Make a machine without any browser, on which none can be installed."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(finder, "PLACES", ())
    monkeypatch.setattr(finder.shutil, "which", lambda name: None)
    monkeypatch.setattr(finder, "_succeeds", lambda *command: False)
    return monkeypatch


def test_the_browser_that_is_asked_for_is_taken(
    bare: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    mine = tmp_path / "my-browser"
    mine.touch()
    bare.setenv("CHROMIUM", str(mine))
    assert chromium("") == str(mine)


def test_a_browser_asked_for_that_is_not_there_is_no_other(
    bare: pytest.MonkeyPatch,
) -> None:
    bare.setenv("CHROMIUM", "/no/such/browser")
    with pytest.raises(NoChromium, match="CHROMIUM is /no/such/browser, which is no"):
        chromium("")


def test_a_browser_that_playwright_installs_is_found(
    bare: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    own = tmp_path / "chrome"

    def succeeds(*command: str) -> bool:
        if "playwright" in command:
            own.touch()
        return own.exists()

    bare.setattr(finder, "_succeeds", succeeds)
    assert chromium(str(own)) == str(own)


def test_a_browser_that_does_not_start_is_not_taken(
    bare: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "chrome"
    broken.touch()
    with pytest.raises(NoChromium):
        chromium(str(broken))


def test_without_a_browser_one_sentence_says_how_to_get_one(
    bare: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(NoChromium) as told:
        chromium("")
    assert str(told.value) == HOW_TO_GET_ONE
