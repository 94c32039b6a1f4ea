"""The pointer file that names the published snapshot, replaced in one step."""

import os
import secrets
from pathlib import Path

POINTER = "current"


def publish(draft: Path, snapshots: Path, version: str) -> Path:
    """Give the draft its lasting name, point to it, and return its path.

    Readers see the old snapshot or the new one, never a half of either.
    """
    path = snapshots / f"snapshot-{version}.duckdb"
    _flush(draft)
    draft.replace(path)
    note = snapshots / f"{POINTER}-{secrets.token_hex(4)}"
    try:
        note.write_text(path.name, encoding="utf-8")
        _flush(note)
        note.replace(snapshots / POINTER)
    finally:
        note.unlink(missing_ok=True)
    return path


def current_snapshot(snapshots: Path) -> Path | None:
    """Return the published snapshot, or None if there is none."""
    try:
        name = (snapshots / POINTER).read_text(encoding="utf-8").strip()
    except OSError:
        return None
    path = snapshots / Path(name).name
    return path if name and path.is_file() else None


def _flush(path: Path) -> None:
    with path.open("rb+") as handle:
        os.fsync(handle.fileno())
