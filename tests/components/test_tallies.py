"""Under two filters a tally is withheld from totals, and not said to be empty."""

import pyarrow as pa
import pytest

from components import tallies

SCHEMA = pa.schema(
    [
        *((name, pa.string()) for name in ("tally_id", "dim_1", "value_1", "dim_2")),
        *((name, pa.string()) for name in ("value_2", "part", "tally_count_symbol")),
        ("tally_count", pa.int64()),
        ("is_rounded", pa.bool_()),
    ]
)


def row(part, dim_1="", value_1="", dim_2="", value_2="", **more):
    return {
        "tally_id": "t",
        "dim_1": dim_1,
        "value_1": value_1,
        "dim_2": dim_2,
        "value_2": value_2,
        "part": part,
        "tally_count": 20,
        "tally_count_symbol": None,
        "is_rounded": True,
        **more,
    }


class Rows:
    """A store of a few rows."""

    def __init__(self, *rows):
        self.rows = rows

    def read(self, view, **where):
        assert view == "page_live_tallies"
        kept = [r for r in self.rows if all(r[k] == v for k, v in where.items())]
        return pa.Table.from_pylist(kept, SCHEMA)


BOTH = {"dim_1": "sex", "value_1": "Male", "dim_2": "team", "value_2": "North"}


@pytest.fixture
def served(monkeypatch):
    def serve(*rows):
        monkeypatch.setattr(tallies, "store", lambda: Rows(*rows))

    return serve


def test_under_one_filter_nothing_changes(served):
    mine = row("one", dim_1="sex", value_1="Male")
    served(mine, row("one"))
    one = {"dim_1": "sex", "value_1": "Male", "dim_2": "", "value_2": ""}
    assert tallies.read(tally_id="t", **one).to_pylist() == [mine]


def test_under_two_filters_each_part_is_withheld_from_totals(served):
    served(row("one"), row("two"), row("one", dim_1="sex", value_1="Male"))
    hidden = {"tally_count": None, "tally_count_symbol": "c"}
    assert tallies.read(tally_id="t", **BOTH).to_pylist() == [
        row("one", **BOTH, **hidden),
        row("two", **BOTH, **hidden),
    ]


def test_parts_of_each_value_of_a_filter_are_withheld_value_by_value(served):
    served(
        row("one", dim_1="team", value_1="North"),
        row("one", dim_1="team", value_1="South"),
    )
    split = {"dim_1": "sex", "value_1": "Male", "dim_2": "team"}
    found = tallies.read(tally_id="t", **split).to_pylist()
    assert [(r["value_1"], r["value_2"]) for r in found] == [
        ("Male", "North"),
        ("Male", "South"),
    ]
    assert {r["tally_count_symbol"] for r in found} == {"c"}


def test_the_service_is_told_that_there_are_none(served):
    served(row("one", is_rounded=False))
    assert tallies.read(tally_id="t", **BOTH).num_rows == 0


def test_the_service_sees_what_there_is(served):
    mine = row("one", **BOTH, is_rounded=False)
    served(mine, row("one", is_rounded=False))
    assert tallies.read(tally_id="t", **BOTH).to_pylist() == [mine]


def test_of_what_nobody_brought_nothing_is_withheld(served):
    served(row("one"))
    assert tallies.read(tally_id="other", **BOTH).num_rows == 0
