"""The Outturn page of records as a reader opens it, for readers of totals."""

import pytest

WHO = {"organisation": "Exampleshire"}
MOVE = "Moving children in-house"


def text_of(at):
    return " ".join(node.proto.body for node in at.get("html"))


@pytest.fixture
def opened(open_page):
    def page(**query):
        at = open_page("outturn", **WHO, **query)
        assert not at.exception
        return at

    return page


@pytest.fixture(scope="module")
def pounds(record):
    """Return budget, actual and variance since April of both services."""
    return record.sql(
        "select budget_gbp, actual_gbp, variance_gbp from page_live_outturn_lines"
        " where service = 'both' and period_end = '2026-10-31'"
    ).fetchall()[0]


def test_it_answers_its_question_from_the_rows(opened, pounds, chart_rows):
    at = opened()
    budget, actual, variance = (float(value) for value in pounds)
    assert f"cost £{actual / 1e6:.2f}m from April to October 2026" in text_of(at)
    assert f"against a budget of £{budget / 1e6:.2f}m" in text_of(at)
    months = chart_rows(at, "months-against-budget")
    assert len(months) == 12
    spent = sum(row["variance_gbp"] for row in months if row["is_strong"])
    assert spent == pytest.approx(variance)
    lines = chart_rows(at, "lines-against-budget")
    assert lines[-1]["line"] == "In all"
    rest = sum(row["variance_gbp"] for row in lines[:-1])
    assert rest == pytest.approx(variance) == lines[-1]["variance_gbp"]


def test_the_causes_on_the_screen_add_up(opened, pounds, chart_rows):
    drawn = chart_rows(opened(part="Why it differs"), "causes")
    assert drawn[-1]["part"] == "In all"
    parts = sum(row["part_gbp"] for row in drawn[:-1])
    assert parts == pytest.approx(float(pounds[2]), abs=0.005)


def test_a_week_of_each_kind(opened, chart_rows):
    at = opened(part="What a week costs")
    assert "a week with an agency cost" in text_of(at)
    kinds = {row["kind"] for row in chart_rows(at, "week-foster")}
    assert kinds == {"In-house", "Independent agency"}
    assert len(chart_rows(at, "weeks-against-budget")) == 8


def test_a_link_opens_the_number_that_is_moved(opened, record, chart_rows):
    at = opened(part=MOVE, moving="25")
    assert at.number_input(key="moving").value == 25
    week, days, outlook = record.sql(
        "select difference_week_gbp, left_days, outlook_variance_gbp"
        " from page_live_outturn_moves"
    ).fetchall()[0]
    left = float(outlook) - 25 * week / 7 * days
    drawn = {row["state"]: row["left_gbp"] for row in chart_rows(at, "children-moved")}
    assert drawn["With 25 moved"] == pytest.approx(left)
    assert drawn["As forecast"] == pytest.approx(float(outlook))


@pytest.mark.parametrize("hostile", ["inf", "-7e9", "'; drop table x; --<script>", ""])
def test_hostile_numbers_fall_back(opened, hostile):
    at = opened(part=MOVE, moving=hostile)
    assert at.number_input(key="moving").value == 10
    assert "<script>" not in text_of(at)


def test_moving_none_changes_nothing(opened):
    at = opened(part=MOVE)
    at.number_input(key="moving").set_value(0.0).run()
    assert not at.exception
    assert "With no child moved nothing changes." in text_of(at)


def test_one_service_shows_its_own_lines_only(opened, chart_rows):
    at = opened(service="Adoption", part="Why it differs")
    assert "Adoption cost £" in text_of(at)
    assert "Fostering team" not in {
        row["cost_line"] for row in chart_rows(at, "lines-against-budget")
    }


def test_an_earlier_year_is_shown_up_to_its_month(opened):
    at = opened(month="June 2023")
    assert "from April to June 2023" in text_of(at)
    assert "The year ended" in text_of(at)
    assert MOVE not in str(at.get("button_group")[0].proto)
