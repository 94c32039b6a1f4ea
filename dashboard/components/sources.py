"""Where a figure comes from: document or extract file, reference and licence."""

from html import escape

import pyarrow as pa

from findings.rows import Row
from warehouse import store

TOLD = ["document_id", "title", "publisher", "licence"]


def sources_of(rows: pa.Table) -> list[Row]:
    """Return the documents or extract files that the rows come from, one row each.

    From view page_sources, with the references that the rows give for each.
    """
    references: dict[str, dict[str, None]] = {}
    for named, placed in dict.fromkeys(_places(rows)):
        ids, told = (named or "").split("; "), (placed or "").split("; ")
        for place, document_id in enumerate(ids):
            mine = told if len(ids) == 1 else told[place : place + 1]
            parts = [part for text in mine for part in text.split(", ")]
            references.setdefault(document_id, {}).update(dict.fromkeys(parts))
    documents = store().read("page_sources").select(TOLD)
    known = {row["document_id"]: row for row in documents.to_pylist()}
    return [
        {**known[document_id], "references": [r for r in told if r]}
        for document_id, told in references.items()
        if document_id in known
    ]


def _places(rows: pa.Table) -> list[tuple[str | None, str | None]]:
    """Return the documents and the references that stand in each row."""
    nothing = [None] * rows.num_rows
    ids, references = (
        rows[name].to_pylist() if name in rows.column_names else nothing
        for name in ("document_id", "reference")
    )
    return list(zip(ids, references, strict=True))


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
