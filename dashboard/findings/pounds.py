"""Pounds of a service's own ledger in sentences, tiles and beside bars: in one style.

Small sums are whole pounds, larger ones thousands or millions. Published figures stand
as `findings.words` says them; tables hold whole pounds up to £100k.
"""

from functools import partial

from findings import words
from findings.words import Number, rounded

THOUSANDS_FROM = 10_000


def money(value: Number) -> str:
    """Return pounds, unsigned: `£5,493`, `£69k`, `£117k`, `£3.73m`."""
    if value is None or abs(rounded(value)) < THOUSANDS_FROM:
        return words.money(value)
    return words.money(1000 * rounded(value / 1000))


signed_money = partial(words.signed_money, say=money)
variance = partial(words.variance, say=money)
