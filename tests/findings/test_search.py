"""Finding rows by words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from findings.search import ALL, matching, narrowed, options

ROWS = [
    {"name": "Children placed in-house", "note": None, "kind": "homes"},
    {"name": "Straße & <b>homes</b>", "note": "100% sure", "kind": "money"},
]


def found(asked):
    return [row["kind"] for row in matching(ROWS, asked, ("name", "note"))]


@pytest.mark.parametrize(
    ("asked", "kinds"),
    [
        ("", ["homes", "money"]),
        ("   ", ["homes", "money"]),
        ("CHILDREN", ["homes"]),
        ("house placed", ["homes"]),
        ("children sure", []),
        ("STRASSE", ["money"]),
        ("100%", ["money"]),
        ("<b>homes", ["money"]),
        ("'; drop table figures; --", []),
        ("%", ["money"]),
        ("None", []),
    ],
)
def test_every_word_must_occur_whatever_its_capitals(asked, kinds):
    assert found(asked) == kinds


@given(st.text())
def test_no_text_breaks_the_search_or_finds_what_is_not_there(asked):
    assert matching(ROWS, asked, ("name", "note")) in ([], ROWS, ROWS[:1], ROWS[1:])


def test_a_choice_narrows_and_all_does_not():
    assert narrowed(ROWS, "", ("name",), kind="homes") == ROWS[:1]
    assert narrowed(ROWS, "", ("name",), kind=ALL) == ROWS
    assert narrowed(ROWS, "straße", ("name",), kind="homes") == []


def test_options_are_in_the_order_of_the_alphabet_and_once_and_not_blank():
    rows = [{"a": "b"}, {"a": "C"}, {"a": None}, {"a": "A"}, {"a": ""}, {"a": "b"}]
    assert options(rows, "a") == ["A", "b", "C"]
