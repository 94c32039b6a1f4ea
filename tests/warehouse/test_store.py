"""The store serves the published snapshot, follows it, and does nothing else."""

import secrets
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pytest

from warehouse import NoSnapshot, Store, UnknownView

HOSTILE = [
    "' or 1 = 1 --",
    "Ayton' union select * from raw_organisations --",
    "'; drop view page_organisations; --",
    "$1",
    "?",
    "%",
    "\0",
    "\N{SNOWMAN}" * 10_000,
    "<script>alert(1)</script>",
]


def names(store: Store, **wanted) -> list[str]:
    return store.read("page_organisations", **wanted)["organisation_name"].to_pylist()


@pytest.fixture(scope="module")
def reader(untouched) -> Store:
    """Return a store that all tests share which change nothing."""
    return untouched.store()


@pytest.fixture
def store(built) -> Store:
    return built.store()


def test_rows_come_in_the_order_of_the_view(reader):
    assert names(reader) == ["Beeton", "Ayton"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"organisation_name": "Ayton"}, ["Ayton"]),
        ({"organisation_name": None}, ["Beeton", "Ayton"]),
        ({"organisation_name": ["Ayton", "Beeton", "Ceeton"]}, ["Beeton", "Ayton"]),
        ({"organisation_name": ("Ayton",)}, ["Ayton"]),
        ({"organisation_name": []}, []),
        ({"organisation_name": ""}, []),
        ({"organisation_name": "ayton"}, []),
        ({"has_pages": True}, ["Beeton", "Ayton"]),
        ({"has_pages": False}, []),
        ({"children_count": 10, "organisation_name": "Ayton"}, ["Ayton"]),
        ({"children_count": 11}, []),
        ({"note": "o'brien", "organisation_name": ["Beeton"]}, ["Beeton"]),
    ],
)
def test_columns_are_asked_for_values(reader, wanted, found):
    assert names(reader, **wanted) == found


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("column", ["organisation_name", "children_count", "has_pages"])
def test_a_hostile_value_is_found_in_no_row(reader, value, column):
    assert names(reader, **{column: value}) == []
    assert names(reader, **{column: [value, value]}) == []
    assert names(reader) == ["Beeton", "Ayton"]


@pytest.mark.parametrize("name", [*HOSTILE, "nothing", "organisation_name or 1"])
def test_an_unknown_view_or_column_is_refused(reader, name):
    with pytest.raises(UnknownView, match="There is no view called "):
        reader.read(name)
    with pytest.raises(UnknownView, match="The view page_organisations has no column "):
        reader.read("page_organisations", **{name: "x"})


def test_without_a_snapshot_it_is_said_how_to_build_one(tmp_path):
    for folder in (tmp_path, tmp_path / "not there"):
        with pytest.raises(NoSnapshot) as told:
            Store(folder).version()
        assert str(told.value) == "No snapshot has been built yet. Run: make snapshot"


@pytest.mark.parametrize("content", ["", "nothing.duckdb", "..", "/etc/passwd", "\0"])
def test_a_pointer_to_nothing_is_no_snapshot(tmp_path, content):
    (tmp_path / "current").write_text(content)
    with pytest.raises(NoSnapshot):
        Store(tmp_path).version()


def test_a_pointer_of_bytes_is_no_snapshot(tmp_path):
    (tmp_path / "current").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(NoSnapshot):
        Store(tmp_path).version()


def test_a_file_that_is_no_snapshot_is_named(tmp_path):
    (tmp_path / "snapshot-1.duckdb").write_text("nothing of the kind")
    (tmp_path / "current").write_text("snapshot-1.duckdb")
    with pytest.raises(NoSnapshot, match=r"snapshot-1\.duckdb cannot be opened"):
        Store(tmp_path).version()


def test_a_new_snapshot_is_served_without_a_restart(built, store):
    assert names(store) == ["Beeton", "Ayton"]
    for name in ("Ceeton", "Deeton", "Eeton", "Effton"):
        built.name_organisations(name)
        path = built.build()
        assert names(store) == [name]
        assert store.version() == path.stem


def test_a_view_that_a_new_snapshot_brings_can_be_read(built, store):
    with pytest.raises(UnknownView):
        store.read("page_new")
    built.write_query("30_pages/page_new.sql", "select 1 as one")
    built.build()
    assert store.read("page_new").to_pylist() == [{"one": 1}]


def test_a_pointer_that_goes_back_is_followed(built, store):
    first = built.current
    assert names(store) == ["Beeton", "Ayton"]
    built.name_organisations("Ceeton")
    built.build()
    assert names(store) == ["Ceeton"]
    point_to(built, first)
    assert names(store) == ["Beeton", "Ayton"]


def test_a_reader_overtaken_by_two_snapshots_reads_the_newest(
    built, store, monkeypatch
):
    overtaken = iter([store.version()])
    for name in ("Ceeton", "Deeton"):
        built.name_organisations(name)
        built.build()
        assert names(store) == [name]
    follow = store._follow
    monkeypatch.setattr(store, "_follow", lambda: next(overtaken, "") or follow())
    assert names(store, organisation_name=["Deeton"]) == ["Deeton"]


