"""A value with its unit, as people say it."""

from findings.words import amount, number, pct, plural, rounded

IRREGULAR = {"children": "child", "families": "family", "pct": "", "gbp": ""}


def quantity(value: float, unit: str) -> str:
    """Return a value with its unit: `26.3 weeks`, `1 child`, `6.4%`, `£880k`."""
    if unit == "pct":
        return pct(value)
    if unit == "gbp":
        return amount(value)
    one = IRREGULAR.get(unit, unit.removesuffix("s"))
    if value == rounded(value):
        return plural(value, one, unit)
    return f"{number(value)} {unit}"
