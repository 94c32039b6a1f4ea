"""What the page of records says of disruptions, at its edges too."""

from datetime import date

import pytest

from findings import live_disruptions as says
from findings import live_disruptions_by as by
from findings import live_disruptions_months as months

UNTIL, BEFORE = date(2026, 10, 31), date(2025, 10, 31)
MARCH = date(2026, 3, 31)
BROAD, NARROW = says.DEFINITIONS["Broad"], says.DEFINITIONS["Narrow"]


def measured(
    value,
    *,
    measure=BROAD,
    day=UNTIL,
    of=40,
    symbol=None,
    count=None,
    is_rounded=False,
):
    return {
        "measure_id": measure,
        "period_end": day,
        "value": value,
        "value_symbol": symbol,
        "numerator": count,
        "numerator_symbol": None,
        "denominator": of,
        "denominator_symbol": None if of is not None else "c",
        "document_id": "d",
        "reference": "r",
        "is_rounded": is_rounded,
    }


def test_a_year_before_keeps_the_end_of_the_month():
    assert says.year_before(date(2025, 2, 28)) == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            [measured(25.0), measured(20.0, day=BEFORE)],
            "25.0% of 40 moves in the 12 months to October 2026 were disruptions,"
            " broadly defined, 5.0 percentage points more than a year before.",
        ),
        (
            [measured(25.0), measured(25.04, day=BEFORE)],
            "25.0% of 40 moves in the 12 months to October 2026 were disruptions,"
            " broadly defined, the same as a year before.",
        ),
        (
            [measured(25.0), measured(None, day=BEFORE, symbol="c")],
            "25.0% of 40 moves in the 12 months to October 2026 were disruptions,"
            " broadly defined.",
        ),
        (
            [measured(25.0, is_rounded=True), measured(20.0, day=BEFORE)],
            "About 25% of about 40 moves in the 12 months to October 2026 were"
            " disruptions, broadly defined.",
        ),
        (
            [
                measured(25.0),
                measured(20.0, day=BEFORE, is_rounded=True),
            ],
            "25.0% of 40 moves in the 12 months to October 2026 were disruptions,"
            " broadly defined.",
        ),
        (
            # Withheld now: the latest shown, beside a year before that.
            [
                measured(20.0, day=date(2025, 3, 31)),
                measured(25.0, day=MARCH),
                measured(None, symbol="c", of=None),
            ],
            "25.0% of 40 moves in the 12 months to March 2026 were disruptions, broadly"
            " defined, 5.0 percentage points more than a year before. That is the"
            " latest that can be shown.",
        ),
        (
            [measured(25.0, day=MARCH), measured(None, symbol="z", of=0)],
            "No child moved from one placement to another in the 12 months to October"
            " 2026.",
        ),
        (
            [measured(None, symbol="c", of=None)],
            "Too few children moved in the 12 months to October 2026 for a rate to be"
            " shown.",
        ),
        (
            [measured(None, symbol="z", of=0)],
            "No child moved from one placement to another in the 12 months to October"
            " 2026.",
        ),
        ([], "The records do not tell of every move in the 12 months to October 2026."),
    ],
    ids=[
        "more",
        "same",
        "before hidden",
        "rounded",
        "before rounded",
        "the latest shown",
        "no move now",
        "hidden",
        "no move",
        "no rows",
    ],
)
def test_the_rate_in_words(rows, told):
    assert says.rate(rows, "Broad", UNTIL) == told


def test_the_definition_is_named():
    told = says.rate([measured(20.0, measure=NARROW)], "Narrow", UNTIL)
    assert "narrowly defined" in told


@pytest.mark.parametrize(
    ("broad", "narrow", "told"),
    [
        (
            25.0,
            20.0,
            "20.0% of moves were disruptions by the narrow definition, 25.0% by the"
            " broad one.",
        ),
        (25.0, 25.0, "Both definitions give 25.0% of moves."),
        (25.0, None, "The two definitions cannot be compared."),
    ],
)
def test_both_definitions(broad, narrow, told):
    rows = [measured(broad), measured(narrow, measure=NARROW)]
    assert says.both(rows, UNTIL) == told


def test_both_definitions_in_the_latest_month_that_shows_both():
    rows = [
        measured(25.0, day=MARCH),
        measured(20.0, measure=NARROW, day=MARCH, is_rounded=True),
        measured(30.0),
        measured(None, measure=NARROW, symbol="c"),
    ]
    assert says.both(rows, UNTIL) == (
        "About 20% of moves in the 12 months to March 2026 were disruptions by the"
        " narrow definition, 25.0% by the broad one."
    )


def test_gaps_are_explained_where_a_month_is_withheld():
    hidden = measured(None, symbol="c")
    assert months.withheld([measured(25.0), hidden], UNTIL) == (months.WITHHELD,)
    assert months.withheld([measured(25.0), hidden], BEFORE) == ()
    assert months.withheld([measured(25.0)], UNTIL) == ()


