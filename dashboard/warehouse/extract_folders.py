"""Finds the extracts of every authority below a folder, and reads them."""

import hashlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from contract import Fault
from contract.authority import AUTHORITY_FILE, Authority, read_authority
from contract.extracts import extract_named, is_not_used
from contract.sheets import SUFFIXES
from warehouse.extract_files import EVERY_NAME, KNOWN_NAMES, Found, read_tables

OTHER_FORMATS = (".xls", ".xlsm", ".xlsb", ".ods", ".tsv", ".parquet")
MAKE_ONE = (
    "write into it name, short_name, ons_code and extracted_at,"
    " as docs/extracts.md says"
)


def find_extracts(folder: Path, today: date) -> tuple[list[Found], list[Fault]]:
    """Return what each authority below the folder brings, and faults of the folder.

    A folder that holds authority.toml is one authority; otherwise each of its folders
    is one.
    """
    if not folder.is_dir():
        remedy = "make it, or name another folder in DASHBOARD_EXTRACTS"
        return [], [_fault(folder.name, "is no folder", remedy)]
    if not _is_open(folder):
        return [], [_not_opened(folder.name)]
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


def _with_extracts(folder: Path) -> Iterator[Path]:
    """Yield the folder itself if files lie about in it, and each that holds some.

    One that cannot be opened is yielded too: it may hold some.
    """
    for path in [folder, *sorted(folder.iterdir())]:
        hidden = path.name.startswith(".") or not path.is_dir()
        if not hidden and (not _is_open(path) or _holds_some(path)):
            yield path


def _holds_some(folder: Path) -> bool:
    return bool(_authority_file(folder)) or any(_files(folder))


def _read(folder: Path, prefix: str, today: date) -> tuple[Found | None, list[Fault]]:
    if not _is_open(folder):
        return None, [_not_opened(folder.name)]
    path = _authority_file(folder)
    if path is None:
        return None, [_fault(f"{folder.name}/{AUTHORITY_FILE}", "is missing", MAKE_ONE)]
    content = _bytes(path)
    if content is None:
        return None, [_not_opened(prefix + path.name)]
    authority, faults = read_authority(prefix + path.name, content, today)
    # The rest is read all the same, so that its faults are told in the same pass.
    found = Found(authority or Authority.unknown(folder.name))
    files, found.faults = _without_twins(folder, prefix)
    for file in files:
        _read_file(found, file, prefix + file.name)
    if not found.tables and not found.faults:
        remedy = f"put extracts beside it: {KNOWN_NAMES}"
        found.faults.append(_fault(prefix + path.name, "stands alone", remedy))
    found.faults += _needed(found, prefix)
    return found, faults


def _needed(found: Found, prefix: str) -> Iterator[Fault]:
    """Yield a fault for each extract that another one refers to, and nobody brought."""
    brought = {table.extract.name for table in found.tables} | found.broken
    referring = {
        column.references.partition(".")[0]: table.file
        for table in reversed(found.tables)
        for column, cells in zip(table.extract.columns, table.columns, strict=True)
        if column.references and (column.required or cells.null_count < len(cells))
    }
    for name, file in referring.items():
        if name not in brought | {"measures"}:
            rule = f"is missing, and {file.removeprefix(prefix)} refers to it"
            yield _fault(f"{prefix}{name}.csv", rule, "put it into the same folder")


def _without_twins(folder: Path, prefix: str) -> tuple[list[Path], list[Fault]]:
    """Return one file of each name, and a fault where it comes as workbook and CSV."""
    files: dict[str, Path] = {}
    faults: list[Fault] = []
    for path in _files(folder):
        first = files.setdefault(path.stem.lower(), path)
        if first != path:
            rule = f"has the same name as {first.name}"
            faults.append(_fault(prefix + path.name, rule, "keep the newer of the two"))
    return list(files.values()), faults


def _read_file(found: Found, path: Path, name: str) -> None:
    content = _bytes(path)
    if content is None:
        found.faults.append(_not_opened(name))
    elif is_not_used(path.stem):
        found.not_used.append(name)
    else:
        tables, faults = read_tables(name, content)
        found.add(tables, hashlib.sha256(content).hexdigest())
        found.faults += faults
        if faults:
            extract = extract_named(path.stem)
            found.broken |= {extract.name} if extract else EVERY_NAME


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


def _is_open(folder: Path) -> bool:
    try:
        next(folder.iterdir(), None)
    except OSError:
        return False
    return True


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _not_opened(file: str) -> Fault:
    return _fault(file, "cannot be opened", "allow this program to read it")


def _fault(file: str, rule: str, remedy: str) -> Fault:
    return Fault(file, 0, "", "", rule, remedy)
