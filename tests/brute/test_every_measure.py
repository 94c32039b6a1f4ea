"""Every live measure, month by month, against a second computation in plain Python.

The two share the definitions and the files, and nothing else.
"""

import pytest

from tests.brute.by_hand import SINCE, answers, live_measures
from tests.brute.records import FIRST, LAST


@pytest.fixture(scope="module")
def computed(exact):
    """Return what the queries say: measure, then month, to sums of both counts."""
    found = {}
    for measure, month, top, bottom in exact.execute(
        "select measure_id, month, sum(numerator), sum(denominator)"
        " from all_measures where month between ? and ? group by all",
        [FIRST, LAST],
    ).fetchall():
        bottom = None if bottom is None else float(bottom)
        found.setdefault(measure, {})[month] = (float(top or 0), bottom)
    return found


def test_every_live_measure_has_a_second_opinion():
    assert sorted(answers()) == sorted(live_measures())


@pytest.mark.parametrize("measure", live_measures())
def test_the_queries_and_a_count_by_hand_agree(measure, computed):
    since = SINCE.get(measure, FIRST)
    expected = {m: value for m, value in answers()[measure].items() if m >= since}
    assert any(top for top, _ in expected.values()), "nothing to compare"
    found = computed[measure]
    nothing = (0, None if next(iter(expected.values()))[1] is None else 0)
    wrong = {
        month: (found.get(month, nothing), value)
        for month, value in expected.items()
        if found.get(month, nothing) != pytest.approx(value, abs=0.001)
    }
    assert wrong == {}, "month: (queries, by hand)"


def test_no_measure_begins_before_its_records_do(computed):
    for measure, since in SINCE.items():
        assert min(computed[measure]) == since
