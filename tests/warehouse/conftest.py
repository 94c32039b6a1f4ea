"""A warehouse of a few rows, built in milliseconds, that a test may break."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from contract import PUBLISHED
from warehouse import Store, build
from warehouse.pointer import current_snapshot

STAGING = "-- Grain: organisation_id\nselect * from raw_organisations\n"
PAGE = """-- Grain: organisation_name
select
    organisation_name,
    full_name,
    has_pages,
    10 as children_count,
    'o''brien' as note,
from stg_organisations
order by organisation_name desc
"""


@dataclass(frozen=True)
class Warehouse:
    """The folders of a small warehouse, and how to build and read it."""

    data: Path
    queries: Path
    snapshots: Path

    def build(self, **more) -> Path:
        return build(self.data, self.queries, self.snapshots, extracts=None, **more)

    def store(self) -> Store:
        return Store(self.snapshots)

    @property
    def current(self) -> Path | None:
        return current_snapshot(self.snapshots)

    def files(self) -> list[str]:
        return sorted(path.name for path in self.snapshots.iterdir())

    def write_query(self, name: str, sql: str) -> None:
        (self.queries / name).write_text(sql, encoding="utf-8")

    def name_organisations(self, *names: str) -> None:
        """Let the record hold these organisations and nothing else."""
        rows = [f"o{n},{name},{name},council,true,One." for n, name in enumerate(names)]
        header = next(f for f in PUBLISHED if f.name == "organisations").header
        path = self.data / "organisations.csv"
        path.write_text("\n".join([",".join(header), *rows]), encoding="utf-8")


def in_folder(folder: Path) -> Warehouse:
    """Return a warehouse whose record holds two organisations, not yet built."""
    made = Warehouse(folder / "published", folder / "queries", folder / "snapshots")
    made.data.mkdir()
    for file in PUBLISHED:
        (made.data / file.file_name).write_text(",".join(file.header))
    for stage in ("10_staging", "20_core", "30_pages", "90_checks"):
        (made.queries / stage).mkdir(parents=True)
    made.write_query("10_staging/stg_organisations.sql", STAGING)
    made.write_query("30_pages/page_organisations.sql", PAGE)
    made.name_organisations("Ayton", "Beeton")
    return made


@pytest.fixture
def tiny(tmp_path: Path) -> Warehouse:
    """Return a warehouse whose record holds two organisations, not yet built."""
    return in_folder(tmp_path)


@pytest.fixture(scope="session")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """Return a warehouse that is built once, for tests that change nothing."""
    made = in_folder(tmp_path_factory.mktemp("untouched"))
    made.build()
    return made


@pytest.fixture
def built(tmp_path: Path, untouched: Warehouse) -> Warehouse:
    """Return a built warehouse that a test may change."""
    made = in_folder(tmp_path)
    shutil.copytree(untouched.snapshots, made.snapshots)
    return made
