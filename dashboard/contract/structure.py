"""First look at a file, as text: can it be read at all, and is its header right?"""

from collections.abc import Iterator
from pathlib import Path

from contract.faults import Fault, shortened
from contract.shape import File
from contract.sheets import csv_rows
from contract.workbooks import Rows

Cells = list[list[str | None]]


def read_cells(file: File, folder: Path) -> tuple[Cells, list[Fault]]:
    """Return the rows below the header, blank cells as None, and what is wrong.

    Where anything is wrong with the table as a whole, there are no rows.
    """
    text, faults = _text(file, folder / file.file_name)
    if faults:
        return [], faults
    rows, faults = _rows(file, text)
    if not faults:
        faults = list(_header_faults(file, rows[0]))
    if not faults:
        faults = list(_width_faults(file, rows[1:]))
    if faults:
        return [], faults
    return [[cell or None for cell in row] for row in rows[1:]], []


def _text(file: File, path: Path) -> tuple[str, list[Fault]]:
    if not path.is_file():
        return "", [_of_file(file, "is missing", f"put it into {path.parent.name}/")]
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError:
        return "", [_of_file(file, "cannot be opened", "allow this program to read it")]
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        return "", [_of_file(file, "is not UTF-8 text", "save it as CSV UTF-8")]
    if not text.strip():
        remedy = f"start it with {','.join(file.header)}"
        return "", [_of_file(file, "is empty", remedy)]
    return text, []


def _rows(file: File, text: str) -> tuple[Rows, list[Fault]]:
    rows, faults = csv_rows(file.file_name, text)
    while rows and not rows[-1]:  # blank lines at the end do no harm
        rows.pop()
    return rows, faults


def _header_faults(file: File, found: list[str]) -> Iterator[Fault]:
    if found == file.header:
        return
    if len(found) == 1 and len(file.header) > 1:
        rule = "the cells are not separated by commas"
        yield _of_row(file, 1, rule, "save it as CSV with commas")
        return
    for name in file.header:
        if name not in found:
            yield Fault(file.file_name, 1, name, "", "is missing", "add the column")
    for name in found:
        if name not in file.header:
            rule = f"column '{shortened(name)}' is not known"
            yield _of_row(file, 1, rule, "remove or rename it")
    if len(found) > len(set(found)):
        yield _of_row(file, 1, "a column stands twice", "keep one of them")
    elif sorted(found) == sorted(file.header):
        yield _of_row(
            file,
            1,
            "the columns are in another order",
            f"order them as {','.join(file.header)}",
        )


def _width_faults(file: File, rows: list[list[str]]) -> Iterator[Fault]:
    width = len(file.columns)
    for row, cells in enumerate(rows, start=2):
        if not cells:
            yield _of_row(file, row, "is a blank line", "remove it")
        elif len(cells) != width:
            yield _of_row(
                file,
                row,
                f"has {len(cells)} cells where {width} are expected",
                "put a cell that holds a comma in quotation marks",
            )


def _of_file(file: File, rule: str, remedy: str) -> Fault:
    return _of_row(file, 0, rule, remedy)


def _of_row(file: File, row: int, rule: str, remedy: str) -> Fault:
    return Fault(file.file_name, row, "", "", rule, remedy)
