"""Rounded sums of 12 months that rise or fall far do not tell a month of each value.

Boys' sums are 117 and 128, told as about 115 (117 at most) and about 130 (128 at
least): 11 or more came in the one month between, or went. Girls' are 102 and 103, told
as about 100 (102 at most) and about 105 (103 at least): 1 or more. The whole's month is
exact, and 12: so 11 were boys, and 1 a girl.
"""

from datetime import date

import pytest

from tests.disclosure.cells import Known
from tests.disclosure.tiny import shown

BOYS = [11, 11, 11, 11, 11, 11, 11, 10, 10, 10, 10]  # 117
GIRLS = [10, 10, 10, 9, 9, 9, 9, 9, 9, 9, 9]  # 102


def record(boys: list[int], girls: list[int]):
    """Return what is shown of two years from April 2023 to March 2025."""
    return shown(
        [
            {
                "measure_id": "m",
                "month": date(2023 + (3 + place) // 12, (3 + place) % 12 + 1, 1),
                "numerator": float(count),
                "sex": sex,
            }
            for sex, counts in (("M", boys), ("F", girls))
            for place, count in enumerate(counts)
        ],
        first="2023-04-01",
        last="2025-03-01",
    )


def sums(con) -> dict[date, list[float | None]]:
    """Return the sums of boys and of girls, by the month to which they are."""
    rows = con.sql(
        "select period_end, list(numerator order by value_1 desc) from shown_measures"
        " where cut = 'rolling_12' and dim_1 = 'sex' group by all order by all"
    )
    return dict(rows.fetchall())


def test_a_rise_that_takes_up_the_whole_month_is_not_shown():
    """None in April 2023; 12 in April 2024. Mays to Marches are the same each year."""
    con = record([0, *BOYS, 11, *BOYS], [0, *GIRLS, 1, *GIRLS])
    assert Known(con).pinned() == []
    told = sums(con)
    assert told[date(2024, 3, 31)] == [115, 100]
    assert told[date(2024, 4, 30)] == [None, None]
    assert told[date(2024, 5, 31)] == [130, 105]


def test_beside_a_financial_year_the_sum_before_it_is_not_shown():
    """12 in March 2024; none in March 2025."""
    con = record([*BOYS, 11, *BOYS, 0], [*GIRLS, 1, *GIRLS, 0])
    assert Known(con).pinned() == []
    told = sums(con)
    assert told[date(2025, 1, 31)] == [130, 105]
    assert told[date(2025, 2, 28)] == [None, None]
    assert told[date(2025, 3, 31)] == [115, 100]


@pytest.mark.parametrize(("more", "expected"), [(1, None), (2, 105)])
def test_there_must_be_room_for_2_more(more, expected):
    """11 boys and 1 girl must have come. With 13 in all one more did; with 14, two."""
    con = record([0, *BOYS, 11 + more, *BOYS], [0, *GIRLS, 1, *GIRLS])
    assert sums(con)[date(2024, 4, 30)][1] == expected


def test_two_months_of_which_neither_leaps_alone_are_not_told_either():
    """In April and May 2024 came 8 and 8 boys, 1 girl: 17. The year before came none.

    To March 117 and 102; to April 125 (123 at least) and 103, so 6 boys and 1 girl of
    9 at least; to May 133 (133 at least), 6 of 8 since April (127 at most). But since
    March 16 boys and 1 girl at least, and there were 17.
    """
    boys = [12] * 7 + [11] * 3  # 117
    girls = [11] * 2 + [10] * 8  # 102
    con = record([0, 0, *boys, 8, 8, *boys], [0, 0, *girls, 1, 0, *girls])
    assert Known(con).pinned() == []
    told = sums(con)
    assert told[date(2024, 3, 31)] == [115, 100]
    assert told[date(2024, 4, 30)] == [125, 105]
    assert told[date(2024, 5, 31)] == [None, None]
    assert told[date(2024, 6, 30)] == [135, 105]
