"""Sentences about unit costs and the shortfall of placements, at their edges."""

from findings import shortfall as says


def cost(kind, basis="At the year end", year=25_000.0, **more):
    return {
        "placement_type": kind,
        "children_basis": basis,
        "children_count": 149.0,
        "unit_cost_gbp": year,
        "week_cost_gbp": year / 52.18,
        "is_bound": False,
    } | more


def test_unit_costs_compare_children_counted_alike():
    rows = [
        cost("In-house", "Average through the year", 26_000.0),
        cost("In-house", "At the year end", 25_000.0),
        cost("Independent agency", "At the year end", 40_000.0),
    ]
    assert says.unit_costs(rows) == (
        "A child with an agency cost £15k a year more than one in-house (£287 a week),"
        " with children counted at the year end."
    )


def test_unit_costs_that_are_less_or_the_same_or_cannot_be_compared():
    inside = cost("In-house")
    less = says.unit_costs([inside, cost("Independent agency", year=24_000.0)])
    same = says.unit_costs([inside, cost("Independent agency")])
    assert "£1k a year less" in less
    assert "cost the same" in same
    assert "does not hold" in says.unit_costs([inside])
    assert "does not hold" in says.unit_costs([])


def test_a_bound_says_that_it_is_one():
    bound = cost("Residential", "All not in foster care", 77_837.66, is_bound=True)
    assert says.unit_label(bound) == "Residential at most 149, all not in foster care"
    assert says.unit_text(bound) == "at least £77,838"
    half = cost("Independent agency", "Mean of two year ends", children_count=268.5)
    assert says.unit_label(half) == "Agency 268.5, mean of two year ends"


def parts(children, price):
    return [
        {"part": "Number of children", "part_variance_gbp": children},
        {"part": "Cost per child", "part_variance_gbp": price},
        {"part": "In all", "part_variance_gbp": children + price},
    ]


def test_the_underspend_names_both_causes_and_their_sign():
    assert says.underspend(parts(-878_333.33, -488_666.67)) == (
        "In-house fostering was £1.37m under: £878k under from fewer children and"
        " £489k under from a lower cost per child."
    )
    assert says.underspend(parts(300_000.0, 100_000.0)) == (
        "In-house fostering was £400k over: £300k over from more children and"
        " £100k over from a higher cost per child."
    )


def test_the_underspend_of_nothing_and_without_parts():
    assert says.underspend(parts(5.0, -5.0)) == "In-house fostering was on budget."
    assert "does not hold" in says.underspend([])
    assert "does not hold" in says.underspend(parts(1.0, 1.0)[:2])
    assert says.underspend_notes([]) == ()


def short(share, is_about, **more):
    return {
        "basis": "31 short of 180, year end",
        "short_count": 31.0,
        "shortfall_gbp": 460_320.0,
        "of_overspend_pct": share,
        "stated_pct": 50.0,
        "is_about": is_about,
    } | more


def test_the_shortfall_tests_the_statement():
    rows = [short(52.31, True), short(60.79, False), short(11.81, False)]
    assert says.shortfall(rows) == (
        "31 children short of the target cost £460k, 52.3% of the overspend."
        " About half, as the report says, on 1 of 3 ways of counting."
    )
    assert [says.shortfall_text(row) for row in rows] == [
        "52.3%, as stated",
        "60.8%, more",
        "11.8%, less",
    ]


def test_the_shortfall_against_another_share_or_none():
    assert "About 30%, as" in says.shortfall([short(52.3, False, stated_pct=30.0)])
    unsaid = short(52.31, None, stated_pct=None)
    assert says.shortfall([unsaid]).endswith("what share of the overspend that is.")
    assert says.shortfall_text(unsaid) == "52.3%"
    assert says.shortfall_text(short(None, None)) == "[x]"
    assert "does not hold" in says.shortfall([])


def move(count, saved, share=52.3):
    return {
        "moved_count": count,
        "saved_gbp": saved,
        "of_overspend_pct": share,
        "overspend_gbp": 880_000.0,
        "left_gbp": 880_000.0 - saved,
    }


def test_moving_none_one_and_many():
    assert says.moved([move(0, 0.0)]).startswith("With no child moved")
    assert says.moved([move(1, 14_849.0, 1.7)]) == (
        "With 1 more child in-house instead of with an agency, placements would have"
        " saved £14,849, 1.7% of the overspend."
    )
    assert "31 more children" in says.moved([move(31, 460_320.0)])
    assert says.moved([]) == "The record does not hold what this sum needs."


def test_moving_that_costs_more_and_no_overspend_to_compare_with():
    dear = says.moved([move(2, -2_500.0, None)])
    assert dear.endswith("would have cost £2,500.")


def test_how_far_the_slider_goes_is_explained():
    row = {"short_count": 31.0, "most_count": 93}
    assert says.moved_notes([row]) == (
        "31 would reach the target. At most 93 could move: the approved places that"
        " stood empty at the year end.",
    )
    assert says.moved_notes([row | {"short_count": None}]) == ()
    assert says.moved_notes([]) == ()


def test_where_the_slider_starts():
    assert says.start({"short_count": 31.0, "most_count": 93}) == 31
    assert says.start({"short_count": 120.0, "most_count": 93}) == 93
    assert says.start({"short_count": None, "most_count": 93}) == 0


def test_the_overspend_before_and_after():
    assert says.overspends([move(31, 460_320.0)]) == [
        {"state": "As reported", "left_gbp": 880_000.0, "is_moved": False},
        {"state": "With 31 moved", "left_gbp": 419_680.0, "is_moved": True},
    ]
    assert says.overspends([]) == []
