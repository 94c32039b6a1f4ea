"""The page that checks the numbers, as a reader opens it."""

import pytest

OUTCOME_FIELDS = {
    "✗ does not hold": "does not hold",
    "◐ partly": "partly",
    "? cannot be tested": "cannot be tested",
    "✓ holds": "holds",
}


def text_of(at):
    return " ".join(node.proto.body for node in at.get("html"))


def entries(at):
    return text_of(at).count('role="listitem"')


def test_the_chart_counts_the_claims_of_the_record(open_page, chart_rows, record):
    at = open_page("check", organisation="Coventry")
    assert not at.exception
    drawn = {}
    for row in chart_rows(at, "outcomes-by-theme"):
        outcome = OUTCOME_FIELDS[row["outcome"]]
        drawn[outcome] = drawn.get(outcome, 0) + row["claim_count"]
    stored = dict(
        record.sql(
            "select outcome, count(*) from page_reconciliation"
            " where organisation_name = 'Coventry' group by outcome"
        ).fetchall()
    )
    assert drawn == stored
    assert f"{stored['does not hold']} do not" in text_of(at)


def test_the_list_starts_with_what_does_not_hold(open_page):
    at = open_page("check")
    first = text_of(at).partition('role="listitem"')[2]
    assert first.index("✗ does not hold") < first.index("<h4>")
    assert entries(at) == 25


@pytest.mark.parametrize("outcome", OUTCOME_FIELDS.values())
def test_a_link_opens_the_claims_of_one_outcome(open_page, record, outcome):
    at = open_page("check", outcome=outcome)
    ((number,),) = record.sql(
        "select count(*) from page_reconciliation where organisation_name = 'Coventry'"
        f" and outcome = '{outcome}'"
    ).fetchall()
    assert not at.exception
    assert f"{number} of " in text_of(at)
    assert entries(at) == min(number, 25)


def test_words_in_a_link_narrow_the_list(open_page):
    at = open_page("check", find="HALF of the OVERSPEND")
    assert not at.exception
    assert "approximately half of the overspend" in text_of(at)
    assert entries(at) < 5


@pytest.mark.parametrize(
    "find", ["zebra", "<script>alert(1)</script>", "'; drop table x; --", "%_" * 30]
)
def test_words_that_find_nothing_are_answered_in_a_sentence(open_page, find):
    at = open_page("check", find=find)
    assert not at.exception
    assert "No statement fits" in text_of(at)
    assert "<script>" not in text_of(at)


@pytest.mark.parametrize(
    "query",
    [
        {"outcome": "nonsense"},
        {"theme": "<b>"},
        {"paper": "A document that is not there"},
        {"sheet": "99"},
        {"sheet": "-1"},
        {"sheet": "two"},
        {"whole_record": "perhaps"},
    ],
)
def test_a_value_that_is_not_known_changes_nothing(open_page, query):
    at = open_page("check", **query)
    assert not at.exception
    assert "All " in text_of(at) and entries(at) == 25


def test_pages_of_the_list_hold_every_claim_once(open_page):
    titles = []
    for sheet in range(1, 4):
        at = open_page("check", outcome="does not hold", sheet=str(sheet))
        titles += [part.split("</h4>")[0] for part in text_of(at).split("<h4>")[1:]]
    assert len(titles) == len(set(titles)) > 50


def test_all_organisations_are_taken_together(open_page, record):
    at = open_page("check", organisation="Kent", whole_record="true")
    ((number,),) = record.sql("select count(*) from page_reconciliation").fetchall()
    assert not at.exception
    assert f"All {number} statements" in text_of(at)


@pytest.mark.parametrize(
    "organisation", ["Kent", "Kensington and Chelsea", "Coram", "Coram-i"]
)
def test_every_organisation_has_its_claims_or_is_told_so(open_page, organisation):
    at = open_page("check", organisation=organisation)
    assert not at.exception
    assert f"{organisation}&#x27;s documents" in text_of(at)


def test_the_service_narrows_the_claims(open_page, record):
    at = open_page("check", service="Adoption")
    ((number,),) = record.sql(
        "select count(*) from page_reconciliation where organisation_name = 'Coventry'"
        " and service in ('adoption', 'both')"
    ).fetchall()
    assert not at.exception
    assert f"All {number} statements" in text_of(at)
