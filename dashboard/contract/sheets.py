"""Reads the cells of a CSV file or a workbook as text, or says why it cannot."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from python_calamine import CalamineError, CalamineWorkbook

from contract.faults import Fault

LONGEST_CELL = 100_000
SUFFIXES = (".csv", ".xlsx")
Row = list[str]


@dataclass(frozen=True)
class Sheet:
    """The cells of one table: its name in messages, and its rows, the header first."""

    file: str
    name: str
    rows: list[Row]


def read_sheets(file: str, content: bytes) -> tuple[list[Sheet], list[Fault]]:
    """Return the tables that a file holds, and what is wrong with it as a whole.

    A CSV file holds one. Rows are as wide as the file has them.
    """
    if not content.strip():
        return [], [_fault(file, 0, "is empty", "start it with the names of columns")]
    if file.lower().endswith(".xlsx"):
        return _of_workbook(file, content)
    text, faults = _decoded(file, content)
    if faults:
        return [], faults
    rows, faults = _rows(file, text)
    return ([] if faults else [Sheet(file, "", rows)]), faults


def _decoded(file: str, content: bytes) -> tuple[str, list[Fault]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if content.startswith(b"PK\x03\x04"):
        return "", [_fault(file, 0, "is a workbook, not CSV", "name it .xlsx")]
    if "\0" in text:
        return "", [_fault(file, 0, "is not UTF-8 text", "save it as CSV UTF-8")]
    return text, []


def _rows(file: str, text: str) -> tuple[list[Row], list[Fault]]:
    csv.field_size_limit(LONGEST_CELL)
    rows: list[Row] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), strict=True):
            rows.append(row)
    except csv.Error:
        rule = "a quotation mark is opened and not closed, or stands inside a cell"
        remedy = "double the marks inside a cell and close the cell with one"
        return [], [_fault(file, len(rows) + 1, rule, remedy)]
    return rows, []


def _of_workbook(file: str, content: bytes) -> tuple[list[Sheet], list[Fault]]:
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        return [
            Sheet(f"{file} ({name})", name, list(_text_rows(book, name)))
            for name in book.sheet_names
        ], []
    except (CalamineError, OSError, ValueError):
        rule = "cannot be read as a workbook"
        remedy = "open it, remove any password, and save it as Excel workbook (.xlsx)"
        return [], [_fault(file, 0, rule, remedy)]


def _text_rows(book: CalamineWorkbook, name: str) -> Iterator[Row]:
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


def _fault(file: str, row: int, rule: str, remedy: str) -> Fault:
    return Fault(file, row, "", "", rule, remedy)
