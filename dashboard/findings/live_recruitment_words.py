"""How the Recruitment page of a service's own records names parts and periods."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date
from typing import Any

from findings import shown
from findings.rows import Row, pick
from findings.words import count, month_of, pct

TITLE = "Are we finding enough carers and adopters?"
FUNNEL = "From enquiry to approval"
LEFT = "Who drops out, and why"
TIME = "How long it takes"
OPEN = "In progress"
SOURCES = "Where they come from"
HOMES = "Households"
PARTS = (FUNNEL, LEFT, TIME, OPEN, SOURCES, HOMES)
FILTERS: dict[str, tuple[str, ...]] = {
    FUNNEL: ("enquiry_source",),
    LEFT: ("enquiry_source",),
    TIME: ("enquiry_source",),
    HOMES: ("team",),
}
SPLIT = {"enquiry_source": "source of enquiry", "team": "team"}
APPROVED = {"fostering": "Households approved", "adoption": "Adopters approved"}
LEAVERS = "mainstream_households_left"
HOUSEHOLDS = (
    "mainstream_households",
    "fostering_households_approved",
    LEAVERS,
    "connected_households",
    "connected_households_left",
)
STANDARDS = {
    "first_response_same_day_pct": "Answered on the day of the enquiry",
    "initial_visit_72_hours_pct": "Visited within 72 hours",
    "fostering_panel_8_months_pct": "Fostering: at panel within 8 months",
    "fostering_assessments_in_time_pct": "Fostering: decided within 6 months",
    "adopter_stage_1_two_months_pct": "Adoption: stage 1 within 2 months",
    "adopter_stage_2_four_months_pct": "Adoption: stage 2 within 4 months",
}
TWO_FUNNELS = (
    "A period funnel divides counts of the same months, whoever they were; a step can"
    " exceed 100%. A cohort follows those who enquired in a year to what became of"
    " them, and says how many are still open."
)


def parts(services: tuple[str, ...]) -> tuple[str, ...]:
    """Return the parts of the page; households are those of fostering."""
    return PARTS if "fostering" in services else PARTS[:-1]


def twelve(until: date) -> dict[str, Any]:
    """Return the columns that ask for the 12 months to a day, and those before."""
    return {"cut": "rolling_12", "period_end": _both_ends(until)}


def periods(until: date) -> dict[str, Any]:
    """Return the columns that ask for those twelve months, and for financial years."""
    last = until.year - (until.month < 4)
    years = tuple(f"{year}-03-31" for year in range(last - 2, last + 1))
    return {"cut": ("rolling_12", "year"), "period_end": (*_both_ends(until), *years)}


def _both_ends(until: date) -> tuple[str, str]:
    return until.isoformat(), year_before(until).isoformat()


def tallies(what: str) -> tuple[str, str]:
    """Return the tallies of both services: `fostering_left`, `adoption_left`."""
    return f"fostering_{what}", f"adoption_{what}"


def waits(organisation: str, services: tuple[str, ...]) -> dict[str, Any]:
    """Return the columns that ask for the services' waits."""
    names = tuple(f"{service}_waits" for service in services)
    return {"organisation_name": organisation, "duration_id": names}


def carers(organisation: str) -> dict[str, Any]:
    """Return the columns that ask for households at month ends and in twelve months."""
    return {
        "organisation_name": organisation,
        "measure_id": HOUSEHOLDS,
        "cut": ("rolling_12", "month"),
    }


def leavers(organisation: str) -> dict[str, Any]:
    """Return the columns that ask for the mainstream households that left."""
    return {"organisation_name": organisation, "measure_id": LEAVERS}


def years(organisation: str) -> dict[str, Any]:
    """Return the columns that ask for the households of each financial year."""
    return {
        "organisation_name": organisation,
        "measure_id": HOUSEHOLDS,
        "cut": "year",
    }


def standards(organisation: str, services: tuple[str, ...]) -> dict[str, Any]:
    """Return the columns that ask for the standards that the services have."""
    others = {"fostering": "adopter_", "adoption": "fostering_"}
    left_out = tuple(others[s] for s in services) if len(services) == 1 else ()
    names = tuple(name for name in STANDARDS if not name.startswith(left_out))
    return {"organisation_name": organisation, "measure_id": names}


def applied(
    part: str, filters: tuple[tuple[str, str], ...]
) -> tuple[tuple[str, str], ...]:
    """Return those of the chosen filters that a part of the page has."""
    return tuple(pair for pair in filters if pair[0] in FILTERS.get(part, ()))


def told_of_filters(part: str, filters: tuple[tuple[str, str], ...]) -> str:
    """Return to what the chosen filters apply: never to the numbers at the top."""
    kept = applied(part, filters)
    others = [SPLIT[dim] for dim, _ in filters if (dim, _) not in kept]
    above = "The numbers at the top are of all records"
    if not others:
        return f"{above}; the filter applies to the figures below."
    return f"{above}. This part is not split by {' or '.join(others)}."


def whose(organisation: str, chosen: str) -> str:
    """Return whose figures these are: `Ayton`, or `Ayton, team: North`."""
    return f"{organisation}, {chosen}" if chosen else organisation


def broken_down(where: dict[str, str], dim: str) -> dict[str, str]:
    """Return the columns that ask for each value of a filter, under another or none."""
    other, value = where["dim_1"], where["value_1"]
    if not other:
        return {"dim_1": dim, "dim_2": ""}
    if dim < other:
        return {"dim_1": dim, "dim_2": other, "value_2": value}
    return {"dim_1": other, "value_1": value, "dim_2": dim}


def year_before(day: date) -> date:
    """Return the last day of the same month a year before."""
    return date(day.year - 1, day.month, monthrange(day.year - 1, day.month)[1])


def period(row: Row) -> str:
    """Return the name of a row's period: `2024/25`, or `12 months to October 2026`."""
    if row["cut"] == "year":
        return financial_year(row["period_start"])
    return f"12 months to {month_of(row['period_end'])}"


def in_period(row: Row) -> str:
    """Return a row's period inside a sentence: `in the 12 months to October 2026`."""
    return f"in {'' if row['cut'] == 'year' else 'the '}{period(row)}"


def financial_year(start: date) -> str:
    """Return the financial year that begins on a day: `2024/25`."""
    return f"{start.year}/{(start.year + 1) % 100:02}"


def told(row: Row, field: str, say: Callable[[Any], str] = count) -> str:
    """Return a field of a row in words, about if rounded, or why it has no value."""
    flag = "is_total_rounded" if field == "total_count" else "is_rounded"
    mine = {**row, "is_rounded": row.get(flag)} if row else row
    return shown.rate(mine, field) if say is pct else shown.told(mine, say, field)


def share(row: Row, field: str) -> str:
    """Return a share that stands beside its count; of a rounded one, no decimals."""
    return pct(row[field], 0 if row.get("is_rounded") else 1)


def part_of(rows: list[Row], part: str) -> float | None:
    """Return the count of a part; none has no row, and is 0; withheld is None."""
    row = pick(rows, part=part)
    return row["tally_count"] if row else 0
