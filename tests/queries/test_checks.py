"""Each check of the record finds its one fault, and says where and what to do.

A check is run over two or three invented rows, in a database of its own.
"""

import duckdb
import pytest

from warehouse import QUERIES

FIGURE = {
    "figure_id": "f1",
    "organisation_id": "town",
    "measure_id": "households",
    "breakdown": None,
    "variant": "table",
    "period_kind": "financial_year",
    "period_label": "2015/16",
    "period_start_date": "2015-04-01",
    "period_end_date": "2016-03-31",
    "role": "actual",
    "as_printed": "148",
    "as_read": 148,
    "scale": 1,
    "value": 148,
    "reading": None,
    "is_main": True,
}
MEASURES = [
    ("households", "households"),
    ("children_per_household", "children"),
    ("spend", "gbp"),
    ("share_pct", "pct"),
    ("enquiries_change_pct", "pct"),
    ("start_to_approval_pct", "pct"),
]


def said_of(check, *tables):
    """Return what the check says of tables, each written as `name as select ...`."""
    with duckdb.connect() as con:
        for table in tables:
            con.execute(f"create table {table}")
        sql = (QUERIES / "90_checks" / f"check_{check}.sql").read_text("utf-8")
        return [row[0] for row in con.execute(sql).fetchall()]


DOCUMENTS = "stg_documents as select 'd1' as document_id, 'Annual Report' as title"


def test_two_organisations_of_one_name():
    town = "stg_organisations as select unnest(['a', 'b']) as organisation_id,"
    assert said_of(
        "names_differ", f"{town} 'Town' as organisation_name", DOCUMENTS
    ) == [
        "organisations.csv: a, b have the same organisation_name, Town;"
        " give each its own"
    ]
    own_names = f"{town} unnest(['Town', 'Village']) as organisation_name"
    assert said_of("names_differ", own_names, DOCUMENTS) == []


def test_a_record_with_nothing_to_choose():
    nobody = "stg_organisations as select false as has_pages"
    assert said_of(
        "something_to_show", nobody, "page_years as select 1 as year where false"
    ) == [
        "organisations.csv: no organisation has pages; set has_pages to true for those"
        " with documents of their own",
        "figures.csv: no actual value is of a financial year, so that there is no year"
        " to choose; add one, or correct period_kind and role",
    ]
    somebody = "stg_organisations as select true as has_pages"
    years = "page_years as select '2015/16' as financial_year"
    assert said_of("something_to_show", somebody, years) == []


def problems(check, *figures):
    """Return what the check says of figures that differ from FIGURE as given."""
    with duckdb.connect() as con:
        con.execute(
            "create table stg_figures (figure_id text, organisation_id text,"
            " measure_id text, breakdown text, variant text, period_kind text,"
            " period_label text, period_start_date date, period_end_date date,"
            " role text, as_printed text, as_read decimal(18, 4), scale integer,"
            " value decimal(18, 4), reading text, is_main boolean)"
        )
        con.execute("create table stg_measures (measure_id text, unit text)")
        con.executemany("insert into stg_measures values (?, ?)", MEASURES)
        for figure in figures:
            row = FIGURE | figure
            con.execute(
                f"insert into stg_figures values ({', '.join('?' * len(row))})",
                list(row.values()),
            )
        sql = (QUERIES / "90_checks" / f"check_{check}.sql").read_text("utf-8")
        return [row[0] for row in con.execute(sql).fetchall()]


def test_two_main_figures_for_one_thing_are_named():
    assert problems("one_main_figure", {}, {"figure_id": "f2"}) == [
        "figures.csv: f1, f2 give the same thing and 2 of them have is_main true;"
        " set it for exactly one"
    ]


def test_no_main_figure_is_a_fault_too():
    (told,) = problems("one_main_figure", {"is_main": False})
    assert "0 of them have is_main true" in told


@pytest.mark.parametrize(
    "other",
    [
        {"organisation_id": "city"},
        {"measure_id": "spend"},
        {"breakdown": "mainstream"},
        {"period_label": "2014/15"},
        {"role": "target"},
        {"is_main": False},
    ],
)
def test_a_main_figure_stands_beside_other_things_and_repeats(other):
    assert problems("one_main_figure", {}, {"figure_id": "f2"} | other) == []