def test_a_month_holds_both_rates_and_what_they_are_of():
    rows = [
        measured(25.0),
        measured(None, measure=NARROW, symbol="c"),
        measured(1.0, day=date(2026, 11, 30)),
    ]
    (month,) = months.by_month(rows, UNTIL)
    assert month["month"] == "October 2026"
    assert (month["broad_pct"], month["move_count"]) == (25.0, 40)
    assert (month["narrow_pct"], month["narrow_pct_symbol"]) == (None, "c")


def part(name, number, is_rounded=False):
    return {
        "part": name,
        "tally_count": number,
        "tally_count_symbol": None,
        "is_rounded": is_rounded,
    }


def test_what_is_not_counted_stands_in_sight():
    rows = [
        part("Broke down", 10),
        part("Same carer", 5),
        part("Temporary move", None),
        part("Left care", 20),
    ]
    assert says.in_sight(rows, measured(25.0)) == (
        "40 moves counted. Not counted: 5 changes with the same carer and 20 endings by"
        " leaving care."
    )


def test_what_is_not_counted_is_about_so_many_where_parts_are_rounded():
    rows = [part("Same carer", 50, is_rounded=True)]
    assert says.in_sight(rows, measured(25.0)) == (
        "40 moves counted. Not counted: about 50 changes with the same carer."
    )
    assert says.in_sight(rows, measured(25.0, is_rounded=True)) == (
        "About 40 moves counted. Not counted: about 50 changes with the same carer."
    )


def test_kinds_that_are_all_withheld_are_one_sentence():
    rows = [part("Broke down", None), part("Left care", None)]
    assert says.in_sight(rows, measured(25.0)) == (
        "40 moves counted; how many of each kind is withheld."
    )


def test_what_counts_at_its_edges():
    nothing = "The records do not tell of every change in these 12 months."
    assert says.in_sight([part("Left care", 5)], {}) == nothing
    assert says.in_sight([], measured(None, of=None)) == "Too few moves to show."
    assert says.in_sight([], measured(None, of=0)) == "0 moves counted."
    assert says.in_sight([], measured(100.0, of=1)) == "1 move counted."


def test_the_lead_says_three_things_and_leaves_out_what_is_hidden():
    three = measured(11.1, measure="three_or_more_placements_pct", of=623)
    settled = measured(66.5, measure="long_term_stability_pct", of=188)
    told = says.lead([measured(25.0)], [three, settled], "Broad", UNTIL)
    assert "11.1% of 623 children looked after have had three or more" in told
    assert told.endswith(
        "66.5% of those under 16 who have long been in care are settled."
    )
    hidden = measured(None, measure="long_term_stability_pct", symbol="c")
    assert "settled" not in says.lead([measured(25.0)], [hidden], "Broad", UNTIL)


@pytest.mark.parametrize(
    ("split", "filters", "asked"),
    [
        ("Age", (), {"dim_1": "age_band", "dim_2": ""}),
        ("Age", (("age_band", "5 to 9"),), {"dim_1": "age_band", "dim_2": ""}),
        (
            "Age",
            (("sex", "Male"),),
            {"dim_1": "age_band", "dim_2": "sex", "value_2": "Male"},
        ),
        (
            "Reason",
            (("age_band", "5 to 9"),),
            {"dim_1": "age_band", "value_1": "5 to 9", "dim_2": "reason"},
        ),
        ("Reason", (("age_band", "5 to 9"), ("sex", "Male")), None),
        (
            "Age",
            (("age_band", "5 to 9"), ("sex", "Male")),
            {"dim_1": "age_band", "dim_2": "sex", "value_2": "Male"},
        ),
    ],
)
def test_a_split_takes_one_filter_besides(split, filters, asked):
    assert by.asked(split, filters) == asked


def moved(value, number, dim="age_band", symbol=None):
    return {
        **measured(number, measure="placement_moves", symbol=symbol),
        "dim_1": dim,
        "value_1": value,
        "value_2": "",
    }


def test_groups_have_their_moves_and_their_rate_in_their_own_order():
    moves = [moved("5 to 9", 60), moved("1 to 4", 20), moved("10 to 15", None)]
    rates = [
        moved("5 to 9", 25.0) | {"numerator": 15},
        moved("1 to 4", 50.0) | {"numerator": 10},
    ]
    table = by.table(moves, rates, "Age", "Broad")
    assert [row["part"] for row in table] == ["1 to 4", "5 to 9", "10 to 15"]
    assert [by.text(row) for row in by.drawn(table)] == [
        "20 moves, 50.0% disruptions",
        "60 moves, 25.0% disruptions",
    ]
    assert by.headline(table, "Age") == (
        "The rate is highest for 1 to 4 (50.0% of 20 moves) and lowest for 5 to 9"
        " (25.0% of 60 moves)."
    )
    assert by.headline(table[:1], "Age") == (
        "There are too few moves or disruptions in each group to compare rates."
    )
    same = [row | {"disruption_pct": 30.0} for row in table]
    assert by.headline(same, "Age") == "The rate is 30.0% in every group shown."


