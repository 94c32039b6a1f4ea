"""Three or more placements, and long-term stability, on children worked out by hand."""

from datetime import date

import pytest

from tests.episodes import CORE, lived, rows

BUILT = (*CORE, "core_children_spans", "core_children_months")


def months_with(text: str, column: str, **more) -> list[str]:
    """Return the months in which a count of core_children_months is not 0."""
    con = lived(text, make=BUILT, **more)
    found = rows(
        con,
        f"select month from core_children_months where {column} > 0 order by month",
    )
    return [month[:7] for (month,) in found]


# Three placements: to 10 March, to 20 June, and the one that goes on. The first reaches
# into the 12 months that end with February 2025: those begin on 1 March 2024.
THREE = """
    A 2023-05-01 S U4 PR1 2024-03-10 X1 CARPL H1
    A 2024-03-10 P U4 PR1 2024-06-20 X1 CARPL H2
    A 2024-06-20 P U4 PR1 -          -  -     H3
"""
LONG = ("2024-01-01", "2025-12-31")


def test_three_placements_count_until_the_first_falls_out_of_the_12_months():
    found = months_with(THREE, "three_rolling_count", months=LONG)
    assert (found[0], found[-1], len(found)) == ("2024-06", "2025-02", 9)


def test_a_placement_that_ends_on_the_first_day_is_not_open_on_it():
    # The 12 months to February 2025 begin on 1 March 2024, when it is over.
    text = THREE.replace("2024-03-10", "2024-03-01")
    assert months_with(text, "three_rolling_count", months=LONG)[-1] == "2025-01"


def test_one_that_ends_on_the_second_day_was_open_on_the_first():
    text = THREE.replace("2024-03-10", "2024-03-02")
    assert months_with(text, "three_rolling_count", months=LONG)[-1] == "2025-02"


def test_the_year_so_far_begins_anew_on_1_april():
    # To 31 March 2024 only two began; from 1 April the first is over.
    assert months_with(THREE, "three_year_count", months=LONG) == []
    later = THREE.replace("2024-03-10", "2024-04-10")
    found = months_with(later, "three_year_count", months=LONG)
    assert (found[0], found[-1], len(found)) == ("2024-06", "2025-03", 10)


@pytest.mark.parametrize(
    ("ended", "months"),
    [
        # A child is not counted in a placement on the day on which it ends.
        ("2024-04-01", 0),
        # Open on 1 April, it counts from the third one, in June, to March: 10 months.
        ("2024-04-02", 10),
    ],
)
def test_the_year_so_far_counts_what_was_open_on_1_april(ended, months):
    text = THREE.replace("2024-03-10", ended)
    assert len(months_with(text, "three_year_count", months=LONG)) == months


def test_one_that_begins_on_the_last_day_of_the_month_counts():
    text = THREE.replace("2024-06-20", "2024-05-31")
    assert months_with(text, "three_rolling_count", months=LONG)[0] == "2024-05"


def test_less_than_a_day_is_no_placement():
    # The second ends on the day on which it began.
    assert (
        months_with(
            """
            A 2024-01-10 S U4 PR1 2024-03-10 X1  CARPL H1
            A 2024-03-10 P U4 PR1 2024-03-10 E4A -     H2
            A 2024-03-11 S U4 PR1 -          -   -     H3
            """,
            "three_rolling_count",
        )
        == []
    )


def test_placements_before_a_return_home_count_in_the_same_12_months():
    assert (
        months_with(
            """
            A 2024-01-10 S U4 PR1 2024-02-10 X1  CARPL H1
            A 2024-02-10 P U4 PR1 2024-03-10 E4A -     H2
            A 2024-05-01 S U4 PR1 -          -   -     H3
            """,
            "three_rolling_count",
        )[0]
        == "2024-05"
    )


@pytest.mark.parametrize(
    "second",
    [
        "A 2024-03-10 P T3 PR1 2024-06-20 X1 OTHER H9",
        "A 2024-03-10 T U4 PR1 2024-06-20 X1 CARPL H1",
        "A 2024-03-10 P A5 PR1 2024-06-20 X1 CARPL H1",
    ],
    ids=["temporary", "same carer", "adopted by the foster carer"],
)
def test_what_is_no_move_makes_no_third_placement(second):
    text = f"""
        A 2024-01-01 S U4 PR1 2024-03-10 X1 CARPL H1
        {second}
        A 2024-06-20 P U4 PR1 -          -  -     H3
    """
    assert months_with(text, "three_rolling_count") == []
    assert months_with(text, "two_rolling_count")[0] == "2024-06"


def test_children_in_series_of_short_breaks_are_not_looked_after():
    con = lived("A 2024-01-10 S U4 PR1 - - - H1 V4", make=BUILT)
    assert rows(con, "select * from core_children_months") == []


