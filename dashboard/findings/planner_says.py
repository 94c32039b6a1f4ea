"""What the planner says: what the wish takes, against the year it starts from."""

from typing import Any

from findings.planner import (
    Plan,
    Start,
    Wish,
    enquiries_for,
    plan,
    share_of,
    year_ends,
    years_at_pace,
)
from findings.tile import Tile
from findings.words import count, day, number, pct, plural

ASSUMED = (
    "The plan assumes that the same number of households leaves every year and that the"
    " number grows evenly. It counts mainstream households, however many places each of"
    " them brings.",
    "Conversion here is a year's approvals as a share of the same year's enquiries. An"
    " enquiry takes months to become an approval, so enquiries late in the plan bring"
    " approvals after it.",
)


def intro(row: dict[str, Any]) -> str:
    """Return where the planner starts. From a row of view page_planner."""
    return (
        f"Say how many mainstream fostering households are wanted and by when. The"
        f" numbers to start from are those of {row['financial_year']}:"
        f" {plural(row['household_count'], 'household')},"
        f" {count(row['left_count'])} that left, {number(row['conversion_pct'])}"
        f" approvals for 100 enquiries."
    )


def headline(start: Start, wish: Wish) -> str:
    """Return what the wish takes in approvals."""
    needed = plan(start, wish)
    goal = f"{plural(wish.households, 'household')} {_by(start, wish)}"
    if needed.approvals == 0:
        return f"{goal} would take no approvals at all."
    told = f"{goal} would take {plural(needed.approvals, 'approval')}"
    if needed.approvals_a_year is None or wish.years == 1:
        return f"{told}{_against(needed.approvals, start.approved_a_year, start)}."
    yearly = needed.approvals_a_year
    against = _against(yearly, start.approved_a_year, start)
    return f"{told}, {count(yearly)} a year{against}."


def tiles(start: Start, wish: Wish) -> list[Tile]:
    """Return the plan's key numbers."""
    needed = plan(start, wish)
    growth = wish.households - start.households
    leaving = wish.leavers_a_year * wish.years
    return [
        Tile(
            "Approvals needed",
            count(needed.approvals),
            f"{_growth(growth)}, {count(leaving)} to replace those who leave",
        ),
        Tile(
            "Approvals a year",
            count(needed.approvals_a_year),
            f"{count(start.approved_a_year)} in {start.financial_year}",
        ),
        Tile("Enquiries needed", _or_none(needed.enquiries), _at(wish)),
        Tile(
            "Enquiries a year",
            _or_none(needed.enquiries_a_year),
            f"{count(start.enquiries_a_year)} in {start.financial_year}",
        ),
    ]


def sentences(start: Start, wish: Wish, benchmark_pct: float | None) -> list[str]:
    """Return what follows from the wish: enquiries, pace, benchmark, leavers."""
    needed = plan(start, wish)
    told = [
        headline(start, wish),
        _enquiries(start, wish, needed),
        _pace(start, wish),
        _benchmark(start, wish, needed, benchmark_pct),
        _leaver(wish, needed),
    ]
    return [text for text in told if text]


def path(start: Start, wish: Wish) -> str:
    """Return where the start's approvals lead, beside the plan."""
    ends = year_ends(start, wish)
    if not ends:
        return "The plan has no year to come."
    at_pace = ends[-1]["at_pace_count"]
    told = (
        f"With {start.financial_year}'s approvals each year there would be"
        f" {plural(at_pace, 'household')} {_by(start, wish)}"
    )
    gap = wish.households - at_pace
    if gap == 0:
        return f"{told}, as wished."
    return f"{told}, {count(abs(gap))} {'short' if gap > 0 else 'more than wished'}."


def on_course(row: dict[str, Any]) -> str:
    """Return the households of a course: `162 as planned`."""
    return f"{count(row['households_count'])} {row['course']}"


def _enquiries(start: Start, wish: Wish, needed: Plan) -> str:
    if needed.enquiries == 0:
        return ""
    if needed.enquiries is None:
        return "If no enquiry ends in an approval, no number of enquiries is enough."
    if needed.enquiries_a_year is None or start.enquiries_a_year is None:
        return f"{_at(wish).capitalize()} that is {_noun(needed.enquiries)}."
    return (
        f"{_at(wish).capitalize()} that is {_noun(needed.enquiries_a_year)} a year"
        f"{_against(needed.enquiries_a_year, start.enquiries_a_year, start)}."
    )


def _pace(start: Start, wish: Wish) -> str:
    years = years_at_pace(start, wish)
    pace = (
        f"With {start.financial_year}'s {plural(start.approved_a_year, 'approval')} a"
        f" year and {count(wish.leavers_a_year)} leaving"
    )
    if years == 0:
        return ""
    if years is None:
        return f"{pace}, {plural(wish.households, 'household')} would never be reached."
    return (
        f"{pace}, {plural(wish.households, 'household')} would be reached after"
        f" {plural(years, 'year')}."
    )


def _benchmark(
    start: Start, wish: Wish, needed: Plan, benchmark_pct: float | None
) -> str:
    if not benchmark_pct or not needed.approvals or not wish.years:
        return ""
    if wish.conversion_pct >= benchmark_pct:
        return ""
    enquiries = share_of(enquiries_for(needed.approvals, benchmark_pct), wish.years)
    if enquiries is None or start.enquiries_a_year is None:
        return ""
    return (
        f"At the service's own benchmark of {pct(benchmark_pct, 0)} it would be"
        f" {_noun(enquiries)} a year"
        f"{_against(enquiries, start.enquiries_a_year, start)}."
    )


def _leaver(wish: Wish, needed: Plan) -> str:
    if not wish.leavers_a_year or not needed.approvals or wish.conversion_pct <= 0:
        return ""
    saved = enquiries_for(1, wish.conversion_pct)
    return (
        f"Each household a year that stays instead of leaving saves an approval a year,"
        f" and with it {_noun(saved or 0)}."
    )


def _against(needed: int, had: int, start: Start) -> str:
    """Return `, 13 more than the 20 of 2015/16`."""
    then = f"the {count(had)} of {start.financial_year}"
    if needed == had:
        return f", as many as {then}"
    way = "more" if needed > had else "fewer"
    return f", {count(abs(needed - had))} {way} than {then}"


def _or_none(enquiries: int | None) -> str:
    """Return a count, or a dash where no number would do."""
    return "–" if enquiries is None else count(enquiries)


def _growth(growth: int) -> str:
    if growth < 0:
        return f"{count(-growth)} fewer than now"
    return f"{count(growth)} to grow" if growth else "none to grow"


def _by(start: Start, wish: Wish) -> str:
    end = start.year_end.replace(year=start.year_end.year + wish.years)
    return f"by {day(end)}"


def _at(wish: Wish) -> str:
    return f"at {number(wish.conversion_pct)} approvals for 100 enquiries"


def _noun(enquiries: int) -> str:
    return plural(enquiries, "enquiry", "enquiries")
