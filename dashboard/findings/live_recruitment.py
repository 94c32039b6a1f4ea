"""What the rows of the Recruitment page of a service's own records say, in short.

Funnel rows are those of view page_live_recruitment_funnel, tallies those of
page_live_recruitment_tallies, measures those of page_live_measures. `until` is the
last day of the month that a reader looks at.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from findings.live_recruitment_words import APPROVED, part_of, told, year_before
from findings.rows import Row, pick
from findings.tile import Tile
from findings.words import (
    count,
    day,
    listed,
    month_of,
    pct,
    plural,
    rounded,
    signed,
    signed_points,
)

SERVICES = ("fostering", "adoption")


def last_stage(rows: list[Row], service: str, end: date) -> Row:
    """Return the row of a service's approvals in the twelve months to a day."""
    wanted = {"service": service, "stage": APPROVED[service], "period_end": end}
    return pick(rows, cut="rolling_12", **wanted)


def lead(funnel: list[Row], measures: list[Row], now: list[Row], until: date) -> str:
    """Return the page's answer: how many came, how many left, and what runs late.

    `measures` are those of households, `now` the tallies of what is open.
    """
    told_of = [
        _approvals(funnel, measures, service, until)
        for service in SERVICES
        if last_stage(funnel, service, until)
    ]
    if not told_of:
        return f"The records say nothing of the 12 months to {month_of(until)}."
    sentence = f"In the 12 months to {month_of(until)}, {'; '.join(told_of)}."
    late = [_late(limits_of(now, service), service) for service in SERVICES]
    return " ".join([sentence, *(text for text in late if text)])


def _approvals(
    funnel: list[Row], measures: list[Row], service: str, until: date
) -> str:
    row = last_stage(funnel, service, until)
    if service == "adoption":
        return f"{_number(row, 'household_count', 'adopter')} approved"
    left = pick(
        measures,
        measure_id="mainstream_households_left",
        cut="rolling_12",
        period_end=until,
    )
    said = f"{_number(row, 'household_count', 'fostering household')} approved"
    is_known = left and left["value"] is not None
    return f"{said} and {told(left, 'value')} left" if is_known else said


def _number(row: Row, field: str, one: str) -> str:
    """Return a count with its noun and verb: `16 adopters were`."""
    value = row[field]
    if value is None:
        return f"{told(row, field)} {one}s were"
    return f"{plural(value, one)} {'was' if value == 1 else 'were'}"


def limits_of(now: list[Row], service: str) -> list[Row]:
    """Return how the open assessments of a service stand to their limits."""
    return [row for row in now if row["tally_id"] == f"{service}_limits"]


def _late(limits: list[Row], service: str) -> str:
    """Return how many open assessments are late, or soon will be."""
    total = limits[0]["total_count"] if limits else None
    over, soon = part_of(limits, "Over already"), part_of(limits, "Likely to run over")
    known = []
    if over is not None:
        known.append(f"{count(over)} {_are(over)} past the time limit")
    if soon is not None:
        known.append(
            f"{count(soon)} {_are(soon)} likely to run over at the present pace"
        )
    if total is None or not known:
        return ""
    of_all = f"Of {plural(total, f'{service} assessment')}"
    return f"{of_all} open on {day(limits[0]['period_end'])}, {listed(known)}."


def _are(number: float) -> str:
    return "is" if number == 1 else "are"


def tiles(
    funnel: list[Row], measures: list[Row], now: list[Row], until: date
) -> list[Tile]:
    """Return the key numbers of the services that the rows have.

    `measures` are those of households, `now` the tallies of what is open.
    """
    found = []
    for service in SERVICES:
        row = last_stage(funnel, service, until)
        if row:
            before = last_stage(funnel, service, year_before(until))
            found += _of_service(service, row, before)
    if last_stage(funnel, "fostering", until):
        found += _households(measures, until)
    open_now = [(service, limits_of(now, service)) for service in SERVICES]
    return found + [_open(limits, service) for service, limits in open_now if limits]


def _households(measures: list[Row], until: date) -> list[Tile]:
    wanted = {"measure_id": "mainstream_households", "cut": "month"}
    row = pick(measures, **wanted, period_end=until)
    before = pick(measures, **wanted, period_end=year_before(until))
    if not row:
        return []
    change = _change(row, before, "value", signed)
    return [Tile("Mainstream households", told(row, "value"), change)]


def _of_service(service: str, row: Row, before: Row) -> list[Tile]:
    return [
        Tile(
            APPROVED[service],
            told(row, "household_count"),
            _change(row, before, "household_count", signed),
        ),
        Tile(
            f"Approved, of {service} enquiries",
            told(row, "of_enquiries_pct", pct),
            _change(row, before, "of_enquiries_pct", signed_points),
        ),
    ]


def _change(row: Row, before: Row, field: str, say: Callable[[Any], str]) -> str:
    """Return a change since a year before: `+3 on a year before`, or nothing."""
    if not before or row[field] is None or before[field] is None:
        return ""
    change = row[field] - before[field]
    if rounded(change, 1) == 0:
        return "as a year before"
    return f"{say(change)} on a year before"


def _open(limits: list[Row], service: str) -> Tile:
    soon = part_of(limits, "Likely to run over")
    return Tile(
        f"Open {service} assessments now",
        told(limits[0], "total_count"),
        "" if soon is None else f"{count(soon)} likely to run over",
    )
