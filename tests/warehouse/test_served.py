"""What is served holds what pages read, and no case."""

import csv
import re
from pathlib import Path

import duckdb
import pytest

from warehouse import EXAMPLE, build


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a snapshot as a reader of totals gets it."""
    return build(snapshots=tmp_path_factory.mktemp("served"))


def test_only_what_pages_and_the_next_build_read_is_served(served):
    with duckdb.connect(str(served), read_only=True) as con:
        names = {row[0] for row in con.sql("show tables").fetchall()}
    below = {name for name in names if not name.startswith(("page_", "snapshot_"))}
    assert below == {
        "raw_extract_authorities",
        "raw_extract_files",
        "raw_previous_measures",
    }


def test_no_child_household_or_applicant_is_named_in_the_file(served):
    # Places in the file where an id of such a shape may begin, one in another too.
    content = served.read_bytes()
    for file, column, shape in (
        ("header_2025-26.csv", "CHILD", rb"(?=(C\d{6}))"),
        ("households.csv", "household_id", rb"(?=(H\d{5}))"),
        ("applicants.csv", "applicant_id", rb"(?=(E\d{5}))"),
    ):
        with (EXAMPLE / file).open(newline="", encoding="utf-8-sig") as opened:
            ids = {row[column].encode() for row in csv.DictReader(opened)}
        assert len(ids) > 100
        assert all(re.fullmatch(shape[4:-2], name) for name in ids)
        assert ids.isdisjoint(re.findall(shape, content))


def test_the_tables_keep_their_order(served, record):
    with duckdb.connect(str(served), read_only=True) as con:
        for view, key in (
            ("page_scorecard", "cut, period_end, measure_id"),
            ("page_live_months", "month"),
            ("page_organisations", "organisation_name"),
        ):
            rows = f"select {key} from {view} order by rowid limit 500"
            assert con.sql(rows).fetchall() == record.sql(rows).fetchall()
