"""Headlines, changes and questions, worked out by hand from Coventry's two reports."""

import pytest

from findings import words


@pytest.fixture(scope="module")
def headlines(record):
    rows = record.sql(
        "from page_headlines where organisation_name = 'Coventry'"
        " and period_label = '2015/16'"
    )
    return {row["measure_id"]: row for row in rows.to_arrow_table().to_pylist()}


@pytest.mark.parametrize(
    ("measure", "value", "text", "target", "status", "verdict"),
    [
        # 20 approvals of 312 enquiries; the report looks for 10% or better.
        (
            "fostering_enquiry_to_approval_pct",
            6.4103,
            "6.4%",
            "target 10.0%",
            "missed",
            "3.6 percentage points short of target",
        ),
        # 6 of 20 assessments; the statutory time is not a share to be reached.
        ("fostering_assessments_in_time_pct", 30, "30.0%", "", "no target", ""),
        (
            "mainstream_households",
            148,
            "148",
            "target 175",
            "missed",
            "27 short of target",  # 175 - 148
        ),
        (
            "children_in_house",
            149,
            "149",
            "target 180",
            "missed",
            "31 short of target",  # 180 - 149
        ),
        ("occupancy_pct", 61.5702, "61.6%", "", "no target", ""),  # 149 / 242
        # 25,975,000 - 25,095,000 pounds.
        (
            "placements_spend",
            880_000,
            "£880k over",
            "on budget",
            "missed",
            "over budget",
        ),
        # 1,303,000 - 1,317,000 pounds.
        (
            "adoption_spend",
            -14_000,
            "£14k under",
            "on budget",
            "met",
            "within budget",
        ),
        (
            "a1_days",
            595,
            "595 days",
            "target 426 days",
            "missed",
            "169 days over target",  # 595 - 426
        ),
        (
            "a2_days",
            234,
            "234 days",
            "target 122 days",
            "missed",
            "112 days over target",  # 234 - 122
        ),
        ("long_term_stability_pct", None, "[x]", "", "not published", ""),
    ],
)
def test_a_headline_has_value_target_and_verdict(
    headlines, measure, value, text, target, status, verdict
):
    row = headlines[measure]
    assert row["value"] == (None if value is None else pytest.approx(value, abs=1e-4))
    assert row["value_text"] == text
    assert row["target_text"] == target
    assert row["status"] == status
    assert row["verdict_text"] == verdict


@pytest.mark.parametrize(
    ("measure", "change", "verdict"),
    [
        # 6.4103 - 27/290 x 100 = 6.4103 - 9.3103
        (
            "fostering_enquiry_to_approval_pct",
            "Down 2.9 percentage points on 2014/15",
            "worse",
        ),
        ("fostering_households_approved", "Down 7 on 2014/15", "worse"),  # 27 to 20
        ("fostering_enquiries", "Up 22 on 2014/15", "better"),  # 290 to 312
        ("occupancy_pct", "Up 6.8 percentage points on 2014/15", "better"),
        ("a1_days", "Up 62 days on 2014/15", "worse"),  # 533 to 595
        ("adoption_disruptions", "Down 1 on 2014/15", "better"),  # 3 to 2
        ("placements_spend", "No earlier figure", ""),
    ],
)
def test_a_change_is_said_with_its_direction(headlines, measure, change, verdict):
    assert headlines[measure]["change_text"] == change
    assert headlines[measure]["change_verdict"] == verdict


def test_a_sentence_says_it_all(headlines):
    assert headlines["fostering_enquiry_to_approval_pct"]["sentence"] == (
        "Approvals as a share of enquiries: 6.4% (20 of 312), 2015/16;"
        " 3.6 percentage points short of target;"
        " down 2.9 percentage points on 2014/15, worse."
    )
    assert headlines["long_term_stability_pct"]["sentence"] == (
        "Long-term placement stability: not published, 2015/16."
    )


def test_each_organisation_with_a_judgement_has_its_latest(record):
    rows = record.sql(
        "select organisation_name, value_text, period_label, verdict_text"
        " from page_headlines where theme = 'inspection' order by organisation_name"
    ).fetchall()
    assert rows == [
        ("Coram", "Outstanding", "10 to 13 July 2018", "Ofsted"),
        (
            "Coventry",
            "Requires improvement in 3 areas",
            "Published March 2014",
            "Ofsted",
        ),
        ("Kensington and Chelsea", "Outstanding", "14 September 2011", "Ofsted"),
        ("Kent", "Requires improvement", "2016", "Not an Ofsted judgement"),
    ]


