"""The pointer file that names the published snapshot, replaced in one step."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

POINTER = "current"
Stamp = tuple[int, int]


def publish(draft: Path, snapshots: Path, version: str) -> Path:
    """Give the draft its lasting name, point to it, and return its path.

    Readers see the old snapshot or the new one, never a half of either. Where the
    pointer cannot be replaced, the new snapshot is removed again.
    """
    path = snapshots / f"snapshot-{version}.duckdb"
    _flush(draft)
    draft.replace(path)
    note = snapshots / f"{POINTER}-{secrets.token_hex(4)}"
    try:
        note.write_text(path.name, encoding="utf-8")
        _flush(note)
        note.replace(snapshots / POINTER)
    except OSError:
        for file in (note, path):
            with suppress(OSError):
                file.unlink()
        raise
    return path


def current_snapshot(snapshots: Path) -> Path | None:
    """Return the published snapshot, or None if there is none."""
    try:
        name = (snapshots / POINTER).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    path = snapshots / Path(name).name
    return path if path.suffix == ".duckdb" and path.is_file() else None


def stamp(snapshots: Path) -> Stamp | None:
    """Return what changes whenever the pointer is replaced; None if there is none."""
    try:
        found = (snapshots / POINTER).stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_ino


def _flush(path: Path) -> None:
    with path.open("rb+") as handle:
        os.fsync(handle.fileno())
