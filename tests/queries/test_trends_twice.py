"""Any series at all, read by the views and by a second, brute-force method."""

from hypothesis import given, settings
from hypothesis import strategies as some

from tests.queries import trends

SERIES = some.lists(
    some.one_of(some.none(), some.integers(0, 12), some.integers(4, 7)),
    min_size=1,
    max_size=30,
)
WALKS = some.lists(some.integers(-1, 2), min_size=1, max_size=30).map(
    lambda steps: [50 + sum(steps[:place]) for place in range(len(steps))]
)
BATCHES = some.lists(
    some.tuples(
        some.one_of(SERIES, WALKS), some.sets(some.integers(1, 29), max_size=2)
    ),
    min_size=1,
    max_size=8,
)


def signal(row):
    rule = row["special_rule"]
    return rule, int(row["special_sign"]) if rule else None


@settings(max_examples=40, deadline=None)
@given(BATCHES)
def test_the_views_read_as_a_person_with_a_pencil_would(batch):
    con = trends.trends()
    for place, (values, breaks) in enumerate(batch):
        trends.add(con, f"m{place}", values, aggregation="stock")
        for month in breaks:
            trends.baseline(con, f"m{place}", trends.month_of(month))
    read = trends.every_point(con)
    for place, (values, breaks) in enumerate(batch):
        found = [signal(row) for row in read if row["measure_id"] == f"m{place}"]
        within = {month for month in breaks if month < len(values)}
        assert found == trends.by_hand(values, within)
