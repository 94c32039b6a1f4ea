"""What readers may see of tallies and of how long things took, and what is rounded."""

import pytest

from tests.disclosure.tiny import shown


def parts(**counts):
    """Return a row of `all_tallies` for each part and its count, all in one team."""
    return [
        {"part": part, "tally_count": count, "team": "North"}
        for part, count in counts.items()
    ]


def tallied(rows, audience="totals"):
    return shown(tallies=rows, audience=audience, views=["page_live_tallies"])


def asked(con, columns, where="true"):
    return con.sql(
        f"select {columns} from page_live_tallies where {where} order by part"
    ).fetchall()


def test_parts_of_the_whole_are_rounded_and_their_total_is_not():
    con = tallied(parts(filled=23, vacant=9))  # 25 and 10, of 32
    told = "tally_count, is_rounded, total_count, is_total_rounded"
    assert asked(con, told, "dim_1 = ''") == [
        (25, True, 32, False),
        (10, True, 32, False),
    ]


def test_under_a_filter_the_total_is_rounded_too():
    con = tallied(parts(filled=23, vacant=9))  # 32 is about 30
    told = "tally_count, is_rounded, total_count, is_total_rounded"
    assert asked(con, told, "dim_1 = 'team'") == [
        (25, True, 30, True),
        (10, True, 30, True),
    ]


def test_a_withheld_part_is_of_a_row_that_is_rounded():
    con = tallied(parts(filled=23, vacant=3))
    told = "tally_count, tally_count_symbol, is_rounded"
    assert asked(con, told, "dim_1 = ''") == [(None, "c", True), (None, "c", True)]


def test_nothing_of_a_tally_is_rounded_for_the_service():
    con = tallied(parts(filled=23, vacant=3), audience="service")
    told = "tally_count, is_rounded, total_count, is_total_rounded"
    expected = [(23, False, 26, False), (3, False, 26, False)]
    assert asked(con, told, "dim_1 = ''") == expected
    assert asked(con, told, "dim_1 = 'team'") == expected


def waits(count):
    return [{"days": float(day), "team": "North"} for day in range(1, count + 1)]


@pytest.mark.parametrize(
    ("audience", "expected"),
    [("totals", (15, 7.0, True)), ("service", (13, 7.0, False))],
)
@pytest.mark.parametrize("dim", ["", "team"])
def test_the_number_of_cases_is_rounded_but_for_the_service(audience, expected, dim):
    con = shown(
        durations=waits(13), audience=audience, views=["page_live_durations"]
    )  # 1 to 13 days: the middle one is 7
    rows = con.sql(
        "select case_count, median_days, is_rounded from page_live_durations"
        f" where dim_1 = '{dim}'"
    )
    assert rows.fetchall() == [expected]
