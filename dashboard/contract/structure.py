"""First look at a file, as text: can it be read at all, and is its header right?"""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from contract.faults import Fault
from contract.shape import File

csv.field_size_limit(1_000_000)


def structure_faults(file: File, folder: Path) -> list[Fault]:
    """Return what keeps the file from being read as a table; none if it can be."""
    path = folder / file.file_name
    if not path.is_file():
        return [_of_file(file, "is missing", f"put it into {folder.name}/")]
    text = _decoded(path.read_bytes())
    if text is None:
        return [_of_file(file, "is not UTF-8 text", "save it as CSV UTF-8")]
    if not text.strip():
        return [_of_file(file, "is empty", f"start it with {','.join(file.header)}")]
    return list(_table_faults(file, text))


def _table_faults(file: File, text: str) -> Iterator[Fault]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    row = 0
    try:
        for row, cells in enumerate(reader, start=1):
            if row == 1:
                header_faults = list(_header_faults(file, cells))
                yield from header_faults
                if header_faults:
                    return
            elif len(cells) != len(file.columns):
                yield _wrong_width(file, row, len(cells))
    except csv.Error:
        yield Fault(
            file.file_name,
            row + 1,
            "",
            "",
            "a quotation mark is opened and not closed, or stands inside a cell",
            "double the marks inside a cell and close the cell with one",
        )


def _header_faults(file: File, found: list[str]) -> Iterator[Fault]:
    if found == file.header:
        return
    for name in file.header:
        if name not in found:
            yield Fault(file.file_name, 1, name, "", "is missing", "add the column")
    for name in found:
        if name not in file.header:
            yield _in_header(
                file, f"column '{name}' is not known", "remove or rename it"
            )
    if sorted(found) == sorted(file.header):
        yield _in_header(
            file,
            "the columns are in another order",
            f"order them as {','.join(file.header)}",
        )
    elif set(found) == set(file.header):
        yield _in_header(file, "a column stands twice", "keep one of them")


def _wrong_width(file: File, row: int, found: int) -> Fault:
    return Fault(
        file.file_name,
        row,
        "",
        "",
        f"has {found} cells where {len(file.columns)} are expected",
        "put a cell that holds a comma in quotation marks",
    )


def _decoded(raw: bytes) -> str | None:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


def _of_file(file: File, rule: str, remedy: str) -> Fault:
    return Fault(file.file_name, 0, "", "", rule, remedy)


def _in_header(file: File, rule: str, remedy: str) -> Fault:
    return Fault(file.file_name, 1, "", "", rule, remedy)
