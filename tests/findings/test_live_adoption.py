"""Sentences on the wait for adoption, at their edges."""

from datetime import date

import pytest

from findings import live_adoption as says
from findings import live_adoption_counts as counts
from findings import live_adoption_spread as spread
from findings import live_adoption_tiles as key

END = date(2026, 10, 31)
BEFORE = date(2025, 10, 31)


def wait(days=521.0, gap=95.0, **others):
    row = {
        "indicator": "A1",
        "basis": "Three years",
        "period_end": END,
        "children_count": 42.0,
        "wait_days": days,
        "wait_days_symbol": None if days is not None else "c",
        "under_limit_pct": None,
        "under_limit_pct_symbol": "z",
        "threshold_days": 426,
        "gap_days": gap,
    }
    return row | others


def alone(days=392.0, children=12.0, **others):
    return wait(days, None, basis="One year", children_count=children, **others)


def test_the_lead_says_three_years_against_the_threshold_and_one():
    assert says.lead([wait(), alone()], END) == (
        "Children adopted in the three years to 31 October 2026 had waited 17 months"
        " (521 days) on average to move in with their family, 95 days over the"
        " threshold of 14 months (426 days). In the last year alone, to 31 October"
        " 2026, it was 392 days (12 children)."
    )


def test_the_lead_names_the_filters():
    told = says.lead([wait(), alone()], END, "sex: Male")
    assert told.startswith("Children adopted (sex: Male) in the three years")


@pytest.mark.parametrize(
    ("gap", "told"),
    [
        (0.0, ", exactly the threshold of 14 months (426 days)."),
        (-1.0, ", 1 day under the threshold of 14 months (426 days)."),
        (None, "to move in with their family."),
    ],
)
def test_the_lead_on_under_and_without_a_threshold(gap, told):
    assert told in says.lead([wait(gap=gap), alone()], END)


def test_the_lead_with_too_few_with_none_and_with_no_rows():
    few = says.lead([wait(None, None)], END)
    assert few == (
        "Too few children were adopted to show how long they waited in the three years"
        " to 31 October 2026."
    )
    none = says.lead([wait(None, None, wait_days_symbol="z")], END)
    assert none == "No child was adopted in the three years to 31 October 2026."
    assert says.lead([], END) == says.NO_RECORDS


def test_the_lead_before_three_years_are_covered_and_with_few_in_the_last():
    only = says.lead([alone()], END)
    assert only == (
        "In the year to 31 October 2026, children adopted had waited 392 days on"
        " average to move in with their family (12 children)."
    )
    told = says.lead([wait(), alone(None)], END)
    assert told.endswith("In the last year alone too few were adopted to say.")
    assert says.lead([wait()], END) == says.lead([wait(), alone(None)], END)


def test_the_lead_tells_the_latest_that_is_shown_and_of_about_how_many():
    march = date(2026, 3, 31)
    rows = [wait(period_end=march), wait(None, None), alone(is_rounded=True)]
    assert says.lead(rows, END) == (
        "Children adopted in the three years to 31 March 2026 had waited 17 months"
        " (521 days) on average to move in with their family, 95 days over the"
        " threshold of 14 months (426 days). In the last year alone, to 31 October"
        " 2026, it was 392 days (about 12 children)."
    )


def test_a_year_before_is_the_same_month_end_in_leap_years_too():
    assert says.year_before(END) == BEFORE
    assert says.year_before(date(2025, 2, 28)) == date(2024, 2, 29)
    assert says.year_before(date(2024, 2, 29)) == date(2023, 2, 28)


def test_the_course_beside_a_year_before():
    rows = [wait(529.0, period_end=BEFORE), wait(), alone()]
    assert says.course(rows, "A1") == (
        "The wait from entering care to moving in was 521 days over three years, 529 a"
        " year before; 392 days in the last year."
    )
    same = [wait(521.02, period_end=BEFORE), wait()]
    assert says.course(same, "A1").endswith("over three years, as a year before.")
    assert says.course([wait(None)], "A1") == ("There are too few children to show A1.")
    assert says.course([], "A2") == "There are too few children to show A2."


def test_the_course_says_to_which_month_where_the_last_is_withheld():
    march = date(2026, 3, 31)
    assert says.course([wait(period_end=march), wait(None)], "A1") == (
        "The wait from entering care to moving in was 521 days over three years to"
        " March 2026."
    )


def test_the_course_compares_no_rates_of_rounded_counts():
    def share(pct, end=END, **others):
        return wait(None, indicator="A3", under_limit_pct=pct, period_end=end, **others)

    told = "The share that waited less than 14 months was"
    rows = [share(40.0, BEFORE), share(45.23)]
    assert says.course(rows, "A3", "under_limit_pct") == (
        f"{told} 45.2% over three years, 40.0% a year before."
    )
    rows = [share(40.0, BEFORE), share(45.23, is_rounded=True)]
    assert says.course(rows, "A3", "under_limit_pct") == (
        f"{told} about 45% over three years."
    )
    assert says.share_text(rows[1]) == "about 45%"


