"""The sentences of the Occupancy page of records, at their edges."""

from datetime import date

import pytest

from findings import live_occupancy as says
from findings import live_occupancy_months as months
from findings import live_occupancy_places as places
from findings import live_occupancy_use as use

UNTIL = date(2026, 10, 31)
BEFORE = date(2025, 10, 31)
SEPTEMBER = date(2026, 9, 30)


def measured(measure="occupancy_pct", value=61.57, day=UNTIL, symbol=None, **changed):
    return {
        "measure_id": measure,
        "period_end": day,
        "cut": "month",
        "dim_1": "",
        "value": value,
        "value_symbol": symbol,
        "numerator": None,
        "numerator_symbol": None,
        "denominator": None,
        "denominator_symbol": None,
        "document_id": "x-places",
        "reference": "9 rows",
        **changed,
    }


def test_a_year_before_the_end_of_february_is_the_end_of_february():
    assert says.year_before(date(2025, 2, 28)) == date(2024, 2, 29)
    assert says.year_before(date(2024, 2, 29)) == date(2023, 2, 28)


@pytest.mark.parametrize(
    ("before", "ending"),
    [
        ([], "in October 2026."),
        ([measured(value=None, symbol="c", day=BEFORE)], "in October 2026."),
        (
            [measured(value=54.8, day=BEFORE)],
            "in October 2026, 6.8 percentage points more than a year before.",
        ),
        (
            [measured(value=62.57, day=BEFORE)],
            "in October 2026, 1.0 percentage point less than a year before.",
        ),
        (
            [measured(value=61.6, day=BEFORE)],
            "in October 2026, the same as a year before.",
        ),
        # Under a filter the counts may be rounded: no comparison.
        ([measured(value=54.8, day=BEFORE, dim_1="team")], "in October 2026."),
    ],
)
def test_the_lead_compares_with_the_year_before_where_it_can(before, ending):
    lead = says.lead([measured(), *before], [], UNTIL)
    assert lead.startswith("61.6% of approved mainstream places were filled")
    assert lead.endswith(ending)


def test_the_lead_gives_the_counts_of_the_last_day_where_both_are_shown():
    approved = measured("approved_places", 242)
    filled = measured("filled_places", 149)
    told = says.lead([measured()], [approved, filled], UNTIL)
    assert told.endswith("On 31 October 2026 it was 149 of 242.")
    hidden = measured("filled_places", None, symbol="c")
    assert "it was" not in says.lead([measured()], [approved, hidden], UNTIL)


def test_the_lead_of_rounded_counts_says_about():
    places = [
        measured("approved_places", 240, is_rounded=True),
        measured("filled_places", 150, is_rounded=True),
    ]
    share = measured(cut="rolling_12", dim_1="team", is_rounded=True)
    assert says.lead([share], places, UNTIL) == (
        "About 62% of approved mainstream places were filled on an average day in the"
        " 12 months to October 2026. On 31 October 2026 it was about 150 of about 240."
    )


def test_the_latest_twelve_months_stand_for_those_that_are_withheld():
    march = date(2026, 3, 31)
    rows = [
        measured(day=march, cut="rolling_12", dim_1="team"),
        measured(value=None, symbol="c", cut="rolling_12", dim_1="team"),
    ]
    assert "61.6%" in says.lead(rows, [], UNTIL)
    assert "in the 12 months to March 2026" in says.lead(rows, [], UNTIL)
    tile = says.tiles(rows, [], UNTIL)[0]
    assert (tile.value, tile.detail) == ("61.6%", "12 months to March 2026")


def test_a_month_that_is_withheld_is_not_told_by_an_earlier_one():
    rows = [measured(day=SEPTEMBER), measured(value=None, symbol="c")]
    tile = says.tiles(rows, [], UNTIL)[0]
    assert (tile.value, tile.detail) == ("[c]", "withheld: too few to show")


def test_the_lead_names_the_twelve_months_of_a_rolling_share():
    told = says.lead([measured(cut="rolling_12")], [], UNTIL)
    assert "in the 12 months to October 2026" in told


