"""First look at a table of an extract: are its columns there, and its rows whole?"""

from collections.abc import Iterator
from dataclasses import dataclass

from contract.faults import Fault, shortened
from contract.shape import Extract
from contract.sheets import Row, Sheet


@dataclass(frozen=True)
class Table:
    """The cells below the header, column by column in the contract's order.

    `numbers` are the rows' numbers as a spreadsheet counts them. Blank is None.
    """

    extract: Extract
    file: str
    numbers: list[int]
    columns: dict[str, list[str | None]]


def read_table(extract: Extract, sheet: Sheet) -> tuple[Table | None, list[Fault]]:
    """Return the table that a sheet holds, or None and what is wrong with it."""
    rows = _without_end(sheet.rows)
    if not rows:
        return None, [_fault(sheet.file, 0, "is empty", _start(extract))]
    header = [name.strip().lower() for name in rows[0]]
    faults = list(_header_faults(extract, sheet.file, header))
    if not faults:
        faults = list(_width_faults(sheet.file, rows, len(header)))
    if faults:
        return None, faults
    return _table(extract, sheet.file, header, rows[1:]), []


def _table(extract: Extract, file: str, header: Row, rows: list[Row]) -> Table:
    filled = [
        (n, row) for n, row in enumerate(rows, start=2) if any(map(str.strip, row))
    ]
    cells = list(zip(*(row for _, row in filled), strict=True))
    nothing: list[str | None] = [None] * len(filled)
    places = {name: place for place, name in enumerate(header)}
    columns = {
        name: [cell.strip() or None for cell in cells[places[name]]]
        if name in places and cells
        else nothing
        for name in extract.header
    }
    return Table(extract, file, [number for number, _ in filled], columns)


def _without_end(rows: list[Row]) -> list[Row]:
    """Return the rows without the blank ones at the end, which do no harm."""
    last = len(rows)
    while last and not any(cell.strip() for cell in rows[last - 1]):
        last -= 1
    return rows[:last]


def _header_faults(extract: Extract, file: str, found: Row) -> Iterator[Fault]:
    if len(found) == 1 and len(extract.header) > 1:
        mark = next((m for m in (";", "\t", "|") if m in found[0]), "")
        if mark:
            rule = "the cells are not separated by commas"
            yield _fault(file, 1, rule, "save it as CSV with commas")
            return
    for column in extract.columns:
        needed = column.required or not extract.is_return
        if needed and column.name not in found:
            yield Fault(file, 1, column.name, "", "is missing", "add the column")
    for name in dict.fromkeys(found):
        if name not in extract.header and not extract.is_return:
            told = f"column '{shortened(name)}' is not known" if name else UNNAMED
            yield _fault(file, 1, told, "remove or rename it")
        elif found.count(name) > 1 and name in extract.header:
            yield Fault(file, 1, name, "", "stands twice", "keep one of the two")


UNNAMED = "a column has no name"


def _width_faults(file: str, rows: list[Row], width: int) -> Iterator[Fault]:
    for number, row in enumerate(rows[1:], start=2):
        if len(row) != width and any(cell.strip() for cell in row):
            yield _fault(
                file,
                number,
                f"has {len(row)} cells where {width} are expected",
                "put a cell that holds a comma in quotation marks",
            )


def _start(extract: Extract) -> str:
    return f"start it with {','.join(extract.header)}"


def _fault(file: str, row: int, rule: str, remedy: str) -> Fault:
    return Fault(file, row, "", "", rule, remedy)
