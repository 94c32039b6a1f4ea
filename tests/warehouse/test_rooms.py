"""Authorities computed a few at a time are served as if they were computed at once."""

import shutil
import sys
from pathlib import Path

import duckdb
import pytest

from synthetic.__main__ import main as synthesise
from warehouse import build, rooms

VIEWS = (
    "page_authorities",
    "page_extract_files",
    "page_figures",
    "page_live_measures",
    "page_live_months",
    "page_organisations",
    "page_scorecard",
    "page_sources",
    "raw_extract_files",
    "snapshot_files",
)


@pytest.fixture(scope="module")
def extracts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of three small authorities."""
    folder = tmp_path_factory.mktemp("extracts")
    few = "--authorities 3 --years 2 --children 40 --households 12"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["synthetic", str(folder), *few.split()])
        synthesise()
    return folder


def counts(path: Path) -> dict[str, int]:
    with duckdb.connect(str(path), read_only=True) as con:
        return {
            view: con.sql(f"select count(*) from {view}").fetchall()[0][0]
            for view in VIEWS
        }


def keys(path: Path) -> list[tuple]:
    """Return what is shown of every measure, to the last digit."""
    with duckdb.connect(str(path), read_only=True) as con:
        return con.sql(
            "select organisation_name, measure_id, cut, period_end, dim_1, value_1,"
            " dim_2, value_2, value, value_symbol from page_live_measures"
            " order by all"
        ).fetchall()


def test_one_at_a_time_is_the_same_as_all_at_once(extracts, tmp_path, monkeypatch):
    together = build(snapshots=tmp_path / "together", extracts=extracts)
    monkeypatch.setattr(rooms, "AT_ONCE", 1)
    apart = build(snapshots=tmp_path / "apart", extracts=extracts)
    assert counts(apart) == counts(together)
    assert counts(apart)["page_authorities"] == 3
    assert keys(apart) == keys(together)


def test_a_fault_of_the_last_authority_stops_all(extracts, tmp_path):
    broken = Path(shutil.copytree(extracts, tmp_path / "broken"))
    last = sorted(path.parent for path in broken.rglob("authority.toml"))[-1]
    (last / "places.csv").write_text("household_id\n1\n")
    with pytest.raises(Exception, match=r"places\.csv"):
        build(snapshots=tmp_path / "snapshots", extracts=broken)
    assert not list((tmp_path / "snapshots").glob("*.duckdb"))
