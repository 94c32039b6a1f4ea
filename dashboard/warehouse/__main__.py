"""Command line: `python -m warehouse [--if-changed]` builds a snapshot.

With --if-changed a failure is no reason not to serve the last good snapshot: the
status is then 0 if there is one, whatever had to be mended.
"""

import argparse
import sys
import time

from warehouse.build import BuildFailed, build
from warehouse.paths import SNAPSHOTS
from warehouse.pointer import current_snapshot


def main() -> int:
    """Build a snapshot, telling progress; the last line printed is its path."""
    parser = argparse.ArgumentParser(
        prog="warehouse", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("--if-changed", action="store_true")
    wanted = parser.parse_args()
    begun = time.perf_counter()
    try:
        path = build(say=print, only_if_changed=wanted.if_changed)
    except BuildFailed as failure:
        print(failure, file=sys.stderr)
        is_served = _say_what_is_served()
        return 0 if wanted.if_changed and is_served else 1
    print(f"Done in {time.perf_counter() - begun:.1f} s")
    print(path)
    return 0


def _say_what_is_served() -> bool:
    """Say whether there is a snapshot to serve, and return it."""
    current = current_snapshot(SNAPSHOTS)
    served = f"{current.name} is still served." if current else "None is served yet."
    print(f"No snapshot was built. {served}", file=sys.stderr)
    return current is not None


if __name__ == "__main__":
    sys.exit(main())
