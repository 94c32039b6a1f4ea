"""One authority: everything that happened to it, and its files."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

from synthetic import (
    actions,
    adoption,
    applicants,
    events,
    households,
    matching,
    money,
    registers,
    returns,
    series,
    steps,
)
from synthetic.care import Care
from synthetic.chance import Span
from synthetic.households import Register
from synthetic.people import Child
from synthetic.placing import SUPPORTED
from synthetic.upkeep import MAINSTREAM, Upkeep
from synthetic.write import Rows, write, write_authority

NAMES = ("Exampleshire", "Samplechester", "Inventham", "Fictonbury", "Madeupwick")
ENQUIRIES = 1.9  # of fostering a year, for each mainstream household
ADOPTERS = 0.16  # enquiries about adoption a year, for each child looked after


def named(number: int) -> tuple[str, str]:
    """Return the name and short name of an authority, counted from 0."""
    turn, place = divmod(number, len(NAMES))
    short = NAMES[place] + (f" {turn + 1}" if turn else "")
    return f"{short} County Council (fictional)", short


def make(
    folder: Path, number: int, seed: int, span: Span, children: int, households_: int
) -> None:
    """Write all files of one authority into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    source = f"{seed}/{number}"
    name, short = named(number)
    code = f"E10999{number + 1:03d}"
    write_authority(folder, name, short, code, span.extracted)
    enquiries = _enquiries(source, span, children, households_)
    care = _live(source, span, children, households_, enquiries)
    matching.match(Random(f"{source}/matching"), span, enquiries, care.adoptees)
    for kind, rows in _registers(source, span, care, enquiries):
        write(folder, kind, rows)
    for year, start, end in returns.years(span):
        write(folder, "episodes", returns.episodes(care.children, start, end), year)
        write(folder, "header", returns.header(care.children, start, end), year)
        write(folder, "ad1", returns.ad1(span, care.adoptees, start, end), year)
        placed = returns.placed(span, care.adoptees, start, end)
        write(folder, "placed_adoption", placed, year)


def _enquiries(
    source: str, span: Span, children: int, households_: int
) -> list[applicants.Applicant]:
    rng = Random(f"{source}/applicants")
    a_year = {
        "fostering": households_ * MAINSTREAM * ENQUIRIES,
        "adoption": children * ADOPTERS,
    }
    found = [
        one
        for each in a_year
        for one in applicants.applicants(rng, span, each, a_year[each])
    ]
    return sorted(found, key=lambda one: one.enquiry)


def _live(
    source: str,
    span: Span,
    children: int,
    households_: int,
    enquiries: Iterable[applicants.Applicant],
) -> Care:
    """Return the children and households of an authority after all has happened."""
    register = Register(Random(f"{source}/households"))
    care = Care(Random(f"{source}/care"), span, register)
    approved = [
        one
        for one in enquiries
        if one.service == "fostering" and one.outcome == "approved"
    ]
    care.at(SUPPORTED, steps.registered)
    Upkeep(care, children, households_).begin(approved)
    care.run()
    rng = Random(f"{source}/series")
    series.short_breaks(rng, span, register, care.children)
    _doubtful(care, span)
    return care


def _registers(
    source: str, span: Span, care: Care, enquiries: list[applicants.Applicant]
) -> list[tuple[str, Rows]]:
    """Return the name and the rows of every file that is no yearly return."""
    register = care.register
    return [
        ("applicants", applicants.rows(span, enquiries)),
        ("households", households.rows(span, register)),
        ("places", households.place_rows(span, register)),
        ("household_events", events.rows(Random(f"{source}/events"), span, register)),
        ("adoption", adoption.rows(span, care.adoptees)),
        ("ledger", money.ledger(Random(f"{source}/money"), span, care.children)),
        ("targets", registers.targets(span)),
        ("actions", actions.actions(span)),
        ("baselines", registers.baselines(span)),
    ]


def _doubtful(care: Care, span: Span) -> None:
    """Put in the few rows that a careful reader should doubt; see the package."""
    _never_closed(care.children, span.extracted)
    _placed_in_closed_household(care, span)
    _too_many_children(care, span)


def _never_closed(children: list[Child], day: date) -> None:
    """Leave the last episode of a 19-year-old open, as if the end was never entered."""
    for child in children:
        of_age = child.age(day) == 19 and child.last.rec in ("E17", "E5", "E6")
        if of_age and not child.last.placement.household_id:
            child.last.ended, child.last.rec = None, ""
            return


def _open_in_house(care: Care, kind: str, least: int) -> list[Child]:
    """Return a child from each household of a kind that has so many residents."""
    homes = [h for h in care.register.active(kind) if len(h.residents) >= least]
    by_id = {child.child_id: child for child in care.children}
    return [by_id[min(home.residents)] for home in homes]


def _placed_in_closed_household(care: Care, span: Span) -> None:
    """End the approval of one household where a child still lives."""
    day = span.until - timedelta(days=20)
    for child in _open_in_house(care, "connected", 1):
        if child.last.started < day - timedelta(days=100):
            home = care.register.now[child.last.placement.household_id]
            if home.spells[-1].start < day:
                care.register.close(home, day, "Resigned")
                return


def _too_many_children(care: Care, span: Span) -> None:
    """Place two children with mainstream households that are already full."""
    homes = [
        h for h in care.register.active("mainstream") if h.free <= 0 and h.residents
    ]
    agency = [
        child
        for child in care.children
        if child.last.ended is None
        and child.last.placement.place == "U6"
        and child.last.placement.provider == "PR4"
        and child.last.started > span.until - timedelta(days=150)
    ]
    for child, home in zip(agency[:2], homes[:2], strict=False):
        where = replace(
            child.last.placement,
            provider="PR1",
            urn=home.household_id,
            household_id=home.household_id,
        )
        child.last.placement = where
