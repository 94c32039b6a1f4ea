"""The last attempt to read the extracts, where it failed: what Data check tells.

It lies beside the snapshots, not in one: a failed attempt makes none. What stands in
a cell is kept for the service itself only.
"""

import json
import secrets
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from contract import Fault
from warehouse.paths import SNAPSHOTS

NAME = "attempt.json"


@dataclass(frozen=True)
class Attempt:
    """When the extracts could not be read, and everything that was wrong."""

    at: datetime
    faults: tuple[Fault, ...]


def last_attempt(snapshots: Path = SNAPSHOTS) -> Attempt | None:
    """Return the last attempt, or None if it succeeded or there was none."""
    try:
        told = json.loads((snapshots / NAME).read_text(encoding="utf-8"))
        faults = tuple(Fault(**fault) for fault in told["faults"])
        return Attempt(datetime.fromisoformat(told["at"]), faults)
    except (OSError, ValueError, TypeError, KeyError):
        return None


def note_failure(faults: list[Fault], snapshots: Path, audience: str) -> None:
    """Keep the faults for the page that tells them, as its readers may see them."""
    if audience != "service":
        faults = [replace(fault, value="") for fault in faults]
    told = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "faults": [asdict(fault) for fault in faults],
    }
    with suppress(OSError):
        snapshots.mkdir(parents=True, exist_ok=True)
        draft = snapshots / f"{NAME}-{secrets.token_hex(4)}"
        draft.write_text(json.dumps(told), encoding="utf-8")
        draft.replace(snapshots / NAME)


def note_success(snapshots: Path) -> None:
    """Forget the last failure."""
    with suppress(OSError):
        (snapshots / NAME).unlink()
