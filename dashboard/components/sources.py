"""Where a figure comes from: document or extract file, reference and licence."""

import re
from html import escape

import pyarrow as pa

from findings.rows import Row
from findings.words import count
from warehouse import store

EXTRACT = re.compile(r"(?:(?P<count>\d+) files of )?.+, (?P<drawn>drawn on .+)")
FEW = 1  # extract files that stand in full below a figure
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


def sources_html(sources: list[Row], with_references: bool) -> str:
    """Return the sources as HTML: as one line, or many extract files folded away."""
    line = source_line(sources, with_references)
    short = files_in_short(sources)
    if short:
        return (
            f'<details class="fd-sources"><summary>{escape(short)}</summary>'
            f"<p>{line}</p></details>"
        )
    return f"<p>{line}</p>" if line else ""


def files_in_short(sources: list[Row]) -> str:
    """Return how many extract files, and when they were drawn; nothing of a few.

    Titles are those of view page_sources: `7 files of episodes, drawn on 5 May 2026`.
    """
    found = [EXTRACT.fullmatch(source["title"]) for source in sources]
    drawn = {match["drawn"] for match in found if match}
    if len(sources) <= FEW or len(drawn) != 1 or not all(found):
        return ""
    files = sum(int(match["count"] or 1) for match in found if match)
    return f"Sources: {count(files)} extract files, {drawn.pop()}"


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
