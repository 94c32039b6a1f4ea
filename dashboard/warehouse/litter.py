"""Removes what builds leave behind: old snapshots, and halves of killed builds."""

import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from warehouse.pointer import POINTER, current_snapshot

KEEP = 3
LEFT_BEHIND_AFTER_SECONDS = 3600


def prune(snapshots: Path) -> None:
    """Remove all but the newest snapshots, and what a killed build left an hour ago.

    The published snapshot stays, however old it is. What cannot be removed stays too:
    on Windows a reader holds its file.
    """
    newest_first = sorted(snapshots.glob("snapshot-*.duckdb"), reverse=True)
    for path in [*newest_first[KEEP:], *_left_behind(snapshots)]:
        if path != current_snapshot(snapshots):
            remove(path)


def remove(path: Path) -> None:
    """Remove a file or folder, if it is there and can be removed."""
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()


def _left_behind(snapshots: Path) -> Iterator[Path]:
    """Yield drafts (with their logs and spills) and pointers that nobody finished."""
    for pattern in ("draft-*", f"{POINTER}-*"):
        for path in snapshots.glob(pattern):
            with suppress(OSError):
                if time.time() - path.stat().st_mtime > LEFT_BEHIND_AFTER_SECONDS:
                    yield path
