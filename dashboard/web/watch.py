"""Notices new extract files by itself, and builds a snapshot from them.

The build is a process of its own: readers do not wait for it, and if it dies they keep
what they have. A file counts as there once it has stopped changing between two looks.
"""

import asyncio
import logging
import sys
from contextlib import suppress
from pathlib import Path

from warehouse import AUDIENCE, DATA, EXTRACTS, QUERIES, SNAPSHOTS
from warehouse.fingerprint import Signs, fingerprint_of, signs_of
from warehouse.pointer import current_snapshot

LOOK_EVERY_SECONDS = 5.0
log = logging.getLogger(__name__)


async def watch(extracts: Path = EXTRACTS, every: float = LOOK_EVERY_SECONDS) -> None:
    """Look for new files until cancelled, and build when they are all there.

    What lies there at the start is built too, if it is not what is served.
    """
    settled: Signs | None = None
    seen: Signs | None = None
    while True:
        now = await asyncio.to_thread(_signs, extracts)
        if settled is None and await asyncio.to_thread(_is_served, extracts):
            settled = now
        elif now != settled and now == seen:
            await _build()
            settled = now
        seen = now
        await asyncio.sleep(every)


def _is_served(extracts: Path) -> bool:
    """Return whether what is served was made from what lies there now, or nothing."""
    if not _signs(extracts):
        return True
    current = current_snapshot(SNAPSHOTS)
    made_from = fingerprint_of(DATA, QUERIES, extracts, AUDIENCE)
    return current is not None and made_from in current.name


def _signs(extracts: Path) -> Signs:
    with suppress(OSError):
        return signs_of(extracts)
    return ()


async def _build() -> None:
    """Build in a process of its own, and log how it ended.

    What was wrong stays out of the log: a log has other readers than the cells have.
    """
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-u",  # what it says first and last stays first and last
        "-m",
        "warehouse",
        "--if-changed",
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        said, _ = await process.communicate()
    except asyncio.CancelledError:
        with suppress(ProcessLookupError):
            process.kill()
        raise
    *_, last = ["", *said.decode(errors="replace").splitlines()]
    log.warning("New extracts: %s", last)