def test_the_course_of_the_share():
    row = wait(indicator="A3", under_limit_pct=45.23, wait_days=None)
    assert says.course([row], "A3", "under_limit_pct") == (
        "The share that waited less than 14 months was 45.2% over three years."
    )


def adopted(count, end=END, **others):
    symbol = "c" if count is None else None
    row = {"period_end": end, "children_count": count, "children_count_symbol": symbol}
    return row | {"measure_id": "children_adopted", "cut": "rolling_12"} | others


def test_tiles_with_everything_and_with_nothing():
    full = key.tiles([wait()], [adopted(12), adopted(16, BEFORE)], [adopted(None)], END)
    assert [(tile.value, tile.mark) for tile in full] == [
        ("521 days", "bad"),
        ("[x]", ""),
        ("[x]", ""),
        ("12", ""),
        ("[c]", ""),
    ]
    assert full[0].verdict == "95 days over"
    assert full[0].detail == "426 days, average of three years"
    assert full[3].detail == "in 12 months; 16 the year before"
    assert full[4].detail == "withheld: too few to show"
    empty = key.tiles([], [], [], END)
    assert {tile.value for tile in empty} == {"[x]"}
    assert {tile.detail for tile in empty} == {"not available"}


MARCH = date(2026, 3, 31)


def test_tiles_show_the_latest_that_may_be_shown_and_say_to_when():
    waits = [wait(500.0, 74.0, period_end=MARCH), wait(None, None)]
    shares = [
        wait(None, indicator="A3", under_limit_pct=55.1, period_end=MARCH),
        wait(None, indicator="A3", under_limit_pct=None, under_limit_pct_symbol="c"),
    ]
    counted = [adopted(30, MARCH), adopted(None)]
    tiles = key.tiles([*waits, *shares], counted, [], END)
    assert (tiles[0].value, tiles[0].detail) == (
        "500 days",
        "426 days, average of three years to March 2026",
    )
    assert (tiles[2].value, tiles[2].detail) == (
        "55.1%",
        "of 42 children, three years to March 2026; no target",
    )
    assert (tiles[3].value, tiles[3].detail) == ("30", "in 12 months to March 2026")


def test_tiles_of_rounded_counts_say_about():
    share = wait(None, indicator="A3", under_limit_pct=55.6, is_rounded=True)
    counted = [adopted(15, is_rounded=True), adopted(20, BEFORE, is_rounded=True)]
    tiles = key.tiles([share], counted, counted, END)
    assert (tiles[2].value, tiles[2].detail) == (
        "about 56%",
        "of about 42 children, three years; no target",
    )
    assert tiles[3].value == tiles[4].value == "about 15"
    assert tiles[3].detail == "in 12 months; about 20 the year before"
    assert tiles[4].detail == "about 20 a year before"


def behind(**others):
    row = {
        "indicator": "A1",
        "basis": "Three years",
        "period_end": END,
        "longest_count": 5,
        "mean_days": 521.0,
        "mean_without_days": 453.0,
        "moved_days": 68.0,
        "quarter_days": 313.0,
        "median_days": 454.0,
        "median_days_symbol": None,
        "three_quarters_days": 686.0,
    }
    return row | others


def test_what_lies_behind_the_average():
    assert spread.middle([behind()]) == (
        "Half of the children adopted in the three years to 31 October 2026 waited"
        " between 313 and 686 days, the middle one 454 days; the average of 521 is 67"
        " more."
    )
    assert spread.middle([behind(mean_days=450.0)]).endswith("of 450 is 4 less.")
    same = spread.middle([behind(mean_days=454.2)])
    assert same.endswith("454 days, which is also the average.")
    few = behind(median_days=None, median_days_symbol="c")
    assert "too few" in spread.middle([few])
    assert "too few" in spread.middle([])
    assert spread.middle_text(few) == "[c]"
    assert spread.middle_text(behind()) == "454 (313 to 686)"


def test_how_far_the_longest_waits_move_it():
    assert spread.longest([behind()]) == (
        "Without the 5 longest waits, A1 over three years would be 453 days instead of"
        " 521: 68 fewer."
    )
    level = behind(mean_without_days=521.0, moved_days=0.0)
    assert spread.longest([level]).endswith("instead of 521: no different.")
    assert "too few" in spread.longest([behind(mean_without_days=None)])
    assert spread.averages([behind(basis="One year")]) == []
    labels = [row["label"] for row in spread.averages([behind()])]
    assert labels == ["A1: all children", "A1: without the 5 longest"]


