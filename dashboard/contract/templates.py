"""Writes the blank workbook for extracts: `python -m contract.templates FOLDER`."""

import sys
from datetime import datetime
from pathlib import Path

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from contract.extracts import EXTRACTS, GUIDE_SHEET
from contract.guide import guide
from contract.shape import Column

GUIDE = "extracts.md"
TEMPLATE = "extracts-template.xlsx"
ROWS = 5_000
FORMATS = {"day": "yyyy-mm-dd", "money": "0.00", "integer": "0", "number": "General"}
AS_TEXT = "@"  # a spreadsheet would make a date of 2025-04, and drop zeros in front


def write_all(folder: Path) -> list[Path]:
    """Write the guide and the blank workbook into the folder; return both paths."""
    (folder / GUIDE).write_text(f"{guide()}\n", encoding="utf-8")
    write_template(folder / TEMPLATE)
    return [folder / GUIDE, folder / TEMPLATE]


def write_template(path: Path) -> None:
    """Write a workbook with a sheet per extract that holds the columns and no row.

    The same bytes each time.
    """
    with xlsxwriter.Workbook(str(path)) as book:
        book.set_properties({"created": datetime(2026, 1, 1)})
        bold = book.add_format({"bold": True, "bottom": 1})
        sheet = book.add_worksheet(GUIDE_SHEET)
        sheet.set_column(0, 0, 100)
        sheet.write_column(0, 0, _advice())
        for extract in EXTRACTS:
            sheet = book.add_worksheet(extract.name)
            sheet.freeze_panes(1, 0)
            for place, column in enumerate(extract.columns):
                sheet.write(0, place, column.name, bold)
                looks = {"num_format": FORMATS.get(column.kind, AS_TEXT)}
                sheet.set_column(place, place, 18, book.add_format(looks))
                _help(sheet, place, column)


def _help(sheet: Worksheet, place: int, column: Column) -> None:
    """Show what a column is when a cell is chosen, and offer its values."""
    told = f"{column.about} {'' if column.required else 'May be blank.'}".strip()
    validation: dict[str, object] = {
        "validate": "any",
        "input_title": column.name[:32],
        "input_message": told[:255],
    }
    if column.values and len(",".join(column.values)) < 255:
        validation |= {"validate": "list", "source": list(column.values)}
    sheet.data_validation(1, place, ROWS, place, validation)


def _advice() -> list[str]:
    return [
        "Fill in the sheets that you have, and save the workbook as extracts.xlsx in"
        " the folder of your extracts.",
        "Leave the names of the columns as they are. Remove sheets that you do not"
        " need, or leave them empty.",
        "Write your own numbers for children and households, never a name.",
        "extracts.md says what every column is. This sheet is not read.",
    ]


def main() -> int:
    """Write into the folder that is named; say what was written."""
    if len(sys.argv) != 2:
        print("Name the folder: python -m contract.templates FOLDER", file=sys.stderr)
        return 2
    for path in write_all(Path(sys.argv[1])):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
