"""What two extracts show together that neither shows alone, a case each."""

import pytest

from tests.live import small
from warehouse import QUERIES

CHILD = {"child_id": "c1", "birth_date": "2015-03-01"}
HOME = {"household_id": "h1", "approval_date": "2020-01-01", "row_number": 2}
PLACES = {
    "household_id": "h1",
    "from_date": "2020-01-01",
    "approved_places": 1,
    "unavailable_places": 0,
    "source_file": "places.csv",
    "row_number": 2,
}
PLACED = {
    "child_id": "c1",
    "started_date": "2024-05-01",
    "placement_provider": "PR1",
    "placement_type": "U6",
    "urn": "h1",
    "source_file": "episodes.csv",
    "row_number": 2,
}


def listed(**rows):
    """Return file row, column and rule of what is listed; the day is 2026-10-31."""
    given = {
        "children": [CHILD],
        "households": [HOME],
        "places": [PLACES],
        "episodes": [PLACED],
        **rows,
    }
    con = small(given, "core_extract_doubts")
    return con.sql(
        "select row_number, column_name, rule from core_extract_doubts order by all"
    ).fetchall()


def test_sound_records_list_nothing():
    assert listed() == []


# The records were drawn on 2026-10-31: who was born on 2008-10-31 is 18 on that day.
@pytest.mark.parametrize(("born", "count"), [("2008-10-31", 1), ("2008-11-01", 0)])
def test_an_open_episode_of_somebody_of_age(born, count):
    rule = (2, "dec", "is blank although the child is 18 or older")
    assert listed(children=[{**CHILD, "birth_date": born}]) == [rule] * count


def test_a_closed_episode_of_somebody_of_age_is_not_odd():
    ended = {**PLACED, "ended_date": "2025-01-01"}
    assert (
        listed(children=[{**CHILD, "birth_date": "2000-01-01"}], episodes=[ended]) == []
    )


def test_care_that_began_before_the_child_was_born():
    early = listed(children=[{**CHILD, "birth_date": "2024-05-02"}])
    assert early == [(2, "decom", "is before the child was born")]


# The first episode ends on 2025-01-01; the child is not counted on that day.
@pytest.mark.parametrize(("begins", "count"), [("2025-01-01", 0), ("2024-12-31", 1)])
def test_episodes_of_a_child_that_overlap(begins, count):
    first = {**PLACED, "ended_date": "2025-01-01", "placement_provider": "PR4"}
    second = {**first, "started_date": begins, "ended_date": None, "row_number": 3}
    rule = (3, "decom", "is before an earlier episode of the child ended")
    assert listed(episodes=[first, second]) == [rule] * count


def test_an_open_episode_overlaps_with_every_later_one():
    first = {**PLACED, "placement_provider": "PR4"}
    later = [
        {**first, "started_date": f"2025-0{month}-01", "row_number": month}
        for month in (3, 4)
    ]
    assert [row for row, *_ in listed(episodes=[first, *later])] == [3, 4]


def test_a_child_without_a_header_is_listed_once():
    other = {**PLACED, "child_id": "c2", "placement_provider": "PR4"}
    episodes = [
        {**other, "ended_date": "2025-01-01"},
        {**other, "started_date": "2025-01-01", "row_number": 3},
    ]
    rule = "is not in header, so that age and sex are not known"
    assert listed(episodes=episodes) == [(2, "child", rule)]


def test_where_there_is_no_header_at_all_nothing_is_said_of_each_child():
    assert listed(children=[]) == []


@pytest.mark.parametrize(("closed", "count"), [("2026-10-30", 1), ("2026-10-31", 0)])
def test_a_placement_in_a_household_that_closed(closed, count):
    rule = (2, "urn", "is a household that had closed")
    assert listed(households=[{**HOME, "ended_date": closed}]) == [rule] * count


@pytest.mark.parametrize(("approved", "count"), [("2024-05-02", 1), ("2024-05-01", 0)])
def test_a_placement_in_a_household_that_was_not_approved_yet(approved, count):
    rule = (2, "urn", "is a household that was not approved yet")
    assert listed(households=[{**HOME, "approval_date": approved}]) == [rule] * count


def test_a_placement_in_a_household_that_nobody_knows():
    rule = "is no household in households, so that no place counts as filled"
    assert listed(episodes=[{**PLACED, "urn": "h9"}]) == [(2, "urn", rule)]


@pytest.mark.parametrize(
    "change", [{"placement_provider": "PR4"}, {"placement_type": "K2"}]
)
def test_only_the_councils_own_foster_homes_are_looked_for(change):
    assert listed(episodes=[{**PLACED, "urn": "SC1", **change}]) == []


def test_more_children_than_places():
    second = {**PLACED, "child_id": "c2", "row_number": 3}
    children = [CHILD, {**CHILD, "child_id": "c2"}]
    rule = (2, "approved_places", "is less than the children who lived there")
    assert listed(children=children, episodes=[PLACED, second]) == [rule]


