"""The adoption scorecard and the counts around it, worked out by hand.

The scorecard is the table at 1.20 of the Coventry Adoption Service Annual Report
2015/16; the counts are the table and the text at 1.4, 1.6, 1.11 and 1.16.
"""

import pytest


@pytest.fixture(scope="module")
def rows(record):
    def read(view, where="true"):
        found = record.sql(
            f"from {view} where organisation_name = 'Coventry' and {where}"
        )
        return found.to_arrow_table().to_pylist()

    return read


@pytest.fixture(scope="module")
def scorecard(rows):
    return {
        (row["indicator"], row["averaging_years"], row["financial_year"]): row
        for row in rows("page_adoption_scorecard")
    }


@pytest.mark.parametrize(
    ("indicator", "years", "values"),
    [
        ("A1", 1, [821, 610, 533, 595]),
        ("A1", 3, [884, 733, 643, 587]),
        ("A2", 1, [402, 193, 159, 234]),
        ("A2", 3, [343, 280, 216, 189]),
        ("A3", 1, [46, 73.4, 59, 53.6]),
        ("A3", 3, [29, 42, 50.6, 49.1]),
        ("A3 count", 1, [63, 124, 161, 155]),
        ("A3 count", 3, [92, 165, 253, 277]),
    ],
)
def test_the_scorecard_is_the_one_printed(scorecard, indicator, years, values):
    ending = ["2012/13", "2013/14", "2014/15", "2015/16"]
    assert [scorecard[indicator, years, year]["value"] for year in ending] == values


@pytest.mark.parametrize(
    ("indicator", "years", "year", "threshold", "gap"),
    [
        ("A1", 3, "2015/16", 426, 161),  # 587 - 426
        ("A1", 1, "2015/16", 426, 169),  # 595 - 426
        ("A2", 3, "2015/16", 122, 67),  # 189 - 122
        ("A2", 1, "2015/16", 122, 112),  # 234 - 122
        ("A1", None, None, 426, -32),  # 394 - 426
        ("A2", None, None, 122, 72),  # 194 - 122
    ],
)
def test_the_gap_is_what_is_over_the_threshold(
    scorecard, indicator, years, year, threshold, gap
):
    row = scorecard[indicator, years, year]
    assert (row["threshold_value"], row["gap_value"]) == (threshold, gap)


def test_a_threshold_that_came_later_is_marked(scorecard):
    assert not scorecard["A1", 3, "2014/15"]["is_threshold_of_period"]
    assert scorecard["A1", 3, "2015/16"]["is_threshold_of_period"]


def test_a3_has_no_target_but_a_limit_of_its_own(scorecard):
    for years in (1, 3):
        limits = [
            scorecard["A3", years, year]["wait_threshold_months"]
            for year in ("2012/13", "2013/14", "2014/15", "2015/16")
        ]
        assert limits == [20, 18, 16, 14]
    row = scorecard["A3", 3, "2015/16"]
    assert row["threshold_value"] is None
    assert row["threshold_value_symbol"] == row["gap_value_symbol"] == "z"


def test_the_position_in_year_has_no_date_and_no_length(scorecard):
    row = scorecard["A3", None, None]
    assert (row["value"], row["basis"]) == (61, "In year, undated")
    assert row["averaging_years_symbol"] == "z"


def test_england_stands_beside_its_own_period_and_no_other(scorecard):
    both = ("england_value", "neighbours_value")
    own = {
        indicator: tuple(scorecard[indicator, 3, "2014/15"][name] for name in both)
        for indicator in ("A1", "A2", "A3")
    }
    assert own == {"A1": (593, 586), "A2": (223, 239), "A3": (47, 48)}
    assert "16-month" in scorecard["A1", 3, "2014/15"]["comparator_basis"]
    others = [
        row
        for row in scorecard.values()
        if (row["averaging_years"], row["financial_year"]) != (3, "2014/15")
    ]
    assert all(row[name] is None for row in others for name in both)


def test_gaps_in_months_are_days_by_the_mean_month(rows):
    [row] = rows(
        "page_adoption_days",
        "indicator = 'A1' and financial_year = '2015/16' and basis = 'Three years'",
    )
    assert row["gap_months"] == pytest.approx(161 * 12 / 365.25)


def test_the_undated_position_stands_beside_the_last_full_year_only(rows):
    undated = rows("page_adoption_position", "averaging_years is null")
    assert {row["financial_year"] for row in undated} == {"2015/16"}
    assert {row["wait_days"] for row in undated} == {394, 194}


def test_children_are_counted_by_stage_and_a_stage_not_printed_is_missing(rows):
    found = {
        (row["financial_year"], row["stage"]): row
        for row in rows("page_adoption_children")
    }
    last = [found["2015/16", stage]["children_count"] for stage in STAGES]
    assert last == [59, 32, 49, 52, 54]
    before = found["2014/15", "Matched"]
    assert (before["children_count"], before["children_count_symbol"]) == (None, "x")
    assert found["2014/15", "Adopted"]["children_count"] == 70


STAGES = (
    "Decisions for adoption",
    "Placement orders",
    "Matched",
    "Placed with adopters",
    "Adopted",
)


def test_other_agencies_took_22_of_52_children(rows):
    found = {
        (row["financial_year"], row["adopters_from"]): row
        for row in rows("page_adoption_interagency")
    }
    assert {key: row["children_count"] for key, row in found.items()} == {
        ("2015/16", "Another local authority"): 14,
        ("2015/16", "Voluntary agency"): 8,
        ("2014/15", "Kind not stated"): 11,
    }
    last = found["2015/16", "Voluntary agency"]["interagency_pct"]
    assert last == pytest.approx(42.3077, abs=1e-4)  # 22 / 52
    assert found["2015/16", "Voluntary agency"]["before_fund_count"] == 9
    assert found["2014/15", "Kind not stated"]["before_fund_count"] is None


def test_figures_printed_twice_stand_side_by_side(rows):
    found = {
        (row["measure_name"], row["period_label"]): (
            row["used_printed"],
            row["other_printed"],
        )
        for row in rows("page_adoption_conflicts")
    }
    assert found == {
        ("Enquiries about adoption", "2015/16"): ("161", "48"),
        ("Enquiries about adoption", "2014/15"): ("136", "78"),
        ("Children with an adoption allowance", "2015/16"): ("144", "177"),
    }


def test_the_courts_time_comes_with_its_target_and_says_whose_it_is(rows):
    [row] = rows("page_adoption_context", "unit = 'weeks'")
    assert (row["value"], row["target_value"]) == (26.3, 26)
    assert "Family Justice Board" in row["fact"]
    assert row["financial_year"] == "2015/16"
