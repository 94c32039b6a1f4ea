"""A warehouse of a few rows, built in milliseconds, that a test may break."""

import shutil
from collections.abc import Callable
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
        return build(self.data, self.queries, self.snapshots, **more)

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
        rows = [f"o{n},{name},{name},council,true," for n, name in enumerate(names)]
        header = next(f for f in PUBLISHED if f.name == "organisations").header
        path = self.data / "organisations.csv"
        path.write_text("\n".join([",".join(header), *rows]), encoding="utf-8")


@pytest.fixture
def tiny(tmp_path: Path) -> Warehouse:
    """Return a warehouse whose record holds two organisations, not yet built."""
    warehouse = Warehouse(
        tmp_path / "published", tmp_path / "queries", tmp_path / "snapshots"
    )
    warehouse.data.mkdir()
    for file in PUBLISHED:
        (warehouse.data / file.file_name).write_text(",".join(file.header))
    for folder in ("10_staging", "20_core", "30_pages", "90_checks"):
        (warehouse.queries / folder).mkdir(parents=True)
    warehouse.write_query("10_staging/stg_organisations.sql", STAGING)
    warehouse.write_query("30_pages/page_organisations.sql", PAGE)
    warehouse.name_organisations("Ayton", "Beeton")
    return warehouse


@pytest.fixture
def copied(tmp_path: Path, snapshots: Path) -> Callable[[str], Path]:
    """Return a function that copies the folder of the whole record's snapshot."""
    return lambda name: shutil.copytree(snapshots, tmp_path / name)
