"""An entry of a register, as data: for lists that read better than a table."""

from dataclasses import dataclass
from typing import NamedTuple

from findings.tile import Mark


class Fact(NamedTuple):
    """A detail of an entry: what it is called, and what it says."""

    label: str
    text: str


@dataclass(frozen=True)
class Record:
    """An entry: what it is about, a verdict if there is one, its details, its place.

    `verdict` judges in words, its shape included; `mark` adds the colour. `above`
    stands over the title, `foot` says where the entry comes from.
    """

    title: str
    text: str = ""
    facts: tuple[Fact, ...] = ()
    above: str = ""
    verdict: str = ""
    mark: Mark = ""
    foot: str = ""
