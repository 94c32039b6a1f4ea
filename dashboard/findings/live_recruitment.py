"""What the rows of the Recruitment page of a service's own records say, in short.

Funnel rows are those of view page_live_recruitment_funnel, tallies those of
page_live_recruitment_tallies, measures those of page_live_measures. `until` is the
last day of the month that a reader looks at.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from findings.live_recruitment_open import late
from findings.live_recruitment_words import APPROVED, told, year_before
from findings.rows import Row, pick
from findings.shown import latest, why
from findings.tile import Tile
from findings.words import (
    count,
    day,
    listed,
    month_of,
    pct,
    plural,
    raised,
    rounded,
    signed,
    signed_points,
)

SERVICES = ("fostering", "adoption")


def last_stage(
    rows: list[Row], service: str, end: date, field: str = "household_count"
) -> Row:
    """Return the row of a service's approvals in the twelve months to a day.

    Where the field is withheld, that of the latest month before whose field is shown.
    """
    wanted = {"service": service, "stage": APPROVED[service], "cut": "rolling_12"}
    now = pick(rows, period_end=end, **wanted)
    if not now or now[field] is not None or now.get(f"{field}_symbol") != "c":
        return now
    return latest([row for row in rows if wanted.items() <= row.items()], end, field)


def lead(funnel: list[Row], measures: list[Row], now: list[Row], until: date) -> str:
    """Return the page's answer: how many came, how many left, and what runs late.

    `measures` are those of households, `now` the tallies of what is open.
    """
    rows = [last_stage(funnel, service, until) for service in SERVICES]
    told_of = [(row, _approvals(row, measures)) for row in rows if row]
    if not told_of:
        return f"The records say nothing of the 12 months to {month_of(until)}."
    ends = {row["period_end"] for row, _ in told_of}
    if len(ends) == 1:
        said = "; ".join(text for _, text in told_of)
        sentence = f"In {_span(ends.pop())}, {said}."
    else:
        said = "; ".join(f"in {_span(r['period_end'])}, {text}" for r, text in told_of)
        sentence = f"{raised(said)}."
    late = [_late(limits_of(now, service), service) for service in SERVICES]
    return " ".join([sentence, *(text for text in late if text)])


def _span(end: date) -> str:
    return f"the 12 months to {month_of(end)}"


def _approvals(row: Row, measures: list[Row]) -> str:
    is_fostering = row["service"] == "fostering"
    one = "fostering household" if is_fostering else "adopter"
    if row["household_count"] is None:
        return f"how many {one}s were approved is withheld"
    said = f"{_number(row, 'household_count', one)} approved"
    left = _left(measures, row["period_end"]) if is_fostering else {}
    if left and left["value"] is not None:
        said += f" and {told(left, 'value')} left"
    return said


def _left(measures: list[Row], end: date) -> Row:
    wanted = {"measure_id": "mainstream_households_left", "cut": "rolling_12"}
    return pick(measures, period_end=end, **wanted)


def _number(row: Row, field: str, one: str) -> str:
    """Return a count with its noun and verb: `16 adopters were`."""
    value = row[field]
    return f"{plural(value, one)} {'was' if value == 1 else 'were'}"


def limits_of(now: list[Row], service: str) -> list[Row]:
    """Return how the open assessments of a service stand to their limits."""
    return [row for row in now if row["tally_id"] == f"{service}_limits"]


def _late(limits: list[Row], service: str) -> str:
    """Return how many open assessments are late, or soon will be."""
    total = limits[0]["total_count"] if limits else None
    if total is None or not late(limits):
        return ""
    of_all = f"Of {plural(total, f'{service} assessment')}"
    when = day(limits[0]["period_end"])
    told_of = listed(late(limits)).replace("over already", "past the time limit")
    pace = " at the present pace" if told_of.endswith("run over") else ""
    return f"{of_all} open on {when}, {told_of}{pace}."


def tiles(
    funnel: list[Row], measures: list[Row], now: list[Row], until: date
) -> list[Tile]:
    """Return the key numbers of the services that the rows have, six at the most.

    `measures` are those of households, `now` the tallies of what is open.
    """
    with_rows = [s for s in SERVICES if last_stage(funnel, s, until)]
    found = []
    for service in with_rows:
        found.append(_approved(funnel, service, until))
        if service == with_rows[0]:
            found.append(_converted(funnel, service, until))
        if service == "fostering":
            found += _households(measures, until)
        limits = limits_of(now, service)
        found += [_open(limits, service)] if limits else []
    return found


def _households(measures: list[Row], until: date) -> list[Tile]:
    wanted = {"measure_id": "mainstream_households", "cut": "month"}
    row = pick(measures, **wanted, period_end=until)
    before = pick(measures, **wanted, period_end=year_before(until))
    if not row:
        return []
    change = _change(row, before, "value", signed)
    return [Tile("Mainstream households", told(row, "value"), change)]


def _approved(funnel: list[Row], service: str, until: date) -> Tile:
    return _tile(funnel, service, until, "household_count", APPROVED[service])


def _converted(funnel: list[Row], service: str, until: date) -> Tile:
    label = f"Approved, of {service} enquiries"
    return _tile(funnel, service, until, "of_enquiries_pct", label)


def _tile(funnel: list[Row], service: str, until: date, field: str, label: str) -> Tile:
    """Return a field of a service's approvals with its change, month or reason."""
    row = last_stage(funnel, service, until, field)
    say = pct if field.endswith("_pct") else count
    if row[field] is None:
        return Tile(label, told(row, field, say), why(row, field))
    if row["period_end"] != until:
        to = f"12 months to {month_of(row['period_end'])}"
        return Tile(label, told(row, field, say), to)
    before = last_stage(funnel, service, year_before(until), field)
    is_old = before and before["period_end"] == year_before(until)
    moved = signed_points if field.endswith("_pct") else signed
    change = _change(row, before, field, moved) if is_old else ""
    return Tile(label, told(row, field, say), change or "in 12 months")


def _change(row: Row, before: Row, field: str, say: Callable[[Any], str]) -> str:
    """Return a change since a year before: `+3 on a year before`, or nothing."""
    if not before or row[field] is None or before[field] is None:
        return ""
    change = row[field] - before[field]
    if rounded(change, 1) == 0:
        return "as a year before"
    return f"{say(change)} on a year before"


def _open(limits: list[Row], service: str) -> Tile:
    label, total = f"Open {service} assessments now", told(limits[0], "total_count")
    if limits[0]["total_count"] is None:
        return Tile(label, total, why(limits[0], "total_count"))
    parts = late(limits)
    unknown = "how many will run over is withheld"
    return Tile(label, total, _short(parts[-1]) if parts else unknown)


def _short(words: str) -> str:
    """Return what is late without its verb: `13 likely to run over`."""
    return words.replace(" are ", " ").replace(" is ", " ")
