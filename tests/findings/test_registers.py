"""What the registers' entries say, at the edges of every sentence."""

import pytest

from findings import registers as says


def standard(has_measure=False, is_met=None, **more):
    return {
        "standard": "Visits",
        "service": "fostering",
        "category": "Service standard",
        "value_text": "4 visits",
        "scope": "a year",
        "note": None,
        "has_measure": has_measure,
        "is_met": is_met,
        "latest_value": 3 if has_measure else None,
        "latest_unit": "visits" if has_measure else None,
        "latest_period_label": "2015/16" if has_measure else None,
        "measure_name": "Visits a year" if has_measure else None,
        "where_to_look": "Sources" if has_measure else None,
        "document_title": "Statement",
        "standard_reference": "19.1",
        **more,
    }


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (standard(True, True), says.MET),
        (standard(True, False), says.NOT_MET),
        (standard(True), says.NOT_COMPARABLE),
        (standard(), says.NO_FIGURE),
    ],
)
def test_a_standard_is_met_or_not_or_cannot_be_tested(row, told):
    assert says.outcome(row) == told


def test_a_standard_with_a_figure_shows_it_and_where():
    [row] = says.with_outcome([standard(True, False)])
    entry = says.standard(row)
    assert [(fact.label, fact.text) for fact in entry.facts] == [
        ("Asks for", "4 visits (a year)"),
        ("Latest figure", "3 visits, 2015/16\nVisits a year"),
        ("Shown on", "Sources"),
    ]
    assert (entry.verdict, entry.mark) == ("▼ Not met", "bad")


def test_a_standard_without_a_number_says_so():
    [row] = says.with_outcome([standard(value_text=None, scope=None)])
    assert says.standard(row).facts[0].text == "not stated in numbers"


def test_what_can_be_tested_comes_first():
    rows = says.with_outcome([standard(), standard(True), standard(True, False)])
    assert [row["outcome"] for row in rows] == [
        says.NOT_MET,
        says.NOT_COMPARABLE,
        says.NO_FIGURE,
    ]


def test_headline_of_the_standards():
    assert says.standards_listed([standard()]).endswith("none of them can be tested.")
    told = says.standards_listed([standard(True, False), standard(True)])
    assert told == (
        "The record has a figure for 2 of 2 standards; of 1 that it can test, none is"
        " met."
    )
    met = says.standards_listed([standard(True, True), standard(True, True)])
    assert met.endswith("of 2 that it can test, 2 are met.")
    one = says.standards_listed([standard(True, True)])
    assert one.endswith("of 1 that it can test, 1 is met.")


def action(status="Open", **more):
    return {
        "action": "Shorten reports",
        "action_type": "Action",
        "owner": "Head of Fostering",
        "body": "Independent review",
        "status": status,
        "status_text": "reduce bureaucracy",
        "due_text": None,
        "note": None,
        "document_title": "Report",
        "reference": "3.1",
        **more,
    }


def test_an_action_names_owner_body_and_status():
    entry = says.action(action())
    assert [fact.label for fact in entry.facts] == ["Whose", "Asked by", "As written"]
    assert (entry.verdict, entry.mark) == ("Open", "")
    assert says.action(action("Done")).mark == "good"
    assert says.action(action("Not achieved")).verdict == "▼ Not achieved"


def test_headline_of_the_actions_counts_what_is_shown():
    rows = [action(), action("Done")]
    assert says.actions_listed(rows, 2) == (
        "2 recommendations, priorities and actions: 1 open and 1 done."
    )
    assert says.actions_listed(rows[:1], 2).startswith("1 of 2 recommendations")


def test_statuses_come_from_the_rows():
    rows = [action("Done"), action(), action()]
    assert says.statuses(rows) == ["Open", "Done"]


def test_the_first_status_stands_out():
    counts = says.counted([action("Done"), action()], "status", says.STATUSES)
    assert [(row["status"], row["is_strong"]) for row in counts] == [
        ("Open", True),
        ("Done", False),
    ]


def watch(frequency="monthly", page="adoption"):
    return {
        "system": "Score card",
        "kind": "scorecard",
        "what_it_monitors": "Indicators",
        "frequency": frequency,
        "body": None,
        "serves_page": page,
        "document_title": "Report",
        "reference": "1.13",
    }


def test_headline_of_the_ways_of_watching():
    rows = [watch(), watch(None)]
    assert says.watched(rows, "Adoption") == (
        "Adoption serves 2 ways of watching; how often is stated for 1."
    )
    assert says.watched(rows[1:], "Adoption").endswith("how often is not stated.")


def test_what_is_not_stated_is_said():
    facts = says.watch(watch(None)).facts
    assert [fact.text for fact in facts] == ["not stated", "not stated"]


def test_ways_of_watching_are_grouped_by_page():
    groups = says.by_page([watch(), watch(page="outturn"), watch()])
    assert {page: len(rows) for page, rows in groups.items()} == {
        "adoption": 2,
        "outturn": 1,
    }


def test_a_register_without_entries():
    assert says.nothing_of("Kent", "action") == "Kent's documents name no action."
