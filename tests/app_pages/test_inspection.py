"""The Inspection and actions page as a reader opens it."""

import pytest


def text_of(at):
    return " ".join(node.proto.body for node in at.get("html"))


def test_the_chosen_organisation_stands_first(open_page, chart_rows):
    at = open_page("inspection", organisation="Kent")
    assert not at.exception
    drawn = chart_rows(at, "judgements-by-year")
    assert [row["grade_letter"] for row in drawn[:3]] == ["RI", "G", "RI"]
    assert {row["organisation_name"] for row in drawn[:7]} == {"Kent"}
    assert len(drawn) == 29


def test_the_others_can_be_left_out_by_a_link(open_page, chart_rows):
    at = open_page("inspection", organisation="Kent", everyone="false")
    assert not at.exception
    drawn = chart_rows(at, "judgements-by-year")
    assert {row["organisation_name"] for row in drawn} == {"Kent"}


def test_a_judgement_that_is_not_ofsteds_says_so(open_page):
    told = text_of(open_page("inspection", organisation="Kent"))
    assert "‘requires improvement’ overall; it is not Ofsted" in told


@pytest.mark.parametrize("part", ["Judgements", "Actions", "Standards"])
@pytest.mark.parametrize(
    "name", ["Coventry", "Kent", "Kensington and Chelsea", "Coram", "Coram-i"]
)
def test_every_part_opens_for_every_organisation(open_page, name, part):
    at = open_page("inspection", organisation=name, part=part)
    assert not at.exception


def test_actions_are_narrowed_by_the_link(open_page, chart_rows):
    at = open_page(
        "inspection", organisation="Coventry", part="Actions", status="Not achieved"
    )
    assert not at.exception
    assert [row["entry_count"] for row in chart_rows(at, "actions")] == [1]
    assert "‘This target was not achieved’" in text_of(at)


def test_choices_that_nothing_fits_say_so(open_page):
    at = open_page(
        "inspection",
        organisation="Coventry",
        part="Actions",
        status="Not achieved",
        owner="Officers",
    )
    assert not at.exception
    assert "Nothing in the record fits" in text_of(at)


def test_unknown_choices_show_everything(open_page):
    at = open_page(
        "inspection",
        organisation="Coventry",
        part="Actions",
        owner="<script>",
        status="'; drop table",
        leaf="99",
    )
    assert not at.exception
    assert "55 recommendations, priorities and actions" in text_of(at)


def test_an_organisation_without_standards_says_so(open_page):
    at = open_page("inspection", organisation="Coram-i", part="Standards")
    assert "name no standard for the chosen service" in text_of(at)


def test_a_choice_of_one_organisation_does_not_empty_the_next(open_page):
    at = open_page(
        "inspection", organisation="Coventry", part="Actions", owner="Adoption service"
    )
    at.selectbox(key="organisation").set_value("Kent").run()
    assert not at.exception
    assert "16 recommendations, priorities and actions" in text_of(at)


def test_who_watches_links_to_the_page_it_serves(open_page):
    at = open_page("inspection", organisation="Coventry", part="Who watches what")
    assert not at.exception
    assert "Adoption serves 13 ways of watching" in text_of(at)
    labels = [node.proto.label for node in at.get("page_link")]
    assert "Open Adoption" in labels
    assert "Open Inspection and actions" not in labels
