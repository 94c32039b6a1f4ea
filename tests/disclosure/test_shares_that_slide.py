"""Sums of 12 months of a part and of its whole, side by side, give no month away."""

from datetime import date

from tests.disclosure.cells import Known
from tests.disclosure.tiny import shown

SHARE = {"live_value": "pct", "unit": "pct", "is_small": True}


def record(part: str, whole: str):
    """Return what is shown of a share whose months since April 2023 are given."""
    counts = zip(map(float, part.split()), map(float, whole.split()), strict=True)
    rows = [
        {
            "measure_id": "m",
            "month": date(2023 + (3 + place) // 12, (3 + place) % 12 + 1, 1),
            "numerator": taken,
            "denominator": of,
        }
        for place, (taken, of) in enumerate(counts)
    ]
    return shown(rows, catalogue={"m": SHARE}, first="2023-04-01")


def test_a_whole_slides_no_further_back_than_its_part():
    """Else the part says how many of the whole there were at least.

    29 fewer were taken in July 2025 than in July 2024, so there were 29 in July 2024;
    the whole had 27 fewer, so it had 2 in July 2025. Those were all the room that its
    sums since April 2023 would have left: every month would follow.
    """
    con = record(
        "0 0 30  9 0 0  0 0 0 3  0 0  1 0 0 29  8 0 17 2 3 0 17 0"
        " 0 0 1 0 1 2 21 0 3 1 20 0",
        "0 0 30 13 0 0  0 0 0 3  0 0  2 0 0 29 18 1 22 2 4 0 30 0"
        " 0 0 3 2 1 2 26 0 3 1 28 0",
    )
    assert Known(con).pinned() == []
    slides = con.sql(
        "select min(period_end) from shown_measures where cut = 'rolling_12'"
        " and denominator is not null and month(period_end) <> 3"
    )
    assert slides.fetchall() == [(date(2025, 4, 30),)]
