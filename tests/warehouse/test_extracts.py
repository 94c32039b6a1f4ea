"""How extracts become tables: which return counts, and that no row is lost."""

import csv

import pytest

from contract.extracts import EXTRACTS
from tests.contract.tiny_extracts import (
    HEADERS,
    TODAY,
    connected,
    doubts_of,
    folder_with,
    loaded,
    said_of,
    text_of,
)
from warehouse import DATA, EXAMPLE, QUERIES
from warehouse.load import load_record
from warehouse.load_extracts import LOOKED_UP, load_extracts, make_empty

OPEN = "C1,01/05/2025,S,E1,N1,U6,PR1,,,,,,H1"
CLOSED = "C1,01/05/2025,S,E1,N1,U6,PR1,01/06/2026,E4A,,,,H1"
OTHER = "C2,01/02/2026,S,E1,N1,U6,PR1,,,,,,H1"


def episodes_of(folder):
    return [(row[0], row[8]) for row in loaded(folder, "episodes")]


def returns(folder, **files):
    """Return the folder of a sound authority whose episodes come in these files."""
    texts = {name: text_of("episodes", *rows) for name, rows in files.items()}
    return folder_with(folder, **{"episodes": None, "header": None, **texts})


def test_a_later_return_supersedes_an_earlier_one(tmp_path):
    folder = returns(
        tmp_path / "a",
        **{"episodes_2024-25": [OPEN], "episodes_2025-26": [CLOSED, OTHER]},
    )
    assert episodes_of(folder) == [("C1", "E4A"), ("C2", None)]


def test_the_year_in_the_name_decides_though_an_older_file_tells_of_later_days(
    tmp_path,
):
    # The older file was corrected late: it ends with 2026-07-01, the newer with June.
    late = "C3,01/06/2026,S,E1,N1,U6,PR1,01/07/2026,E4A,,,,H1"
    folder = returns(
        tmp_path / "a",
        **{"episodes_2025": [OPEN, late], "episodes_2026": [CLOSED]},
    )
    assert episodes_of(folder)[0] == ("C3", "E4A")
    assert ("C1", "E4A") in episodes_of(folder)


def test_a_file_that_names_no_year_is_the_latest(tmp_path):
    folder = returns(
        tmp_path / "a", **{"Episodes": [CLOSED], "SSDA903_episodes_2025-26": [OPEN]}
    )
    assert episodes_of(folder) == [("C1", "E4A")]


def test_without_a_year_the_file_with_the_latest_day_counts(tmp_path):
    # Both names say nothing: one file ends with 2026-06-01, the other with 2025-05-01.
    folder = returns(
        tmp_path / "a", **{"Episodes": [CLOSED], "ssda903-episodes": [OPEN]}
    )
    assert episodes_of(folder) == [("C1", "E4A")]


def test_an_episode_that_the_newest_return_has_lost_is_listed(tmp_path):
    folder = returns(
        tmp_path / "a",
        **{"episodes_2024-25": [OPEN, OTHER], "episodes_2025-26": [CLOSED]},
    )
    assert episodes_of(folder) == [("C2", None), ("C1", "E4A")]
    assert doubts_of(folder) == [
        "episodes_2024-25.csv, row 3: dec is blank, which is blank, and the newest"
        " return does not have the episode; end the episode, or return it again."
    ]


def test_the_same_child_in_one_return_twice_stops(tmp_path):
    folder = returns(tmp_path / "a", episodes=[OPEN, CLOSED])
    assert said_of(folder) == [
        "episodes.csv, row 3: child is C1, which repeats child and decom of an earlier"
        " row; give each row its own, or remove one."
    ]


def test_columns_of_the_return_that_nobody_asked_for_are_left_out(tmp_path):
    header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER\nC1,1,15/02/2018,WBRI,X1234,0\n"
    folder = folder_with(tmp_path / "a", header=header)
    with connected() as con:
        load_extracts(con, folder, TODAY)
        stored = con.sql("from raw_extract_header")
        assert stored.columns[3:] == ["child", "sex", "dob", "ethnic"]
        assert "X1234" not in str(stored.fetchall())


def test_a_sex_is_read_by_its_number_or_its_letter(tmp_path):
    rows = [f"C{place},{sex},15/02/2018,WBRI" for place, sex in enumerate("12MFu")]
    rows.append("C5,,15/02/2018,WBRI")
    folder = folder_with(tmp_path / "a", header=text_of("header", *rows))
    query = QUERIES / "10_staging" / "stg_extract_children.sql"
    with connected() as con:
        load_extracts(con, folder, TODAY)
        found = con.sql(query.read_text(encoding="utf-8")).order("row_number")
        sexes = [row[0] for row in found.project("sex").fetchall()]
    unknown = ["Not known", "Not known"]
    assert sexes == ["Male", "Female", "Male", "Female", *unknown]


def test_tables_of_the_return_that_are_not_used_are_listed(tmp_path):
    folder = folder_with(tmp_path / "a", SSDA903_Reviews_2026="CHILD,DOB\n1,2\n")
    assert doubts_of(folder) == [
        "SSDA903_Reviews_2026.csv, row 0:  is blank, which is a table of the return"
        " that is not used here; leave it as it is."
    ]


