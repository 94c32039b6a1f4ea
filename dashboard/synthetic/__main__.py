"""Write fictional authorities: `python -m synthetic FOLDER`.

One authority is written into the folder itself, several into a folder each.
"""

import argparse
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path

from synthetic.authority import make
from synthetic.chance import span

UNTIL = date(2026, 10, 31)
SEED = 1926


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="synthetic", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--authorities", type=int, default=1)
    parser.add_argument("--years", type=int, default=6)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--until", type=date.fromisoformat, default=UNTIL)
    parser.add_argument("--children", type=int, default=600)
    parser.add_argument("--households", type=int, default=150)
    return parser.parse_args()


def main() -> None:
    """Write what the command line asks for."""
    asked = _asked()
    covered = span(asked.years, asked.until)
    size = (asked.children, asked.households)
    if asked.authorities == 1:
        make(asked.folder, 0, asked.seed, covered, *size)
        return
    with ProcessPoolExecutor() as pool:
        waiting = [
            pool.submit(make, asked.folder / f"{n:03d}", n, asked.seed, covered, *size)
            for n in range(asked.authorities)
        ]
        for one in waiting:
            one.result()


if __name__ == "__main__":
    main()
