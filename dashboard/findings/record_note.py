"""What stands on the front of the record when it is taken away."""

from datetime import datetime

from findings.rows import Row
from findings.words import day, plural

TITLE = "Fostering and adoption services: the published record"


TO_TAKE = (
    "The workbook has the registers with names and outcomes written out, and a front"
    " sheet with each document's licence. The CSV files are the record as it is kept."
)


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


def snapshot(info: Row, now: datetime) -> str:
    """Return when the snapshot was built, how long ago, and its fingerprint."""
    built = info["built_at"]
    return (
        f"Snapshot of {day(built.date())}, {built:%H:%M} UTC ({age(built, now)})."
        f" Fingerprint of the record and its queries: {info['fingerprint']}."
    )


def age(then: datetime, now: datetime) -> str:
    """Return how long ago something was, in its largest unit: `3 hours ago`."""
    minutes = max(0, int((now - then).total_seconds() // 60))
    for size, name in ((1440, "day"), (60, "hour"), (1, "minute")):
        if minutes >= size:
            return f"{plural(minutes // size, name)} ago"
    return "just now"
