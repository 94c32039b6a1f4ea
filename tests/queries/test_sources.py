"""The registers that the Sources page searches."""


def test_every_figure_is_there_once_as_printed_and_as_read(record):
    stored = record.sql("select figure_id from raw_figures").fetchall()
    shown = record.sql("select figure_id from page_figures").fetchall()
    assert sorted(shown) == sorted(stored)


def test_thousands_are_pounds_and_print_stays(record):
    # `(1,367)` in a table of thousands of pounds is 1,367,000 pounds below zero.
    found = record.sql(
        "select value, unit from page_figures where as_printed = '(1,367)'"
    ).fetchall()
    assert found and set(found) == {(-1_367_000, "gbp")}


def test_figures_for_england_belong_to_the_report_that_gives_them(record):
    owners = record.sql(
        "select distinct owner_name from page_figures"
        " where organisation_name = 'England' and document_id like 'COV-%'"
    ).fetchall()
    assert owners == [("Coventry",)]


def test_a_measure_says_how_many_figures_it_has(record):
    wrong = record.sql(
        "select measure_name from page_measures where figure_count <> ("
        "select count(*) from raw_figures where"
        " raw_figures.measure_id = page_measures.measure_id)"
    ).fetchall()
    assert wrong == []


def test_the_words_that_the_pages_use_are_explained(record):
    terms = {row[0] for row in record.sql("select term from page_glossary").fetchall()}
    assert {
        "A1",
        "A2",
        "A3",
        "Connected persons",
        "Conversion in a period",
        "Disruption",
        "Independent fostering agency (IFA)",
        "Occupancy",
        "Placement stability",
    } <= terms
