"""The Standards page as a reader of totals opens it."""

import pytest

HERE = {"organisation": "Exampleshire"}
KINDS = {
    "Annual reviews",
    "Supervisory visits",
    "Unannounced visits",
    "DBS renewals",
    "Inductions",
    "Medicals",
}


def text_of(at):
    return " ".join(node.proto.body for node in at.get("html"))


@pytest.fixture
def opened(open_page):
    at = open_page("standards", **HERE)
    assert not at.exception
    return at


def test_it_answers_with_the_share_of_what_was_due(opened, record):
    [(done, due)] = record.sql(
        "select sum(numerator), sum(denominator) from page_live_measures"
        " where measure_id like '%_on_time_pct' and cut = 'rolling_12' and dim_1 = ''"
        " and numerator is not null and denominator is not null"
        " and period_end = (select max(last_month_end) from page_authorities)"
    ).fetchall()
    assert f"{100 * done / due:.1f}% of the {due:,.0f} reviews, visits" in text_of(
        opened
    )


def test_each_kind_has_its_share(opened, chart_rows):
    rows = chart_rows(opened, "done-in-time")
    assert {row["standard"] for row in rows} == KINDS
    assert sum(row["is_strong"] for row in rows) >= 1


def test_published_standards_stand_beside_their_measures(opened):
    assert "What published standards ask for" in text_of(opened)
    assert "Annual review of each foster carer" in text_of(opened)


def test_one_standard_is_chosen_in_the_link(open_page, chart_rows):
    at = open_page("standards", **HERE, standard="Medicals")
    assert not at.exception
    assert "Medicals: " in text_of(at)
    teams = {row["team"] for row in chart_rows(at, "in-time-by-team")}
    assert {"North", "South", "East", "West"} <= teams


def test_filters_are_named_where_they_apply(open_page):
    at = open_page("standards", **HERE, team="North", household_type="mainstream")
    assert not at.exception
    assert "kind of household: mainstream; team: North" in text_of(at)


def test_readers_of_totals_see_no_household(opened):
    assert "the longest first" not in text_of(opened)


def test_before_the_records_begin_it_says_so(open_page):
    at = open_page("standards", **HERE, month="April 2020")
    assert not at.exception
    assert "hold nothing that was due" in text_of(at)
