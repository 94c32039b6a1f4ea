"""Authorities that brought only some extracts, as readers open them."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from warehouse import build, store
from warehouse.paths import EXAMPLE

BROUGHT = {
    "Adopting": ("adoption.csv",),
    "Budgeting": ("ledger.csv",),
    "Housing": ("households.csv", "places.csv", "household_events.csv"),
    "Planning": ("targets.csv", "actions.csv", "baselines.csv"),
    "Starting": ("episodes_2026-27.csv", "header_2026-27.csv", "ledger.csv"),
}
TOML = """\
name = "{0} Council"
short_name = "{0}"
ons_code = "E10999001"
extracted_at = 2026-11-20
fictional = true
"""
PAGES = (
    *("overview", "scorecard", "recruitment", "occupancy", "disruptions"),
    *("outturn", "adoption", "standards", "data_check"),
)
# What each page says of an authority that brought nothing for it.
NOTHING = {
    ("Budgeting", "recruitment"): "made from the files ‘applicants’ and ‘households’.",
    ("Budgeting", "occupancy"): "made from the file ‘places’. The records of Budgeting",
    ("Budgeting", "disruptions"): "This page is made from the file ‘episodes’.",
    ("Budgeting", "adoption"): "This page is made from the file ‘adoption’.",
    ("Budgeting", "standards"): "files ‘household_events’ and ‘applicants’.",
    ("Adopting", "outturn"): "This page is made from the file ‘ledger’.",
    ("Housing", "recruitment"): "fostering households were approved and",
    ("Starting", "occupancy"): "This page is made from the file ‘places’.",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a snapshot of these authorities."""
    extracts = tmp_path_factory.mktemp("lacking")
    for name, files in BROUGHT.items():
        (extracts / name).mkdir()
        (extracts / name / "authority.toml").write_text(TOML.format(name), "utf-8")
        for file in files:
            shutil.copy(EXAMPLE / file, extracts / name)
    _without_last_column(extracts / "Adopting" / "adoption.csv", "applicant_id")
    snapshots = tmp_path_factory.mktemp("snapshots")
    build(extracts=extracts, snapshots=snapshots)
    return snapshots


def _without_last_column(path: Path, name: str) -> None:
    """Take the last column from a file: it names rows of one that is not brought."""
    lines = [line.rpartition(",")[::2] for line in path.read_text("utf-8").splitlines()]
    assert lines[0][1] == name
    path.write_text("".join(f"{kept}\n" for kept, _ in lines), "utf-8")


@pytest.fixture
def open_live(
    folder: Path, open_page, monkeypatch: pytest.MonkeyPatch
) -> Iterator[object]:
    """Return `open_page`, of a dashboard that serves this snapshot."""
    store.cache_clear()
    monkeypatch.setattr(store.__wrapped__, "__defaults__", (folder,))
    yield open_page
    store.cache_clear()


def text_of(at) -> str:
    return " ".join(node.proto.body for node in at.get("html"))


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", sorted(set(BROUGHT) - {"Planning"}))
def test_every_page_stands_whatever_is_lacking(open_live, name, page):
    at = open_live(page, organisation=name)
    assert not at.exception
    assert "<h1>" in text_of(at)
    assert f"Records of {name} drawn on 20 November 2026" in text_of(at)
    assert NOTHING.get((name, page), "") in text_of(at)


@pytest.mark.parametrize("page", ["scorecard", "standards", "data_check"])
def test_an_authority_without_a_whole_month_breaks_no_page(open_live, page):
    at = open_live(page, organisation="Planning")
    assert not at.exception
    assert "<h1>" in text_of(at)


def test_a_month_that_is_not_over_is_not_shown(open_live):
    [box] = [
        b
        for b in open_live("scorecard", organisation="Starting").selectbox
        if b.key == "month"
    ]
    assert box.options[0] == "October 2026"


def test_every_figure_names_a_source(folder):
    """A figure made from two files of which one was brought names that one."""
    with duckdb.connect(str(next(folder.glob("*.duckdb"))), read_only=True) as con:
        views = con.sql(
            "select table_name from duckdb_columns() where column_name = 'document_id'"
            " and starts_with(table_name, 'page_live_')"
        ).fetchall()
        assert len(views) > 10
        without = [
            view
            for (view,) in views
            if con.sql(f"from {view} where document_id is null limit 1").fetchall()
        ]
    assert without == []


def test_a_share_of_enquiries_that_nobody_brought_is_not_confidential(folder):
    with duckdb.connect(str(next(folder.glob("*.duckdb"))), read_only=True) as con:
        symbols = con.sql(
            "select distinct of_enquiries_pct_symbol, of_previous_stage_pct_symbol"
            " from page_live_recruitment_funnel where organisation_name = 'Housing'"
        ).fetchall()
    assert symbols == [("x", "x")]