# In care since 15 January 2022: 2.5 years are over on 15 July 2024. With H2 since
# 10 March 2022: two years are over on 10 March 2024.
YEARS = """
    A 2022-01-15 S U4 PR1 2022-03-10 X1 CARPL H1
    A 2022-03-10 P U4 PR1 -          -  -     H2
"""
YOUNG = {"A": "2010-02-01"}


def test_settled_after_two_years_once_in_care_for_two_and_a_half():
    long = months_with(YEARS, "long_count", born=YOUNG)
    assert long[0] == "2024-07"
    assert months_with(YEARS, "settled_count", born=YOUNG) == long


def test_not_settled_where_the_placement_is_younger_than_two_years():
    text = YEARS.replace("2022-03-10", "2022-10-01")
    assert months_with(text, "long_count", born=YOUNG)[0] == "2024-07"
    assert months_with(text, "settled_count", born=YOUNG)[0] == "2024-10"


def test_a_break_in_care_begins_the_count_anew():
    text = YEARS.replace("2022-03-10 X1", "2022-03-01 E4A")
    # Since 10 March 2022: 2.5 years are over on 10 September 2024.
    assert months_with(text, "long_count", born=YOUNG)[0] == "2024-09"


def test_an_adoptive_placement_takes_the_one_before_it_with_it():
    text = """
        A 2022-01-15 S U4 PR1 2024-06-01 X1 CARPL H1
        A 2024-06-01 P {} PR1 -          -  -     H2
    """
    assert months_with(text.format("A6"), "settled_count", born=YOUNG)[0] == "2024-07"
    assert months_with(text.format("U4"), "settled_count", born=YOUNG) == []


def test_sixteen_ends_the_age_band_in_the_month_of_the_birthday():
    # 16 on 31 August 2024: on that last day of the month she is 16.
    con = lived(YEARS, make=BUILT, born={"A": "2008-08-31"})
    found = rows(con, "select month, age_band from core_children_months order by month")
    assert found[6:8] == [("2024-07-01", "10 to 15"), ("2024-08-01", "16 and over")]


def test_changes_are_named_and_kept_apart():
    con = lived(
        """
        A 2024-01-01 S U4 PR1 2024-02-01 X1  CREQB H1
        A 2024-02-01 P U4 PR4 2024-03-01 X1  PLACE H2
        A 2024-03-01 T U5 PR4 2024-04-01 X1  OTHER H2
        A 2024-04-01 P T1 PR3 2024-04-09 X1  OTHER -
        A 2024-04-09 P U5 PR4 2024-05-01 X1  -     H2
        A 2024-05-01 L U5 PR4 2024-06-01 E4A -     H2
        """,
        make=(*CORE, "core_placement_endings"),
    )
    assert rows(
        con,
        "select changed_date, change, reason, is_narrow, is_broad"
        " from core_placement_endings order by changed_date",
    ) == [
        ("2024-02-01", "Moved", "Carer asked: behaviour", True, True),
        ("2024-03-01", "Same carer", None, False, False),
        ("2024-04-01", "Temporary move", None, False, False),
        ("2024-06-01", "Left care", None, False, False),
    ]


def test_reasons_are_the_codes_of_the_return():
    found = rows(
        lived([], make=("core_placement_reasons",)),
        "select reason_code, is_narrow, is_broad from core_placement_reasons",
    )
    narrow = {code for code, is_narrow, _ in found if is_narrow}
    broad = {code for code, _, is_broad in found if is_broad}
    assert narrow == {"CREQB", "CREQO", "CHILD"}
    assert broad - narrow == {"LAREQ", "ALLEG", "STAND", "APPRR"}
    assert {code for code, _, _ in found} - broad == {
        "CARPL",
        "CLOSE",
        "CUSTOD",
        "OTHER",
        "-",
    }


def test_days_of_care_by_kind_from_the_first_day_to_the_one_before_the_last():
    con = lived(
        """
        A 2024-01-10 S U4 PR1 2024-03-05 X1 CARPL H1
        A 2024-03-05 P K2 PR4 -          -  -     K1
        """,
        months=("2024-01-01", "2024-04-30"),
        make=(*CORE, "core_care_days"),
    )
    found = con.execute(
        "select ledger_kind, month, care_days from core_care_days"
        " where care_days > 0 order by all"
    ).fetchall()
    # 10 to 31 January are 22 days, February 29, 1 to 4 March 4; then 27, and 30.
    assert found == [
        ("in-house fostering", date(2024, 1, 1), 22),
        ("in-house fostering", date(2024, 2, 1), 29),
        ("in-house fostering", date(2024, 3, 1), 4),
        ("residential", date(2024, 3, 1), 27),
        ("residential", date(2024, 4, 1), 30),
    ]
