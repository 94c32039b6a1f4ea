"""The example authority is plausible: it holds what a service would expect."""

from collections import Counter, defaultdict
from datetime import date, timedelta
from itertools import pairwise

import duckdb
import pytest

from tests.synthetic.conftest import EXAMPLE, day
from warehouse.load_extracts import load_extracts

LAST = date(2026, 10, 31)
DAYS = [date(year, 10, 31) for year in range(2020, 2027)]
NARROW = {"CREQB", "CREQO", "CHILD"}


@pytest.fixture(scope="module")
def episodes(example):
    """Return one dictionary an episode, with its first day and the day it ended."""
    return [
        {**row, "start": day(row["DECOM"]), "end": day(row["DEC"]) or date.max}
        for row in example.latest("episodes", "CHILD", "DECOM")
    ]


def looked_after(episodes, when):
    return [
        one
        for one in episodes
        if one["start"] <= when < one["end"] and one["LS"] not in ("V3", "V4")
    ]


@pytest.mark.parametrize("when", DAYS, ids=str)
def test_about_600_children_are_looked_after(episodes, when):
    assert 500 <= len(looked_after(episodes, when)) <= 680


@pytest.mark.parametrize("when", DAYS, ids=str)
def test_about_150_households_are_approved(example, when):
    approved = [
        row
        for row in example.rows("households")
        if day(row["approval_date"]) <= when
        and (not row["ended_date"] or day(row["ended_date"]) > when)
    ]
    assert 140 <= len(approved) <= 200
    kinds = Counter(row["household_type"] for row in approved)
    assert kinds.most_common(1)[0][0] == "mainstream"
    assert set(kinds) == {"mainstream", "connected", "short breaks"}


@pytest.mark.parametrize("when", DAYS, ids=str)
def test_six_to_seven_mainstream_places_in_ten_are_filled(example, episodes, when):
    kind = {r["household_id"]: r["household_type"] for r in example.rows("households")}
    approved = sum(
        int(row["approved_places"])
        for row in example.rows("places")
        if kind[row["household_id"]] == "mainstream"
        and day(row["from_date"]) <= when
        and (not row["to_date"] or day(row["to_date"]) >= when)
    )
    here = looked_after(episodes, when)
    filled = sum(1 for one in here if kind.get(one["URN"]) == "mainstream")
    assert 0.58 <= filled / approved <= 0.7


def test_agencies_take_a_growing_share_of_foster_placements(episodes):
    def share(when):
        fostered = [o for o in looked_after(episodes, when) if o["PLACE"][0] == "U"]
        agency = sum(1 for one in fostered if one["PLACE_PROVIDER"] in ("PR4", "PR5"))
        return agency / len(fostered)

    assert share(DAYS[0]) + 0.03 < share(DAYS[-1]) < 0.65


def test_about_a_quarter_of_moves_are_breakdowns(episodes):
    moves = [
        one["REASON_PLACE_CHANGE"]
        for one in episodes
        if one["REC"] == "X1" and one["PLACE"][0] != "T"
        if one["REASON_PLACE_CHANGE"] not in ("", "PLACE")
    ]
    assert 0.17 <= sum(why in NARROW for why in moves) / len(moves) <= 0.3


def test_a_child_has_one_episode_at_a_time_and_the_first_starts_a_period(episodes):
    by_child = defaultdict(list)
    for one in episodes:
        by_child[one["CHILD"]].append(one)
    for ones in by_child.values():
        ones.sort(key=lambda one: one["start"])
        for one, following in pairwise(ones):
            assert one["start"] < one["end"] <= following["start"]
            on = one["REC"] == "X1"
            assert on == (following["RNE"] != "S")
            assert on == (one["end"] == following["start"])


def test_a_return_says_what_was_known_at_its_end_and_the_next_one_more(example):
    returns = example.years("episodes")
    assert len(returns) == 7
    first, second = returns["2023-24"], returns["2024-25"]
    opened = {(r["CHILD"], r["DECOM"]) for r in first if not r["DEC"]}
    again = {(r["CHILD"], r["DECOM"]): r for r in second}
    assert opened <= set(again)
    assert any(again[key]["DEC"] for key in opened)
    ends = [day(row["DEC"]) for row in first if row["DEC"]]
    assert date(2023, 4, 1) <= min(ends) <= max(ends) <= date(2024, 3, 31)


