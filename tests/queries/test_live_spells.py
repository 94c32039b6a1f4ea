"""Spells from episodes: each rule of the definitions on a child or two."""

import pytest

from tests.episodes import lived, rows

SPELLS = """
    select child_id, started_date, ended_date, ending, ending_reason
    from core_spells order by child_id, started_date
"""


def spells(text: str) -> list[tuple]:
    """Return child, start, end, how it ended and why, of each spell."""
    return rows(lived(text), SPELLS)


def test_a_move_ends_a_spell_with_its_reason_and_leaving_care_ends_the_last():
    assert spells("""
        A 2024-01-01 S U4 PR1 2024-03-01 X1  CREQB H1
        A 2024-03-01 P U4 PR4 2024-05-01 E4A -     H2
    """) == [
        ("A", "2024-01-01", "2024-03-01", "moved", "CREQB"),
        ("A", "2024-03-01", "2024-05-01", "left care", None),
    ]


def test_an_open_episode_is_an_open_spell():
    assert spells("A 2024-01-01 S U4 PR1 - - - H1") == [
        ("A", "2024-01-01", None, "open", None)
    ]


@pytest.mark.parametrize("same_carer", ["L", "T", "U"])
def test_legal_status_and_same_carer_go_on_with_the_spell(same_carer):
    assert spells(f"""
        A 2024-01-01 S            U6 PR1 2024-02-01 X1 - H1
        A 2024-02-01 {same_carer} U4 PR1 -          -  - H1
    """) == [("A", "2024-01-01", None, "open", None)]


@pytest.mark.parametrize("other_carer", ["P", "B"])
def test_another_carer_starts_a_spell_even_at_the_same_urn(other_carer):
    assert (
        len(
            spells(f"""
        A 2024-01-01 S             K2 PR4 2024-02-01 X1 CARPL K9
        A 2024-02-01 {other_carer} K2 PR4 -          -  -     K9
    """)
        )
        == 2
    )


def test_reason_place_is_no_move_whatever_the_new_episode_says():
    assert spells("""
        A 2024-01-01 S U3 PR1 2024-02-01 X1 PLACE H1
        A 2024-02-01 P U1 PR1 -          -  -     H1
    """) == [("A", "2024-01-01", None, "open", None)]


def test_adoption_by_the_present_foster_carer_is_no_move_by_another_it_is():
    assert spells("""
        A 2024-01-01 S U5 PR1 2024-06-01 X1 CARPL H1
        A 2024-06-01 P A5 PR1 -          -  -     H1
        B 2024-01-01 S U4 PR1 2024-06-01 X1 CARPL H1
        B 2024-06-01 P A6 PR1 -          -  -     H7
    """) == [
        ("A", "2024-01-01", None, "open", None),
        ("B", "2024-01-01", "2024-06-01", "moved", "CARPL"),
        ("B", "2024-06-01", None, "open", None),
    ]


def test_a_temporary_move_and_back_is_one_spell():
    # Out on 1 March, back with household H1 on 20 March: nothing ended.
    assert spells("""
        A 2024-01-01 S U4 PR1 2024-03-01 X1 OTHER H1
        A 2024-03-01 P T3 PR1 2024-03-20 X1 OTHER H5
        A 2024-03-20 P U4 PR1 -          -  -     H1
    """) == [("A", "2024-01-01", None, "open", None)]


def test_a_temporary_move_and_on_ends_the_spell_when_the_next_begins():
    # The child never came back to H1; the move out was planned, the end was not.
    assert spells("""
        A 2024-01-01 S U4 PR1 2024-03-01 X1 OTHER H1
        A 2024-03-01 P T3 PR1 2024-03-20 X1 CREQO H5
        A 2024-03-20 P U4 PR1 -          -  -     H2
    """) == [
        ("A", "2024-01-01", "2024-03-20", "moved", "CREQO"),
        ("A", "2024-03-20", None, "open", None),
    ]


def test_a_breakdown_into_a_temporary_move_keeps_its_reason():
    assert spells("""
        A 2024-01-01 S U4 PR1 2024-03-01 X1 CREQB H1
        A 2024-03-01 P T4 PR1 2024-03-06 X1 CARPL H5
        A 2024-03-06 P U4 PR1 -          -  -     H2
    """)[0] == ("A", "2024-01-01", "2024-03-06", "moved", "CREQB")


def test_staying_with_the_carers_of_a_temporary_move_is_a_move_to_them():
    # T means the same carer as in the episode before, which is the temporary one.
    assert spells("""
        A 2024-01-01 S U4 PR1 2024-03-01 X1 CREQB H1
        A 2024-03-01 P T4 PR1 2024-03-06 X1 PLACE H5
        A 2024-03-06 T U4 PR1 -          -  -     H5
    """) == [
        ("A", "2024-01-01", "2024-03-06", "moved", "CREQB"),
        ("A", "2024-03-06", None, "open", None),
    ]


