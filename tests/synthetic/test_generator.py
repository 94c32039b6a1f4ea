"""The generator: the same bytes each time, and as much as it is asked for."""

import filecmp
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from synthetic.authority import make, named
from synthetic.chance import age_on, birthday, months, span, year_name
from tests.synthetic.conftest import EXAMPLE, Files

ROOT = Path(__file__).parents[2]


def generate(folder: Path, *asked: str) -> None:
    command = [sys.executable, "-m", "synthetic", str(folder), *asked]
    subprocess.run(command, cwd=ROOT / "dashboard", check=True, timeout=120)


@pytest.fixture(scope="session")
def small(tmp_path_factory):
    folder = tmp_path_factory.mktemp("small")
    asked = ("--children", "60", "--households", "20", "--years", "2")
    generate(folder, "--authorities", "2", *asked)
    return folder


def test_the_example_that_is_shipped_is_what_the_generator_writes(tmp_path):
    generate(tmp_path)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == sorted(path.name for path in EXAMPLE.iterdir())
    assert filecmp.cmpfiles(tmp_path, EXAMPLE, names, shallow=False) == (names, [], [])


def test_another_seed_makes_another_authority(tmp_path):
    covered = span(1, date(2026, 10, 31))
    make(tmp_path / "a", 0, 1, covered, 30, 10)
    make(tmp_path / "b", 0, 2, covered, 30, 10)
    one, two = (tmp_path / name / "applicants.csv" for name in "ab")
    assert one.read_bytes() != two.read_bytes()


def test_several_authorities_are_written_into_a_folder_each(small):
    texts = [path.read_text("utf-8") for path in sorted(small.glob("*/authority.toml"))]
    assert len(texts) == 2
    assert len(set(texts)) == 2


def test_every_authority_says_that_it_is_fictional(small, example):
    for path in [*small.glob("*/authority.toml"), example.folder / "authority.toml"]:
        assert "(fictional)" in path.read_text("utf-8")
        assert "fictional = true" in path.read_text("utf-8")


def test_no_two_authorities_share_a_name():
    assert len({named(number)[1] for number in range(150)}) == 150


def test_it_scales_by_children_and_years(small, example):
    little = Files(small / "000")
    assert len(little.rows("households")) < len(example.rows("households")) / 5
    # Two years to 31 October 2026 begin on 1 April 2024: 2024-25, 2025-26, 2026-27.
    assert list(little.years("episodes")) == ["2024-25", "2025-26", "2026-27"]


def test_the_example_is_small_enough_to_keep_with_the_code():
    assert sum(path.stat().st_size for path in EXAMPLE.iterdir()) < 6_000_000


def test_a_span_begins_with_a_financial_year_and_ends_some_days_before_the_extract():
    covered = span(6, date(2026, 10, 31))
    assert covered.first == date(2020, 4, 1)
    assert covered.extracted == date(2026, 11, 5)
    assert covered.known(date(2026, 11, 6)) is None


def test_years_and_birthdays():
    assert year_name(date(2026, 3, 31)) == "2025-26"
    assert year_name(date(1999, 4, 1)) == "1999-00"
    assert birthday(date(2008, 2, 29), 18) == date(2026, 3, 1)
    assert age_on(date(2008, 2, 29), date(2026, 2, 28)) == 17
    assert months(date(2025, 11, 9), date(2026, 1, 1)) == [
        date(2025, 11, 1),
        date(2025, 12, 1),
        date(2026, 1, 1),
    ]