def test_siblings_enter_together(example, episodes):
    starts = Counter(
        (one["DECOM"], one["PL_POST"], one["URN"])
        for one in episodes
        if one["RNE"] == "S" and one["URN"] != "XXXXXXX"
    )
    assert sum(count > 1 for count in starts.values()) > 50


def test_enquiries_have_seasons_and_one_quarter_went_badly(example):
    found = Counter(
        row["enquiry_date"][:7]
        for row in example.rows("applicants")
        if row["service"] == "fostering"
    )
    bad = sum(found[f"2024-{month}"] for month in ("10", "11", "12"))
    usual = sum(found[f"2023-{month}"] for month in ("10", "11", "12"))
    assert bad < 0.65 * usual
    januaries = sum(found[f"{year}-01"] for year in range(2021, 2027))
    decembers = sum(found[f"{year}-12"] for year in range(2020, 2026))
    assert januaries > 1.5 * decembers


def test_few_enquiries_become_households_and_some_panels_are_late(example):
    fostering = [r for r in example.rows("applicants") if r["service"] == "fostering"]
    approved = [row for row in fostering if row["outcome"] == "approved"]
    assert 0.05 <= len(approved) / len(fostering) <= 0.12
    known = {row["household_id"] for row in example.rows("households")}
    assert {row["household_id"] for row in approved} <= known
    days = [(day(r["panel_date"]) - day(r["application_date"])).days for r in approved]
    assert 0.02 <= sum(length > 243 for length in days) / len(days) <= 0.2


def test_adoptions_take_about_as_long_as_they_do(example):
    adopted = [row for row in example.rows("adoption") if row["order_date"]]
    waits = [
        (day(row["placed_date"]) - day(row["entered_care_date"])).days
        for row in adopted
    ]
    assert 15 <= len(adopted) / 6.6 <= 40
    assert 330 <= sum(waits) / len(waits) <= 540
    disruptions = {
        (row["disrupted_date"], row["sibling_group_id"] or row["child_id"])
        for row in example.rows("adoption")
        if row["disrupted_date"]
    }
    assert 3 <= len(disruptions) <= 15


def test_every_adopted_child_leaves_care_on_the_day_of_the_order(example, episodes):
    orders = {
        (row["child_id"], day(row["order_date"]))
        for row in example.rows("adoption")
        if row["order_date"]
    }
    left = {(o["CHILD"], o["end"]) for o in episodes if o["REC"] in ("E11", "E12")}
    assert orders == left


def test_the_ledger_pays_what_the_days_in_care_cost(example):
    rows = example.rows("ledger")
    paid = [row for row in rows if row["placement_kind"] == "ifa" and row["actual_gbp"]]
    a_week = sum(float(row["actual_gbp"]) for row in paid[-12:]) / 365 * 7
    # About 250 children with agencies at about 950 pounds a week.
    assert 180_000 <= a_week <= 290_000
    to_come = [row["month"] for row in rows if row["forecast_gbp"]]
    assert min(to_come) == "2026-11"
    assert max(to_come) == "2027-03"
    assert all(bool(row["actual_gbp"]) != bool(row["forecast_gbp"]) for row in rows)


def test_the_doubtful_rows_are_there_and_few(example, episodes):
    births = {r["CHILD"]: day(r["DOB"]) for r in example.latest("header", "CHILD")}
    now = [one for one in episodes if one["end"] == date.max]
    adults = [o for o in now if LAST - births[o["CHILD"]] > timedelta(days=19 * 365)]
    assert len(adults) == 1
    ended = {
        row["household_id"] for row in example.rows("households") if row["ended_date"]
    }
    assert len([one for one in now if one["URN"] in ended]) == 1
    places = {
        row["household_id"]: int(row["approved_places"])
        for row in example.rows("places")
        if not row["to_date"]
    }
    living = Counter(one["URN"] for one in now if one["URN"] in places)
    assert len([home for home in living if living[home] > places[home]]) == 2


def test_every_file_keeps_its_contract():
    con = duckdb.connect()
    batch = load_extracts(con, EXAMPLE, date(2026, 11, 30))
    assert all(batch.rows.values())