def test_numbers_read_as_they_do_everywhere_else(record):
    """The view words its numbers in SQL; the pages word theirs in Python."""
    rows = record.sql(
        "select value, unit, value_text from page_headlines where value is not null"
    ).fetchall()
    write = {
        "pct": words.pct,
        "gbp": words.variance,
        "days": words.days,
    }
    for value, unit, text in rows:
        assert text == write.get(unit, words.count)(value)


def test_what_changed_is_ordered_by_proportion(record):
    rows = record.sql(
        "select measure_id, before_count, now_count, is_from_few from page_changes"
        " where financial_year = '2015/16' limit 4"
    ).fetchall()
    assert rows == [
        ("children_awaiting_match", 6, 33, True),  # +450%
        ("interagency_placements", 11, 22, False),  # +100%
        ("fostering_stage2_started", 22, 39, False),  # +77%
        ("fostering_stage1_started", 69, 112, False),  # +62%
    ]


def test_questions_carry_their_numbers(record):
    asked = dict(
        record.sql(
            "select question_id, because from page_questions"
            " where organisation_name = 'Coventry' and financial_year = '2015/16'"
        ).fetchall()
    )
    assert asked["fostering-enquiries-and-approvals"] == (
        "Enquiries rose from 290 to 312 while approvals fell from 27 to 20."
    )
    assert asked["occupancy-from-fewer-places"] == (
        "Occupancy rose by 6.8 percentage points; 1.9 of them came from there being"
        " 8 fewer places."
    )
    # 1,367,000 under; 640,000 + 1,607,000 = 2,247,000 over.
    assert asked["under-because-over"] == (
        "Internal Fostering was £1.37m under; External Fostering and Residential"
        " together were £2.25m over."
    )
    assert "610 days, 533 days, 595 days" in asked["missed-three-years"]
    assert "193 days, 159 days, 234 days" in asked["missed-three-years"]
    assert "8.0%, 9.3%, 6.4%" in asked["missed-three-years"]  # 18/224, 27/290, 20/312
    assert asked["more-children-fewer-adopters"] == (
        "Children waiting for a match rose from 6 to 33 while adopters approved fell"
        " from 38 to 20."
    )


def test_a_question_is_asked_only_where_its_condition_holds(record):
    asked = record.sql(
        "select count(*) from page_questions where financial_year = '2014/15'"
        " and question_id in ('fostering-enquiries-and-approvals',"
        " 'more-children-fewer-adopters', 'missed-three-years')"
    ).fetchall()
    assert asked == [(0,)]  # that year approvals rose, and fewer children waited


def test_headlines_stand_in_one_order(record):
    rows = record.sql(
        "select measure_id from page_headlines where organisation_name = 'Coventry'"
        " and period_label = '2015/16' and theme = 'recruitment'"
    ).fetchall()
    assert [row[0] for row in rows] == [
        "mainstream_households",
        "fostering_enquiries",
        "fostering_households_approved",
        "fostering_enquiry_to_approval_pct",
        "fostering_assessments_in_time_pct",
    ]


@pytest.mark.parametrize(
    ("measure", "places"),
    [
        # Approvals, enquiries and the 10% benchmark stand in three places.
        (
            "fostering_enquiry_to_approval_pct",
            {
                "1.10 Table: Mainstream carers",
                "1.10 Table: Recruitment/Assessment",
                "1.11 (first)",
            },
        ),
        # 148 households in the table, the 175 that were wanted in 1.6.
        ("mainstream_households", {"1.10 Table: Mainstream carers", "1.6"}),
        # Both places filled and places approved stand in one table.
        ("occupancy_pct", {"1.10 Table: Mainstream carers"}),
    ],
)
def test_a_headline_names_the_place_of_every_number_in_it(headlines, measure, places):
    row = headlines[measure]
    assert row["document_id"] == "COV-FOSTERING-AR-2016"
    assert set(row["reference"].split(", ")) == places
