"""Sentences about disruptions and small numbers, at their edges."""

from findings import disruptions as says
from findings import proof


def row(period="2015/16", times=2, children=6, placed=52, **more):
    share = 100 * (children or times or 0) / placed if placed else None
    return {
        "organisation_name": "Coventry",
        "service": "adoption",
        "period_label": period,
        "financial_year": period,
        "disruption_count": times,
        "children_count": children,
        "reviewed_count": None,
        "placement_count": placed,
        "disruption_pct": share,
        "disruption_basis": "Children disrupted of children placed",
        "is_least": False,
        "low_pct": None if share is None else share / 2,
        "high_pct": None if share is None else share * 2,
    } | more


HIDDEN = row(times=None, children=None, placed=None, service="fostering") | {
    "disruption_basis": "Not published"
}
EVER = row(
    "19 years to July 2018", 0, 0, None, service="fostering", financial_year=None
)
YEAR = row("Year to July 2018", 0, 0, 6, service="fostering", financial_year=None)
UNPUBLISHED = {
    "indicator": "Long-term placement stability",
    "financial_year": "2015/16",
    "stability_pct": None,
}


def test_the_lead_compares_with_the_year_before():
    assert says.lead([row("2014/15", 3, 4, 53), row()], []) == (
        "2 placements for adoption broke down in 2015/16, with 6 children in them;"
        " the year before it was 3, with 4 children."
    )


def test_the_lead_for_one_year_for_one_disruption_and_for_none():
    assert says.lead([row(times=1, children=None)], []) == (
        "1 placement for adoption broke down in 2015/16."
    )
    assert says.lead([row(times=0, children=0)], []) == (
        "None of 52 placements for adoption broke down in 2015/16."
    )
    assert says.lead([row(times=0, children=0, placed=None)], []) == (
        "No placements for adoption broke down in 2015/16."
    )


def test_the_lead_for_what_is_not_published():
    assert says.lead([HIDDEN], [UNPUBLISHED]) == (
        "How many foster placements broke down is not published."
        " A figure on long-term stability is promised and not published."
    )
    assert says.lead([], []) == "Nothing on stability is published for these years."


def test_the_lead_for_long_periods():
    assert says.lead([YEAR, EVER], []) == (
        "None of 6 foster placements broke down in the year to July 2018."
        " None in the 19 years to July 2018."
    )


def test_the_year_before_without_children():
    told = says.lead([row("2013/14", 1, None, 68), row("2014/15", 3, 4, 53)], [])
    assert told.endswith("with 4 children in them; the year before it was 1.")


def test_tiles_for_shown_and_hidden():
    decisions = [
        {
            "outcome": "Reversed",
            "children_count": 9,
            "decision_count": 59,
            "financial_year": "2015/16",
        }
    ]
    shown = says.tiles(
        [row("2014/15", 3, 4, 53), row(), HIDDEN], decisions, [UNPUBLISHED]
    )
    assert [(tile.label, tile.value, tile.detail) for tile in shown] == [
        ("Adoption disruptions", "2", "−1 on 2014/15"),
        ("Children in them", "6", "11.5% of those placed"),
        ("Foster disruptions", "[x]", "not published"),
        ("Decisions for adoption reversed", "9", "of 59 in 2015/16"),
        ("Long-term placement stability", "[x]", "promised, not published"),
    ]


def test_tiles_say_at_least_where_children_are_not_stated():
    shown = says.tiles([row(times=1, children=None, placed=25, is_least=True)], [], [])
    assert shown[0].detail == "2015/16"
    assert (shown[1].value, shown[1].detail) == ("[x]", "at least 4.0% of those placed")


def test_events_in_all_years():
    blank = row("2013/14", 1, None, 68)
    assert says.events([blank, row()]) == (
        "3 disruptions from 2013/14 to 2015/16;"
        " the children in them are not stated for 2013/14."
    )
    assert says.events([row()]) == "2 disruptions, with 6 children in them."
    assert says.events([YEAR]) == "No disruptions: year to July 2018."
    assert says.events([HIDDEN]) == "How many placements broke down is not published."


def test_events_keep_what_is_not_stated_apart_from_none():
    told = [
        (drawn["what"], drawn["event_count"], drawn["event_count_text"])
        for drawn in says.event_rows([row(times=1, children=None), HIDDEN])
    ]
    assert told == [
        ("Disruptions", 1, "1 disruption"),
        ("Children", None, "[x] children"),
    ]


def test_ranges_that_overlap_and_that_do_not():
    near = [row(low_pct=5.0, high_pct=23.0), row(low_pct=3.0, high_pct=18.0)]
    apart = [row(low_pct=5.0, high_pct=9.0), row(low_pct=10.0, high_pct=18.0)]
    assert "ranges overlap" in proof.intervals(near)
    assert "Not all the ranges overlap" in proof.intervals(apart)


def test_a_single_share_says_what_it_proves():
    assert proof.intervals([row(low_pct=5.4, high_pct=22.97)]) == (
        "With 52 children placed, a true share anywhere from 5.4% to 23.0% fits what"
        " was counted."
    )
    assert proof.intervals([YEAR | {"low_pct": 0.0, "high_pct": 39.03}]) == (
        "With 6 placements, a true share anywhere from 0.0% to 39.0% fits what was"
        " counted."
    )
    assert "no share to work out" in proof.intervals([HIDDEN])


def test_a_share_in_words():
    assert proof.share_text(row(low_pct=5.4, high_pct=22.97)) == "11.5% (5.4% to 23.0%)"
    assert proof.share_text(row(is_least=True)).startswith("at least 11.5%")
    assert proof.share_text(HIDDEN) == "[x] not published"
    assert proof.share_text(EVER) == "0 of [x]"


def test_the_last_period_of_each_organisation_and_service():
    coram = YEAR | {"organisation_name": "Coram"}
    ever = EVER | {"organisation_name": "Coram"}
    rows = [coram, ever, row("2014/15"), row(), HIDDEN]
    assert proof.latest_of_each(rows) == [coram, ever, row(), HIDDEN]


def test_beside_needs_two_organisations():
    coram = YEAR | {"organisation_name": "Coram"}
    assert proof.beside([row(), coram]) == (
        "11.5% at Coventry (6 of 52) and none of 6 at Coram: different kinds of"
        " placement, and small numbers."
    )
    assert "no other organisation" in proof.beside([row(), HIDDEN])


def outcome(name, children):
    return {
        "outcome": name,
        "children_count": children,
        "decision_count": 59,
        "of_decisions_pct": 100 * children / 59,
    }


def test_decisions_with_parts_without_and_none():
    parts = [
        outcome("Reversed: to families", 6),
        outcome("Reversed: to foster care", 3),
    ]
    assert says.decisions([outcome("Reversed", 9), *parts]) == (
        "9 of 59 decisions for adoption were reversed (15.3%): 6 to families and 3 to"
        " foster care."
    )
    assert says.decisions([outcome("Reversed", 9)]).endswith("reversed (15.3%).")
    assert "does not say" in says.decisions([])


def test_reviews_are_told_only_where_they_are_stated():
    assert says.reviewed([row()]) == ""
    assert says.reviewed([row(reviewed_count=2)]) == (
        "2 of 2 disruptions in 2015/16 had a review."
    )


def test_stability_promised_published_or_unnamed():
    assert "no value in any document" in says.stability([UNPUBLISHED])
    assert says.stability([UNPUBLISHED | {"stability_pct": 65.0}]) == (
        "Long-term placement stability: 65.0% in 2015/16."
    )
    assert "names no indicator" in says.stability([])
