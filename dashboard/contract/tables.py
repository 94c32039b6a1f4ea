"""First look at a table of an extract: are its columns there, and its rows whole?"""

from collections.abc import Iterator
from dataclasses import dataclass

import pyarrow as pa

from contract.faults import Fault, shortened
from contract.shape import Extract
from contract.sheets import Sheet

OTHER_SEPARATORS = (";", "\t", "|")


@dataclass(frozen=True)
class Table:
    """The cells of an extract, column by column in the contract's order, as text.

    `numbers` are the rows' numbers as a spreadsheet counts them. Blank is null.
    """

    extract: Extract
    file: str
    numbers: pa.Array
    columns: list[pa.Array]


def read_table(extract: Extract, sheet: Sheet) -> tuple[Table | None, list[Fault]]:
    """Return the table that a sheet holds, or None and what is wrong with it."""
    if not any(sheet.header):
        remedy = f"start it with {','.join(extract.header)}"
        return None, [_fault(sheet.file, 0, "is empty", remedy)]
    header = [name.lower() for name in sheet.header]
    faults = list(_header_faults(extract, sheet.file, header)) or sheet.faults
    if faults:
        return None, faults
    found = dict(zip(header, sheet.columns, strict=True))
    nothing = pa.nulls(len(sheet.numbers), pa.string())
    columns = [found.get(name, nothing) for name in extract.header]
    return Table(extract, sheet.file, sheet.numbers, columns), []


def _header_faults(extract: Extract, file: str, found: list[str]) -> Iterator[Fault]:
    if len(found) == 1 and any(mark in found[0] for mark in OTHER_SEPARATORS):
        rule = "the cells are not separated by commas"
        yield _fault(file, 1, rule, "save it as CSV with commas")
        return
    if not set(found) & set(extract.header):
        remedy = f"start the file with {','.join(extract.header)}"
        yield _fault(file, 1, "does not hold the names of the columns", remedy)
        return
    for column in extract.columns:
        needed = column.required or not (extract.is_return or column.may_be_left_out)
        if needed and column.name not in found:
            yield Fault(file, 1, column.name, "", "is missing", "add the column")
    for name in dict.fromkeys(found):
        if name in extract.header:
            if found.count(name) > 1:
                yield Fault(file, 1, name, "", "stands twice", "keep one of the two")
        elif not extract.is_return:
            told = f"column '{shortened(name)}' is not known" if name else UNNAMED
            yield _fault(file, 1, told, "remove or rename it")


UNNAMED = "a column has no name"


def _fault(file: str, row: int, rule: str, remedy: str) -> Fault:
    return Fault(file, row, "", "", rule, remedy)
