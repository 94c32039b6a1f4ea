"""A child whose old episode was never ended lives in one household, not in two."""

from datetime import date

from tests.live import small
from tests.queries.test_live_places import AUTHORITY, episode, household, places


def test_a_child_leaves_a_place_when_the_next_episode_starts():
    con = small(
        {
            "authorities": [AUTHORITY],
            "households": [household("h1"), household("h2")],
            "places": [
                places("h1", "2026-01-01", None, 1),
                places("h2", "2026-01-01", None, 1),
            ],
            "episodes": [
                episode("c1", "2026-01-05", None, "h1"),  # never ended
                episode("c1", "2026-02-10", None, "h2"),
                episode("c2", "2026-01-05", "2026-01-06", "elsewhere", "PR4"),
            ],
        },
        "core_place_spells",
    )
    filled = con.sql(
        "select household_id, from_date, until_date from core_place_spells"
        " where filled_places = 1 order by household_id"
    ).fetchall()
    assert filled == [
        ("h1", date(2026, 1, 5), date(2026, 2, 10)),
        ("h2", date(2026, 2, 10), date(2026, 4, 6)),
    ]
