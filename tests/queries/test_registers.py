"""Judgements, actions, standards and monitoring as the documents give them."""

import pytest


@pytest.fixture(scope="module")
def rows(record):
    def read(sql):
        return record.sql(sql).to_arrow_table().to_pylist()

    return read


def test_judgements_are_counted_by_grade_and_year(rows):
    found = {
        row["judged"]: (
            row["overall_grade"],
            row["outstanding_count"],
            row["good_count"],
            row["improvement_count"],
            row["in_words_count"],
        )
        for row in rows("from page_judgement_years")
    }
    assert found == {
        "Coram, 2018": ("Outstanding", 3, 0, 0, 2),
        "Coram, 2015": ("Outstanding", 1, 0, 0, 0),
        "Coram-i, 2020": (None, 0, 0, 0, 3),
        "Coventry, 2014": (None, 0, 0, 3, 0),
        "Kensington and Chelsea, 2011": ("Outstanding", 8, 0, 0, 1),
        "Kent, 2016": ("Requires improvement", 0, 1, 2, 4),
        "Tri-Borough, 2016": (None, 1, 0, 0, 0),
    }


def test_kents_judgements_are_not_ofsteds(rows):
    assert not any(
        row["is_ofsted"]
        for row in rows("from page_judgements where organisation_name = 'Kent'")
    )


def test_the_overall_judgement_stands_first(rows):
    found = rows("from page_judgements where area_order = 1 and judged = 'Kent, 2016'")
    assert [row["area"] for row in found] == ["Overall fostering service"]


def test_the_one_target_that_was_not_achieved_is_coventrys(rows):
    [row] = rows("from page_actions where status = 'Not achieved'")
    assert row["organisation_name"] == "Coventry"
    assert row["reference"] == "1.6"


@pytest.mark.parametrize(
    ("standard_id", "latest", "is_met"),
    [
        ("cov-fost-approved-fostering-households", 148, False),  # of 175
        ("cov-fost-children-placed-in-house", 149, False),  # of 180
        ("cov-fost-approvals-as-a-share-of-enquiries", 6.4, False),  # of 10
        ("cov-adop-care-proceedings-concluded", 26.3, False),  # against 26 weeks
        ("cov-adop-a1-average-time-between-a-child-entering", 587, False),  # 426 days
        ("cov-adop-a2-average-time-between-receiving-court", 189, False),  # 122 days
        ("rbkc-fost-computer-in-every-fostering-household", 100, True),
        # 6 assessments are not 6 months, and 18 meetings are not every meeting.
        ("cov-fost-assessments-completed-within-6-months", 6, None),
        ("cov-fost-panel-quorate", 18, None),
        ("cov-fost-supervisory-visits", None, None),
    ],
)
def test_a_standard_is_tested_only_by_a_figure_of_its_own_unit(
    rows, standard_id, latest, is_met
):
    [row] = rows(f"from page_standards where standard_id = '{standard_id}'")
    assert (row["latest_value"], row["is_met"]) == (latest, is_met)
    assert row["has_measure"] is (latest is not None)
    assert (row["where_to_look"] is None) is (latest is None)


def test_a_figure_from_another_document_brings_its_source(rows):
    [row] = rows(
        "from page_standards"
        " where standard_id = 'cov-fost-assessments-completed-within-6-months'"
    )
    documents = row["document_id"].split("; ")
    assert documents == ["COV-FOSTERING-SOP", "COV-FOSTERING-AR-2016"]
    assert len(row["reference"].split("; ")) == 2


def test_every_way_of_watching_names_a_page(rows):
    [counts] = rows(
        "select count(*) as shown, (select count(*) from stg_monitoring) as held"
        " from page_monitoring where page_title is not null"
    )
    assert counts["shown"] == counts["held"]


@pytest.mark.parametrize("register", ["judgements", "actions", "standards"])
def test_no_entry_of_a_register_is_lost(rows, register):
    [counts] = rows(
        f"select (select count(*) from page_{register}) as shown,"
        f" (select count(*) from stg_{register}) as held"
    )
    assert counts["shown"] == counts["held"]