def test_children_waiting_for_a_match():
    now, then = adopted(21), adopted(9, BEFORE)
    assert counts.waiting([then, now], END) == (
        "21 children with a plan for adoption waited for a match on 31 October 2026; a"
        " year before it was 9."
    )
    assert counts.waiting([adopted(21, BEFORE), now], END).endswith(
        "as many as a year before."
    )
    assert counts.waiting([adopted(1)], END) == (
        "1 child with a plan for adoption waited for a match on 31 October 2026."
    )
    assert counts.waiting([adopted(None)], END) == (
        "Too few children wait for a match to show how many (31 October 2026)."
    )
    assert "do not say" in counts.waiting([], END)
    about = [adopted(10, BEFORE, is_rounded=True), adopted(15, is_rounded=True)]
    assert counts.waiting(about, END) == (
        "About 15 children with a plan for adoption waited for a match on 31 October"
        " 2026; a year before it was about 10."
    )


def part(name, count, total=21):
    return {"part": name, "tally_count": count, "total_count": total}


def test_how_long_they_have_waited():
    rows = [part("Under 4 months", 10), part("4 to 8 months", None)]
    assert counts.how_long(rows) == (
        "Of 21 children who wait, 10 have waited under 4 months."
    )
    one = [part("Under 4 months", 1, 1)]
    assert counts.how_long(one) == (
        "Of 1 child who waits, 1 has waited under 4 months."
    )
    unknown = [part("Under 4 months", 10, None), part("14 months and over", 5, None)]
    assert counts.how_long(unknown) == (
        "Of the children who wait, 10 have waited under 4 months and 5 have waited 14"
        " months and over."
    )
    about = part("Under 4 months", 10, 17) | {"is_rounded": True}
    assert counts.how_long([about | {"is_total_rounded": False}]) == (
        "Of 17 children who wait, about 10 have waited under 4 months."
    )
    assert counts.how_long([about | {"is_total_rounded": True}]) == (
        "Of about 17 children who wait, about 10 have waited under 4 months."
    )
    assert "Too few" in counts.how_long([part("Under 4 months", None)])
    assert counts.how_long([]) == "No child was waiting for a match."


def case(days, has_authority):
    return {"waited_days": days, "has_authority": has_authority}


def test_children_one_by_one():
    assert counts.cases([case(214, True), case(30, False)]) == (
        "The longest of 2 waits is 214 days; 1 still lacks a placement order or"
        " consent."
    )
    assert counts.cases([case(1, True)]) == (
        "The longest of 1 wait is 1 day; the court has given its authority in every"
        " case."
    )
    assert counts.cases([]) == "No child waits for a match."


def test_what_happened_in_twelve_months():
    assert counts.steps([adopted(16, BEFORE), adopted(12)], END) == (
        "12 children adopted in the 12 months to 31 October 2026, 4 fewer than in the"
        " 12 before."
    )
    assert counts.steps([adopted(12, BEFORE), adopted(12)], END).endswith(
        "as many as in the 12 before."
    )
    assert counts.steps([adopted(1)], END) == (
        "1 child adopted in the 12 months to 31 October 2026."
    )
    assert "Too few" in counts.steps([adopted(None)], END)
    march = date(2026, 3, 31)
    assert counts.steps([adopted(9, march), adopted(None)], END) == (
        "9 children adopted in the 12 months to 31 March 2026."
    )
    about = [adopted(16, BEFORE), adopted(15, is_rounded=True)]
    assert counts.steps(about, END) == (
        "About 15 children adopted in the 12 months to 31 October 2026."
    )
    assert "do not reach back" in counts.steps([], END)


def broken(events, children):
    return [
        adopted(events, measure_id="adoption_disruptions"),
        adopted(children, measure_id="adoption_disruption_children"),
    ]


def test_disruptions_as_events_and_as_children():
    when = "in the 12 months to 31 October 2026"
    assert counts.disruptions(broken(2, 3), END) == (
        f"2 placements for adoption broke down {when}, of 3 children."
    )
    assert counts.disruptions(broken(1, 1), END) == (
        f"1 placement for adoption broke down {when}, of 1 child."
    )
    assert counts.disruptions(broken(5, None), END) == (
        f"5 placements for adoption broke down {when}."
    )
    assert counts.disruptions(broken(0, 0), END) == (
        f"No placement for adoption broke down {when}."
    )
    assert counts.disruptions(broken(None, None), END) == (
        f"Too few placements for adoption broke down {when} to show how many."
    )
    assert "name no placement" in counts.disruptions([], END)


def test_periods_by_their_names():
    assert counts.period_of({"cut": "year", "period_end": date(2026, 3, 31)}) == (
        "2025/26"
    )
    assert counts.period_of({"cut": "rolling_12", "period_end": END}) == (
        "12 months to Oct 2026"
    )
    assert counts.value_text(adopted(None)) == "[c]"


def test_bars_of_what_broke_down_say_what_they_count():
    told = [counts.broken_text(row) for row in broken(1, 2)]
    assert told == ["1 placement", "2 children"]
    assert counts.broken_text(adopted(None)) == "[c]"
