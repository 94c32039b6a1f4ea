"""A reader who knows the rules, has every row, and reckons what is not shown.

He writes down what each count can be, every sum that must hold between counts, and
narrows the ranges until nothing moves.
"""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

MOST = 1e7
ROUNDS = 200


@dataclass
class Ranges:
    """What each count can be, and the sums that hold: coefficients that make 0."""

    names: dict[Hashable, int] = field(default_factory=dict)
    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)
    sums: list[list[tuple[int, float]]] = field(default_factory=list)

    def know(self, name: Hashable, low: float = 0, high: float = MOST) -> int:
        """Add what is known of a count; what was known before still holds."""
        if name not in self.names:
            self.names[name] = len(self.low)
            self.low.append(0)
            self.high.append(MOST)
        place = self.names[name]
        self.low[place] = max(self.low[place], low)
        self.high[place] = min(self.high[place], high)
        return place

    def add_up(self, whole: Iterable[Hashable], parts: Iterable[Hashable]) -> None:
        """Note that the ones make the others: both sides may be several."""
        plus = [(self.know(name), 1.0) for name in whole]
        minus = [(self.know(name), -1.0) for name in parts]
        self.sums.append(plus + minus)

    def narrowed(self) -> dict[Hashable, tuple[float, float]]:
        """Return the range of each count when no sum narrows any of them further."""
        low, high = np.array(self.low), np.array(self.high)
        if self.sums:
            low, high = _fixpoint(low, high, self.sums)
        return {name: (low[i], high[i]) for name, i in self.names.items()}


def _fixpoint(
    low: np.ndarray, high: np.ndarray, sums: list[list[tuple[int, float]]]
) -> tuple[np.ndarray, np.ndarray]:
    line = np.concatenate([np.full(len(s), i) for i, s in enumerate(sums)])
    place = np.array([i for s in sums for i, _ in s])
    sign = np.array([c for s in sums for _, c in s])
    for _ in range(ROUNDS):
        least = np.where(sign > 0, low[place], -high[place])
        most = np.where(sign > 0, high[place], -low[place])
        others_least = np.bincount(line, least)[line] - least
        others_most = np.bincount(line, most)[line] - most
        new_low, new_high = low.copy(), high.copy()
        np.maximum.at(new_low, place, np.where(sign > 0, -others_most, others_least))
        np.minimum.at(new_high, place, np.where(sign > 0, -others_least, others_most))
        new_low, new_high = np.ceil(new_low - 1e-6), np.floor(new_high + 1e-6)
        if np.array_equal(new_low, low) and np.array_equal(new_high, high):
            break
        low, high = new_low, new_high
    return low, high


def range_of(shown: float, is_rounded: bool) -> tuple[float, float]:
    """Return what a count can be that is shown so.

    A rounded 5 is 5 to 7, since 3 and 4 would be [c].
    """
    if not is_rounded or shown == 0:
        return (shown, shown)
    return (max(shown - 2, 5), shown + 2)


def range_in_split(split: Mapping[Hashable, float | None]) -> tuple[float, float]:
    """Return what a [c] can be among the parts of a whole.

    It is 1 to 4 or was withheld beside one. Only where all is withheld may it be 0.
    """
    return (0 if set(split.values()) == {None} else 1, MOST)


def range_in_grid(
    grid: Mapping[tuple[str, str], float | None], place: tuple[str, str]
) -> tuple[float, float]:
    """Return what a [c] can be in a table of two filters: `grid` has no hidden line.

    A table that shows anything was not withheld whole, so its [c] are counts of 1 to 4,
    but for the second of two numbers in a line.
    """
    if set(grid.values()) == {None}:
        return (0, MOST)
    row = [n for (r, _), n in grid.items() if r == place[0] and n != 0]
    column = [n for (_, c), n in grid.items() if c == place[1] and n != 0]
    return (1, MOST) if 2 in (len(row), len(column)) else (1, 4)
