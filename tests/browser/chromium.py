"""Finds a Chromium for the tests, or installs one."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
)
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
HOW_TO_GET_ONE = (
    "No Chromium was found: install Chromium, Google Chrome or Edge, or set CHROMIUM"
    " to the path of one."
)


class NoChromium(Exception):
    """Raised when there is no Chromium and none could be installed."""


def chromium(playwrights_own: str) -> str:
    """Return the path of a Chromium, installed if need be.

    `playwrights_own` is where Playwright keeps the one it installs. CHROMIUM names
    another, and is then the only one looked at. Raises NoChromium.
    """
    asked = os.environ.get("CHROMIUM")
    if asked:
        if Path(asked).is_file():
            return asked
        raise NoChromium(f"CHROMIUM is {asked}, which is no file. {HOW_TO_GET_ONE}")
    for install in (None, _with_playwright, _with_apt):
        if install is not None:
            install()
        found = next(_found(playwrights_own), None)
        if found:
            return found
    raise NoChromium(HOW_TO_GET_ONE)


def _found(playwrights_own: str) -> Iterator[str]:
    on_path = (shutil.which(name) for name in NAMES)
    for path in (*on_path, *PLACES, playwrights_own):
        if path and Path(path).is_file() and _starts(path):
            yield path


def _starts(path: str) -> bool:
    """Return whether the browser starts: one without its libraries does not."""
    if sys.platform == "win32":  # there, asking for the version opens a window
        return True
    return _succeeds(path, "--version")


def _with_playwright() -> None:
    _succeeds(sys.executable, "-m", "playwright", "install", "chromium")


def _with_apt() -> None:
    may = hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get")
    if may and _succeeds("apt-get", "update", "-q"):
        _succeeds("apt-get", "install", "-qy", "--no-install-recommends", "chromium")


def _succeeds(*command: str) -> bool:
    try:
        return subprocess.run(command, capture_output=True, timeout=600).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
