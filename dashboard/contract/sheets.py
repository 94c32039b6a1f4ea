"""Reads the cells of a CSV file or a workbook as text, or says why it cannot.

Cells come column by column, as Arrow, since there may be millions. A CSV file without
any quotation mark is read by Arrow itself; where that fails, or a mark stands in the
file, row by row, which is slower and can say in which row something is wrong.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv

from contract.faults import Fault
from contract.workbooks import Rows, workbook_rows

LONGEST_CELL = 1_000_000
SUFFIXES = (".csv", ".xlsx")
TOO_MANY = "put a cell that holds a comma in quotation marks"
TOO_FEW = "write the blank cells too; if the file was cut off here, copy it again"


@dataclass(frozen=True)
class Sheet:
    """The cells of one table: what it is called, its header, its columns.

    `file` names it in messages. Cells have no spaces around them; blank ones are null,
    and rows without any cell are left out. `numbers` are the rows' numbers as a
    spreadsheet counts them. `faults` tells of rows that are too long or too short.
    """

    file: str
    name: str
    header: list[str]
    numbers: pa.Array
    columns: list[pa.Array]
    faults: list[Fault] = field(default_factory=list)


def read_sheets(file: str, content: bytes) -> tuple[list[Sheet], list[Fault]]:
    """Return the tables that a file holds, and what is wrong with it as a whole.

    A CSV file holds one.
    """
    if not content.strip():
        return [], [_fault(file, 0, "is empty", "start it with the names of columns")]
    if file.lower().endswith(".xlsx"):
        return _of_workbook(file, content)
    text, faults = _decoded(file, content)
    if faults:
        return [], faults
    sheet = _read_at_once(file, text)
    if sheet:
        return [sheet], []
    rows, faults = csv_rows(file, text)
    return ([] if faults else [_of_rows(file, "", rows)]), faults


def _decoded(file: str, content: bytes) -> tuple[str, list[Fault]]:
    if content.startswith(b"PK\x03\x04"):
        return "", [_fault(file, 0, "is a workbook, not CSV", "name it .xlsx")]
    try:
        text = content.decode("utf-8-sig")
        strange = content.find(b"\0")
    except UnicodeDecodeError as error:
        text, strange = "", error.start
    if strange >= 0:
        row = content[:strange].count(b"\n") + 1
        return "", [_fault(file, row, "is not UTF-8 text", "save it as CSV UTF-8")]
    return text, []


def _read_at_once(file: str, text: str) -> Sheet | None:
    """Return the table of a plain file, or None where rows must be looked at singly."""
    text = text.rstrip("\r\n")
    lines = text.replace("\r\n", "\n")
    if '"' in lines or "\r" in lines or "\n\n" in lines or lines.startswith("\n"):
        return None
    width = lines.partition("\n")[0].count(",") + 1
    names = [f"f{place}" for place in range(width)]
    try:
        cells = pyarrow.csv.read_csv(
            io.BytesIO(lines.encode()),
            pyarrow.csv.ReadOptions(
                use_threads=False, block_size=2**30, column_names=names
            ),
            pyarrow.csv.ParseOptions(quote_char=False),
            pyarrow.csv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.string()),
                strings_can_be_null=False,
            ),
        )
    except pa.ArrowInvalid:
        return None
    columns = [column.combine_chunks() for column in cells.columns]
    header = [column[0].as_py().strip() for column in columns]
    numbers = pa.array(range(2, cells.num_rows + 1), pa.int64())
    return Sheet(file, "", header, *_filled(numbers, [c[1:] for c in columns]))


def csv_rows(file: str, text: str) -> tuple[Rows, list[Fault]]:
    """Return the rows of a CSV file, or the fault that its quotation marks have."""
    csv.field_size_limit(LONGEST_CELL)
    rows: Rows = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), strict=True):
            rows.append(row)
    except csv.Error:
        rule = "a quotation mark is opened and not closed, or stands inside a cell"
        remedy = "double the marks inside a cell and close the cell with one"
        return [], [_fault(file, len(rows) + 1, rule, remedy)]
    return rows, []


def _of_rows(file: str, name: str, rows: Rows) -> Sheet:
    """Return a sheet of rows, the first of which is the header."""
    header = [cell.strip() for cell in rows[0]] if rows else []
    wrong = list(_width_faults(file, rows, len(header)))
    sound = [
        (number, row)
        for number, row in enumerate(rows[1:], start=2)
        if len(row) == len(header)
    ]
    numbers = pa.array([number for number, _ in sound], pa.int64())
    columns = [
        pa.array([row[place] for _, row in sound], pa.string())
        for place in range(len(header))
    ]
    return Sheet(file, name, header, *_filled(numbers, columns), wrong)


def _filled(
    numbers: pa.Array, columns: list[pa.Array]
) -> tuple[pa.Array, list[pa.Array]]:
    """Return rows with any cell at all: no spaces around, and null where blank."""
    cleaned = [_cleaned(column) for column in columns]
    if not cleaned or not cleaned[0].null_count:
        return numbers, cleaned
    some = cleaned[0].is_valid()
    for column in cleaned[1:]:
        some = pc.or_(some, column.is_valid())
    return numbers.filter(some), [column.filter(some) for column in cleaned]


def _cleaned(column: pa.Array) -> pa.Array:
    trimmed = pc.utf8_trim_whitespace(column)
    return pc.if_else(pc.equal(trimmed, ""), pa.scalar(None, pa.string()), trimmed)


def _width_faults(file: str, rows: Rows, width: int) -> Iterator[Fault]:
    for number, row in enumerate(rows[1:], start=2):
        if len(row) != width and any(cell.strip() for cell in row):
            rule = f"has {len(row)} cells where {width} are expected"
            remedy = TOO_MANY if len(row) > width else TOO_FEW
            yield _fault(file, number, rule, remedy)


def _of_workbook(file: str, content: bytes) -> tuple[list[Sheet], list[Fault]]:
    sheets, faults = workbook_rows(file, content)
    return [
        _of_rows(f"{file} ({name})", name, rows) for name, rows in sheets.items()
    ], faults


def _fault(file: str, row: int, rule: str, remedy: str) -> Fault:
    return Fault(file, row, "", "", rule, remedy)
