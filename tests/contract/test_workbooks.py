"""Packed files that call themselves workbooks."""

import io
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from contract import workbooks
from contract.workbooks import workbook_rows

NOT_READ = (
    "a.xlsx: cannot be read as a workbook; open it, remove any password, and save it as"
    " Excel workbook (.xlsx)."
)


def packed(**parts: str) -> bytes:
    """Return a packed file that holds these parts."""
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def said_of(content: bytes) -> list[str]:
    sheets, faults = workbook_rows("a.xlsx", content)
    assert sheets == {}
    return [str(fault) for fault in faults]


@pytest.mark.parametrize(
    "content",
    [packed(notes="hello"), packed(), b"PK\x03\x04 torn", b"household_id\nH1\n"],
)
def test_what_only_calls_itself_a_workbook_is_told(content):
    assert said_of(content) == [NOT_READ]


def test_a_small_file_that_unpacks_to_more_than_a_machine_takes(monkeypatch):
    content = packed(first="0" * 6000, second="0" * 4001)
    assert len(content) < 500
    monkeypatch.setattr(workbooks, "MOST_UNPACKED", 10_001)
    assert said_of(content) == [NOT_READ]
    monkeypatch.setattr(workbooks, "MOST_UNPACKED", 10_000)
    assert said_of(content) == [
        "a.xlsx: holds too much to be read; save its tables as CSV UTF-8."
    ]