@pytest.mark.parametrize(
    ("rows", "lead"),
    [
        ([], "The records hold no places for October 2026."),
        (
            [measured(value=None, symbol="c")],
            "How full the homes were in October 2026 is not shown: there were too few"
            " places.",
        ),
        (
            [measured(value=None, symbol="z")],
            "How full the homes were in October 2026 is not shown: no place was"
            " approved.",
        ),
    ],
)
def test_the_lead_says_why_there_is_no_share(rows, lead):
    assert says.lead(rows, [], UNTIL) == lead


def test_tiles_say_why_there_is_no_value():
    on_hold = measured(
        says.ON_HOLD, None, symbol="c", numerator_symbol="c", denominator=40
    )
    tiles = says.tiles([measured()], [on_hold], UNTIL)
    by_label = {tile.label: (tile.value, tile.detail) for tile in tiles}
    assert by_label["Occupancy"] == ("61.6%", "")
    assert by_label["Effective occupancy"] == ("[x]", "not available")
    assert by_label["Households on hold"] == ("[c]", "withheld: too few to show")


def test_tiles_of_households_say_how_many_of_how_many():
    row = measured(says.ON_HOLD, 4.5, numerator=5, denominator=111)
    tile = says.tiles([], [row], UNTIL)[-1]
    assert (tile.value, tile.detail) == ("4.5%", "5 of 111")
    tile = says.tiles([], [row | {"is_rounded": True}], UNTIL)[-1]
    assert tile.value == "about 5%"  # 4.5 is rounded half up
    assert tile.detail == "about 5 of about 111"


def test_tiles_say_how_many_places_there_are_more_than_a_year_before():
    rows = [
        measured("approved_places", 242),
        measured("approved_places", 250, BEFORE),
    ]
    labelled = {tile.label: tile for tile in says.tiles([], rows, UNTIL)}
    assert labelled["Approved places"].detail == "−8 on a year before"


def test_months_up_to_the_one_looked_at_stand_in_order():
    rows = [
        measured(day=date(2026, 11, 30)),
        measured(day=UNTIL),
        measured(day=SEPTEMBER, value=None, symbol="c"),
        measured("approved_places", 242),
    ]
    wanted = {"occupancy_pct": "Occupancy", "approved_places": "Approved"}
    found = months.by_month(rows, wanted, UNTIL)
    assert [row["month"] for row in found] == ["September 2026", "October 2026"]
    assert found[0]["occupancy_pct_symbol"] == "c"
    assert found[0]["approved_places_count"] is None
    assert found[1]["approved_places_count"] == 242


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ([], "Occupancy is not shown for any month."),
        ([60.0], "Occupancy was 60.0% in every month shown."),
        (
            [60.0, 64.5],
            "Occupancy has been between 60.0% (September 2026) and 64.5%"
            " (October 2026).",
        ),
    ],
)
def test_the_months_have_a_range(values, sentence):
    days = [SEPTEMBER, UNTIL]
    rows = [measured(value=v, day=d) for v, d in zip(values, days, strict=False)]
    assert months.rates(rows, UNTIL) == sentence


def part(name, number, day=UNTIL, kind="mainstream", second=None, total=100):
    return {
        "part": name,
        "part_2": second,
        "tally_count": number,
        "tally_count_symbol": "c" if number is None else None,
        "total_count": total,
        "total_count_symbol": None,
        "period_end": day,
        "household_type": kind,
        "document_id": "x-places",
        "reference": "9 rows",
    }


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        ([], "Days are kept for the latest 12 months only."),
        (
            [12, 12],
            "12 places stood vacant on every day shown; on 31 October 2026: 12 places.",
        ),
        (
            [8, 1],
            "Between 1 and 8 places stood vacant on any one day; on 31 October 2026:"
            " 1 place.",
        ),
        (
            [8, None],
            "8 places stood vacant on every day shown; on 31 October 2026: withheld.",
        ),
        (
            [None],
            "How many places were vacant is withheld on every day: too few to show.",
        ),
    ],
)
def test_vacant_places_have_a_range_and_a_latest_day(counts, sentence):
    assert places.by_day([part("Vacant", number) for number in counts]) == sentence


def test_rounded_places_of_a_day_are_about_so_many():
    rows = [part("Vacant", number) | {"is_rounded": True} for number in (85, 55)]
    assert places.by_day(rows) == (
        "Between about 55 and about 85 places stood vacant on any one day; on 31"
        " October 2026: about 55 places."
    )


