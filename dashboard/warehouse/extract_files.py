"""Reads the tables in a file of extracts, and keeps what an authority brought."""

from dataclasses import dataclass, field

from contract import Fault
from contract.authority import Authority
from contract.extracts import (
    EXTRACTS,
    GUIDE_SHEET,
    WORKBOOK_OF_ALL,
    extract_named,
)
from contract.sheets import SUFFIXES, Sheet, read_sheets
from contract.tables import Table, read_table

KNOWN_NAMES = ", ".join(extract.name for extract in EXTRACTS)
EVERY_NAME = {extract.name for extract in EXTRACTS}


@dataclass
class Found:
    """What was read of one authority: tables, their checksums, and all faults.

    `broken` are the extracts that have a file which could not be read.
    """

    authority: Authority
    tables: list[Table] = field(default_factory=list)
    checksums: dict[str, str] = field(default_factory=dict)
    not_used: list[str] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)

    @property
    def whole(self) -> set[str]:
        """Return the extracts that were read whole."""
        return {table.extract.name for table in self.tables} - self.broken

    def checksum_of(self, table: Table) -> str:
        """Return the SHA-256 checksum of the file that holds the table."""
        return self.checksums[table.file]

    def add(self, tables: list[Table], checksum: str) -> None:
        """Keep the tables of a file, but for sheets of a workbook that were left empty.

        Those bring no file.
        """
        filled = [table for table in tables if len(tables) == 1 or len(table.numbers)]
        self.tables += filled
        self.checksums |= {table.file: checksum for table in filled}


def read_tables(name: str, content: bytes) -> tuple[list[Table], list[Fault]]:
    """Return the tables in a file of this name and content, and what is wrong."""
    file, (stem, _, suffix) = name, name.rpartition("/")[2].rpartition(".")
    if f".{suffix.lower()}" not in SUFFIXES:
        return [], [_fault(file, "is in a format that is not read", SAVE_AS)]
    is_workbook_of_all = stem.lower() == WORKBOOK_OF_ALL
    if not is_workbook_of_all and extract_named(stem) is None:
        return [], [_unknown(file)]
    sheets, faults = read_sheets(file, content)
    if not is_workbook_of_all and len(sheets) > 1:
        rule = f"has {len(sheets)} sheets where one is expected"
        remedy = f"keep one, or name the workbook {WORKBOOK_OF_ALL}.xlsx"
        return [], [_fault(file, rule, remedy)]
    tables: list[Table] = []
    for sheet in (sheet for sheet in sheets if sheet.name.lower() != GUIDE_SHEET):
        table, more = _table(sheet, sheet.name if is_workbook_of_all else stem)
        faults += more
        tables += [table] if table else []
    return tables, faults


SAVE_AS = "save it as CSV UTF-8 or as Excel workbook (.xlsx)"


def _table(sheet: Sheet, named: str) -> tuple[Table | None, list[Fault]]:
    extract = extract_named(named)
    if extract is None:
        return None, [_unknown(sheet.file)]
    return read_table(extract, sheet)


def _unknown(file: str) -> Fault:
    remedy = f"name it after what it holds, or take it away: {KNOWN_NAMES}"
    return _fault(file, "has no name that is known here", remedy)


def _fault(file: str, rule: str, remedy: str) -> Fault:
    return Fault(file, 0, "", "", rule, remedy)
