"""The documents that rows come from, with the references of each."""

import pyarrow as pa
import pytest

from components import sources as listed

DOCUMENTS = [
    {"document_id": "A", "title": "Report A", "publisher": "P", "licence": "Open"},
    {
        "document_id": "B",
        "title": "Report B",
        "publisher": "P",
        "licence": "Not stated",
    },
]


class Documents:
    """Stands in for the store: it holds page_sources and nothing else."""

    def read(self, view: str):
        assert view == "page_sources"
        return self

    def select(self, columns: list[str]):
        return pa.Table.from_pylist(DOCUMENTS).select(columns)


@pytest.fixture(autouse=True)
def documents(monkeypatch):
    monkeypatch.setattr(listed, "store", Documents)


def told(*rows: tuple[str | None, str | None]) -> list[tuple[str, list[str]]]:
    given = [{"document_id": ids, "reference": text} for ids, text in rows]
    columns = pa.schema([("document_id", pa.string()), ("reference", pa.string())])
    found = listed.sources_of(pa.Table.from_pylist(given, schema=columns))
    return [(source["document_id"], source["references"]) for source in found]


@pytest.mark.parametrize(
    ("rows", "sources"),
    [
        ([("A", "1.10")], [("A", ["1.10"])]),
        ([("A", "1.10"), ("A", "1.10"), ("A", "1.28")], [("A", ["1.10", "1.28"])]),
        ([("A", "1.10, 1.28")], [("A", ["1.10", "1.28"])]),
        ([("A; B", "1.10; 3")], [("A", ["1.10"]), ("B", ["3"])]),
        ([("A; B", "1.10, 1.28; 3")], [("A", ["1.10", "1.28"]), ("B", ["3"])]),
        ([("A", "1.10; 1.28")], [("A", ["1.10", "1.28"])]),
        ([("A", None)], [("A", [])]),
        ([(None, None)], []),
        ([("unknown", "1")], []),
        ([], []),
    ],
)
def test_each_document_has_its_own_references(rows, sources):
    assert told(*rows) == sources


def test_rows_without_a_document_have_no_source():
    assert listed.sources_of(pa.table({"term": ["IFA"]})) == []


def source(title: str, licence: str = "Not stated", *references: str) -> dict:
    return {
        "title": title,
        "publisher": "A Council",
        "licence": licence,
        "references": list(references),
    }


@pytest.mark.parametrize(
    ("sources", "line"),
    [
        ([], ""),
        ([source("Report")], "Source: A Council: Report. Licence: Not stated."),
        (
            [source("One", "Not stated", "1.1", "1.2"), source("Two", "Not stated")],
            "Sources: A Council: One, 1.1; 1.2; Two. Licence: Not stated.",
        ),
        (
            [source("One", "Open."), source("Two")],
            "Sources: A Council: One. Licence: Open."
            " A Council: Two. Licence: Not stated.",
        ),
        (
            [source("<b>One</b>")],
            "Source: A Council: &lt;b&gt;One&lt;/b&gt;. Licence: Not stated.",
        ),
    ],
)
def test_publisher_and_licence_are_said_once(sources, line):
    assert listed.source_line(sources, True) == line


def test_references_may_be_left_to_the_entries():
    told = listed.source_line([source("One", "Open", "1.1")], False)
    assert told == "Source: A Council: One. Licence: Open."


def files(*titles: str) -> list[dict]:
    return [source(title, "Open") for title in titles]


@pytest.mark.parametrize(
    ("titles", "short"),
    [
        (["ledger.csv, drawn on 5 May 2026"], ""),
        (
            ["ledger.csv, drawn on 5 May 2026", "places.csv, drawn on 5 May 2026"],
            "Sources: 2 extract files, drawn on 5 May 2026",
        ),
        (  # 7 + 1
            ["7 files of header, drawn on 5 May 2026", "ad.csv, drawn on 5 May 2026"],
            "Sources: 8 extract files, drawn on 5 May 2026",
        ),
        (["ledger.csv, drawn on 5 May 2026", "ad.csv, drawn on 6 May 2026"], ""),
        (["ledger.csv, drawn on 5 May 2026", "Report"], ""),
        ([], ""),
    ],
)
def test_extract_files_of_one_day_are_counted(titles, short):
    assert listed.files_in_short(files(*titles)) == short


def test_files_that_are_counted_stay_one_click_away():
    given = files("a.csv, drawn on 5 May 2026", "b.csv, drawn on 5 May 2026")
    told = listed.sources_html(given, True)
    assert told.startswith('<details class="fd-sources"><summary>Sources: 2 extract')
    assert f"<p>{listed.source_line(given, True)}</p>" in told


def test_a_report_is_named_in_full():
    assert listed.sources_html(files("Report"), True) == (
        "<p>Source: A Council: Report. Licence: Open.</p>"
    )
    assert listed.sources_html([], True) == ""