def test_a_year_whose_dates_are_those_of_another_is_told():
    assert problems("year_periods", {"period_end_date": "2015-03-31"}) == [
        "figures.csv: f1 has period_label 2015/16 but 2015-04-01 to 2015-03-31;"
        " write the first and the last day of that year"
    ]


def test_a_year_without_dates_is_told():
    (told,) = problems("year_periods", {"period_start_date": None})
    assert "but no start to 2016-03-31" in told


@pytest.mark.parametrize(
    "printed_and_read",
    [("148", 148), ("1,367", 1367), ("(227)", -227), ("29.5%", 29.5), ("Six", 6)],
)
def test_a_number_that_can_be_seen_needs_no_explanation(printed_and_read):
    printed, read = printed_and_read
    assert problems("reading_follows", {"as_printed": printed, "as_read": read}) == []


def test_a_number_that_cannot_be_seen_needs_one():
    seen = {"as_printed": "3 2", "as_read": 5}
    assert problems("reading_follows", seen) == [
        "figures.csv: f1 is printed as 3 2 and read as 5; say in reading how it was"
        " read"
    ]
    assert problems("reading_follows", seen | {"reading": "Two numbers."}) == []


def test_nothing_printed_and_something_read_needs_one():
    (told,) = problems("reading_follows", {"as_printed": None, "as_read": 0})
    assert "is printed as nothing and read as 0" in told


def test_brackets_mean_below_zero():
    (told,) = problems("sign_in_brackets", {"as_printed": "(227)", "as_read": 227})
    assert told.endswith("brackets mean below zero")
    assert not problems("sign_in_brackets", {"as_printed": "(227)", "as_read": -227})


def test_a_line_of_money_stands_in_one_scale():
    line = {"measure_id": "spend", "breakdown": "fees"}
    actual = line | {"figure_id": "f2", "scale": 1000}
    (told,) = problems("money_in_one_scale", line | {"role": "budget"}, actual)
    assert told.startswith("figures.csv: f1, f2 are of one line and differ in scale")
    assert not problems("money_in_one_scale", line | {"scale": 1000}, actual)


@pytest.mark.parametrize(
    ("measure_id", "value", "faults"),
    [
        ("share_pct", 100, 0),
        ("share_pct", 100.1, 1),
        ("share_pct", -1, 1),
        ("enquiries_change_pct", -12, 0),
        ("start_to_approval_pct", 113, 0),
        ("spend", 3_733_000, 0),
    ],
)
def test_a_share_is_at_most_the_whole(measure_id, value, faults):
    figure = {"measure_id": measure_id, "value": value}
    assert len(problems("shares_up_to_100", figure)) == faults


@pytest.mark.parametrize(
    ("measure_id", "value", "faults"),
    [("households", 1.5, 1), ("households", -1, 1), ("children_per_household", 1.6, 0)],
)
def test_what_is_counted_comes_whole(measure_id, value, faults):
    figure = {"measure_id": measure_id, "value": value}
    assert len(problems("whole_counts", figure)) == faults


def test_the_part_of_a_pack_is_read_from_the_text_of_the_pack():
    sql = (QUERIES / "90_checks" / "check_parts_of_a_pack.sql").read_text("utf-8")
    with duckdb.connect() as con:
        con.execute(
            "create table stg_documents as from (values"
            " ('pack', null, 'pack.txt', 'aa'), ('good', 'pack', 'pack.txt', 'aa'),"
            " ('bad', 'pack', 'pack.txt', 'bb')) as documents"
            " (document_id, part_of_document_id, source_file, sha256)"
        )
        ((told,),) = con.execute(sql).fetchall()
    assert told.startswith("documents.csv: bad is a part of pack")


def test_every_row_of_a_page_names_documents_of_the_record(record):
    known = {
        row[0] for row in record.sql("select document_id from page_sources").fetchall()
    }
    views = record.sql(
        "select table_name from duckdb_columns() where column_name = 'document_id'"
        " and starts_with(table_name, 'page_')"
    ).fetchall()
    assert len(views) > 10
    for (view,) in views:
        cells = record.sql(f"select distinct document_id from {view}").fetchall()
        named = {part for (cell,) in cells if cell for part in cell.split("; ")}
        assert named <= known, f"{view} names {sorted(named - known)}"