@pytest.mark.parametrize(
    ("kind", "provider", "number"),
    [("U4", "PR1", 1), ("U4", "PR4", 2), ("K2", "PR1", 2)],
)
def test_without_a_urn_kind_and_provider_say_whether_a_child_came_back(
    kind, provider, number
):
    assert (
        len(
            spells(f"""
            A 2024-01-01 S U4     PR1        2024-03-01 X1 OTHER -
            A 2024-03-01 P T1     PR3        2024-03-20 X1 OTHER -
            A 2024-03-20 P {kind} {provider} -          -  -     -
        """)
        )
        == number
    )


def test_a_temporary_move_counts_as_the_placement_it_interrupts():
    con = lived("""
        A 2024-01-01 S U4 PR1 2024-03-01 X1 OTHER H1
        A 2024-03-01 P T1 PR3 -          -  -     -
    """)
    assert (
        rows(con, "select placement_kind, provider, urn from core_placement_stays")
        == [("Foster, other carers", "In-house", "H1")] * 2
    )


def test_a_temporary_move_that_interrupts_nothing_is_a_spell_of_its_own():
    assert (
        len(
            spells("""
        A 2024-01-01 S T4 PR1 2024-01-05 X1 OTHER -
        A 2024-01-05 P U4 PR1 -          -  -     H1
    """)
        )
        == 2
    )


def test_a_gap_or_a_new_start_begins_another_period_of_care():
    con = lived("""
        A 2024-01-01 S U4 PR1 2024-02-01 E4A -     H1
        A 2024-03-01 S U4 PR1 2024-04-01 X1  CARPL H1
        A 2024-04-01 P U4 PR1 2024-05-01 X1  CARPL H2
        A 2024-05-02 P U4 PR1 -          -   -     H3
        B 2024-01-01 S U4 PR1 2024-02-01 E4A -     H1
        B 2024-02-01 S U4 PR1 -          -   -     H1
    """)
    found = rows(
        con,
        "select child_id, started_date, care_period_start, ending from core_spells"
        " order by all",
    )
    assert found == [
        ("A", "2024-01-01", "2024-01-01", "left care"),
        ("A", "2024-03-01", "2024-03-01", "moved"),
        # It was to go on the same day (X1), and goes on a day later.
        ("A", "2024-04-01", "2024-03-01", "not known"),
        ("A", "2024-05-02", "2024-05-02", "open"),
        ("B", "2024-01-01", "2024-01-01", "left care"),
        ("B", "2024-02-01", "2024-02-01", "open"),
    ]


def test_a_series_of_short_breaks_is_a_spell_and_a_period_apart():
    con = lived("""
        A 2024-01-01 S U4 PR1 2024-02-01 X1 CARPL H1 V4
        A 2024-02-01 L U4 PR1 -          -  -     H1 C2
    """)
    assert rows(
        con,
        "select started_date, care_period_start, is_short_break_series"
        " from core_spells order by all",
    ) == [("2024-01-01", "2024-01-01", True), ("2024-02-01", "2024-02-01", False)]


def test_an_episode_left_open_ends_when_the_next_one_starts():
    assert spells("""
        A 2024-01-01 S U4 PR1 -          -  -  H1
        A 2024-02-01 P U4 PR1 2024-06-01 X1 CARPL H2
        A 2024-04-01 P U4 PR1 -          -  -  H3
    """) == [
        ("A", "2024-01-01", "2024-02-01", "moved", None),
        ("A", "2024-02-01", "2024-04-01", "moved", "CARPL"),
        ("A", "2024-04-01", None, "open", None),
    ]


@pytest.mark.parametrize(
    ("codes", "kind"),
    [
        (("U1", "U2", "U3"), "Foster, family and friends"),
        (("U4", "U5", "U6"), "Foster, other carers"),
        (("K1", "K2", "R1", "S1"), "Residential"),
        (("H5", "P2", "K3"), "Supported accommodation"),
        (("A3", "A4", "A5", "A6"), "Placed for adoption"),
        (("P1",), "With parents"),
        (("P3", "R2", "R3", "R5", "Z1", "Z11", "T0"), "Other"),
    ],
)
def test_kinds_of_placement(codes, kind):
    con = lived("\n".join(f"{code} 2024-01-01 S {code} PR1 - - - -" for code in codes))
    assert rows(con, "select distinct placement_kind from core_spells") == [(kind,)]


def test_providers_and_children_without_a_header_are_named():
    con = lived(
        "\n".join(
            f"{code} 2024-01-01 S U4 {code} - - - -"
            for code in ("PR0", "PR1", "PR2", "PR3", "PR4", "PR5", "-")
        )
    )
    found = dict(rows(con, "select coalesce(child_id, '-'), provider from core_spells"))
    assert found == {
        "PR0": "Parents",
        "PR1": "In-house",
        "PR2": "Another council",
        "PR3": "Other public body",
        "PR4": "Independent agency",
        "PR5": "Independent agency",
        "-": "Not known",
    }
    assert rows(con, "select distinct sex, ethnic_group from core_spells") == [
        ("Not known", "Not known")
    ]