def test_a_broken_newer_snapshot_leaves_the_old_one_served(built, store):
    assert names(store) == ["Beeton", "Ayton"]
    broken = built.snapshots / "snapshot-9.duckdb"
    broken.write_text("nothing of the kind")
    point_to(built, broken)
    assert names(store) == ["Beeton", "Ayton"]
    built.name_organisations("Ceeton")
    built.build()
    assert names(store) == ["Ceeton"]


@pytest.mark.parametrize(
    ("mine", "others"), [("totals", "service"), ("service", "totals")]
)
def test_what_was_made_for_another_audience_is_never_served(tiny, mine, others):
    # Built into the same folder, as whoever mixes up the settings of two servers would.
    tiny.build(audience=others)
    with pytest.raises(NoSnapshot, match=f"not made for the audience '{mine}'"):
        Store(tiny.snapshots, mine).read("page_organisations")
    assert names(Store(tiny.snapshots, others)) == ["Beeton", "Ayton"]


def test_a_pointer_to_what_another_audience_may_see_is_not_followed(tiny):
    own = tiny.build(audience="totals")
    serving = Store(tiny.snapshots, "totals")
    assert names(serving) == ["Beeton", "Ayton"]
    tiny.name_organisations("Exact")
    others = tiny.build(audience="service")
    assert names(serving) == ["Beeton", "Ayton"]
    renamed = tiny.snapshots / f"{own.stem}-again.duckdb"
    others.rename(renamed)
    point_to(tiny, renamed)
    assert names(serving) == ["Beeton", "Ayton"]
    tiny.name_organisations("Ceeton")
    tiny.build(audience="totals")
    assert names(serving) == ["Ceeton"]


def test_a_snapshot_that_does_not_say_whom_it_is_for_is_not_served(tiny):
    with duckdb.connect(str(tiny.build())) as con:
        con.execute("alter table snapshot_info drop column audience")
    with pytest.raises(NoSnapshot, match="was not made for the audience"):
        Store(tiny.snapshots).version()


def test_a_lost_pointer_leaves_the_old_snapshot_served(built, store):
    assert names(store) == ["Beeton", "Ayton"]
    (built.snapshots / "current").unlink()
    assert names(store, organisation_name="Ayton") == ["Ayton"]


def test_a_relative_folder_and_a_link_to_a_folder_are_served(built, store, monkeypatch):
    monkeypatch.chdir(built.snapshots.parent)
    assert names(Store(Path(built.snapshots.name))) == ["Beeton", "Ayton"]
    link = built.snapshots.parent / "it's a link"
    link.symlink_to(built.snapshots)
    assert names(Store(link)) == ["Beeton", "Ayton"]


def test_the_same_question_is_answered_from_memory(reader):
    first = reader.read("page_organisations", organisation_name=["Ayton"])
    assert reader.read("page_organisations", organisation_name=("Ayton",)) is first


def test_many_threads_read_while_snapshots_are_swapped(built, store):
    """1,000 reads, none of them wrong: each sees one snapshot, whole."""
    truth = {"Ayton": 1, "Beeton": 2, "Ceeton": 3}
    versions = []
    for name, size in truth.items():
        built.name_organisations(*[f"{name} {n}" for n in range(size)])
        versions.append(built.build())

    def read(number: int) -> None:
        if number % 20 == 0:
            point_to(built, versions[number // 20 % 3])
        found = names(store, note=["o'brien", str(number)])
        kinds = {name.split()[0] for name in found}
        assert len(kinds) == 1, found
        assert len(found) == truth[kinds.pop()]

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(read, range(1000)))


@pytest.mark.parametrize(
    "sql",
    [
        "from read_csv('{outside}')",
        "from read_text('/etc/hostname')",
        "from read_blob('{outside}')",
        "copy (select 1) to '{outside}.out'",
        "attach '{outside}.duckdb'",
        "install httpfs",
        "load httpfs",
        "from read_csv('https://example.org/a.csv')",
        "set enable_external_access = true",
        "set allowed_directories = ['/']",
        "set python_enable_replacements = true",
        "set lock_configuration = false",
        "reset lock_configuration",
        'drop table "{snapshot}".page_organisations',
        'insert into "{snapshot}".page_organisations values (1)',
        'update "{snapshot}".page_organisations set note = 1',
        'create table "{snapshot}".another as select 1',
    ],
)
def test_the_connection_is_locked_down(untouched, reader, sql):
    outside = untouched.snapshots.parent / "secret.csv"
    outside.write_text("a,b\n1,2\n")
    snapshot = reader.version()
    with pytest.raises(duckdb.Error):
        reader._con.cursor().execute(sql.format(outside=outside, snapshot=snapshot))
    assert names(reader) == ["Beeton", "Ayton"]
    assert sorted(path.name for path in outside.parent.iterdir()) == [
        "published",
        "queries",
        "secret.csv",
        "snapshots",
    ]


def test_variables_of_the_program_are_not_tables(reader):
    secret = reader.read("page_organisations")
    with pytest.raises(duckdb.Error):
        reader._con.cursor().execute("from secret")
    assert secret.num_rows == 2


def point_to(warehouse, path: Path) -> None:
    """Let the pointer name another snapshot, in one step as a build does."""
    note = warehouse.snapshots / f"note-{secrets.token_hex(4)}"
    note.write_text(path.name)
    note.replace(warehouse.snapshots / "current")
