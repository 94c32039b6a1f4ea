"""The figures of the page that checks a service's own records."""

import pyarrow as pa

from figures.figure import Figure
from findings import data_check as says
from findings import data_faults as faulty
from findings.rows import Row
from findings.worded import from_rows

COUNTED = {
    "row_count": "Rows",
    "used_count": "Count",
    "superseded_count": "Replaced",
    "doubtful_count": "Doubtful",
}
FAULT = {"file": "File", "row": "Row", "column": "Column"}
VALUE = {"value": "Found"}
TOLD = {"rule": "What is wrong", "remedy": "What to do"}


def extracts(name: str, files: pa.Table) -> Figure:
    """Return the account of rows by extract. From view page_extract_files."""
    rows = files.to_pylist()
    notes = (
        "A row that a later return replaced is the same child's, from the same day."
        " Doubtful rows count.",
        says.not_counted_in(rows),
        says.not_brought(rows),
    )
    return Figure(
        name="rows-by-extract",
        headline=says.accounted(rows),
        subtitle=f"Rows of {name}'s extracts, and what became of them",
        rows=from_rows(says.by_extract(rows)),
        headings={"extract": "Extract", "file_count": "Files", **COUNTED},
        notes=tuple(note for note in notes if note),
    )


def files(name: str, rows: pa.Table) -> Figure:
    """Return the same account file by file. From view page_extract_files."""
    return Figure(
        name="rows-by-file",
        headline="The same, file by file",
        subtitle=f"Rows of each file that {name} brought, and what became of them",
        rows=rows,
        headings={"source_file": "File", **COUNTED},
        is_folded=True,
    )


def rules(name: str, doubts: pa.Table, files: list[Row]) -> Figure:
    """Return what is doubtful, reason by reason. From view page_extract_doubts."""
    rows = faulty.by_rule(doubts.to_pylist())
    is_all = not says.not_counted_in(files)
    return Figure(
        name="doubts-by-reason",
        headline=faulty.doubts_told(rows, is_all),
        subtitle=f"Entries in {name}'s extracts that count and look odd, by reason",
        rows=from_rows(rows),
        headings={
            "what": "What is odd",
            "entry_count": "Entries",
            "remedy": "What to do",
        },
        notes=() if is_all else (faulty.NOT_LISTED,),
    )


def entries(
    name: str, headline: str, subtitle: str, faults: list[Row], part: slice
) -> Figure:
    """Return a part of the faults as a list; the file holds all of them."""
    found = VALUE if any(row["value"] for row in faults) else {}
    return Figure(
        name=name,
        headline=headline,
        subtitle=subtitle,
        rows=from_rows(faults),
        records=tuple(faulty.fault(row) for row in faults[part]),
        headings={**FAULT, **found, **TOLD},
    )
