"""Where things lie, seen from the root of the project."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data" / "published"
QUERIES = ROOT / "queries"
SNAPSHOTS = Path(os.environ.get("DASHBOARD_SNAPSHOTS") or ROOT / ".snapshots")
