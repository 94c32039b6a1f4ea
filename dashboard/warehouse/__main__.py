"""Command line: `python -m warehouse [--if-changed]` builds a snapshot."""

import argparse
import sys
import time

from warehouse.build import BuildFailed, build
from warehouse.paths import SNAPSHOTS
from warehouse.pointer import current_snapshot


def main() -> int:
    """Build a snapshot, telling progress; the last line printed is its path."""
    parser = argparse.ArgumentParser(prog="warehouse", description=__doc__)
    parser.add_argument("--if-changed", action="store_true")
    wanted = parser.parse_args()
    begun = time.perf_counter()
    try:
        path = build(say=print, only_if_changed=wanted.if_changed)
    except BuildFailed as failure:
        print(failure, file=sys.stderr)
        _say_what_is_served()
        return 1
    print(f"Done in {time.perf_counter() - begun:.1f} s")
    print(path)
    return 0


def _say_what_is_served() -> None:
    current = current_snapshot(SNAPSHOTS)
    served = f"{current.name} is still served." if current else "None is served yet."
    print(f"No snapshot was built. {served}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
