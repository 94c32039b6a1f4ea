"""Starts the dashboard as a reader would find it, on a free port."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parents[2]
SERVER = ROOT / "dashboard" / "server.py"
PATIENCE_SECONDS = 90


@dataclass(frozen=True)
class Served:
    """A server that runs: where it answers, and its process."""

    url: str
    pid: int


@contextmanager
def served(
    snapshots: Path,
    script: Path = SERVER,
    answers: str = "/_stcore/health",
    folder: Path = ROOT,
    extracts: Path | None = None,
) -> Iterator[Served]:
    """Serve the script from `folder` until the block ends.

    It reads `snapshots`, watches `extracts`, and takes the settings in `folder`. The
    block begins once the path `answers` does.
    """
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(script)]
    with tempfile.TemporaryFile() as said:  # a pipe that nobody empties would fill up
        process = subprocess.Popen(
            [*command, "--server.port", str(port), "--server.headless", "true"],
            cwd=folder,
            env=environment(snapshots, extracts),
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        try:
            url = f"http://127.0.0.1:{port}"
            _wait_for(url + answers, process, said)
            yield Served(url, process.pid)
        finally:
            _end(process)


def environment(snapshots: Path, extracts: Path | None = None) -> dict[str, str]:
    """Return the environment of a dashboard that reads `snapshots`.

    Without `extracts` it watches those of the example.
    """
    return {
        **os.environ,
        "DASHBOARD_EXTRACTS": str(extracts or ""),
        "DASHBOARD_SNAPSHOTS": str(snapshots),
        "PYTHONPATH": str(ROOT / "dashboard"),
        "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false",
        "STREAMLIT_SERVER_ADDRESS": "127.0.0.1",
    }


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def answer(url: str) -> int | None:
    """Return the status that the address answers with, or None if nobody does."""
    try:
        with urllib.request.urlopen(url, timeout=5) as response:
            return response.status
    except urllib.error.HTTPError as refusal:
        return refusal.code
    except OSError:
        return None


def _wait_for(url: str, process: subprocess.Popen, said: IO[bytes]) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while answer(url) != 200:
        if process.poll() is not None or time.monotonic() > until:
            said.seek(0)
            words = said.read().decode(errors="replace")
            raise RuntimeError(f"The server did not start. It said:\n{words}")
        time.sleep(0.02)


def _end(process: subprocess.Popen) -> None:
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
