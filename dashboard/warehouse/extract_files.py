"""Finds the extracts of every authority below a folder, and reads their cells."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from contract import Fault
from contract.authority import AUTHORITY_FILE, Authority, read_authority
from contract.extracts import (
    EXTRACTS,
    GUIDE_SHEET,
    WORKBOOK_OF_ALL,
    extract_named,
    is_not_used,
)
from contract.sheets import SUFFIXES, Sheet, read_sheets
from contract.tables import Table, read_table

OTHER_FORMATS = (".xls", ".xlsm", ".xlsb", ".ods", ".tsv", ".parquet")
KNOWN_NAMES = ", ".join(extract.name for extract in EXTRACTS)
EVERY_NAME = {extract.name for extract in EXTRACTS}


@dataclass
class Found:
    """What was read of one authority: tables, checksums per file, and all faults.

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
        return self.checksums[table.file.partition(" (")[0]]


def find_extracts(folder: Path, today: date) -> tuple[list[Found], list[Fault]]:
    """Return what each authority below the folder brings, and faults of the folder.

    A folder that holds authority.toml is one authority; otherwise each of its folders
    is one.
    """
    if not folder.is_dir():
        remedy = "make it, or name another folder in DASHBOARD_EXTRACTS"
        return [], [_fault(folder.name, "is no folder", remedy)]
    if _authority_file(folder):
        read = [_read(folder, "", today)]
    else:
        read = [_read(sub, f"{sub.name}/", today) for sub in _with_extracts(folder)]
    faults = [fault for _, found in read for fault in found]
    every = [found for found, _ in read if found]
    faults += _same_id(every)
    if not read:
        faults.append(_fault(f"{folder.name}/{AUTHORITY_FILE}", "is missing", MAKE_ONE))
    return every, faults


MAKE_ONE = (
    "write into it name, short_name, ons_code and extracted_at,"
    " as docs/extracts.md says"
)


def _with_extracts(folder: Path) -> Iterator[Path]:
    """Yield the folder itself if files lie about in it, and each that holds some."""
    for path in [folder, *sorted(folder.iterdir())]:
        hidden = path.name.startswith(".") or not path.is_dir()
        if not hidden and (_authority_file(path) or any(_files(path))):
            yield path


def _read(folder: Path, prefix: str, today: date) -> tuple[Found | None, list[Fault]]:
    path = _authority_file(folder)
    if path is None:
        return None, [_fault(f"{folder.name}/{AUTHORITY_FILE}", "is missing", MAKE_ONE)]
    content = _bytes(path)
    if content is None:
        return None, [_not_opened(prefix + path.name)]
    authority, faults = read_authority(prefix + path.name, content, today)
    # The rest is read all the same, so that its faults are told in the same pass.
    found = Found(authority or Authority.unknown(folder.name))
    for file in _files(folder):
        _read_file(found, file, prefix + file.name)
    if not found.tables and not found.faults:
        remedy = f"put extracts beside it: {KNOWN_NAMES}"
        found.faults.append(_fault(prefix + path.name, "stands alone", remedy))
    found.faults += _needed(found, prefix)
    return found, faults


def _needed(found: Found, prefix: str) -> Iterator[Fault]:
    """Yield a fault for each extract that another one refers to, and nobody brought."""
    brought = {table.extract.name for table in found.tables} | found.broken
    for name, file in {
        column.references.partition(".")[0]: table.file
        for table in reversed(found.tables)
        for column in table.extract.columns
        if column.references and not column.references.startswith("measures.")
    }.items():
        if name not in brought:
            rule = f"is missing, and {file.removeprefix(prefix)} refers to it"
            yield _fault(f"{prefix}{name}.csv", rule, "put it into the same folder")


def _read_file(found: Found, path: Path, name: str) -> None:
    content = _bytes(path)
    if content is None:
        found.faults.append(_not_opened(name))
    elif is_not_used(path.stem):
        found.not_used.append(name)
    else:
        found.checksums[name.partition(" (")[0]] = hashlib.sha256(content).hexdigest()
        tables, faults = read_tables(name, content)
        found.tables += _filled_in(tables)
        found.faults += faults
        if faults:
            extract = extract_named(path.stem)
            found.broken |= {extract.name} if extract else EVERY_NAME


def _filled_in(tables: list[Table]) -> list[Table]:
    """Leave out the sheets of a workbook that were left empty: they bring no file."""
    return [table for table in tables if len(tables) == 1 or len(table.numbers)]


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


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files that may be extracts; not the locks that Office leaves about."""
    for path in sorted(folder.iterdir()):
        hidden = path.name.startswith((".", "~"))
        if not hidden and path.suffix.lower() in (*SUFFIXES, *OTHER_FORMATS):
            yield path


def _authority_file(folder: Path) -> Path | None:
    for path in sorted(folder.iterdir()):
        if path.name.lower() == AUTHORITY_FILE:
            return path
    return None


def _same_id(every: list[Found]) -> list[Fault]:
    ids = [found.authority.organisation_id for found in every]
    remedy = "give each authority a short_name of its own"
    return [
        _fault(AUTHORITY_FILE, f"two folders have the short_name of {twice}", remedy)
        for twice in sorted({name for name in ids if ids.count(name) > 1})
    ]


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _not_opened(file: str) -> Fault:
    return _fault(file, "cannot be opened", "allow this program to read it")


def _fault(file: str, rule: str, remedy: str) -> Fault:
    return Fault(file, 0, "", "", rule, remedy)
