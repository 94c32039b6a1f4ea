"""The contract of the published record: its own rules, and the record against them."""

import csv
import shutil

import duckdb
import pytest

from contract import PUBLISHED, RecordFaults
from warehouse import DATA
from warehouse.load import load_record


@pytest.fixture
def mended(tmp_path):
    """Return a function that loads the record with one cell changed."""

    def load(file: str, row: int, **changed: str) -> list[str]:
        folder = shutil.copytree(DATA, tmp_path / "published")
        path = folder / f"{file}.csv"
        with path.open(newline="", encoding="utf-8") as handle:
            reader = csv.DictReader(handle)
            rows = list(reader)
        rows[row - 2].update(changed)
        with path.open("w", newline="", encoding="utf-8") as handle:
            writer = csv.DictWriter(handle, reader.fieldnames or [])
            writer.writeheader()
            writer.writerows(rows)
        with duckdb.connect() as con, pytest.raises(RecordFaults) as told:
            load_record(con, folder)
        return str(told.value).splitlines()

    return load


def test_the_record_keeps_its_contract():
    with duckdb.connect() as con:
        rows = load_record(con, DATA)
    assert set(rows) == {file.name for file in PUBLISHED}
    assert all(rows.values())


def test_every_file_of_the_record_has_a_contract():
    assert {path.name for path in DATA.iterdir()} == {f.file_name for f in PUBLISHED}


@pytest.mark.parametrize("file", PUBLISHED, ids=lambda file: file.name)
def test_a_contract_is_sound_itself(file):
    columns = {other.name: set(other.header) for other in PUBLISHED}
    assert set(file.key) <= set(file.header)
    assert len(set(file.header)) == len(file.header)
    for column in file.columns:
        if column.references:
            target, key = column.references.split(".")
            assert key in columns[target]
    for rule in file.rules:
        assert rule.column in file.header


def test_a_figure_has_one_reading_only(mended):
    both = {"as_read": "1", "symbol": "x", "read_text": "", "reading": "why"}
    assert mended("figures", 2, **both) == [
        "figures.csv, row 2: as_read is 1, which needs exactly one reading;"
        " fill one of as_read, symbol and read_text, and leave the others blank."
    ]


def test_a_missing_value_says_why(mended):
    unsaid = {"as_read": "", "symbol": "x", "read_text": "", "reading": ""}
    assert mended("figures", 2, **unsaid) == [
        "figures.csv, row 2: reading is blank although the figure has a symbol instead"
        " of a value; say in reading why there is no value."
    ]


def test_a_period_does_not_end_before_it_begins(mended):
    backwards = {"period_start": "2016-03-31", "period_end": "2015-04-01"}
    assert mended("figures", 2, **backwards) == [
        "figures.csv, row 2: period_end is 2015-04-01, which is before period_start;"
        " put the earlier date in period_start."
    ]


@pytest.mark.parametrize("label", ["2015-16", "2015/17", "2015/6", "15/16"])
def test_a_financial_year_is_written_in_one_way(mended, label):
    year = {"period_kind": "financial_year", "period_label": label}
    assert mended("figures", 2, **year) == [
        f"figures.csv, row 2: period_label is {label}, which is not a financial year;"
        " write it as 2015/16."
    ]


def test_a_checksum_has_64_digits(mended):
    assert mended("documents", 2, sha256="abc") == [
        "documents.csv, row 2: sha256 is abc, which is not a SHA-256 checksum;"
        " write the 64 hexadecimal digits of the text that was read."
    ]


def test_a_claim_is_tested_by_known_operations(mended):
    told = mended("claim_tests", 2, operation="guess")
    assert len(told) == 1
    assert told[0].startswith(
        "claim_tests.csv, row 2: operation is guess, which is not one of the values"
        " known here; write one of sum, ratio, "
    )


def test_the_turn_of_the_century_is_a_financial_year():
    with duckdb.connect() as con:
        rule = next(
            rule
            for file in PUBLISHED
            for rule in file.rules
            if rule.column == "period_label"
        )
        broken = con.execute(
            f"select {rule.broken_when} from (values"
            " ('financial_year', '2099/00')) as t (period_kind, period_label)"
        ).fetchall()
    assert broken == [(False,)]


UNLIKELY = [
    (
        "judgements",
        {"judgement_date": "0000-01-01"},
        "judgement_date is 0000-01-01, which is not between 1900-01-01 and 2099-12-31;"
        " correct the year.",
    ),
    (
        "judgements",
        {"judgement_date": "2099-12-31"},
        "judgement_date is 2099-12-31, which is still to come; write the day on which"
        " it happened.",
    ),
    (
        "documents",
        {"published_date": "2099-12-31"},
        "published_date is 2099-12-31, which is still to come; write the day on which"
        " it happened.",
    ),
    (
        "figures",
        {"note": "red\x1b[31m"},
        "note is redU+001B[31m, which holds a character that nobody sees; type it"
        " anew.",
    ),
    (
        "claim_tests",
        {"decimals": "99"},
        "decimals is 99, which is not how precisely a document prints; write a number"
        " from -6 to 6; 1 is tenths, -3 is thousands.",
    ),
    (
        "claim_tests",
        {"tolerance_pct": "-1"},
        "tolerance_pct is -1, which is not a percentage from 0 to 100; write how far"
        " apart the two may be.",
    ),
    (
        "organisations",
        {"has_pages": "true", "about": ""},
        "about is blank although the organisation has pages; say in a sentence what"
        " its documents cover.",
    ),
]


@pytest.mark.parametrize(("file", "changed", "said"), UNLIKELY)
def test_what_can_hardly_be_meant_is_refused(mended, file, changed, said):
    assert mended(file, 2, **changed) == [f"{file}.csv, row 2: {said}"]


@pytest.mark.parametrize(
    ("as_read", "scale"), [("9999999999999", "1"), ("-10000", "1000000")]
)
def test_a_figure_stays_below_what_can_be_computed_with(mended, as_read, scale):
    huge = {"as_read": as_read, "scale": scale, "symbol": "", "read_text": ""}
    assert mended("figures", 2, **huge) == [
        f"figures.csv, row 2: as_read is {as_read}, which is too large for a figure of"
        " these services; correct as_read or scale; as_read times scale stays below"
        " ten billion."
    ]


def test_a_document_is_no_part_of_itself(mended):
    with (DATA / "documents.csv").open(newline="", encoding="utf-8") as handle:
        itself = next(csv.DictReader(handle))["document_id"]
    assert mended("documents", 2, part_of=itself) == [
        f"documents.csv, row 2: part_of is {itself}, which is the document itself;"
        " name the pack that it is a part of, or leave it blank."
    ]
