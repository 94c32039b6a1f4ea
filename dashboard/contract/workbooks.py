"""Reads the cells of a workbook as text, as they would stand in CSV."""

import io
from collections.abc import Iterator
from datetime import date, datetime, time
from zipfile import BadZipFile, ZipFile

from python_calamine import CalamineError, CalamineWorkbook

from contract.faults import Fault

# A workbook is a packed file, and a small one may hold more than a machine can take.
MOST_UNPACKED = 2_000_000_000
Rows = list[list[str]]


def workbook_rows(file: str, content: bytes) -> tuple[dict[str, Rows], list[Fault]]:
    """Return the rows of each sheet by its name, or the fault that keeps them away."""
    try:
        if _unpacked(content) > MOST_UNPACKED:
            rule, remedy = "holds too much to be read", "save its tables as CSV UTF-8"
            return {}, [Fault(file, 0, "", "", rule, remedy)]
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        return {name: list(_text_rows(book, name)) for name in book.sheet_names}, []
    except (CalamineError, BadZipFile, OSError, ValueError):
        rule = "cannot be read as a workbook"
        remedy = "open it, remove any password, and save it as Excel workbook (.xlsx)"
        return {}, [Fault(file, 0, "", "", rule, remedy)]


def _unpacked(content: bytes) -> int:
    with ZipFile(io.BytesIO(content)) as packed:
        return sum(part.file_size for part in packed.infolist())


def _text_rows(book: CalamineWorkbook, name: str) -> Iterator[list[str]]:
    for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False):
        yield [_text(cell) for cell in row]


def _text(cell: object) -> str:
    """Return a cell as it would stand in CSV: days as ISO, whole numbers without .0.

    A spreadsheet computes with 15 digits: what lies behind them is noise.
    """
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return format(cell, ".15g") if abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell)
