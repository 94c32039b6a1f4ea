"""Values with their units."""

import pytest

from findings.quantities import quantity


@pytest.mark.parametrize(
    ("value", "unit", "told"),
    [
        (26.3, "weeks", "26.3 weeks"),
        (1, "weeks", "1 week"),
        (1, "children", "1 child"),
        (9, "children", "9 children"),
        (1, "families", "1 family"),
        (1, "households", "1 household"),
        (1148, "households", "1,148 households"),
        (6.4, "pct", "6.4%"),
        (-162_000, "gbp", "−£162k"),
        (0, "disruptions", "0 disruptions"),
    ],
)
def test_a_value_reads_as_people_say_it(value, unit, told):
    assert quantity(value, unit) == told
