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
