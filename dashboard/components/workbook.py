"""The whole record to take away: one Excel workbook, or its CSV files in a zip.

Both are built only when somebody asks for them.
"""

import csv
import io
import zipfile
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any

import pyarrow as pa
import streamlit as st
import xlsxwriter

from components import page
from findings import record_note as says
from warehouse import store

SHEETS = {
    "Documents": "page_documents",
    "Measures": "page_measures",
    "Figures": "page_figures",
    "Judgements": "page_judgements",
    "Actions": "page_actions",
    "Standards": "page_standards",
    "Monitoring": "page_monitoring",
    "Statements": "page_claims",
    "Recomputed": "page_claim_tests",
    "Words": "page_glossary",
}
PLAIN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
NARROWEST, WIDEST = 9, 60


def offer() -> None:
    """Draw the two files to take away, and which snapshot they are of."""
    page.section("Take the whole record with you", says.TO_TAKE)
    excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    with st.container(horizontal=True, gap="small"):
        for label, make, name, kind in (
            ("Excel workbook", workbook, "published-record.xlsx", excel),
            ("CSV files (zip)", csv_files, "published-record.zip", "application/zip"),
        ):
            st.download_button(
                label, make, name, kind, on_click="ignore", key=f"take-{name}"
            )
    page.note(says.snapshot(_info(), datetime.now(UTC).replace(tzinfo=None)))


def workbook() -> bytes:
    """Return the record as .xlsx: a front sheet, then a sheet per register."""
    return _workbook(store().version())


def csv_files() -> bytes:
    """Return the record's own files and a note on their sources as .zip."""
    return _csv_files(store().version())


@lru_cache(maxsize=1)
def _workbook(version: str) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, PLAIN) as book:
        book.set_properties({"title": says.TITLE, "created": _info()["built_at"]})
        formats = {
            "title": book.add_format({"bold": True, "font_size": 16}),
            "head": book.add_format({"bold": True, "text_wrap": True, "bottom": 1}),
            "cell": book.add_format({"text_wrap": True, "valign": "top"}),
            "day": book.add_format({"num_format": "yyyy-mm-dd", "valign": "top"}),
        }
        tables = {name: store().read(view) for name, view in SHEETS.items()}
        _front(book.add_worksheet("About"), tables, formats)
        for name, table in tables.items():
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 1)
            _fill(sheet, 0, table, formats)
            sheet.autofilter(0, 0, table.num_rows, table.num_columns - 1)
    return out.getvalue()


@lru_cache(maxsize=1)
def _csv_files(version: str) -> bytes:
    out = io.BytesIO()
    documents = store().read("page_documents").to_pylist()
    lines = [says.TITLE, "", *says.about(_info()), "", *says.sources(documents), ""]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("README.txt", "\n".join(lines))
        for row in store().read("snapshot_files").to_pylist():
            name = row["file"].rsplit("/", 1)[-1]
            table = store().read(f"raw_{name.removesuffix('.csv')}")
            archive.writestr(name, _csv(table))
    return out.getvalue()


def _info() -> dict[str, Any]:
    return store().read("snapshot_info").to_pylist()[0]


def _front(sheet: Any, tables: dict[str, pa.Table], formats: dict[str, Any]) -> None:
    """Write what the workbook is, what is in it, and each document's licence."""
    sheet.hide_gridlines(2)
    sheet.write_string(0, 0, says.TITLE, formats["title"])
    lines = [
        *says.about(_info()),
        *(f"{name}: {table.num_rows:,} rows" for name, table in tables.items()),
    ]
    for number, line in enumerate(lines, start=2):
        sheet.write_string(number, 0, line)
    told = ["title", "publisher", "published_text", "licence", "licence_note", "sha256"]
    _fill(sheet, len(lines) + 3, tables["Documents"].select(told), formats)


def _fill(sheet: Any, top: int, table: pa.Table, formats: dict[str, Any]) -> None:
    """Write a table with its header in row `top`, columns as wide as they need."""
    for place, name in enumerate(table.column_names):
        values = table[name].to_pylist()
        sheet.write_string(top, place, name, formats["head"])
        for row, value in enumerate(values, start=top + 1):
            _cell(sheet, row, place, value, formats)
        longest = max((len(str(value)) for value in [name, *values]), default=0)
        sheet.set_column(place, place, min(max(longest + 2, NARROWEST), WIDEST))


def _cell(
    sheet: Any, row: int, place: int, value: Any, formats: dict[str, Any]
) -> None:
    if isinstance(value, bool):
        sheet.write_boolean(row, place, value, formats["cell"])
    elif isinstance(value, date):
        sheet.write_datetime(row, place, value, formats["day"])
    elif isinstance(value, int | float | Decimal):
        sheet.write_number(row, place, value, formats["cell"])
    elif value is not None:
        sheet.write_string(row, place, str(value), formats["cell"])


def _csv(table: pa.Table) -> str:
    """Return a file of the record, written as it was read."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.column_names)
    for row in table.to_pylist():
        writer.writerow(map(_written, row.values()))
    return out.getvalue()


def _written(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
