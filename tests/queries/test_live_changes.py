"""Movement and revision: what is new since the last extract, what was told otherwise.

Ayton's children looked after: told in September's extract as 100 in August. Now August
is counted as 102 and September as 105. So 3 of the 5 that a reader sees are movement,
2 are revision.
"""

import duckdb
import pytest

from tests.live import small

WANTED = ("measure_children_looked_after", "shown_measures", "page_live_changes")


def episodes(count: int, started: str) -> list[dict]:
    return [
        {
            "child_id": f"c{started}{n}",
            "started_date": started,
            "reason_new_episode": "S",
            "placement_type": "U4",
            "placement_provider": "PR1",
            "legal_status": "C2",
        }
        for n in range(count)
    ]


def changes(before: list[tuple]) -> duckdb.DuckDBPyRelation:
    """Return page_live_changes after 102 children in August and 105 in September."""
    ended = {
        "child_id": "first",
        "started_date": "2026-05-01",
        "ended_date": "2026-07-02",
        "reason_new_episode": "S",
        "reason_ceased": "E4A",
        "placement_type": "U4",
        "placement_provider": "PR1",
        "legal_status": "C2",
    }
    con = small(
        {
            "authorities": [
                {
                    "organisation_name": "Ayton",
                    "full_name": "Ayton Council",
                    "extracted_date": "2026-09-30",
                    "is_fictional": True,
                }
            ],
            "episodes": [
                ended,
                *episodes(102, "2026-06-01"),
                *episodes(3, "2026-09-10"),
            ],
            "files": [
                {"file_name": "episodes", "source_file": "e.csv", "row_count": 1}
            ],
        },
        *WANTED,
        before=before,
    )
    return con.sql(
        "select value, earlier_value, movement, revision,"
        " revised_months_count from page_live_changes where is_latest"
        " and measure_id = 'children_looked_after'"
    )


def told(month_end: str, value: float | None) -> tuple:
    """Return a month of children looked after as an extract of August told it."""
    return (
        "x",
        "children_looked_after",
        "month",
        month_end,
        value,
        None,
        value,
        "2026-09-05",
    )


def test_without_an_earlier_extract_the_month_before_is_compared_with():
    assert changes([]).fetchall() == [(105.0, 102.0, 3.0, None, 0)]


def test_movement_is_counted_as_now_and_a_revision_apart():
    before = [told("2026-08-31", 100.0), told("2026-07-31", 102.0)]
    assert changes(before).fetchall() == [(105.0, 102.0, 3.0, 2.0, 1)]


@pytest.mark.parametrize("value", [105.0, 99.0])
def test_a_month_that_was_known_then_is_compared_with_the_month_before(value):
    found = changes([told("2026-09-30", value)]).fetchall()
    assert found == [(105.0, 102.0, 3.0, None, int(value != 105.0))]


def test_a_month_that_could_not_be_shown_then_is_no_revision():
    before = [told("2026-08-31", None), told("2026-07-31", 102.0)]
    assert changes(before).fetchall() == [(105.0, 102.0, 3.0, None, 0)]
