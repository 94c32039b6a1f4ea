"""A key number with its verdict, as data."""

from dataclasses import dataclass
from typing import Literal

Mark = Literal["good", "bad", ""]


@dataclass(frozen=True)
class Tile:
    """A key number: what it is, its value, what to make of it.

    `verdict` judges in words; `mark` adds the shape and the colour to the words.
    """

    label: str
    value: str
    detail: str = ""
    verdict: str = ""
    mark: Mark = ""
