"""The files of `queries/`: in which order they are read, and what one of them is."""

import re
from dataclasses import dataclass
from pathlib import Path

PAGES = "30_pages"
CHECKS = "90_checks"
FOLDERS = (
    "10_staging",
    "20_core",
    "25_measures",
    "27_shown",
    "28_trends",
    PAGES,
    CHECKS,
)


@dataclass(frozen=True)
class Query:
    """One `.sql` file: its name is the name of the view it makes."""

    folder: str
    name: str
    sql: str

    @property
    def file_name(self) -> str:
        """Return the path below `queries/`, for messages."""
        return f"{self.folder}/{self.name}.sql"


class QueryFailed(Exception):
    """Raised when a file in `queries/` cannot be run; names the file."""


def read_queries(queries: Path, *folders: str) -> list[Query]:
    """Return the queries of the folders, in the order of folder and file name."""
    return [
        Query(folder, path.stem, path.read_text(encoding="utf-8"))
        for folder in folders
        for path in sorted((queries / folder).glob("*.sql"))
    ]


def read_by_no_other(queries: Path) -> set[str]:
    """Return the names of the pages' views that no other query reads."""
    readers = read_queries(queries, PAGES, CHECKS)
    words = {reader.name: set(re.findall(r"\w+", reader.sql)) for reader in readers}
    return {
        page.name
        for page in read_queries(queries, PAGES)
        if not any(page.name in words[name] for name in words if name != page.name)
    }
