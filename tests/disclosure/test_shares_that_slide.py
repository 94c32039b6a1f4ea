"""Sums of 12 months of a part and of its whole, side by side, give no month away."""

from datetime import date

from tests.disclosure.cells import Known
from tests.disclosure.tiny import shown

SHARE = {"live_value": "pct", "unit": "pct", "is_small": True}


def month_of(place: int) -> date:
    """Return the first day of a month, of which April 2023 has the place 0."""
    return date(2023 + (3 + place) // 12, (3 + place) % 12 + 1, 1)


def numbers(text: str) -> list[float]:
    return [float(number) for number in text.split()]


def record(part: str, whole: str):
    """Return what is shown of a share whose months since April 2023 are given."""
    counts = zip(numbers(part), numbers(whole), strict=True)
    rows = [
        {
            "measure_id": "m",
            "month": month_of(place),
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


def test_a_whole_of_two_parts_slides_only_where_both_do():
    """Enquiries of both services less those of one would tell the other's months.

    Enquiries to foster have quarters in 2024/25, as there were 4 in May, and no sums
    of 12 months to April or May. But 55 to April and 54 to May would follow from the
    other two: one less than in May 2023, of which 5 is shown, is 4.
    """
    fostering = numbers("8 5 5 3 5 7 3 6 2 6 2 2 9 4 7 3 6 6 6 6 4 12 5 3")
    adoption = numbers("2 3 2 2 2 3 2 2 2 2 2 2 5 2 3 2 2 2 3 2 2 2 2 2")
    both = [one + other for one, other in zip(fostering, adoption, strict=True)]
    rows = [
        {"measure_id": name, "month": month_of(place), **counts}
        for place, (one, other, whole) in enumerate(
            zip(fostering, adoption, both, strict=True)
        )
        for name, counts in {
            "fostering_enquiries": {"numerator": one},
            "adoption_enquiries": {"numerator": other},
            "first_response_same_day_pct": {
                "numerator": whole - 1,
                "denominator": whole,
            },
        }.items()
    ]
    con = shown(
        rows,
        catalogue={"first_response_same_day_pct": {"live_value": "pct", "unit": "pct"}},
        first="2023-04-01",
        last="2025-03-01",
    )
    to_april = con.sql(
        "select measure_id, if(measure_id like '%_pct', denominator, numerator)"
        " from shown_measures"
        " where cut = 'rolling_12' and period_end = date '2024-04-30' order by all"
    )
    assert to_april.fetchall() == [
        ("adoption_enquiries", 29),  # 26, less the 2 of April 2023, and 5
        ("first_response_same_day_pct", None),
        ("fostering_enquiries", None),
    ]