def test_days_with_a_part_missing_are_explained():
    hidden = part("Not available", None)
    assert places.gaps([part("Vacant", 8), hidden]) == (
        "Where a part of a day is missing, it is withheld: too few to show.",
    )
    assert places.gaps([part("Vacant", 8)]) == ()


def test_each_use_has_a_field_of_its_own():
    [row] = places.spread([part("Filled", 60), part("Not available", None)], "part_2")
    assert row["filled_count"] == 60
    assert row["vacant_count"] is None
    assert row["not_available_count_symbol"] == "c"


def test_places_of_family_and_friends_are_no_reserve():
    rows = [part("Vacant", 60), part("Vacant", 5, kind="connected")]
    assert places.types(rows) == (
        "60 mainstream places stood vacant; 5 vacant with family and friends or for"
        " short breaks are no spare capacity."
    )
    assert places.types(rows[:1]) == (
        "60 mainstream places stood vacant at the end of the month."
    )
    assert places.types([]) == (
        "There were no mainstream places at the end of the month."
    )
    assert places.types([part("Vacant", None)]) == (
        "How many mainstream places were vacant is withheld, as too few or beside too"
        " few."
    )
    about = [row | {"is_rounded": True} for row in rows]
    assert places.types(about) == (
        "About 60 mainstream places stood vacant; about 5 vacant with family and"
        " friends or for short breaks are no spare capacity."
    )


def test_uses_that_are_withheld_are_named_by_kind_in_one_line():
    rows = [
        part("Filled", 60),
        part("Not available", None),
        part("Vacant", None, kind="short breaks"),
        part("Not available", None, kind="short breaks"),
    ]
    assert places.withheld(rows) == (
        "Withheld, as too few or beside too few: not available (mainstream); vacant and"
        " not available (short breaks).",
    )
    assert places.withheld(rows[:1]) == ()


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([], "No place was unavailable at the end of the month."),
        (
            [part("Carer resting", None)],
            "21 places could take no child at the end of the month; the reasons are"
            " withheld, as some stand behind too few.",
        ),
        (
            [part("Carer resting", 10) | {"is_rounded": True}],
            "Carer resting accounts for about 10 places that no child could take.",
        ),
        (
            [part("Carer resting", 10), part("Under review", 5)],
            "Carer resting accounts for 10 places that no child could take.",
        ),
        (
            [part("Carer resting", 5), part("Under review", 5)],
            "Carer resting and under review each account for 5 places that no child"
            " could take.",
        ),
    ],
)
def test_the_commonest_reason_is_named(rows, sentence):
    every = measured("unavailable_places", 21)
    assert places.reasons(rows, every) == sentence


def test_reasons_where_their_number_is_withheld_too():
    rows = [part("Carer resting", None)]
    told = "Why places were not available is withheld: too few to show."
    assert places.reasons(rows, {}) == told
    assert places.reasons(rows, measured("unavailable_places", None, "c")) == told


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        (
            {"numerator": 12, "value": 10.8},
            "12 mainstream households were on hold at the end of October 2026, 10.8%.",
        ),
        (
            {"numerator": 1, "value": 0.9},
            "1 mainstream household was on hold at the end of October 2026, 0.9%.",
        ),
        (
            {"numerator": 0, "value": 0.0},
            "No mainstream household was on hold at the end of October 2026.",
        ),
        (
            {"numerator": None, "value": None},
            "Too few were on hold at the end of October 2026 to show how many.",
        ),
    ],
)
def test_households_on_hold_are_counted_in_words(changed, sentence):
    row = {**measured(says.ON_HOLD), **changed}
    assert use.holds([row], UNTIL) == sentence


def test_rounded_households_on_hold_are_about_so_many():
    row = measured(says.ON_HOLD, 11.2, numerator=10, is_rounded=True)
    assert use.holds([row], UNTIL) == (
        "About 10 mainstream households were on hold at the end of October 2026, about"
        " 11%."
    )


def test_months_without_a_point_are_explained():
    assert use.gaps([measured(), measured(value=None, symbol="c")]) == (
        "Where a month has no point, too few were on hold to show.",
    )
    assert use.gaps([measured()]) == ()


