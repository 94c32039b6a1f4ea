"""The list of claims and their workings, against the view that computes them."""

import pytest

ORDER = ["does not hold", "partly", "cannot be tested", "holds"]


@pytest.fixture(scope="module")
def claims(record):
    rows = record.sql("from page_claims").to_arrow_table().to_pylist()
    return {row["claim_id"]: row for row in rows}


def test_the_list_has_every_claim_once_with_its_outcome(record, claims):
    computed = dict(
        record.sql("select claim_id, outcome from page_reconciliation").fetchall()
    )
    assert {key: row["outcome"] for key, row in claims.items()} == computed


def test_the_worst_come_first(claims):
    outcomes = [ORDER.index(row["outcome"]) for row in claims.values()]
    assert outcomes == sorted(outcomes)
    gaps = [
        row["gap_pct"]
        for row in claims.values()
        if row["outcome"] == "does not hold" and row["gap_pct"] is not None
    ]
    assert gaps == sorted(gaps, reverse=True)


def test_the_gap_is_a_share_of_what_is_stated(claims):
    # 6 of 20 assessments in time: 14 fewer than the 20 that all would be, or 70%.
    assert claims["assessments-all-in-time"]["gap_pct"] == pytest.approx(70)
    # The lines of the adoption budget add up to 1,318, not 1,317 thousand pounds.
    total = claims["adoption-total-budget"]
    assert (total["difference"], total["difference_unit"]) == (1000, "gbp")
    assert total["gap_pct"] == pytest.approx(100 / 1317)


def test_the_unit_of_a_difference_is_that_of_what_was_computed(claims):
    assert claims["in-house-26-pct"]["difference_unit"] == "pct"
    assert claims["households-roll-forward-2015-16"]["difference_unit"] is None


def test_the_workings_are_those_of_the_claim(record):
    tests = record.sql(
        "select basis, computed_text, is_holding from page_claim_tests"
        " where claim_id = 'in-house-26-pct' order by test_order"
    ).fetchall()
    # 149 / 585 = 25.47%, printed as 26%; 149 / 580 = 25.69%, which is 26%.
    assert [is_holding for _, _, is_holding in tests] == [False, True]
    assert "585" in tests[0][0] and "580" in tests[1][0]
