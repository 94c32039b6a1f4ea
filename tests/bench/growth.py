"""Measures what growing records cost: one authority beside many, on the same machine.

`python -m tests.bench.growth [--authorities 150] [--years 10] [--extracts FOLDER]`.
Builds are measured once each, since a large one takes long: on a busy machine trust
their processor time more than the clock. Pages are visited several times, first with
every filter new to the server, then again with all of them known.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from tests.bench.report import Compared
from tests.bench.visits import visit_ms
from tests.browser.serving import ROOT, environment, served

MANY, YEARS = 150, 10
ONE = "Exampleshire"
FILTERS: dict[str, tuple[str, ...]] = {
    "recruitment": ("", "enquiry_source=Website", "enquiry_source=Event"),
    "occupancy": ("", "team=North", "team=South", "team=East"),
    "disruptions": ("", "age_band=5+to+9", "sex=Male", "provider=In-house"),
    "adoption": ("", "sex=Male", "sex=Female"),
    "outturn": ("",),
    "standards": ("", "team=North", "team=South"),
    "scorecard": ("",),
}


@dataclass(frozen=True)
class Size:
    """Records of some authorities: where they lie, and what was measured on them."""

    authorities: int
    extracts: Path
    snapshots: Path
    seconds: float = 0.0
    processor_seconds: float = 0.0

    @property
    def name(self) -> str:
        """Return the heading of the column."""
        return f"{self.authorities} authorit{'y' if self.authorities == 1 else 'ies'}"


def main() -> int:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(prog="tests.bench.growth", description=__doc__)
    parser.add_argument("--authorities", type=int, default=MANY)
    parser.add_argument("--years", type=int, default=YEARS)
    parser.add_argument("--extracts", type=Path, help="use these, do not make them")
    asked = parser.parse_args()
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    print(f"{os.cpu_count()} cores, load when begun {load}", flush=True)
    measure(asked.authorities, asked.years, asked.extracts)
    return 0


def measure(many: int = MANY, years: int = YEARS, extracts: Path | None = None) -> None:
    """Build and visit one authority and many, and print one beside the other."""
    with tempfile.TemporaryDirectory() as folder:
        sizes = []
        for count, given in ((1, None), (many, extracts)):
            root = Path(folder) / str(count)
            where = given or _made(root / "extracts", count, years)
            sizes.append(_built(Size(count, where, root / "snapshots")))
        one, other = sizes
        print(f"\n{years} years\n{'':<46}{other.name:>26}{one.name:>26}{'ratio':>7}")
        for line in (*_weights(other, one), *_visited(other, one)):
            print(line.line(), flush=True)


def _made(folder: Path, count: int, years: int) -> Path:
    """Write the records of so many fictional authorities."""
    asked = ["--authorities", str(count), "--years", str(years)]
    command = [sys.executable, "-m", "synthetic", str(folder), *asked]
    subprocess.run(command, cwd=ROOT / "dashboard", check=True)
    return folder


def _built(size: Size) -> Size:
    """Build a snapshot and note how long that took, and how much work it was."""
    begun, worked = time.perf_counter(), _worked()
    subprocess.run(
        [sys.executable, "-m", "warehouse"],
        env=environment(size.snapshots, size.extracts),
        cwd=ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    seconds, work = time.perf_counter() - begun, _worked() - worked
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{size.name}: built in {seconds:,.0f} s, peak {peak:,.0f} MB", flush=True)
    return replace(size, seconds=seconds, processor_seconds=work)


def _worked() -> float:
    """Return the seconds for which processors worked on what was started from here."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _weights(*sizes: Size) -> Iterator[Compared]:
    """Compare what was read, how long it took and what came of it."""
    kept = [next(size.snapshots.glob("*.duckdb")) for size in sizes]
    yield _one("Episodes that count", [_episodes(path) for path in kept], "rows")
    yield _one("Snapshot build", [size.seconds for size in sizes], "s")
    work = [size.processor_seconds for size in sizes]
    yield _one("Snapshot build, processor time", work, "s")
    yield _one("Snapshot", [path.stat().st_size / 1e6 for path in kept], "MB")


def _one(what: str, values: list[float], unit: str) -> Compared:
    return Compared(what, values[:1], values[1:], unit)


def _episodes(path: Path) -> float:
    with duckdb.connect(str(path), read_only=True) as con:
        found = con.execute(
            "select sum(used_count) from raw_extract_files where file_name = 'episodes'"
        ).fetchone()
    assert found
    return float(found[0])


def _visited(*sizes: Size) -> Iterator[Compared]:
    """Compare the visits to each page, new to the server and known to it."""
    waits: list[dict[tuple[str, str], list[float]]] = []
    for size in sizes:
        with served(size.snapshots, answers="/ready", extracts=size.extracts) as server:
            waits.append(_waits(server.url))
    for page, kind in waits[0]:
        what = f"{page.capitalize()}, {kind}"
        yield Compared(what, *(each[page, kind] for each in waits))


def _waits(url: str) -> dict[tuple[str, str], list[float]]:
    """Return the waits for each page: the first visits, then the same again, twice."""
    found: dict[tuple[str, str], list[float]] = {}
    visit_ms(url, [("occupancy", "organisation=Coventry")])  # warms the server up
    for page, filters in FILTERS.items():
        visits = [(page, f"organisation={ONE}&{one}".rstrip("&")) for one in filters]
        found[page, "first visits"] = visit_ms(url, visits)
        found[page, "again"] = visit_ms(url, visits * 2)
    return found


if __name__ == "__main__":
    sys.exit(main())
