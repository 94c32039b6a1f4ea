"""Every row that states a figure says which document it comes from, and where there."""

import re
from pathlib import Path

import pytest

VIEWS = sorted(
    path.stem for path in (Path(__file__).parents[2] / "queries/30_pages").glob("*.sql")
)
UNITS = re.compile(r".*(_count|_pct|_gbp|_days|_months|_points)$")
# Views of words, of documents, files and measures themselves, which say how many
# figures or rows each has; page_coverage counts entries of whole documents.
WITHOUT_A_PLACE = {
    "page_authorities",
    "page_live_filter_values",
    "page_live_months",
    "page_sources",
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
        row[0] for row in record.sql("select document_id from page_sources").fetchall()
    }


def columns(record, view: str) -> dict[str, str]:
    """Return the columns of a view, with their types."""
    found = record.sql(f"from {view}")
    return dict(zip(found.columns, map(str, found.types), strict=True))


def places(record, view: str) -> list[tuple[str | None, str | None]]:
    """Return each pair of documents and references that a view's rows have."""
    found = record.sql(f"select distinct document_id, reference from {view}")
    return found.fetchall()


def parts(text: str | None) -> list[str]:
    return text.split("; ") if text else []


def test_views_without_a_place_are_few_and_known(record):
    placed = {
        view
        for view in VIEWS
        if {"document_id", "reference"} <= {*columns(record, view)}
    }
    assert set(VIEWS) - placed == WITHOUT_A_PLACE


@pytest.mark.parametrize("view", sorted(set(VIEWS) - WITHOUT_A_PLACE))
def test_every_document_that_a_row_names_is_known(record, documents, view):
    named = {part for found, _ in places(record, view) for part in parts(found)}
    assert named <= documents


@pytest.mark.parametrize("view", sorted(set(VIEWS) - WITHOUT_A_PLACE))
def test_a_row_that_states_a_figure_says_where_it_stands(record, view):
    units = [name for name in columns(record, view) if UNITS.match(name)]
    if not units:
        return
    stated = " or ".join(f"{name} is not null" for name in units)
    lost = record.sql(
        f"select * from {view} where ({stated})"
        " and (coalesce(document_id, '') = '' or coalesce(reference, '') = '') limit 5"
    )
    assert lost.fetchall() == []


@pytest.mark.parametrize("view", sorted(set(VIEWS) - WITHOUT_A_PLACE))
def test_several_documents_have_a_reference_each_or_none(record, view):
    uneven = [
        (ids, references)
        for ids, references in places(record, view)
        if len(parts(ids)) > 1 and len(parts(references)) not in (0, len(parts(ids)))
    ]
    assert uneven == []


@pytest.mark.parametrize("view", VIEWS)
def test_no_value_is_infinite_or_no_number(record, view):
    floats = [n for n, kind in columns(record, view).items() if kind == "DOUBLE"]
    wrong = " or ".join(f"not isfinite({name})" for name in floats) or "false"
    assert record.sql(f"select * from {view} where {wrong} limit 5").fetchall() == []
