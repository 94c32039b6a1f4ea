"""Finds rows by words."""

from collections.abc import Iterable
from typing import Any

Row = dict[str, Any]


def matching(rows: list[Row], asked: str, fields: Iterable[str]) -> list[Row]:
    """Return the rows in whose fields every word that is asked for occurs.

    Capitals make no difference, and a word may be a part of a longer one. Without a
    word all rows are returned.
    """
    words = asked.casefold().split()
    named = tuple(fields)
    return [row for row in rows if _holds_all(row, words, named)]


def _holds_all(row: Row, words: list[str], fields: tuple[str, ...]) -> bool:
    text = " ".join(str(row[field] or "") for field in fields).casefold()
    return all(word in text for word in words)
