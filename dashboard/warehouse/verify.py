"""Command line: `python -m warehouse.verify FOLDER` compares record and sources.

FOLDER holds the texts that the record was read from, under the names that
documents.csv gives them. Each text must be the one that was read, byte for byte; each
row's locator must stand in the text of its document; and what a figure prints must
stand close to its locator. White space and the shapes of dashes and quotation marks
are ignored.
"""

import argparse
import re
import sys
import unicodedata
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from contract import PUBLISHED, Fault, File
from contract.published import DOCUMENTS
from contract.structure import Cells, read_cells
from warehouse.paths import DATA

NEAR = 150  # characters, white space left out
ALIKE = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u2018\u2019\u201a\u2032`\u00b4", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u2033", '"'),
        "\u00ad": "",
    }
)
Row = dict[str, str | None]


def main(arguments: list[str] | None = None) -> int:
    """Print every mismatch and their count; return 1 if there is any."""
    parser = argparse.ArgumentParser(prog="warehouse.verify", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the texts lie")
    folder = parser.parse_args(arguments).folder
    if not folder.is_dir():
        print(f"There is no folder {folder}. Name the one that holds the texts.")
        return 1
    found = mismatches(DATA, folder)
    for fault in found:
        print(fault)
    print(f"{len(found)} mismatch{'' if len(found) == 1 else 'es'}")
    return 1 if found else 0


def mismatches(data: Path, sources: Path) -> list[Fault]:
    """Return what in the record is not in its sources, in the order of the files.

    Only a record that keeps its contract can be compared: faults of a file come first.
    """
    read = [(file, *read_cells(file, data)) for file in PUBLISHED]
    found = [fault for _, _, faults in read for fault in faults]
    tables = {file: _numbered(file, cells) for file, cells, _ in read}
    documents = tables[DOCUMENTS]
    found += _changed_texts(documents, sources)
    source_of = {row["document_id"]: str(row["source_file"]) for _, row in documents}
    texts = {name: _text(sources / name) for name in source_of.values()}
    for file, rows in tables.items():
        if "locator" in file.header:
            for number, row in rows:
                source = source_of.get(row["document_id"], "")
                if texts.get(source):
                    found += _misplaced(file, number, row, source, texts[source])
    return found


def plain(text: str) -> str:
    """Return the text without white space, with one kind of dash and of quote."""
    alike = unicodedata.normalize("NFKC", text.translate(ALIKE))
    return re.sub(r"\s+", "", alike.translate(ALIKE))


def _numbered(file: File, cells: Cells) -> list[tuple[int, Row]]:
    """Return the rows of a file with their numbers; the header is row 1."""
    rows = (dict(zip(file.header, row, strict=True)) for row in cells)
    return list(enumerate(rows, start=2))


def _text(path: Path) -> str:
    return plain(path.read_text("utf-8", errors="replace")) if path.is_file() else ""


def _changed_texts(documents: list[tuple[int, Row]], sources: Path) -> Iterator[Fault]:
    for number, row in documents:
        path = sources / str(row["source_file"])
        if not path.is_file():
            column, rule = "source_file", "is not in the folder"
            remedy = "put the text there under this name"
        elif sha256(path.read_bytes()).hexdigest() != row["sha256"]:
            column, rule = "sha256", f"is not the checksum of {path.name}"
            remedy = "read the changed text again, then write its checksum"
        else:
            continue
        value = row[column] or ""
        yield Fault(DOCUMENTS.file_name, number, column, value, rule, remedy)


def _misplaced(
    file: File, number: int, row: Row, source: str, text: str
) -> Iterator[Fault]:
    locator = row["locator"] or ""
    places = [m.start() for m in re.finditer(re.escape(plain(locator)), text)]
    if not places:
        rule, remedy = f"does not stand in {source}", "copy the words from the text"
        yield Fault(file.file_name, number, "locator", locator, rule, remedy)
        return
    printed = row.get("as_printed") or ""
    reach = len(plain(locator)) + NEAR
    around = (text[max(0, place - NEAR) : place + reach] for place in places)
    if not any(plain(printed) in part for part in around):
        rule = f"does not stand near its locator in {source}"
        remedy = "copy it as the text prints it, or mend the locator"
        yield Fault(file.file_name, number, "as_printed", printed, rule, remedy)


if __name__ == "__main__":
    sys.exit(main())
