"""The Sources page, as a reader opens it."""

import pytest


def text_of(at):
    return " ".join(node.proto.body for node in at.get("html"))


def entries(at):
    return text_of(at).count('role="listitem"')


def test_it_opens_with_the_figures_of_the_organisation(open_page, record):
    at = open_page("sources", organisation="Kent")
    ((number,),) = record.sql(
        "select count(*) from page_figures where owner_name = 'Kent'"
    ).fetchall()
    assert not at.exception
    assert f"<h3>{number} figures.</h3>" in text_of(at)


def test_a_link_finds_a_figure_by_any_of_its_words(open_page):
    at = open_page("sources", find="TWENTY two inter-agency")
    assert not at.exception
    assert 0 < entries(at) < 5
    assert "‘twenty two’" in text_of(at) and "22 children" in text_of(at)


def test_a_link_finds_the_figures_of_a_measure_and_a_document(open_page, record):
    measure, title = (
        "Mainstream fostering households",
        ("Coventry Fostering Service Annual Report 2015/16"),
    )
    at = open_page("sources", measure_name=measure, document_title=title)
    ((number,),) = record.sql(
        "select count(*) from page_figures where measure_name = ?"
        " and document_title = ?",
        params=[measure, title],
    ).fetchall()
    assert not at.exception
    assert f"<h3>{number} of " in text_of(at)
    assert entries(at) == number


def test_the_whole_record_can_be_searched_at_once(open_page, record):
    at = open_page("sources", organisation="Coram-i", whole_record="true")
    ((number,),) = record.sql("select count(*) from page_figures").fetchall()
    assert f"<h3>{number} figures.</h3>" in text_of(at)


@pytest.mark.parametrize(
    ("register", "shown"),
    [
        ("Documents", "SHA-256"),
        ("Measures", "Good is"),
        ("Words", "Symbols for what is missing"),
    ],
)
def test_each_register_has_its_link(open_page, register, shown):
    at = open_page("sources", look_in=register)
    assert not at.exception
    assert shown in text_of(at)


def test_every_document_says_what_may_be_done_with_it(open_page, record):
    at = open_page("sources", look_in="Documents")
    for licence, sha256 in record.sql(
        "select licence, sha256 from page_documents"
    ).fetchall():
        assert sha256 in text_of(at)
        assert licence.replace("'", "&#x27;") in text_of(at)


@pytest.mark.parametrize("register", ["Figures", "Documents", "Measures", "Words"])
@pytest.mark.parametrize("find", ["<img src=x onerror=alert(1)>", "' or 1=1 --"])
def test_hostile_words_find_nothing_and_do_nothing(open_page, register, find):
    at = open_page("sources", look_in=register, find=find)
    assert not at.exception
    assert "Nothing with" in text_of(at)
    assert "<img" not in text_of(at)


@pytest.mark.parametrize(
    "query", [{"look_in": "Nonsense"}, {"measure_name": "<b>"}, {"sheet": "1000"}]
)
def test_a_value_that_is_not_known_changes_nothing(open_page, query):
    at = open_page("sources", **query)
    assert not at.exception
    assert entries(at) == 25


def test_the_snapshot_says_its_age_and_its_fingerprint(open_page, record):
    ((fingerprint,),) = record.sql("select fingerprint from snapshot_info").fetchall()
    at = open_page("sources")
    assert fingerprint in text_of(at)
    assert "ago)" in text_of(at) or "just now)" in text_of(at)


def test_the_record_can_be_taken_away(open_page):
    names = [node.proto.label for node in open_page("sources").get("download_button")]
    assert names == ["Download as CSV", "Excel workbook", "CSV files (zip)"]
