"""Whatever the numbers are, none of 1 to 4 can be worked out from what is shown."""

from datetime import date
from itertools import product
from random import Random

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.disclosure.cells import Known
from tests.disclosure.tiny import shown

DIMS = ("provider", "reason", "sex", "team")
MONTHS = 36
KINDS = {
    "stock": {"live_aggregation": "stock"},
    "flow": {"live_aggregation": "flow"},
    "small": {"live_aggregation": "flow", "is_small": True},
}
VIEWS = ("page_live_measures", "page_live_tallies", "page_live_durations")


def month(place: int) -> date:
    return date(2023 + (3 + place) // 12, (3 + place) % 12 + 1, 1)


def measure(name: str, kind: str, is_share: bool, most: int, sizes, random: Random):
    """Return the months of a measure with some filters: one in three counts is 0."""
    dims = random.sample(DIMS, len(sizes))
    for place in range(MONTHS - 2 if kind == "stock" else 0, MONTHS):
        for values in product(*(range(size) for size in sizes)):
            whole = random.choice((0, random.randint(0, most), random.randint(0, 4)))
            part = random.randint(0, whole) if is_share else whole
            yield {
                "measure_id": name,
                "month": month(place),
                "numerator": float(part),
                "denominator": float(whole) if is_share else None,
                **{d: f"{v}" for d, v in zip(dims, values, strict=True)},
            }


def tally(random: Random, most: int):
    for sex, team, part in product("FM", "NSE", "abcd"):
        count = random.choice((0, random.randint(0, most)))
        if count:
            yield {"sex": sex, "team": team, "part": part, "tally_count": count}


@settings(
    max_examples=12,
    derandomize=True,
    phases=(Phase.explicit, Phase.generate),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(
    seed=st.integers(0, 2**32),
    kinds=st.lists(
        st.tuples(
            st.sampled_from(sorted(KINDS)),
            st.booleans(),
            st.integers(1, 40),
            st.lists(st.integers(1, 4), max_size=3),
        ),
        min_size=3,
        max_size=12,
    ),
)
def test_no_count_of_1_to_4_can_be_worked_out(seed, kinds):
    random = Random(seed)
    told, rows = {}, []
    for place, (kind, is_share, most, sizes) in enumerate(kinds):
        share = {"live_value": "pct", "unit": "pct"} if is_share else {}
        told[f"m{place}"] = {**KINDS[kind], **share}
        rows += measure(f"m{place}", kind, is_share, most, sizes, random)
    con = shown(
        rows,
        tallies=list(tally(random, kinds[0][2])),
        durations=[
            {"days": float(random.randint(0, 90)), "sex": random.choice("FMMM")}
            for _ in range(kinds[0][2])
        ],
        catalogue=told,
        first="2023-04-01",
        views=VIEWS,
    )
    assert Known(con).pinned() == []
