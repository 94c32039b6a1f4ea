"""The record against its sources: what is said where they differ."""

import csv
from hashlib import sha256
from pathlib import Path

import pytest

import warehouse.verify as verify
from contract import PUBLISHED

REPORT = (
    """Fostering report

1.1 There were 137 mainstream\tfostering
households – “approved” ones – at 31 March 2016.
1.2 The council's spending came to (£1,367k).
"""
    + "Nothing else is said. " * 20
)
SOUND = {
    "figure_id": "F1",
    "as_printed": "137",
    "locator": 'mainstream fostering households - "approved"',
    "document_id": "D",
}
MONEY = {
    "figure_id": "F2",
    "as_printed": "(£1,367k)",
    "locator": "The council’s spending",
    "document_id": "D",
}


@pytest.fixture
def compare(tmp_path: Path, monkeypatch, capsys):
    """Return a function that compares rows of figures.csv with REPORT."""
    data, sources = tmp_path / "published", tmp_path / "sources"
    data.mkdir()
    sources.mkdir()
    monkeypatch.setattr(verify, "DATA", data)

    def run(*figures: dict[str, str], text: str | None = REPORT, read: str = REPORT):
        rows = {
            "documents": [
                {
                    "document_id": "D",
                    "source_file": "report.txt",
                    "sha256": sha256(read.encode()).hexdigest(),
                }
            ],
            "figures": figures,
        }
        for file in PUBLISHED:
            path = data / file.file_name
            with path.open("w", newline="", encoding="utf-8") as handle:
                writer = csv.DictWriter(handle, file.header, restval="")
                writer.writeheader()
                writer.writerows(rows.get(file.name, ()))
        if text is not None:
            (sources / "report.txt").write_text(text, encoding="utf-8")
        status = verify.main([str(sources)])
        return status, capsys.readouterr().out.splitlines()

    return run


def test_spaces_dashes_and_quotation_marks_make_no_difference(compare):
    assert compare(SOUND, MONEY) == (0, ["0 mismatches"])


def test_a_locator_that_is_not_in_the_text(compare):
    assert compare(SOUND, {**SOUND, "locator": "146 households"}) == (
        1,
        [
            "figures.csv, row 3: locator is 146 households, which does not stand in"
            " report.txt; copy the words from the text.",
            "1 mismatch",
        ],
    )


def test_a_printed_figure_that_is_not_near_its_locator(compare):
    assert compare({**SOUND, "as_printed": "146"}) == (
        1,
        [
            "figures.csv, row 2: as_printed is 146, which does not stand near its"
            " locator in report.txt; copy it as the text prints it, or mend the"
            " locator.",
            "1 mismatch",
        ],
    )


def test_a_printed_figure_far_from_its_locator_is_not_near(compare):
    far = {**SOUND, "locator": "Nothing else is said.", "as_printed": "146"}
    status, told = compare(far, text=f"{REPORT}146", read=f"{REPORT}146")
    assert status == 0, "it stands near the last of the places"
    status, told = compare({**far, "locator": "There were 137"})
    assert (status, told[-1]) == (1, "1 mismatch")


def test_a_text_that_is_not_the_one_that_was_read(compare):
    digest = sha256(b"another").hexdigest()
    assert compare(SOUND, read="another") == (
        1,
        [
            f"documents.csv, row 2: sha256 is {digest[:59]}…, which is not the checksum"
            " of report.txt; read the changed text again, then write its checksum.",
            "1 mismatch",
        ],
    )


def test_a_text_that_is_not_there(compare):
    assert compare(SOUND, text=None) == (
        1,
        [
            "documents.csv, row 2: source_file is report.txt, which is not in the"
            " folder; put the text there under this name.",
            "1 mismatch",
        ],
    )


def test_a_file_that_cannot_be_read_is_a_mismatch(compare, tmp_path):
    compare(SOUND)
    (tmp_path / "published" / "actions.csv").unlink()
    found = verify.mismatches(tmp_path / "published", tmp_path / "sources")
    assert [str(fault) for fault in found] == [
        "actions.csv: is missing; put it into published/."
    ]


def test_a_folder_that_is_not_there_is_named(tmp_path, capsys):
    assert verify.main([str(tmp_path / "nowhere")]) == 1
    assert capsys.readouterr().out == (
        f"There is no folder {tmp_path / 'nowhere'}. Name the one that holds the"
        " texts.\n"
    )
