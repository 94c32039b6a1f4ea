"""Every row that states a figure says which document it comes from, and where there."""

import math
import re
from pathlib import Path
from typing import Any

import pytest

VIEWS = sorted(
    path.stem for path in (Path(__file__).parents[2] / "queries/30_pages").glob("*.sql")
)
UNITS = re.compile(r".*(_count|_pct|_gbp|_days|_months|_points)$")
# Views of words, and of documents and measures themselves, which say how many figures
# each has; page_coverage counts entries of whole documents.
WITHOUT_A_PLACE = {
    "page_coverage",
    "page_documents",
    "page_glossary",
    "page_measures",
    "page_organisations",
    "page_stability_words",
    "page_years",
}


@pytest.fixture(scope="module")
def documents(record) -> set[str]:
    return {
        row[0]
        for row in record.sql("select document_id from page_documents").fetchall()
    }


def rows_of(record, view: str) -> list[dict[str, Any]]:
    return record.sql(f"from {view}").to_arrow_table().to_pylist()


def parts(text: str | None) -> list[str]:
    return text.split("; ") if text else []


def test_views_without_a_place_are_few_and_known(record):
    placed = {
        view
        for view in VIEWS
        if {"document_id", "reference"} <= set(record.sql(f"from {view}").columns)
    }
    assert set(VIEWS) - placed == WITHOUT_A_PLACE


@pytest.mark.parametrize("view", sorted(set(VIEWS) - WITHOUT_A_PLACE))
def test_every_document_that_a_row_names_is_known(record, documents, view):
    named = {
        part for row in rows_of(record, view) for part in parts(row["document_id"])
    }
    assert named <= documents


@pytest.mark.parametrize("view", sorted(set(VIEWS) - WITHOUT_A_PLACE))
def test_a_row_that_states_a_figure_says_where_it_stands(record, view):
    lost = [
        row
        for row in rows_of(record, view)
        if any(UNITS.match(name) and row[name] is not None for name in row)
        and not (row["document_id"] and row["reference"])
    ]
    assert lost == []


@pytest.mark.parametrize("view", sorted(set(VIEWS) - WITHOUT_A_PLACE))
def test_several_documents_have_a_reference_each_or_none(record, view):
    uneven = [
        (row["document_id"], row["reference"])
        for row in rows_of(record, view)
        if len(parts(row["document_id"])) > 1
        and len(parts(row["reference"])) not in (0, len(parts(row["document_id"])))
    ]
    assert uneven == []


@pytest.mark.parametrize("view", VIEWS)
def test_no_value_is_infinite_or_no_number(record, view):
    floats = [
        (name, value)
        for row in rows_of(record, view)
        for name, value in row.items()
        if isinstance(value, float) and not math.isfinite(value)
    ]
    assert floats == []
