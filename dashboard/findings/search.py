"""Finds rows by words."""

from collections.abc import Iterable

from findings.rows import Row

ALL = "All"  # the choice that asks for nothing


def options(rows: list[Row], field: str) -> list[str]:
    """Return the values of a field to choose from, in the order of the alphabet."""
    return sorted({row[field] for row in rows if row[field]}, key=str.casefold)


def matching(rows: list[Row], asked: str, fields: Iterable[str]) -> list[Row]:
    """Return the rows in whose fields every word that is asked for occurs.

    Capitals make no difference, and a word may be a part of a longer one. Without a
    word all rows are returned.
    """
    words = asked.casefold().split()
    if not words:
        return rows
    named = tuple(fields)
    return [row for row in rows if _holds_all(row, words, named)]


def narrowed(
    rows: list[Row], asked: str, fields: Iterable[str], **wanted: str
) -> list[Row]:
    """Return the rows that match the words and hold what is wanted; ALL is anything."""
    kept = [
        row
        for row in rows
        if all(value in (ALL, row[field]) for field, value in wanted.items())
    ]
    return matching(kept, asked, fields)


def _holds_all(row: Row, words: list[str], fields: tuple[str, ...]) -> bool:
    text = " ".join(str(row[field] or "") for field in fields).casefold()
    return all(word in text for word in words)
