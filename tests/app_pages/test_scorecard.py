"""The Scorecard as a reader opens it."""

import re

import pytest

CUTS = ("Monthly", "Quarterly", "Half-yearly", "Yearly", "Rolling 12 months")


def html_of(at):
    return " ".join(node.proto.body for node in at.get("html"))


def opened(open_page, **query):
    at = open_page("scorecard", organisation="Exampleshire", **query)
    assert not at.exception
    return at


def rows_of(at):
    """Return the words of each row of the scorecard's tables."""
    found = re.findall(r"<tr[^>]*><th scope=\"row\">(.*?)</tr>", html_of(at), re.DOTALL)
    return [re.sub(r"<[^>]+>", " ", row) for row in found if "?" in row]


@pytest.mark.parametrize("cut", CUTS)
def test_every_cut_has_measures_and_a_sentence(open_page, cut):
    at = opened(open_page, cut=cut)
    assert re.search(r"Of \d+ measures, ", html_of(at))
    assert len(rows_of(at)) > 30


def test_the_sentence_counts_what_the_table_shows(open_page, record):
    at = opened(open_page, cut="Quarterly")
    [(count, concern)] = record.sql(
        "select count(*), count(*) filter (where variation = 'concern')"
        " from page_scorecard where cut = 'quarter' and period_end = '2026-09-30'"
    ).fetchall()
    told = re.search(r"Of (\d+) measures, (\d+|none) shows? concern", html_of(at))
    assert told.groups() == (str(count), str(concern) if concern else "none")
    assert sum(" Concern " in row for row in rows_of(at)) == concern


def test_a_measure_opens_its_trend(open_page, chart_rows, record):
    at = opened(open_page, measure="Occupancy")
    drawn = chart_rows(at, "trend")
    wanted = record.sql(
        "select period_end, value from page_live_trends"
        " where measure_id = 'occupancy_pct' and cut = 'month' order by period_end"
    ).fetchall()
    assert [row["value_pct"] for row in drawn] == [value for _, value in wanted]
    assert "Mean " in html_of(at)


@pytest.mark.parametrize(
    "measure",
    ["A1: entering care to moving in", "Variance, all lines", "Initial visits"],
)
@pytest.mark.parametrize("cut", ["Monthly", "Yearly"])
def test_trends_of_every_kind_are_drawn(open_page, chart_rows, measure, cut):
    assert chart_rows(opened(open_page, measure=measure, cut=cut), "trend")


def test_an_earlier_month_is_another_scorecard(open_page):
    at = opened(open_page, month="March 2026")
    assert "to October 2026: what came after March 2026 is in them" in html_of(at)
    assert "12 months to March 2026" in html_of(at)
    assert "12 months to October 2026" not in html_of(at)


def test_a_service_has_its_own_scorecard(open_page):
    both = rows_of(opened(open_page))
    adoption = rows_of(opened(open_page, service="Adoption"))
    assert 0 < len(adoption) < len(both)
    assert not any("Occupancy" in row for row in adoption)


def test_only_what_needs_attention(open_page):
    rows = rows_of(opened(open_page, show="Needs attention"))
    assert all(" Concern " in row or " Will be missed " in row for row in rows)


def test_an_unknown_measure_is_not_shown(open_page):
    at = opened(open_page, measure="<b>Atlantis</b>")
    assert "Atlantis" not in html_of(at)
    assert not at.get("vega_lite_chart")


def test_an_organisation_without_records_gets_a_note(open_page):
    at = open_page("scorecard", organisation="Kent")
    assert not at.exception
    assert "There are no records of Kent here" in html_of(at)
    assert rows_of(at)
