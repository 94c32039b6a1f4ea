"""Measurements, and the table in which they are printed."""

from dataclasses import dataclass
from statistics import median, quantiles


@dataclass(frozen=True)
class Compared:
    """One thing measured on the dashboard and on the plain page, several times each.

    `aim` is what the ratio of the two should not exceed, if there is an aim.
    """

    what: str
    ours: list[float]
    plain: list[float]
    unit: str = "ms"
    aim: float | None = None

    @property
    def ratio(self) -> float | None:
        """Return the dashboard's median as a share of the plain page's."""
        if not self.ours or not self.plain or median(self.plain) <= 0:
            return None
        return median(self.ours) / median(self.plain)

    def line(self) -> str:
        """Return the comparison as a line of the table."""
        ratio = "" if self.ratio is None else f"{self.ratio:.3f}"
        return (
            f"{self.what:<46}{told(self.ours, self.unit):>26}"
            f"{told(self.plain, self.unit):>26}{ratio:>7}  {self._verdict()}"
        ).rstrip()

    def _verdict(self) -> str:
        if self.aim is None or self.ratio is None:
            return ""
        reached = "reached" if self.ratio <= self.aim else "missed"
        return f"aim {self.aim:.2f}: {reached}"


HEADING = f"{'':<46}{'dashboard':>26}{'plain page':>26}{'ratio':>7}"


def told(values: list[float], unit: str) -> str:
    """Return the median and its spread: the middle half, if there are four or more."""
    if not values:
        return "-"
    middle = f"{median(values):,.{2 if unit == 'MB' else 0}f} {unit}"
    if len(values) < 4:
        return middle
    low, _, high = quantiles(values, n=4)
    return f"{middle} ({low:,.0f} to {high:,.0f})"


def percentile(values: list[float], share: int) -> float:
    """Return the value below which `share` per cent of the values lie."""
    ordered = sorted(values)
    place = max(0, -(-len(ordered) * share // 100) - 1)
    return ordered[place]
