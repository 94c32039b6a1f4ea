"""What the rows say from enquiry to approval: stages, steps, benchmark, time."""

from findings.rows import Row
from findings.words import count, listed, pct, plural, points, rounded

SAME_YEAR = (
    "Every percentage here is a period conversion: a year's count at one stage as a"
    " share of the same year's count at another. Households that enquire in one year"
    " may be approved in the next: the percentage does not follow the same households,"
    " and it can exceed 100%."
)

LAST_STAGES = {"fostering": 4, "adoption": 3}  # the order of the approvals


def funnel(rows: list[Row]) -> str:
    """Return how many were approved in a year with how many enquiries."""
    first, last = rows[0], rows[-1]
    year = last["financial_year"]
    approvals = LAST_STAGES[last["service"]]
    is_whole = first["stage_order"] == 1 and last["stage_order"] == approvals
    if not is_whole or None in (first["household_count"], last["household_count"]):
        return f"The record does not have the whole funnel of {year}."
    what = _what(last, last["household_count"])
    return (
        f"{what} approved in a year with"
        f" {plural(first['household_count'], 'enquiry', 'enquiries')}:"
        f" {pct(last['of_enquiries_pct'])}."
    )


def _what(row: Row, number_of: int) -> str:
    if row["service"] == "adoption":
        return plural(number_of, "adopter")
    return plural(number_of, "household")


def stage_text(row: Row) -> str:
    """Return a stage's count and its share of the enquiries: `39 · 12.5%`."""
    if row["household_count"] is None:
        return count(None)
    if row["stage_order"] == 1 or row["of_enquiries_pct"] is None:
        return count(row["household_count"])
    return f"{count(row['household_count'])} · {pct(row['of_enquiries_pct'])}"


def in_year(row: Row) -> str:
    """Return a stage's count with its year: `312 in 2015/16`."""
    return f"{count(row['household_count'])} in {row['financial_year']}"


def years(rows: list[Row]) -> str:
    """Return how enquiries and approvals changed from the first year to the last."""
    seen = sorted({row["financial_year"] for row in rows})
    if len(seen) == 1:
        return f"The stages in {seen[0]}, the only year chosen."
    orders = sorted({row["stage_order"] for row in rows})
    told = [
        _changed(_one(rows, seen[0], order), _one(rows, seen[-1], order), word)
        for order, word in ((orders[0], "enquiries"), (orders[-1], "approvals"))
    ]
    known = [text for text in told if text]
    if not known:
        return f"What changed from {seen[0]} to {seen[-1]} is not known."
    return f"From {seen[0]} to {seen[-1]}, {' and '.join(known)}."


def _one(rows: list[Row], year: str, order: int) -> int | None:
    for row in rows:
        if row["financial_year"] == year and row["stage_order"] == order:
            return row["household_count"]
    return None


def _changed(before: int | None, now: int | None, what: str) -> str:
    if not before or now is None:
        return ""
    change = 100 * (now - before) / before
    if rounded(change, 0) == 0:
        return f"{what} stayed about the same"
    way = "rose" if change > 0 else "fell"
    return f"{what} {way} by {pct(abs(change), 0)}"


def conversion_text(row: Row) -> str:
    """Return a step's conversion with its year: `34.8% in 2015/16`."""
    return f"{pct(row['conversion_pct'])} in {row['financial_year']}"


def steps(rows: list[Row]) -> str:
    """Return the narrowest step from a stage to the next in the last year."""
    year = max(row["financial_year"] for row in rows)
    known = [
        row
        for row in rows
        if row["financial_year"] == year
        and row["is_stage_by_stage"]
        and row["conversion_pct"] is not None
    ]
    if not known:
        return f"The steps of {year} are not known."
    least = min(known, key=lambda row: row["conversion_pct"])
    return (
        f"The narrowest step in {year} was {least['step'].lower()}:"
        f" {count(least['to_count'])} for {count(least['from_count'])}"
        f" ({pct(least['conversion_pct'])})."
    )


def above_whole(rows: list[Row]) -> tuple[str, ...]:
    """Return why steps of these rows exceed 100%; nothing if none does."""
    return tuple(
        f"{row['step']} was {pct(row['conversion_pct'])} in {row['financial_year']}:"
        f" {count(row['to_count'])} for {count(row['from_count'])}. Some who were"
        " approved that year had reached the stage before in an earlier one."
        for row in rows
        if row["conversion_pct"] is not None and row["conversion_pct"] > 100
    )


def benchmark(rows: list[Row]) -> str:
    """Return how the whole conversion of each year stands to the benchmark."""
    last = rows[-1]
    if last["conversion_pct"] is None:
        return f"Conversion in {last['financial_year']} is not known."
    if last["benchmark_pct"] is None:
        return (
            f"{pct(last['conversion_pct'])} in {last['financial_year']}; the record has"
            " no benchmark for it."
        )
    known = [row for row in rows if row["conversion_pct"] is not None]
    missed = [r for r in known if r["conversion_pct"] < r["benchmark_pct"]]
    told = _to_benchmark(last)
    if len(known) > 1 and len(missed) == len(known):
        return f"{told}, which was missed in all {len(known)} years."
    return f"{told}."


def _to_benchmark(row: Row) -> str:
    told = f"{pct(row['conversion_pct'])} in {row['financial_year']}"
    goal = f"the benchmark of {pct(row['benchmark_pct'], 0)}"
    gap = row["conversion_pct"] - row["benchmark_pct"]
    if rounded(gap, 1) == 0:
        return f"{told}, which is {goal}"
    return f"{told}, {points(gap)} {'below' if gap < 0 else 'above'} {goal}"


def in_time(rows: list[Row]) -> str:
    """Return how many assessments were finished in the statutory time."""
    in_time_rows = [row for row in rows if row["part"] == "In time"]
    if not in_time_rows:
        return "The record does not say how many assessments were in time."
    row = in_time_rows[-1]
    return (
        f"{count(row['assessments_count'])} of {count(row['finished_count'])}"
        f" assessments were finished in the statutory time in {row['financial_year']}."
    )


def limit(rows: list[Row]) -> tuple[str, ...]:
    """Return which time is meant, as far as the record says."""
    told = "The report does not say which statutory time it measured against"
    own = rows[0]["own_limit_months"] if rows else None
    if own is None:
        return (f"{told}.",)
    return (
        f"{told}. The service's own indicator is that all assessments are completed"
        f" within {plural(own, 'month')}.",
    )


def conflicts(rows: list[Row]) -> str:
    """Return where the same documents count a stage differently; or nothing."""
    told = [
        f"{count(row['other_count'])} for {row['financial_year']} in paragraph"
        f" {row['reference']}, where the table has {count(row['household_count'])}"
        + _if_so(row)
        for row in rows
    ]
    if not told:
        return ""
    stage = rows[0]["stage"].lower()
    service = rows[0]["service"]
    return f"The report counts {service} {stage} in two ways: {listed(told)}."


def _if_so(row: Row) -> str:
    if row["approved_of_other_pct"] is None:
        return ""
    return f" (conversion would then be {pct(row['approved_of_other_pct'])})"
