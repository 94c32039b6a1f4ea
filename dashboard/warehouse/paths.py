"""Where things lie, seen from the root of the project, and for whom we build.

A snapshot for the service itself lies in a folder of its own, so that a server for
readers of totals can never come upon it.
"""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data" / "published"
EXAMPLE = ROOT / "data" / "example"
QUERIES = ROOT / "queries"
EXTRACTS = Path(os.environ.get("DASHBOARD_EXTRACTS") or EXAMPLE)
AUDIENCES = ("totals", "service")
AUDIENCE = os.environ.get("DASHBOARD_AUDIENCE") or AUDIENCES[0]


def snapshots_for(audience: str) -> Path:
    """Return the folder of the snapshots for an audience."""
    folder = Path(os.environ.get("DASHBOARD_SNAPSHOTS") or ROOT / ".snapshots")
    return folder / audience if audience == "service" else folder


SNAPSHOTS = snapshots_for(AUDIENCE)
