"""What the registers say, at the edges of every sentence."""

from datetime import datetime

import pytest

from findings import record_note, sources


def figure(**more):
    return {
        "organisation_name": "Coventry",
        "measure_name": "Households",
        "breakdown": None,
        "period_label": "2015/16",
        "role": "actual",
        "as_printed": "148",
        "value": 148.0,
        "unit": "households",
        "read_text": None,
        "symbol": None,
        "reading": None,
        "is_main": True,
        "is_approximate": False,
        "document_title": "Annual Report",
        "reference": "1.5",
        "locator": "148 approved households",
        "note": None,
    } | more


@pytest.mark.parametrize(
    ("read", "said"),
    [
        ({}, "148 households"),
        ({"value": 1.0}, "1 household"),
        ({"value": 1.0, "unit": "children"}, "1 child"),
        ({"value": 1.0, "unit": "families"}, "1 family"),
        ({"value": 0.0, "unit": "children"}, "0 children"),
        ({"value": 1.64, "unit": "places"}, "1.64 places"),
        ({"value": 49.1, "unit": "pct"}, "49.1%"),
        ({"value": 3_733_000.0, "unit": "gbp"}, "£3,733,000"),
        ({"value": -227_000.0, "unit": "gbp"}, "−£227,000"),
        (
            {"value": 76_000.0, "unit": "views", "is_approximate": True},
            "about 76,000 views",
        ),
        ({"value": 4.0, "unit": "level"}, "level 4"),
        ({"value": None, "symbol": "x"}, "[x] not available"),
        ({"value": None, "read_text": "2017-01-17"}, "17 January 2017"),
        ({"value": None, "read_text": "fortnightly"}, "fortnightly"),
        ({"value": None, "read_text": "2015-99-99"}, "2015-99-99"),
    ],
)
def test_a_reading_is_exact_and_has_its_unit(read, said):
    assert sources.as_read(figure(**read)) == said


def test_a_figure_says_what_is_printed_how_it_is_read_and_where_it_stands():
    entry = sources.figure(
        figure(breakdown="mainstream", reading="A word.", is_main=False, role="target")
    )
    assert entry.title == "Households: mainstream"
    assert entry.above == "Coventry · target"
    assert entry.foot == "Annual Report, 1.5: “148 approved households”"
    assert [fact.label for fact in entry.facts] == [
        "Printed",
        "Read as",
        "Period",
        "How read",
        "Used",
    ]


def test_a_figure_that_is_not_printed_says_so():
    entry = sources.figure(figure(as_printed=None, symbol="x", value=None))
    assert entry.facts[0].text == "nothing"
    assert (entry.title, entry.above) == ("Households", "Coventry")


def test_a_register_says_how_much_of_it_is_shown():
    assert sources.found(654, 654, "figure") == "654 figures."
    assert sources.found(1_000, 2_000, "figure") == "1,000 of 2,000 figures."
    assert sources.found(1, 1, "word") == "1 word."


def test_nothing_found_names_the_words_and_the_place():
    assert sources.nothing(" zebra  crossing ", "Kent").startswith(
        "Nothing with ‘zebra crossing’ in Kent."
    )
    assert sources.nothing(" ", "Kent").startswith("Nothing in Kent.")


def test_the_lead_counts_documents_with_figures_only():
    documents = [
        {"publisher": "Council", "figure_count": 0},
        {"publisher": "Council", "figure_count": 3},
        {"publisher": "Ofsted", "figure_count": 1},
    ]
    assert sources.lead(4, documents) == (
        "Every published number here is one of 4 figures in 2 documents of 2"
        " publishers, kept as printed and as read. Which files a service's own"
        " records came from, the page Data check says."
    )


def test_every_symbol_is_explained():
    assert len(sources.symbols()) == 4


def test_a_measure_without_figures_says_so():
    entry = sources.measure(
        {
            "measure_name": "Spending",
            "definition": "What was spent.",
            "unit": "gbp",
            "good_direction": "neither",
            "theme": "money",
            "service": "both",
            "answers_to": None,
            "figure_count": 0,
            "organisation_names": None,
        }
    )
    assert entry.above == "Money · fostering and adoption"
    assert entry.foot == "No figure read"
    assert [fact.text for fact in entry.facts] == ["pounds", "neither up nor down"]


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (datetime(2026, 11, 22, 17, 59, 59), "just now"),
        (datetime(2026, 11, 22, 18, 1), "1 minute ago"),
        (datetime(2026, 11, 22, 20, 30), "2 hours ago"),
        (datetime(2026, 11, 25, 18, 0), "3 days ago"),
        (datetime(2026, 11, 22, 17, 0), "just now"),
    ],
)
def test_the_age_of_a_snapshot_is_told_in_its_largest_unit(now, said):
    assert record_note.age(datetime(2026, 11, 22, 17, 59, 30), now) == said


def test_a_document_line_has_licence_and_checksum():
    (line,) = record_note.sources(
        [
            {
                "title": "Report",
                "publisher": "Ofsted",
                "published_text": "July 2018",
                "licence": "Open Government Licence.",
                "licence_note": None,
                "source_file": "report.txt",
                "sha256": "ab",
            }
        ]
    )
    assert "Licence: Open Government Licence." in line and "SHA-256 ab." in line
