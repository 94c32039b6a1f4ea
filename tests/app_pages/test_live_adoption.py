"""The Adoption page of records as a reader opens it, for readers of totals."""

import pytest

WHO = {"organisation": "Exampleshire"}
PARTS = [
    "How long children wait",
    "Behind the average",
    "Who is waiting",
    "What happened",
]


def text_of(at):
    return " ".join(node.proto.body for node in at.get("html"))


@pytest.fixture
def opened(open_page):
    def page(**query):
        at = open_page("adoption", **WHO, **query)
        assert not at.exception
        return at

    return page


def test_it_answers_its_question_from_the_rows(opened, record, chart_rows):
    at = opened()
    [(days,)] = record.sql(
        "select wait_days from page_live_adoption_waits where indicator = 'A1'"
        " and cut = 'month' and dim_1 = '' and period_end = '2026-10-31'"
    ).fetchall()
    assert f"({days:.0f} days) on average" in text_of(at)
    drawn = chart_rows(at, "a1-by-month")
    assert {row["basis"] for row in drawn} == {"Three years", "One year", "Threshold"}
    [last] = [r for r in drawn if r["is_last"] and r["basis"] == "Three years"]
    assert last["wait_days"] == days


@pytest.mark.parametrize("part", PARTS)
def test_every_part_has_its_figures_and_their_sources(opened, part):
    at = opened(part=part)
    assert len(at.get("download_button")) >= 2
    assert "adoption.csv, drawn on 5 November 2026" in text_of(at)


def test_the_spread_shows_the_middle_and_the_longest(opened, chart_rows):
    at = opened(part="Behind the average")
    assert "Without the" in text_of(at)
    labels = [row["label"] for row in chart_rows(at, "middle-of-the-waits")]
    assert labels[0] == "A1, three years"


def test_disruptions_are_events_and_children_and_few_are_confidential(opened, record):
    at = opened(part="What happened")
    assert "Too few placements for adoption broke down" in text_of(at)
    assert "one disruption and several children" in text_of(at)
    counts = record.sql(
        "select distinct children_count from page_live_adoption_counts"
        " where measure_id like 'adoption_disruption%'"
    ).fetchall()
    assert not {count for (count,) in counts} & {1, 2, 3, 4}


def test_filters_stand_in_the_link_and_in_the_words(opened):
    at = opened(sex="Female")
    assert at.selectbox(key="sex").value == "Female"
    assert "sex: Female" in text_of(at)


def test_an_earlier_month_shows_what_was_known_up_to_then(opened, chart_rows):
    at = opened(month="March 2024")
    assert "in the three years to 31 March 2024" in text_of(at)
    last = max(row["period_end"] for row in chart_rows(at, "a1-by-month"))
    assert f"{last:%Y-%m-%d}" == "2024-03-31"


def test_a_month_that_is_too_early_says_so(opened):
    at = opened(month=first_month_name(opened))
    assert "There are no figures for this choice and this month" in text_of(at)
    assert not at.get("vega_lite_chart")


def first_month_name(opened):
    return opened().selectbox(key="month").options[-1]


def test_adopters_who_wait_are_counted_beside_the_children(opened, record, chart_rows):
    at = opened(part="Who is waiting")
    # Of the example: counted from its files in another way in tests/brute.
    [(now,)] = record.sql(
        "select children_count from page_live_adoption_counts"
        " where measure_id = 'adopters_waiting' and cut = 'month'"
        " and period_end = '2026-10-31'"
    ).fetchall()
    assert f"{now:.0f} approved adopter households waited for a match" in text_of(at)
    drawn = chart_rows(at, "adopters-waiting-by-month")
    assert [row["children_count"] for row in drawn if row["is_last"]] == [now]
    parts = chart_rows(at, "adopters-waiting-by-how-long")
    assert sum(row["tally_count"] for row in parts) == now