def test_nothing_is_looked_up_in_a_file_that_could_not_be_read(tmp_path):
    broken = text_of("households").replace("household_id", "home_id")
    folder = folder_with(
        tmp_path / "a",
        **{"households": broken, "households_2025": text_of("households")},
        places=text_of("places", "H7,2025-08-10,,1,0,"),
    )
    assert said_of(folder) == [
        "households.csv, row 1: column 'home_id' is not known; remove or rename it.",
        "households.csv, row 1: household_id is missing; add the column.",
    ]


def test_an_extract_comes_before_those_that_refer_to_it():
    names = [extract.name for extract in EXTRACTS]
    referring = {
        (extract.name, column.references.partition(".")[0])
        for extract in EXTRACTS
        for column in extract.columns
        if column.references and not column.references.startswith("measures.")
    }
    assert {target for _, target in referring} == LOOKED_UP
    assert all(names.index(target) < names.index(name) for name, target in referring)


def test_files_of_own_records_add_up(tmp_path):
    first, second = text_of("applicants").splitlines()[1:]
    folder = folder_with(
        tmp_path / "a",
        applicants=None,
        applicants_2025=text_of("applicants", first),
        applicants_2026=text_of("applicants", second),
    )
    assert [row[0] for row in loaded(folder, "applicants")] == ["A1", "A2"]


def test_a_folder_of_folders_is_several_authorities(tmp_path):
    for number in (1, 2):
        text = f'name = "A"\nshort_name = "North {number}"\nons_code = "E10000001"\n'
        folder_with(
            tmp_path / f"a{number}",
            **{"authority.toml": f"{text}extracted_at = 2026-11-05T08:30:00\n"},
        )
    with connected() as con:
        batch = load_extracts(con, tmp_path, TODAY)
        files = con.sql("select distinct source_file from raw_extract_header")
        assert sorted(files.fetchall()) == [("a1/header.csv",), ("a2/header.csv",)]
    assert [each.organisation_id for each in batch.authorities] == [
        "north-1",
        "north-2",
    ]
    assert batch.rows["households"] == 4


def test_two_authorities_need_two_names(tmp_path):
    for number in (1, 2):
        folder_with(tmp_path / f"a{number}")
    assert (
        "authority.toml: two folders have the short_name of ayton; give each authority"
        " a short_name of its own." in said_of(tmp_path)
    )


MISSING = "is missing; write into it name, short_name, ons_code and extracted_at, as"


def test_a_folder_without_an_authority_is_told(tmp_path):
    folder_with(tmp_path / "a", **{"authority.toml": None})
    assert said_of(tmp_path) == [f"a/authority.toml: {MISSING} docs/extracts.md says."]


def test_an_empty_folder_and_a_missing_one_are_told(tmp_path):
    (tmp_path / "here").mkdir()
    assert said_of(tmp_path / "here") == [
        f"here/authority.toml: {MISSING} docs/extracts.md says."
    ]
    assert said_of(tmp_path / "nowhere") == [
        "nowhere: is no folder; make it, or name another folder in DASHBOARD_EXTRACTS."
    ]


def test_an_authority_without_any_extract_is_told(tmp_path):
    folder = folder_with(tmp_path / "a", **dict.fromkeys(HEADERS))
    (said,) = said_of(folder)
    assert said.startswith("authority.toml: stands alone; put extracts beside it: app")


@pytest.mark.parametrize("name", [".hidden.csv", "~$extracts.xlsx", "notes.txt"])
def test_files_that_are_no_extracts_do_no_harm(name, tmp_path):
    folder = folder_with(tmp_path / "a", **{name: "anything"})
    assert said_of(folder) == []


def test_without_extracts_there_are_the_same_tables_without_rows(tmp_path):
    def tables(con):
        return con.sql(
            "select table_name, column_name, data_type from duckdb_columns()"
            " where table_name like 'raw_extract_%' order by all"
        ).fetchall()

    with connected() as con, connected() as empty:
        load_extracts(con, folder_with(tmp_path / "a"), TODAY)
        make_empty(empty)
        assert tables(con) == tables(empty)


def rows_in(path):
    with path.open(newline="", encoding="utf-8-sig") as handle:
        return sum(any(cell.strip() for cell in row) for row in csv.reader(handle)) - 1


def test_rows_in_are_rows_used_and_rows_superseded():
    """The rows of each file are counted a second time, by reading the files."""
    with connected() as con:
        con.execute("drop table raw_measures")
        load_record(con, DATA)
        batch = load_extracts(con, EXAMPLE)
        files = con.sql(
            "select source_file, row_count, used_count, superseded_count, file_name"
            " from raw_extract_files"
        ).fetchall()
    assert {file: count for file, count, *_ in files} == {
        path.name: rows_in(path) for path in EXAMPLE.glob("*.csv")
    }
    assert all(count == used + replaced for _, count, used, replaced, _ in files)
    for name, stored in batch.rows.items():
        assert stored == sum(used for _, _, used, _, file in files if file == name)
