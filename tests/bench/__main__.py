"""Measures the dashboard beside a plain Streamlit page, in the same run.

`python -m tests.bench [--quick]`. Absolute times belong to this machine and this hour;
the ratios travel further. Spreads are the middle half of the measurements.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.bench import crowd, growth
from tests.bench.report import HEADING, Compared, percentile
from tests.bench.screen import Screen, first_page_ms
from tests.browser.chromium import ARGUMENTS, chromium
from tests.browser.serving import ROOT, Served, answer, environment, free_port, served

PLAIN = Path(__file__).with_name("plain_app.py")
CROWDS = (1, 10, 30)
P95_AIM = 1 / 15
SCREEN_AIM = 0.6
QUICK_GROWTH = (5, 3)  # authorities and years; without --quick 150 and 10


def main() -> int:
    """Measure everything and print it, line by line as it becomes known."""
    parser = argparse.ArgumentParser(prog="tests.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer repetitions")
    few = parser.parse_args().quick
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    print(f"{os.cpu_count()} cores, load when begun {load}\n\n{HEADING}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        snapshots = Path(folder) / "snapshots"
        tell(build(snapshots, 3 if few else 7))
        with browser() as chrome:
            for line in cold(chrome, snapshots, 1 if few else 3):
                tell(line)
            with both(snapshots, Path(folder)) as (ours, plain):
                for line in screens(chrome, ours, plain, 4 if few else 15):
                    tell(line)
        with both(snapshots, Path(folder)) as (ours, plain):
            for line in crowds(ours, plain, 3 if few else 6):
                tell(line)
            tell(memory(ours, plain, 20 if few else 60))
    print(
        "\nCold: packages are installed; `make run` builds its snapshot first, the"
        " plain page finds one.\nFilters: on the occupancy page. The first year changes"
        " one chart; with the last year, charts come and go.\nIn brackets: from the"
        " first to the third quartile."
    )
    print("\nGrowing records, of fictional authorities made for this", flush=True)
    growth.measure(*(QUICK_GROWTH if few else ()))
    return 0


def tell(line: Compared) -> None:
    """Print a comparison as soon as it is known."""
    print(line.line(), flush=True)


def build(snapshots: Path, times: int) -> Compared:
    """Measure `python -m warehouse`; leave a snapshot to measure with."""
    return Compared(
        "Snapshot build", [_built(snapshots) for _ in range(times)], [], "ms"
    )


def cold(chrome: Browser, snapshots: Path, times: int) -> Iterator[Compared]:
    """Measure from the command to the first complete page."""
    ours, plain = [], []
    for _ in range(times):
        with tempfile.TemporaryDirectory() as empty:
            ours.append(_cold(chrome, ["make", "run"], Path(empty), ROOT))
            run = [sys.executable, "-m", "streamlit", "run", str(PLAIN)]
            plain.append(_cold(chrome, run, snapshots, Path(empty)))
    yield Compared("Cold start to first complete page", ours, plain)


def screens(
    chrome: Browser, ours: Served, plain: Served, times: int
) -> Iterator[Compared]:
    """Measure what one reader waits for, the two in turn."""
    shown = {server: Screen(chrome, server.url) for server in (ours, plain)}
    waits: dict[tuple[str, Served], list[float]] = defaultdict(list)
    for turn in range(times + 2):  # the first two warm up
        for server, screen in shown.items():
            first = screen.filter_to_charts_ms(0, "ArrowRight", "ArrowLeft")
            last = screen.filter_to_charts_ms(1, "ArrowLeft", "ArrowRight")
            switches = [screen.switch_ms("Outturn"), screen.switch_ms("Occupancy")]
            if turn >= 2:
                waits["Filter to redrawn chart, first year", server] += first
                waits["Filter to redrawn charts, last year", server] += last
                waits["Page switch", server] += switches
    for screen in shown.values():
        screen.close()
    for what in dict.fromkeys(what for what, _ in waits):
        yield Compared(what, waits[what, ours], waits[what, plain], aim=SCREEN_AIM)


def crowds(ours: Served, plain: Served, changes: int) -> Iterator[Compared]:
    """Measure reruns while many readers each change a filter every two seconds."""
    for users in CROWDS:
        a = crowd.rerun_ms(ours.url, users, changes)
        b = crowd.rerun_ms(plain.url, users, changes)
        users_told = f"{users} user{'s' * (users > 1)}"
        for share in (50, 95):
            yield Compared(
                f"Rerun, {users_told}, p{share}",
                [percentile(a, share)],
                [percentile(b, share)],
                aim=P95_AIM if (users, share) == (30, 95) else None,
            )


def memory(ours: Served, plain: Served, users: int) -> Compared:
    """Measure what an open session adds to the server's memory."""
    each = [
        crowd.session_mb(server.url, users, lambda pid=server.pid: _resident_mb(pid))
        for server in (ours, plain)
    ]
    return Compared("Memory of a session", each[:1], each[1:], "MB")


@contextmanager
def browser() -> Iterator[Browser]:
    """Start a browser, and end it with the block."""
    with sync_playwright() as playwright:
        path = chromium(playwright.chromium.executable_path)
        with playwright.chromium.launch(
            executable_path=path, args=list(ARGUMENTS)
        ) as chrome:
            yield chrome


@contextmanager
def both(snapshots: Path, folder: Path) -> Iterator[tuple[Served, Served]]:
    """Serve the dashboard, and the plain page with Streamlit's own settings."""
    with (
        served(snapshots, answers="/ready") as ours,
        served(snapshots, script=PLAIN, folder=folder) as plain,
    ):
        yield ours, plain


def _built(snapshots: Path) -> float:
    shutil.rmtree(snapshots, ignore_errors=True)
    begun = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "warehouse"],
        env=environment(snapshots),
        cwd=ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return (time.perf_counter() - begun) * 1000


def _cold(chrome: Browser, command: list[str], snapshots: Path, folder: Path) -> float:
    """Return the time from the command to its first complete page."""
    port = str(free_port())
    told = {"PORT": port, "STREAMLIT_SERVER_PORT": port}
    begun = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=environment(snapshots) | told | {"STREAMLIT_SERVER_HEADLESS": "true"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        url = f"http://127.0.0.1:{port}"
        while answer(f"{url}/_stcore/health") != 200:
            if process.poll() is not None:
                raise RuntimeError(f"{' '.join(command)} ended before it served.")
            time.sleep(0.01)
        return first_page_ms(chrome, f"{url}/occupancy", begun)
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()


def _resident_mb(pid: int) -> float:
    """Return the memory that a process holds, in megabytes; Linux and macOS."""
    said = subprocess.run(
        ["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=True
    )
    return int(said.stdout) / 1024


if __name__ == "__main__":
    sys.exit(main())
