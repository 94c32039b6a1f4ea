"""The tables of the scorecard as HTML."""

from html import unescape

from components import scorecard as board
from findings.scorecard_page import KEY
from tests.findings.scorecard_rows import aimed, measure, special


def theme(*rows, past=(), link=None, title="Homes"):
    values = {row["measure_id"]: tuple(past) for row in rows}
    return board.theme_html(title, list(rows), values, link or {}, False)


def test_a_row_says_value_variation_target_and_past():
    html = theme(aimed("fails", False))
    for told in ("Occupancy", "61.6%", "Common cause", "Will be missed", "60.2%"):
        assert f">{told}<" in html
    assert ">at least 68.0%<" in html
    assert ">[c]<" in html  # the year before is confidential
    assert "[c] confidential (too few to show, or beside too few)</p>" in html


def test_a_table_says_why_values_are_missing_only_where_some_are():
    full = {"year_to_date_value": 1.0, "same_last_year_value": 1.0}
    assert 'fd-soft">[' not in theme(measure(**full))
    none = {"year_to_date_value": None, "year_to_date_value_symbol": "z"}
    html = theme(measure(**(full | none)))
    assert '<p class="fd-soft">[z] not applicable</p>' in html


def test_a_measure_links_to_its_trend_and_keeps_the_rest_of_the_link():
    html = unescape(theme(measure(), link={"cut": "Monthly", "measure": "Other"}))
    assert 'href="?cut=Monthly&measure=Occupancy"' in html


def test_the_open_measure_is_marked():
    assert 'class="fd-open"' in theme(measure(), link={"measure": "Occupancy"})
    assert 'class="fd-open"' not in theme(measure(), link={})


def test_names_are_written_as_text():
    html = theme(measure(measure_name="<u>&"), title="<i>", link={"x": '"><script>'})
    assert "<u>" not in html
    assert "<i>" not in html
    assert "<script>" not in html


def test_a_sparkline_says_what_it_shows():
    assert 'alt="The last 3: lowest 50.0%, highest 61.6%"' in theme(
        measure(), past=(50.0, None, 61.57)
    )
    assert "The last" not in theme(measure(), past=(None, 5.0))


def test_icons_are_silent_since_words_stand_beside_them():
    html = theme(special())
    assert html.count('alt=""') == 1
    assert ">Improvement<" in html


def test_where_nothing_is_judged_words_stand_alone():
    html = theme(measure(variation="not read", why_not_read="overlapping"))
    assert "<img" not in html
    assert ">Not read<" in html
    assert ">No target<" in html


def test_the_key_explains_every_icon_once():
    html = board.key_html(KEY, False)
    assert html.count("<li>") == len(KEY)
    assert html.count("<img") == len(KEY) - 1
