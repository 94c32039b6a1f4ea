"""Where a figure comes from: document, reference and licence."""

from html import escape

from findings.rows import Row
from warehouse import store


def sources_of(rows: list[Row]) -> list[Row]:
    """Return the documents that the rows come from: one dictionary per document.

    From view page_documents, with the references that the rows give for each.
    """
    references: dict[str, dict[str, None]] = {}
    for row in rows:
        ids = str(row.get("document_id") or "").split("; ")
        told = str(row.get("reference") or "").split("; ")
        for place, document_id in enumerate(ids):
            mine = told if len(ids) == 1 else told[place : place + 1]
            parts = [part for text in mine for part in text.split(", ")]
            references.setdefault(document_id, {}).update(dict.fromkeys(parts))
    known = {
        row["document_id"]: row for row in store().read("page_documents").to_pylist()
    }
    return [
        {**known[document_id], "references": [r for r in told if r]}
        for document_id, told in references.items()
        if document_id in known
    ]


def source_line(sources: list[Row], with_references: bool) -> str:
    """Return the sources as one line of HTML: publisher and licence said once each."""
    if not sources:
        return ""
    groups: dict[tuple[str, str], list[str]] = {}
    for source in sources:
        told = source["title"]
        if with_references and source["references"]:
            told += f", {'; '.join(source['references'])}"
        groups.setdefault((source["publisher"], source["licence"]), []).append(told)
    parts = [
        f"{publisher}: {'; '.join(told)}. Licence: {licence.rstrip('.')}."
        for (publisher, licence), told in groups.items()
    ]
    label = "Source" if len(sources) == 1 else "Sources"
    return f"{label}: {escape(' '.join(parts))}"