def test_a_household_without_places():
    homes = [HOME, {**HOME, "household_id": "h2", "row_number": 3}]
    rule = "has no row in places, so that no place of it counts"
    assert listed(households=homes) == [(3, "household_id", rule)]
    assert listed(households=homes, places=[]) == []


@pytest.mark.parametrize(("service", "count"), [("fostering", 1), ("adoption", 0)])
def test_an_applicant_who_became_an_unknown_household(service, count):
    applicant = {"applicant_id": "a1", "service": service, "household_id": "h9"}
    found = listed(applicants=[{**applicant, "row_number": 7}])
    assert found == [(7, "household_id", "is not in households")] * count


def test_a_child_with_a_plan_whom_the_return_does_not_know():
    found = listed(adoption=[{"child_id": "c9", "row_number": 5}])
    assert found == [(5, "child_id", "is not in episodes")]


@pytest.mark.parametrize(("audience", "value"), [("service", "h9"), ("totals", None)])
def test_readers_of_totals_see_no_value(audience, value):
    con = small(
        {"households": [HOME], "episodes": [{**PLACED, "urn": "h9"}]},
        "page_extract_doubts",
        audience=audience,
    )
    found = con.sql("select column_name, value from page_extract_doubts").fetchall()
    assert ("urn", value) in found


def test_the_page_counts_each_doubtful_row_once():
    """Row 2 breaks two rules: no such household, and a child of age."""
    con = small(
        {
            "children": [{**CHILD, "birth_date": "2000-01-01"}],
            "households": [HOME],
            "places": [PLACES],
            "episodes": [{**PLACED, "urn": "h9"}],
            "files": [
                {
                    "file_name": "episodes",
                    "source_file": "episodes.csv",
                    "row_count": 3,
                    "used_count": 2,
                    "superseded_count": 1,
                }
            ],
        },
        "page_extract_files",
    )
    found = con.sql("select doubtful_count, reference from page_extract_files")
    assert found.fetchall() == [(1, "3 rows")]


FILES = [
    ("header", "header_2024-25.csv", 12, 12),
    ("header", "header_2025-26.csv", 9, 4),  # 4 children count
    ("ad1", "ad1_2025-26.csv", 3, 3),
    ("places", "places.csv", 5, 5),
    ("targets", "targets.csv", 2, 2),  # of no people
]


def account(audience):
    files = [
        {
            "file_name": name,
            "source_file": source,
            "row_count": rows,
            "used_count": used,
            "superseded_count": rows - used,
        }
        for name, source, rows, used in FILES
    ]
    con = small({"files": files}, "page_extract_files", audience=audience)
    return con.sql(
        "select source_file, row_count, used_count, superseded_count, reference,"
        " row_count_symbol from page_extract_files order by all"
    ).fetchall()


def test_readers_of_totals_are_not_told_of_1_to_4_rows():
    few, others = "fewer than 5 rows in a file", "12 rows, fewer than 5 in other files"
    assert account("totals") == [
        ("ad1_2025-26.csv", None, None, None, few, "c"),
        ("header_2024-25.csv", 12, 12, 0, others, None),
        ("header_2025-26.csv", None, None, None, others, "c"),
        ("places.csv", 5, 5, 0, "5 rows", None),
        ("targets.csv", 2, 2, 0, "2 rows", None),
    ]


def test_the_service_is_told_of_every_row():
    assert [row[1:5] for row in account("service")] == [
        (3, 3, 0, "3 rows"),
        (12, 12, 0, "21 rows"),  # 12 + 9
        (9, 4, 5, "21 rows"),
        (5, 5, 0, "5 rows"),
        (2, 2, 0, "2 rows"),
    ]


@pytest.mark.parametrize(("used", "count"), [(2, 0), (1, 1), (3, 1)])
def test_rows_that_are_lost_or_doubled_stop_the_build(used, count):
    """Three rows came in and one was replaced, so two must count."""
    file = {"file_name": "episodes", "source_file": "episodes.csv", "row_count": 3}
    con = small({"files": [{**file, "used_count": used, "superseded_count": 1}]})
    query = QUERIES / "90_checks" / "check_live_rows_add_up.sql"
    found = con.sql(query.read_text(encoding="utf-8")).fetchall()
    assert len(found) == count


@pytest.mark.parametrize(("used", "listed"), [(4, 0), (5, 1)])
def test_the_entries_of_a_file_with_few_rows_are_not_listed(used, listed):
    """There is no such household: one entry."""
    con = small(
        {
            "households": [HOME],
            "episodes": [{**PLACED, "urn": "h9"}],
            "files": [
                {
                    "file_name": "episodes",
                    "source_file": "episodes.csv",
                    "row_count": 6,
                    "used_count": used,
                    "superseded_count": 6 - used,
                }
            ],
        },
        "page_extract_doubts",
        audience="totals",
    )
    found = con.sql("from page_extract_doubts").fetchall()
    assert len(found) == listed
