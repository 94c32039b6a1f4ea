"""Tables that a screen reader reads, and files that carry their sources."""

import csv
import io
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as some

from components.columns import column
from components.table import BYTE_ORDER_MARK, csv_text, table_html

COLUMNS = (column("reason"), column("left_count", "Households"))
SOURCES = [
    {"document_id": "A", "title": "Report A", "licence": "Open"},
    {"document_id": "B", "title": "Report B", "licence": "Not stated"},
]
ROW = {"reason": "Moved", "left_count": 3, "document_id": "A", "reference": "1.10"}
cells = some.text(some.characters(exclude_categories=["Cs"], exclude_characters="\0"))


class Parsed(HTMLParser):
    """Collects the words and the tags of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.words.append(data)


def read_back(text: str) -> list[dict[str, str]]:
    plain = text.removeprefix(BYTE_ORDER_MARK)
    return list(csv.DictReader(io.StringIO(plain, newline="")))


def test_each_cell_is_named_by_its_row_and_its_column():
    page = Parsed(table_html([ROW], COLUMNS, "Why they left"))
    assert page.words == ["Why they left", "Reason", "Households", "Moved", "3"]
    scopes = [attributes["scope"] for tag, attributes in page.tags if tag == "th"]
    assert scopes == ["col", "col", "row"]


def test_a_table_that_scrolls_can_be_reached_by_keyboard_and_has_a_name():
    tag, attributes = Parsed(table_html([ROW], COLUMNS, 'A "name"')).tags[0]
    assert tag == "div"
    assert attributes["tabindex"] == "0"
    assert attributes["role"] == "region"
    assert attributes["aria-label"] == 'A "name"'


@given(some.text(max_size=30))
def test_nothing_in_a_cell_becomes_a_tag(hostile):
    row = {**ROW, "reason": f"<img src=x onerror=alert(1)>{hostile}"}
    page = Parsed(table_html([row], COLUMNS, f'"><script>{hostile}'))
    assert {tag for tag, _ in page.tags} == {
        "div",
        "table",
        "caption",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    }


def test_a_file_holds_exact_values_and_says_where_each_row_comes_from():
    rows = [ROW, {**ROW, "left_count": 2.5, "document_id": "A; B", "reference": "1; 2"}]
    assert read_back(csv_text(rows, COLUMNS, SOURCES)) == [
        {
            "reason": "Moved",
            "left_count": "3",
            "source": "Report A, 1.10",
            "licence": "Open",
        },
        {
            "reason": "Moved",
            "left_count": "2.5",
            "source": "Report A; Report B, 1; 2",
            "licence": "Open; Not stated",
        },
    ]


def test_a_file_marks_a_missing_value_with_its_symbol():
    rows = [{**ROW, "left_count": None, "left_count_symbol": "z"}]
    assert read_back(csv_text(rows, COLUMNS, SOURCES))[0]["left_count"] == "[z]"


def test_a_file_without_rows_has_its_header():
    assert csv_text([], COLUMNS, []) == (
        f"{BYTE_ORDER_MARK}reason,left_count,source,licence\r\n"
    )


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_spreadsheet_does_not_run_a_cell(start):
    rows = [{**ROW, "reason": f"{start}cmd|' /C calc'!A0"}]
    assert read_back(csv_text(rows, COLUMNS, SOURCES))[0]["reason"].startswith("'")


def test_a_negative_number_stays_a_number():
    rows = [{**ROW, "left_count": -3}]
    assert read_back(csv_text(rows, COLUMNS, SOURCES))[0]["left_count"] == "-3"


@given(some.lists(cells, min_size=1, max_size=4))
def test_whatever_a_cell_holds_is_read_back(texts):
    rows = [{**ROW, "reason": f"a{text}"} for text in texts]
    read = read_back(csv_text(rows, COLUMNS, SOURCES))
    assert [row["reason"] for row in read] == [row["reason"] for row in rows]


def test_a_source_is_no_formula_either():
    sources = [{"document_id": "A", "title": "=1+1", "licence": "@open"}]
    row = {"label": "x", "document_id": "A", "reference": "2.1"}
    assert csv_text([row], (column("label"),), sources) == (
        f"{BYTE_ORDER_MARK}label,source,licence\r\nx,\"'=1+1, 2.1\",'@open\r\n"
    )
