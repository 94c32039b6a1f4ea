"""The files of `queries/`: in which order they are read, and what one of them is."""

from dataclasses import dataclass
from pathlib import Path

CHECKS = "90_checks"
FOLDERS = (
    "10_staging",
    "20_core",
    "25_measures",
    "27_shown",
    "28_trends",
    "30_pages",
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
