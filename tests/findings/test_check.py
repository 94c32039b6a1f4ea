"""What is said of the claims, at the edges of every sentence."""

import pytest

from findings import check, claims
from findings.search import ALL


def claim(outcome="holds", theme="money", **more):
    return {
        "claim_id": "c",
        "organisation_name": "Coventry",
        "theme": theme,
        "outcome": outcome,
        "statement": "26% of children were placed in-house.",
        "stated_text": "26%",
        "recomputed_text": "25.5%",
        "difference": -0.5,
        "difference_unit": "pct",
        "comment": "25% of 585 children.",
        "cannot_test_reason": None,
        "document_title": "Annual Report",
        "document_id": "REPORT",
        "reference": "1.9",
    } | more


def a_test(is_holding, text="25.5%", basis="149 of 585"):
    return {"computed_text": text, "basis": basis, "is_holding": is_holding}


def rows(**numbers):
    names = {"fails": check.FAILS, "partly": check.PARTLY, "untested": check.UNTESTED}
    return [
        claim(names.get(name, check.HOLDS))
        for name, number in numbers.items()
        for _ in range(number)
    ]


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (
            rows(hold=97, fails=59, partly=14, untested=24),
            "Of 170 statements in the report that could be recomputed, 97 hold, 59 do"
            " not and 14 hold only in part. 24 more cannot be tested.",
        ),
        (
            rows(hold=1, fails=1, partly=1),
            "Of 3 statements in the report that could be recomputed, 1 holds, 1 does"
            " not and 1 holds only in part.",
        ),
        (
            rows(hold=2),
            "Of 2 statements in the report that could be recomputed, 2 hold.",
        ),
        (
            rows(fails=1),
            "Of 1 statement in the report that could be recomputed, 1 does not.",
        ),
        (
            rows(untested=2),
            "No statement in the report can be recomputed from what is published.",
        ),
        ([], "There is no statement in the report to recompute."),
    ],
)
def test_the_lead_counts_what_came_out(found, sentence):
    assert check.lead(found, "the report") == sentence


def test_tiles_count_each_outcome_and_its_share():
    shown = check.tiles(rows(hold=1, fails=2, untested=1))
    assert [(tile.label, tile.value) for tile in shown] == [
        ("✗ Does not hold", "2"),
        ("◐ Partly", "0"),
        ("? Cannot be tested", "1"),
        ("✓ Holds", "1"),
    ]
    assert shown[0].detail.startswith("50% of all")


def test_tiles_without_claims_have_no_share():
    assert all("%" not in tile.detail for tile in check.tiles([]))


def test_themes_are_counted_and_the_most_failing_comes_first():
    found = check.by_theme(
        [claim(theme="recruitment"), claim("does not hold"), claim("partly")]
    )
    assert [row["theme"] for row in found] == ["Money", "Recruitment"]
    assert found[0]["does_not_hold_count"] == 1
    assert found[0]["partly_count"] == 1
    assert [row["claim_count"] for row in found] == [2, 1]


def test_most_failing_names_one_theme_several_or_none():
    one = [claim("does not hold"), claim(theme="homes")]
    assert check.most_failing(check.by_theme(one)) == (
        "The one statement that does not hold is about money."
    )
    two = [*one, claim("does not hold", theme="homes")]
    assert check.most_failing(check.by_theme(two)) == (
        "Most often it is statements about homes and placements and money that do not"
        " hold: 1 each."
    )
    more = [claim("does not hold"), *one]
    assert check.most_failing(check.by_theme(more)) == (
        "More statements about money do not hold than about anything else: 2 of 2."
    )
    nothing = "No statement that could be recomputed came out differently."
    assert check.most_failing(check.by_theme([claim()])) == nothing
    assert check.most_failing([]) == nothing


def test_claims_are_narrowed_by_outcome_theme_document_and_words():
    found = [claim(), claim("partly", theme="homes", document_title="Statement")]
    assert claims.fitting(found, ALL, ALL, ALL, "") == found
    assert claims.fitting(found, "partly", ALL, ALL, "") == found[1:]
    assert claims.fitting(found, ALL, "Money", ALL, "") == found[:1]
    assert claims.fitting(found, ALL, ALL, "Statement", "IN-HOUSE 585") == found[1:]
    assert claims.fitting(found, ALL, ALL, ALL, "in-house 580") == []


def test_themes_to_choose_from_are_those_that_there_are():
    found = [claim(), claim(theme="homes"), claim()]
    assert claims.themes_of(found) == ["Homes and placements", "Money"]


def test_the_headline_of_the_list_says_how_much_of_it_is_shown():
    assert claims.listed_claims(205, 205) == (
        "All 205 statements, those that do not hold first."
    )
    assert claims.listed_claims(14, 205) == (
        "14 of 205 statements, those that do not hold first."
    )
    assert claims.listed_claims(1, 1) == "1 statement."


def test_a_claim_with_one_test_shows_its_difference():
    entry = claims.record(claim("does not hold"), [a_test(False)])
    assert (entry.verdict, entry.mark) == ("✗ does not hold", "bad")
    assert [tuple(fact) for fact in entry.facts] == [
        ("Stated", "26%"),
        ("Recomputed", "25.5% (149 of 585)"),
        ("Difference", "−0.5 percentage points"),
    ]
    assert entry.foot == "Annual Report, 1.9"


def test_a_claim_with_several_tests_says_which_agree():
    entry = claims.record(
        claim("partly"), [a_test(False), a_test(True, "25.7%", "149 of 580")]
    )
    assert entry.facts[-1].text == "✗ 25.5% (149 of 585)\n✓ 25.7% (149 of 580)"


def test_a_claim_that_cannot_be_tested_says_why():
    entry = claims.record(
        claim("cannot be tested", cannot_test_reason="Not printed.", difference=None),
        [],
    )
    assert [tuple(fact) for fact in entry.facts] == [
        ("Stated", "26%"),
        ("Not tested", "Not printed."),
    ]


def test_a_result_below_zero_has_a_minus_and_a_hyphen_stays_one():
    below = claims.record(claim(), [a_test(True, "-£16k", "the lines")])
    assert below.facts[1].text == "−£16k (the lines)"
    words = claims.record(claim(), [a_test(True, "-to be said", "words")])
    assert words.facts[1].text == "-to be said (words)"


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (None, None, ""),
        (0, "gbp", "none"),
        (-39_000, "gbp", "−£39k"),
        (1_000, "gbp", "+£1k"),
        (-0.5, "pct", "−0.5 percentage points"),
        (1, "pct", "+1.0 percentage point"),
        (161, "days", "+161 days"),
        (-1, "days", "−1 day"),
        (-2, "months", "−2 months"),
        (-0.59, None, "−0.59"),
        (1234, None, "+1,234"),
        (10, None, "+10"),
        (0.1, None, "+0.1"),
    ],
)
def test_a_difference_has_its_sign_and_its_unit(value, unit, said):
    assert claims.difference(value, unit) == said
