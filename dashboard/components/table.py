"""Rows as an accessible table, and as a CSV file that carries its sources."""

import csv
import io
from html import escape

from components.columns import Col
from findings.rows import Row

BYTE_ORDER_MARK = "\ufeff"  # spreadsheets then read the file as UTF-8
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def table_html(
    rows: list[Row], columns: tuple[Col, ...], caption: str, is_captioned: bool = True
) -> str:
    """Return the rows as an HTML table whose first column names each row."""
    heads = "".join(
        f'<th scope="col"{_set(col)}>{escape(col.heading)}</th>' for col in columns
    )
    body = "".join(f"<tr>{_cells(row, columns)}</tr>" for row in rows)
    told = f"<caption>{escape(caption)}</caption>" if is_captioned else ""
    return (
        f'<div class="fd-scroll" tabindex="0" role="region"'
        f' aria-label="{escape(caption, quote=True)}">'
        f'<table class="fd-table">{told}'
        f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def csv_text(rows: list[Row], columns: tuple[Col, ...], sources: list[Row]) -> str:
    """Return the rows as CSV: exact values, then document, reference and licence."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([col.field for col in columns] + ["source", "licence"])
    for row in rows:
        cells = [_plain(row, col) for col in columns]
        writer.writerow([*cells, *_source_of(row, sources)])
    return BYTE_ORDER_MARK + out.getvalue()


def _cells(row: Row, columns: tuple[Col, ...]) -> str:
    first, *others = columns
    named = f'<th scope="row"{_set(first)}>{escape(first.text(row))}</th>'
    return named + "".join(
        f"<td{_set(col)}>{escape(col.text(row))}</td>" for col in others
    )


def _set(col: Col) -> str:
    return ' class="fd-number"' if col.is_number else ""


def _plain(row: Row, col: Col) -> str:
    value = row[col.field]
    if value is None:
        is_words = col.write is None and f"{col.field}_symbol" not in row
        return "" if is_words else col.text(row)
    return _harmless(str(value)) if isinstance(value, str) else str(value)


def _harmless(text: str) -> str:
    """Return the text so that a spreadsheet does not run it as a formula."""
    return f"'{text}" if text.startswith(DANGEROUS) else text


def _source_of(row: Row, sources: list[Row]) -> list[str]:
    wanted = set(str(row.get("document_id") or "").split("; "))
    mine = [s for s in sources if s["document_id"] in wanted] or sources
    reference = row.get("reference")
    titles = "; ".join(s["title"] for s in mine)
    told = f"{titles}, {reference}" if reference else titles
    licences = "; ".join(dict.fromkeys(s["licence"] for s in mine))
    return [_harmless(told), _harmless(licences)]
