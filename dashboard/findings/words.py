"""Numbers as people say them. The same number reads the same everywhere."""

from collections.abc import Callable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

DAYS_IN_A_MONTH = Decimal("30.4375")
SYMBOLS = {
    "x": "[x]",
    "z": "[z]",
    "c": "[c]",
    "low": "[low]",
}
SYMBOL_MEANINGS = {
    "[x]": "not available",
    "[z]": "not applicable",
    "[c]": "confidential (too few to show, or beside too few)",
    "[low]": "rounds to zero",
}
Number = float | int | Decimal | None


def rounded(value: float | int | Decimal, decimals: int = 0) -> Decimal:
    """Return the value rounded half away from zero, as the reports round."""
    step = Decimal(1).scaleb(-decimals)
    result = Decimal(str(value)).quantize(step, ROUND_HALF_UP)
    return abs(result) if result == 0 else result


def symbols_in(told: str) -> str:
    """Return what the symbols in some words mean, or nothing: `[z] not applicable`."""
    return "; ".join(
        f"{s} {means}" for s, means in SYMBOL_MEANINGS.items() if s in told
    )


def count(value: Number) -> str:
    """Return a count: `1,234`; `[x]` if there is none."""
    return SYMBOLS["x"] if value is None else f"{rounded(value):,}"


def number(value: Number, decimals: int = 1) -> str:
    """Return a number with so many decimals: `1.6`; `[x]` if there is none."""
    return SYMBOLS["x"] if value is None else f"{rounded(value, decimals):,}"


def pct(value: Number, decimals: int = 1) -> str:
    """Return a percentage: `61.6%`; `[x]` if there is none."""
    return SYMBOLS["x"] if value is None else f"{rounded(value, decimals):,}%"


def points(value: float | int | Decimal) -> str:
    """Return a difference between percentages, unsigned: `6.8 percentage points`."""
    size = abs(rounded(value, 1))
    return f"{size} percentage point{'' if size == 1 else 's'}"


def signed_pct(value: Number) -> str:
    """Return a change in per cent, signed, without decimals: `+12%`, `−47%`."""
    if value is None:
        return SYMBOLS["x"]
    return f"{signed(value)}%"


def signed_points(value: Number) -> str:
    """Return a difference between percentages, signed: `+6.8 points`."""
    if value is None:
        return SYMBOLS["x"]
    size = rounded(value, 1)
    sign = "+" if size > 0 else "−" if size < 0 else ""
    return f"{sign}{abs(size)} point{'' if abs(size) == 1 else 's'}"


def day(value: date | None) -> str:
    """Return a date: `31 March 2016`; `[x]` if there is none."""
    return SYMBOLS["x"] if value is None else f"{value.day} {value:%B %Y}"


def month_of(value: date) -> str:
    """Return the month of a date: `October 2026`."""
    return f"{value:%B %Y}"


def signed(value: Number) -> str:
    """Return a change with its sign: `+12`, `−8`, `0`."""
    if value is None:
        return SYMBOLS["x"]
    whole = rounded(value)
    sign = "+" if whole > 0 else "−" if whole < 0 else ""
    return f"{sign}{abs(whole):,}"


def money(value: Number) -> str:
    """Return pounds, unsigned: `£3.73m`, `£880k`, `£25,054`."""
    if value is None:
        return SYMBOLS["x"]
    size = abs(Decimal(str(value)))
    if rounded(size) >= 999_500:  # from here on, thousands would read `£1,000k`
        return f"£{rounded(size / 1_000_000, 2)}m"
    if rounded(size) >= 100_000 or (size and size % 1000 == 0):
        return f"£{rounded(size / 1000):,}k"
    return f"£{rounded(size):,}"


def amount(value: Number) -> str:
    """Return pounds with a minus for income or savings: `−£227k`."""
    if value is None:
        return SYMBOLS["x"]
    return f"−{money(value)}" if rounded(value) < 0 else money(value)


def signed_money(value: Number, say: Callable[[Number], str] = money) -> str:
    """Return a difference in pounds with its sign: `+£880k`, `−£14k`, `£0`."""
    if value is None:
        return SYMBOLS["x"]
    sign = "+" if rounded(value) > 0 else "−" if rounded(value) < 0 else ""
    return f"{sign}{say(value)}"


def variance(value: Number, say: Callable[[Number], str] = money) -> str:
    """Return a variance in words: `£880k over`, `£14k under`, `on budget`."""
    if value is None:
        return SYMBOLS["x"]
    if rounded(value) == 0:
        return "on budget"
    return f"{say(value)} {'over' if value > 0 else 'under'}"


def days(value: Number) -> str:
    """Return a count of days: `595 days`, `1 day`."""
    if value is None:
        return SYMBOLS["x"]
    return plural(value, "day")


def months_and_days(value: Number) -> str:
    """Return days in months first: `14 months (426 days)`."""
    if value is None:
        return SYMBOLS["x"]
    months = Decimal(str(value)) / DAYS_IN_A_MONTH
    return f"{plural(months, 'month')} ({days(value)})"


def plural(value: float | int | Decimal, one: str, many: str = "") -> str:
    """Return a count with its noun: `1 child`, `6 children`."""
    noun = one if rounded(value) == 1 else many or f"{one}s"
    return f"{count(value)} {noun}"


def moved(now: Number, before: Number) -> str:
    """Return the direction of a change: `up`, `down`, `unchanged`; empty if unknown."""
    if now is None or before is None:
        return ""
    if now == before:
        return "unchanged"
    return "up" if now > before else "down"


def listed(parts: list[str]) -> str:
    """Return the parts as people list them: `a, b and c`."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def lowered(text: str) -> str:
    """Return the words as they stand inside a sentence; a code such as A1 stays."""
    is_code = text[1:2].isdigit() or text[1:2].isupper()
    return text if is_code else f"{text[:1].lower()}{text[1:]}"


def raised(text: str) -> str:
    """Return the words as they begin a sentence."""
    return f"{text[:1].upper()}{text[1:]}"
