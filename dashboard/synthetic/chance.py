"""Chance and dates: what every part of the generator draws with."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import TypeVar

T = TypeVar("T")
DAY = timedelta(days=1)
EXTRACTED_AFTER = 5  # days between the last complete month and the extract


def pick(rng: Random, weights: Mapping[T, float]) -> T:
    """Return one key, each as likely as its weight says."""
    return rng.choices(list(weights), list(weights.values()))[0]


def poisson(rng: Random, mean: float) -> int:
    """Return a whole number of events where `mean` are expected."""
    limit, count, product = math.exp(-max(mean, 0)), 0, rng.random()
    while product > limit:
        count += 1
        product *= rng.random()
    return count


def after(rng: Random, day: date, least: int, most: int) -> date:
    """Return a day between `least` and `most` days after another."""
    return day + timedelta(days=rng.randint(least, most))


def about(rng: Random, mean: float, spread: float, least: int) -> timedelta:
    """Return a length of time around a mean, never below the least, in days."""
    return timedelta(days=max(least, round(rng.gauss(mean, spread))))


def year_start(day: date) -> date:
    """Return the 1 April on or before a day."""
    return date(day.year - (day.month < 4), 4, 1)


def year_name(day: date) -> str:
    """Return the financial year of a day as '2025-26'."""
    start = year_start(day).year
    return f"{start}-{(start + 1) % 100:02d}"


def next_month(month: date) -> date:
    """Return the first day of the month after."""
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def months(first: date, last: date) -> list[date]:
    """Return the first day of every month from one day's month to another's."""
    found, month = [], first.replace(day=1)
    while month <= last:
        found.append(month)
        month = next_month(month)
    return found


def birthday(birth: date, age: int) -> date:
    """Return the day somebody reaches an age; 29 February becomes 1 March."""
    try:
        return birth.replace(year=birth.year + age)
    except ValueError:
        return date(birth.year + age, 3, 1)


def age_on(birth: date, day: date) -> int:
    """Return an age in full years."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


@dataclass(frozen=True)
class Span:
    """The time that the records of an authority cover.

    `first` is a 1 April, `until` the last day of the last complete month,
    `extracted` the day of the extract.
    """

    first: date
    until: date

    @property
    def extracted(self) -> date:
        """Return the day of the extract, some days into the next month."""
        return self.until + timedelta(days=EXTRACTED_AFTER)

    @property
    def bad_quarter(self) -> tuple[date, date]:
        """Return the first day of the quarter that went badly, and of the next."""
        year = year_start(self.until).year - 2
        return date(year, 10, 1), date(year + 1, 1, 1)

    @property
    def service_change(self) -> date:
        """Return the day in the middle of a year when the service was changed."""
        return date(year_start(self.until).year - 3, 9, 1)

    def known(self, day: date | None) -> date | None:
        """Return a day, or none where it is still to come at the extract."""
        return day if day and day <= self.extracted else None


def span(years: int, until: date) -> Span:
    """Return the span that holds so many years, from the start of the first."""
    return Span(year_start(date(until.year - years, until.month, 1)), until)
