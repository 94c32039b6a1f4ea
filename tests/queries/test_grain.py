"""One row is what the Grain line of a view says: no key twice, no part of it blank."""

from pathlib import Path

import pytest

QUERIES = Path(__file__).parents[2] / "queries"
views = sorted(QUERIES.glob("[123]?_*/*.sql"))
# One row per case, without its name: two cases may look the same.
KEYLESS = ("duration_", "shown_duration_cells")
# Empty unless something came before, or something is doubtful.
MAY_BE_EMPTY = {
    "core_extract_doubts_of_adopters",
    "core_extract_doubts_of_adoption",
    "stg_extract_doubts",
    "stg_previous_measures",
}


def grain(path: Path) -> list[str]:
    """Return the columns that the Grain line of the file names.

    A long one goes on in the next line, after a comma.
    """
    text = path.read_text("utf-8").replace(",\n-- ", ", ")
    return text.splitlines()[0].removeprefix("-- Grain: ").split(", ")


def test_there_are_views():
    assert len(views) > 20


@pytest.mark.parametrize("path", views, ids=lambda path: path.stem)
def test_no_two_rows_share_a_key(record, path):
    if path.stem.startswith(KEYLESS):
        return
    key = ", ".join(grain(path))
    repeated = record.sql(
        f"select {key}, count(*) as row_count from {path.stem}"
        f" group by {key} having count(*) > 1"
    )
    assert repeated.fetchall() == []


@pytest.mark.parametrize("path", views, ids=lambda path: path.stem)
def test_no_part_of_a_key_is_blank(record, path):
    blank = " or ".join(f"{column} is null" for column in grain(path))
    assert record.sql(f"select * from {path.stem} where {blank}").fetchall() == []


@pytest.mark.parametrize("path", views, ids=lambda path: path.stem)
def test_a_view_has_rows(record, exact, path):
    """Lists of cases are empty but for the service itself."""
    con = exact if "_cases" in path.stem else record
    found = con.sql(f"select 1 from {path.stem} limit 1").fetchall()
    assert found == [(1,)] or path.stem in MAY_BE_EMPTY
