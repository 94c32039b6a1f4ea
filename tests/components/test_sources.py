"""The documents that rows come from, with the references of each."""

import pytest

from components import figure

DOCUMENTS = [
    {"document_id": "A", "title": "Report A", "licence": "Open"},
    {"document_id": "B", "title": "Report B", "licence": "Not stated"},
]


class Documents:
    """Stands in for the store: it holds page_documents and nothing else."""

    def read(self, view: str):
        assert view == "page_documents"
        return self

    def to_pylist(self):
        return DOCUMENTS


@pytest.fixture(autouse=True)
def documents(monkeypatch):
    monkeypatch.setattr(figure, "store", Documents)


def told(*rows: tuple[str | None, str | None]) -> list[tuple[str, list[str]]]:
    given = [{"document_id": ids, "reference": text} for ids, text in rows]
    found = figure.sources_of(given)
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
