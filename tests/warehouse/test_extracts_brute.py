"""Which rows count, and which spells overlap, worked out a second time in Python."""

from datetime import date, timedelta
from random import Random

import pytest

from tests.contract.tiny_extracts import (
    TODAY,
    by_case,
    connected,
    folder_of_many,
    said_of,
    text_of,
)
from warehouse.load_extracts import load_extracts

CASES = 30
YEARS = ("2022-23", "2023-24", "2024-25")


def random_return(rng, year):
    """Return rows by child and first day; who provides tells the returns apart."""
    wanted = {
        (f"C{rng.randrange(4)}", f"0{rng.randrange(1, 4)}/04/2022")
        for _ in range(rng.randrange(1, 9))
    }
    return {key: f"{year}-{rng.randrange(1000)}" for key in sorted(wanted)}


def episode(key, urn):
    child, begins = key
    return f"{child},{begins},S,E1,N1,U6,PR4,,,,,,{urn}"


@pytest.fixture(scope="module")
def returns():
    rng = Random(7)
    return [{year: random_return(rng, year) for year in YEARS} for _ in range(CASES)]


def test_of_several_returns_the_latest_row_counts(returns, tmp_path_factory):
    texts = [
        {
            "episodes": None,
            **{
                f"episodes_{year}": text_of(
                    "episodes", *(episode(key, urn) for key, urn in rows.items())
                )
                for year, rows in case.items()
            },
        }
        for case in returns
    ]
    folder = folder_of_many(tmp_path_factory.mktemp("returns"), texts)
    with connected() as con:
        load_extracts(con, folder, TODAY)
        stored = con.sql(
            "select organisation_id, child, strftime(decom, '%d/%m/%Y'), urn"
            " from raw_extract_episodes"
        ).fetchall()
        counts = con.sql(
            "select organisation_id, sum(row_count), sum(superseded_count)"
            " from raw_extract_files where file_name = 'episodes' group by all"
        ).fetchall()
    for number, case in enumerate(returns):
        owner = f"ayton-{number}"
        latest = {key: urn for year in YEARS for key, urn in case[year].items()}
        found = {(child, day): urn for who, child, day, urn in stored if who == owner}
        assert found == latest
        every = sum(len(rows) for rows in case.values())
        assert (owner, every, every - len(latest)) in counts


def spells_of(rng):
    """Return spells of two households, no two of which begin on the same day."""
    spells = []
    for household in ("H1", "H2"):
        for day in sorted(rng.sample(range(60), rng.randrange(1, 6))):
            begins = date(2024, 1, 1) + timedelta(day)
            ends = begins + timedelta(rng.randrange(12)) if rng.random() < 0.9 else None
            spells.append((household, begins, ends))
    rng.shuffle(spells)
    return spells


def overlaps(spell, others):
    household, begins, _ = spell
    return any(
        other is not spell
        and other[0] == household
        and other[1] < begins
        and (other[2] is None or other[2] >= begins)
        for other in others
    )


def test_spells_of_a_household_that_overlap_are_found(tmp_path_factory):
    rng = Random(11)
    cases = [spells_of(rng) for _ in range(CASES)]
    texts = [
        {
            "places": text_of(
                "places",
                *(f"{h},{begins},{ends or ''},1,0," for h, begins, ends in case),
            )
        }
        for case in cases
    ]
    folder = folder_of_many(tmp_path_factory.mktemp("spells"), texts)
    said = by_case(said_of(folder), CASES)
    assert any(said)
    assert not all(said)
    for case, told in zip(cases, said, strict=True):
        rows = [row for row, spell in enumerate(case, 2) if overlaps(spell, case)]
        assert [each.partition(":")[0] for each in told] == [
            f"places.csv, row {row}" for row in rows
        ]