def test_a_rate_that_is_hidden_keeps_its_symbol_beside_the_bar():
    moves = [moved("5 to 9", 10)]
    rates = [moved("5 to 9", None, symbol="c")]
    (row,) = by.table(moves, rates, "Age", "Broad")
    assert by.text(row) == "10 moves, disruptions [c]"


def test_reasons_come_by_number_and_disruptions_stand_out():
    moves = [
        moved("Child asked", 10, "reason"),
        moved("Authority asked", 5, "reason"),
        moved("Care plan", 40, "reason"),
        moved("Custody", None, "reason", symbol="c"),
    ]
    table = by.table(moves, [], "Reason", "Broad")
    assert [(row["part"], row["is_strong"]) for row in table] == [
        ("Care plan", False),
        ("Child asked", True),
        ("Authority asked", True),
        ("Custody", False),
    ]
    assert by.headline(table, "Reason") == (
        "The commonest reason: ‘Care plan’, with 40 moves. The commonest disruption:"
        " ‘Child asked’, with 10 moves."
    )
    narrow = by.table(moves, [], "Reason", "Narrow")
    assert [row["part"] for row in narrow if row["is_strong"]] == ["Child asked"]
    assert [row["part"] for row in by.drawn(table)] == [
        "Care plan",
        "Child asked",
        "Authority asked",
    ]
    assert by.withheld(table) == ("Withheld, as too few or beside too few: custody.",)
    assert by.withheld(table[:-1]) == ()


def test_moves_of_none_stand_before_those_withheld():
    moves = [
        moved("Allegation", None, "reason", symbol="c"),
        moved("Standards of care", 0, "reason"),
        moved("Care plan", 40, "reason"),
    ]
    table = by.table(moves, [], "Reason", "Broad")
    assert [row["part"] for row in table] == [
        "Care plan",
        "Standards of care",
        "Allegation",
    ]
    ages = [moved("1 to 4", None), moved("5 to 9", 60)]
    table = by.table(ages, [], "Age", "Broad")
    assert [row["part"] for row in table] == ["5 to 9", "1 to 4"]


def test_groups_of_rounded_counts_are_about_so_many():
    moves = [
        moved(age, 20) | {"is_rounded": True}
        for age in ("1 to 4", "5 to 9", "10 to 15")
    ]
    rates = [
        moved("1 to 4", 50.0) | {"is_rounded": True},
        moved("5 to 9", 25.0) | {"is_rounded": True},
    ]
    table = by.table(moves, rates, "Age", "Broad")
    assert by.headline(table, "Age") == (
        "The rate is highest for 1 to 4 (about 50% of about 20 moves) and lowest for 5"
        " to 9 (about 25% of about 20 moves)."
    )
    assert by.text(table[0]) == "20 moves, about 50% disruptions"
    reasons = [moved("Other", 215, "reason") | {"is_rounded": True}]
    assert by.headline(by.table(reasons, [], "Reason", "Broad"), "Reason") == (
        "The commonest reason: ‘Other’, with about 215 moves."
    )


def test_reasons_at_their_edges():
    tie = [moved("Care plan", 5, "reason"), moved("Other", 5, "reason")]
    assert by.headline(by.table(tie, [], "Reason", "Broad"), "Reason") == (
        "The commonest reason: ‘Care plan’ and ‘Other’, with 5 moves each."
    )
    hidden = by.table([moved("Other", None, "reason")], [], "Reason", "Broad")
    assert by.headline(hidden, "Reason") == (
        "Too few children moved for each reason to show how many."
    )
    none = by.table([moved("Other", 0, "reason")], [], "Reason", "Broad")
    assert by.headline(none, "Reason") == "No child moved in these 12 months."
    assert by.headline([], "Reason") == "No move is shown for these 12 months."


def test_the_reasons_are_those_of_the_queries(exact):
    known = exact.sql("select reason, is_narrow, is_broad from core_placement_reasons")
    found = known.fetchall()
    assert set(by.NARROW) == {reason for reason, is_narrow, _ in found if is_narrow}
    assert set(by.BROAD) == {reason for reason, _, is_broad in found if is_broad}


def test_there_are_records_where_a_row_is_of_the_month():
    assert says.has_records([measured(25.0)], [], UNTIL)
    assert says.has_records([], [measured(None, symbol="c")], UNTIL)
    assert not says.has_records([measured(25.0, day=BEFORE)], [], UNTIL)
