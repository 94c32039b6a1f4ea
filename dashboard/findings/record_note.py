"""What stands on the front of the record when it is taken away."""

from typing import Any

from findings.words import day

Row = dict[str, Any]

TITLE = "Fostering and adoption services: the published record"


def about(info: Row) -> list[str]:
    """Return what the record is, how to use it, and which snapshot it comes from."""
    built = info["built_at"]
    return [
        "Figures and facts read from public documents on fostering and adoption"
        " services, each with its document and its place there.",
        "As printed and as read are both kept. Money is in pounds, percentages are"
        " out of 100.",
        "The figures are facts from public documents. Each document has its own"
        " licence, given below: check it before you publish more than figures.",
        f"Snapshot of {day(built.date())}, {built:%H:%M} UTC,"
        f" fingerprint {info['fingerprint']}.",
    ]


def sources(documents: list[Row]) -> list[str]:
    """Return a line per document: title, publisher, date, licence, checksum."""
    return [
        f"{row['title']}. {row['publisher']}, {row['published_text']}."
        f" Licence: {row['licence'].rstrip('.')}. {row['licence_note'] or ''}"
        f" Text read: {row['source_file']}, SHA-256 {row['sha256']}."
        for row in documents
    ]
