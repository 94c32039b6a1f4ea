"""The Recruitment page of a service's own records, as a reader opens it."""

from datetime import date

import pytest

from figures import live_recruitment as figures
from figures import live_recruitment_homes as homes
from figures import live_recruitment_left as left
from figures import live_recruitment_open as in_hand
from figures import live_recruitment_time as times
from findings import live_recruitment_words as words

UNTIL = date(2026, 10, 31)


def text_of(at):
    return " ".join(node.proto.body for node in at.get("html"))


def opened(open_page, part=words.FUNNEL, **query):
    at = open_page("recruitment", organisation="Exampleshire", part=part, **query)
    assert not at.exception
    return at


@pytest.mark.parametrize("part", words.PARTS)
def test_each_part_answers_for_both_services(open_page, part):
    at = opened(open_page, part)
    assert "In the 12 months to October 2026," in text_of(at)
    assert at.get("vega_lite_chart")
    assert "applicants.csv" in text_of(at) or "households.csv" in text_of(at)


def test_both_funnels_are_there_and_told_apart(open_page, chart_rows):
    at = opened(open_page)
    said = text_of(at)
    assert "period funnel" in said
    assert "cohorts: the enquiries of each financial year" in said
    assert "A cohort follows those who enquired" in said
    stages = [row["stage"] for row in chart_rows(at, "fostering-period-funnel")]
    assert stages[::2] == [
        "Enquiries",
        "Initial visits",
        "Applications (stage 1)",
        "Stage 2 started",
        "Households approved",
    ]


def test_one_service_alone(open_page):
    at = opened(open_page, service="Adoption")
    said = text_of(at)
    assert "adopters were approved" in said
    assert "fostering" not in said.lower().replace("fostering-", "")
    at = opened(open_page, words.TIME, service="Fostering")
    assert "Adoption: stage 1" not in text_of(at)


def test_a_filter_by_source_is_named_and_counts_are_rounded(open_page, chart_rows):
    at = opened(open_page, words.LEFT, enquiry_source="Website")
    assert "source of enquiry: Website" in text_of(at)
    counts = [row["tally_count"] for row in chart_rows(at, "fostering-left-by-stage")]
    assert [number for number in counts if number and number % 5] == []


def test_an_earlier_month_is_shown_up_to_that_month(open_page):
    at = opened(open_page, month="June 2026")
    assert "In the 12 months to June 2026," in text_of(at)
    at = opened(open_page, words.LEFT, month="June 2026")
    assert "in 2025/26" in text_of(at)


def test_no_case_is_listed_for_totals(open_page, record):
    assert "open-assessments" not in str(opened(open_page, words.OPEN).main)
    for view in ("page_live_recruitment_cases", "page_live_recruitment_cases_cohorts"):
        assert record.sql(f"from {view}").fetchall() == []


def test_no_small_count_is_shown_to_totals(record):
    for view, field in (
        ("page_live_recruitment_tallies", "tally_count"),
        ("page_live_recruitment_tallies", "total_count"),
        ("page_live_recruitment_funnel", "household_count"),
    ):
        small = f"select * from {view} where {field} between 1 and 4"
        assert record.sql(small).fetchall() == []


def of_service(exact, view, where="true"):
    return exact.sql(f"select * from {view} where {where}").to_arrow_table()


def test_the_service_sees_what_runs_out_and_when(exact):
    now = of_service(exact, "page_live_recruitment_tallies", "cut = 'now'")
    cases = of_service(exact, "page_live_recruitment_cases")
    lines = in_hand.in_progress("Exampleshire", now, cases)
    found = {figure.name: figure for line in lines for figure in line}
    months = found["fostering-breaches-by-month"].rows.to_pylist()
    limits = found["fostering-limits"].rows.to_pylist()
    # Every open assessment stands once in each of the two figures.
    assert sum(row["case_count"] for row in months) == limits[0]["total_count"]
    for row in limits:
        same = [m["case_count"] for m in months if m["prospect"] == row["part"]]
        assert sum(same) == row["tally_count"]
    listed = found["open-assessments"].rows.to_pylist()
    assert len(listed) == cases.num_rows > 0
    assert listed[0]["document_id"] and listed[0]["reference"]


def test_a_cohorts_parts_and_stages_add_up_for_the_service(exact):
    parts = of_service(
        exact, "page_live_recruitment_tallies", "tally_id = 'fostering_cohort'"
    ).to_pylist()
    stages = of_service(
        exact, "page_live_recruitment_cases_cohorts", "service = 'fostering'"
    ).to_pylist()
    for first in [row for row in stages if row["stage_order"] == 1]:
        mine = [r for r in parts if r["period_start"] == first["period_start"]]
        assert sum(r["tally_count"] for r in mine) == first["reached_count"]
        open_ = [r["tally_count"] for r in mine if r["part"].startswith("Open")]
        assert sum(open_) == first["open_count"]
        (last,) = [
            row["reached_count"]
            for row in stages
            if row["stage_order"] == 6 and row["period_start"] == first["period_start"]
        ]
        assert last == sum(r["tally_count"] for r in mine if r["part"] == "Approved")


def test_the_steps_of_the_service_are_exact(exact):
    rows = of_service(exact, "page_live_recruitment_funnel", "dim_1 = ''")
    (fostering, _) = figures.funnels("Exampleshire", UNTIL, rows)
    shown = fostering.rows.to_pylist()
    assert None not in [row["household_count"] for row in shown]
    for row in shown:
        whole = [
            r["household_count"]
            for r in shown
            if r["period"] == row["period"] and r["stage_order"] == 1
        ]
        share = 100 * row["household_count"] / whole[0]
        assert row["of_enquiries_pct"] == pytest.approx(share)


def test_records_without_recruitment_draw_nothing_and_break_nothing(exact):
    def none(view):
        return of_service(exact, view, "false")

    tallies, measures = (
        none("page_live_recruitment_tallies"),
        none("page_live_measures"),
    )
    steps, who = none("page_live_recruitment_funnel"), "Exampleshire"
    cases = none("page_live_recruitment_cases")
    stages = none("page_live_recruitment_cases_cohorts")
    assert figures.funnels(who, UNTIL, steps) == []
    assert figures.followed(who, steps, tallies, stages) == [[], [], []]
    assert left.left(who, UNTIL, tallies, tallies) == []
    assert left.sources(who, tallies) == []
    assert in_hand.in_progress(who, tallies, cases) == [[]]
    assert times.waits(who, UNTIL, none("page_live_durations")) == [[], []]
    assert times.standards(who, UNTIL, measures).rows.num_rows == 0
    lines = homes.gained_and_lost(who, UNTIL, measures, measures, measures)
    (moved, why), (years,) = lines
    assert "are not known" in moved.headline
    assert (why.rows.num_rows, years.rows.num_rows) == (0, 0)
