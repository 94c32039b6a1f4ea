"""Entries of a register as HTML."""

from components.records import records_html
from findings.record import Fact, Record


def test_an_entry_is_a_list_item_with_a_heading_and_its_facts():
    html = records_html(
        (
            Record(
                "Title",
                text="Text",
                facts=(Fact("Stated", "one\ntwo"),),
                verdict="✗ does not hold",
                mark="bad",
                above="Money",
                foot="Report, 1.5",
            ),
        )
    )
    assert '<div class="fd-records" role="list"><div class="fd-entry"' in html
    assert 'role="listitem"' in html
    assert '<span class="fd-verdict fd-bad">✗ does not hold</span>' in html
    assert "<h4>Title</h4><p>Text</p>" in html
    assert "<dt>Stated</dt><dd>one<br>two</dd>" in html


def test_an_entry_without_facts_or_verdict_has_no_empty_parts():
    html = records_html((Record("Title"),))
    assert "<dl>" not in html and "<p" not in html


def test_what_a_document_says_is_never_markup():
    hostile = "<script>alert(1)</script>"
    html = records_html(
        (
            Record(
                hostile,
                text=hostile,
                facts=(Fact(hostile, hostile),),
                verdict=hostile,
                above=hostile,
                foot=hostile,
            ),
        )
    )
    assert "<script" not in html
