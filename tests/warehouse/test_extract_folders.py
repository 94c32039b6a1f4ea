"""Where extracts are looked for: what is read is what is watched."""

import hashlib
from pathlib import Path

import pytest

from tests.contract.tiny_extracts import (
    AUTHORITY,
    TODAY,
    connected,
    doubts_of,
    folder_with,
    said_of,
    text_of,
    with_cells,
)
from warehouse.fingerprint import extract_files, signs_of
from warehouse.load_extracts import load_extracts


@pytest.fixture
def closed(monkeypatch):
    """Return a function that takes the right to open a folder away."""
    shut: set[Path] = set()
    really = Path.iterdir

    def iterdir(folder: Path):
        if folder in shut:
            raise PermissionError(13, "Permission denied", str(folder))
        return really(folder)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    return shut.add


def test_a_folder_that_cannot_be_opened_is_told_with_the_other_faults(tmp_path, closed):
    folder_with(tmp_path / "a", header=text_of("header", "C1,1,,WBRI"))
    closed(folder_with(tmp_path / "b"))
    assert said_of(tmp_path) == [
        "a/header.csv, row 2: dob is blank; fill it.",
        "b: cannot be opened; allow this program to read it.",
    ]


def test_a_closed_folder_of_all_is_told_too(tmp_path, closed):
    closed(folder_with(tmp_path / "b"))
    assert said_of(tmp_path / "b") == [
        "b: cannot be opened; allow this program to read it."
    ]
    assert signs_of(tmp_path / "b") == ()


def test_a_linked_folder_is_read_and_watched(tmp_path):
    real = folder_with(tmp_path / "elsewhere" / "a")
    (tmp_path / "all").mkdir()
    (tmp_path / "all" / "linked").symlink_to(real, target_is_directory=True)
    before = signs_of(tmp_path / "all")
    assert said_of(tmp_path / "all") == []
    assert len(before) == 14  # 13 extracts and authority.toml
    (real / "places.csv").write_text("half a file")
    assert signs_of(tmp_path / "all") != before


def test_hidden_and_deeper_folders_are_not_watched(tmp_path):
    for place in (".git", "old/2024"):
        (tmp_path / place).mkdir(parents=True)
        (tmp_path / place / "places.csv").write_text("a")
    (tmp_path / "places.csv").write_text("a")
    assert list(extract_files(tmp_path)) == [tmp_path / "places.csv"]


def test_each_file_has_its_own_checksum_whatever_its_folder_is_called(tmp_path):
    folder_with(
        tmp_path / "Ayton (new)",
        **{"authority.toml": AUTHORITY, "header": None},
    )
    with connected() as con:
        load_extracts(con, tmp_path, TODAY)
        found = dict(
            con.execute("select source_file, sha256 from raw_extract_files").fetchall()
        )
    assert found == {
        name: hashlib.sha256((tmp_path / name).read_bytes()).hexdigest()
        for name in found
    }
    assert len(set(found.values())) == len(found) == 12


def test_adoption_plans_that_name_no_adopters_need_no_applicants(tmp_path):
    folder = folder_with(tmp_path / "a", applicants=None)
    (folder / "adoption.csv").write_text(with_cells("adoption", 2, applicant_id=""))
    assert said_of(folder) == []
    (folder / "adoption.csv").write_text(with_cells("adoption", 2, applicant_id="A9"))
    assert said_of(folder) == [
        "applicants.csv: is missing, and adoption.csv refers to it; put it into the"
        " same folder."
    ]


def test_two_folders_with_one_ons_code_are_let_in_and_listed(tmp_path):
    codes = {"a": "E10000001", "b": "E10000002", "c": "E10000001"}
    for name, code in codes.items():
        text = AUTHORITY.replace("Ayton", name).replace("E10999999", code)
        folder_with(tmp_path / name, **{"authority.toml": text})
    said = (
        "authority.toml, row 0: ons_code is E10000001, which is that of another"
        " folder too; give each authority its own."
    )
    assert doubts_of(tmp_path) == [said] * 2
