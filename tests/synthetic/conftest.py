"""The example authority, read back from its files without the project's own readers."""

import csv
from datetime import date, datetime
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "data" / "example"


def day(text: str) -> date | None:
    """Return the date that a cell holds, or none."""
    if not text:
        return None
    return (
        datetime.strptime(text, "%d/%m/%Y").date()
        if "/" in text
        else date.fromisoformat(text)
    )


class Files:
    """The files of one authority as lists of dictionaries of text."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def rows(self, name: str) -> list[dict[str, str]]:
        with (self.folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def years(self, name: str) -> dict[str, list[dict[str, str]]]:
        """Return the rows of each yearly return, in the order of the years."""
        found = sorted(self.folder.glob(f"{name}_*.csv"))
        return {path.stem[-7:]: self.rows(path.stem) for path in found}

    def latest(self, name: str, *key: str) -> list[dict[str, str]]:
        """Return one row a key: the one of the latest return that has it."""
        rows = [row for year in self.years(name).values() for row in year]
        return list({tuple(row[part] for part in key): row for row in rows}.values())


@pytest.fixture(scope="session")
def example() -> Files:
    return Files(EXAMPLE)