def test_no_records_of_holds_is_said():
    assert use.holds([], UNTIL) == (
        "The records do not say who was on hold at the end of October 2026."
    )


def test_the_usual_time_on_hold_now_and_of_those_that_ended():
    now = {"part": "On hold now", "median_days": 82}
    ended = {"part": "Ended in the 12 months", "median_days": 1}
    assert use.hold_lengths([now, ended]) == (
        "Half of those on hold now have been for 82 days or more; half of the times on"
        " hold that ended in the 12 months had lasted 1 day or more."
    )
    hidden = {"part": "On hold now", "median_days": None}
    assert use.hold_lengths([hidden]) == (
        "Too few households are or were on hold to say for how long."
    )


@pytest.mark.parametrize(
    ("cost", "sentence"),
    [
        (
            586_000,
            "Places that were not available cost up to £586k in the 12 months to"
            " October 2026.",
        ),
        (
            -10,
            "Places with agencies were no dearer than the council's own: places that"
            " were not available cost nothing.",
        ),
        (
            None,
            "What the places not available cost cannot be worked out for the 12 months"
            " to October 2026.",
        ),
    ],
)
def test_the_cost_of_places_not_available_is_an_upper_limit(cost, sentence):
    rows = [{"period_end": UNTIL, "year_cost_gbp": cost}]
    assert use.cost(rows, UNTIL) == sentence


@pytest.mark.parametrize(
    ("kind", "provider", "group"),
    [
        ("Foster, family and friends", "In-house", "Family and friends"),
        ("Foster, other carers", "In-house", "In-house"),
        ("Foster, other carers", "Independent agency", "Independent agency"),
        ("Foster, other carers", "Another council", "Elsewhere"),
        ("Residential", "Other public body", "Residential"),
        ("Placed for adoption", "In-house", "Elsewhere"),
    ],
)
def test_every_placement_has_one_group(kind, provider, group):
    assert use.mix_of(part(kind, 1, second=provider)) == group


def test_the_mix_sums_groups_and_says_how_the_share_moved():
    def foster(number, provider, day):
        return part("Foster, other carers", number, day, second=provider)

    rows = [
        foster(60, "In-house", SEPTEMBER),
        foster(60, "Independent agency", SEPTEMBER),
        foster(50, "In-house", UNTIL),
        foster(75, "Independent agency", UNTIL),
        foster(10, "Another council", UNTIL),
        part("With parents", 15, second="Parents"),
        part("Other", None, second="Not known"),
        foster(99, "In-house", date(2026, 11, 30)),
    ]
    mixed = use.mixed(rows, UNTIL)
    assert [(row["setting"], row["children_count"]) for row in mixed] == [
        ("In-house", 60),
        ("Independent agency", 60),
        ("In-house", 50),
        ("Independent agency", 75),
        ("Elsewhere", 25),  # 10 + 15, and a confidential one left out
    ]
    # 50 of 125 are 40%, 60 of 120 are 50%.
    assert use.mix(mixed, UNTIL) == (
        "40% of children with unrelated foster carers lived with the council's own at"
        " the end of October 2026; 50% in September 2026."
    )
    assert use.mix(mixed[:2], SEPTEMBER) == (
        "50% of children with unrelated foster carers lived with the council's own at"
        " the end of September 2026."
    )
    about = [row | {"is_rounded": True} for row in mixed]
    assert use.mix(about, UNTIL) == (
        "About 40% of children with unrelated foster carers lived with the council's"
        " own at the end of October 2026; about 50% in September 2026."
    )
    assert use.mix([], UNTIL) == ("Where children lived in October 2026 is not shown.")


def test_a_group_of_nothing_but_withheld_children_is_withheld():
    rows = [
        part("With parents", None, second="Parents"),
        part("Other", None, second="Not known"),
        part("Residential", None, second="Other public body"),
        part("Residential", 10, second="Independent agency"),
    ]
    residential, elsewhere = use.mixed(rows, UNTIL)
    assert (residential["children_count"], residential["children_count_symbol"]) == (
        10,
        None,
    )
    assert (elsewhere["children_count"], elsewhere["children_count_symbol"]) == (
        None,
        "c",
    )
