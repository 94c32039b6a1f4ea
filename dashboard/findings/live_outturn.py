"""What the ledger says: spending against budget, and where the year is heading."""

from datetime import date
from decimal import Decimal
from textwrap import fill

from findings.pounds import money, signed_money, variance
from findings.rows import Row, pick
from findings.tile import Tile
from findings.words import SYMBOLS, count, month_of, pct

BUDGET = "Against budget"
COST = "What a week costs"
WHY = "Why it differs"
MOVE = "Moving children in-house"
BOTH = "both"
WHO = {BOTH: "Fostering and adoption", "fostering": "Fostering", "adoption": "Adoption"}
WEEKS = {
    "in_house_week_gbp": "In-house",
    "ifa_week_gbp": "Independent agency",
    "residential_week_gbp": "Residential",
    "supported_week_gbp": "Supported accommodation",
}
NOTHING = "The ledger has no month up to this one with all of its figures."
CLOSED = (
    "A month counts once it is over and every line of the ledger has a budget and an"
    " actual figure for it. Variance is spending less budget: above 0 is over."
)
OUTLOOK = (
    "The year end is what was spent in those months and what the ledger forecasts, at"
    " the time of the extract, for the others."
)


def service_of(services: tuple[str, ...]) -> str:
    """Return the service to show, as the views name it: one, or both."""
    return services[0] if len(services) == 1 else BOTH


def parts(service: str, moves: int) -> list[str]:
    """Return the parts of the page: adoption has no days of care behind it."""
    if service == "adoption":
        return [BUDGET]
    return [BUDGET, COST, WHY, *([MOVE] if moves else [])]


def total(rows: list[Row], service: str) -> Row:
    """Return the total of a service among the lines of one period."""
    return pick(rows, service=service, is_total=True)


def of_service(rows: list[Row], service: str) -> list[Row]:
    """Return the lines of a service without totals, and its total last."""
    kept = [
        row for row in rows if not row["is_total"] and service in (BOTH, row["service"])
    ]
    return [*kept, total(rows, service)]


def lead(row: Row) -> str:
    """Return what was spent against the budget, and how the year would end."""
    told = (
        f"{WHO[row['service']]} cost {money(row['actual_gbp'])} {span(row)} against a"
        f" budget of {money(row['budget_gbp'])}: {_with_share(row)}."
    )
    if row["outlook_variance_gbp"] is None:
        return f"{told} The ledger does not say how the year would end."
    if row["month_count"] == 12:
        return told
    end = variance(row["outlook_variance_gbp"])
    if row["is_year_closed"]:
        return f"{told} The year ended {end}."
    return f"{told} With what is forecast the year would end {end}."


def span(row: Row) -> str:
    """Return the months that are counted: `from April to October 2026`."""
    first, last = row["period_start"], row["period_end"]
    if (first.year, first.month) == (last.year, last.month):
        return f"in {month_of(last)}"
    began = f"{first:%B}" if first.year == last.year else month_of(first)
    return f"from {began} to {month_of(last)}"


def _with_share(row: Row) -> str:
    told = variance(row["variance_gbp"])
    if row["variance_pct"] is None or told == "on budget":
        return told
    return f"{told} ({pct(abs(row['variance_pct']))})"


def remark(row: Row, month_end: date) -> str:
    """Return that the month asked for is not closed, or that months were left out."""
    if row["period_end"] < month_end:
        return (
            f"The ledger is not closed for {month_of(month_end)}; these are the figures"
            f" up to {month_of(row['period_end'])}."
        )
    first, last = row["period_start"], row["period_end"]
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    left_out = months - row["month_count"]
    if left_out <= 0:
        return ""
    return (
        f"Not counted, since a figure is missing: {count(left_out)} of the"
        f" {count(months)} months."
    )


def tiles(row: Row, kinds: list[Row]) -> list[Tile]:
    """Return spending, variance and outlook, then a week's cost by kind."""
    shown = [
        Tile("Spent", money(row["actual_gbp"]), f"{span(row)}"),
        _against("Variance", row["variance_gbp"], f"of {money(row['budget_gbp'])}"),
        _against(
            "Year end" if row["is_year_closed"] else "Year end as forecast",
            row["outlook_variance_gbp"],
            f"of {money(row['year_budget_gbp'])}",
        ),
    ]
    if row["service"] == "adoption":
        return shown
    return [*shown, *(_week(kind) for kind in kinds[:2])]


def _against(label: str, value: float | None, detail: str) -> Tile:
    """Return a variance as a key number, its verdict in words."""
    if value is None:
        return Tile(label, SYMBOLS["x"])
    size, _, verdict = variance(value).rpartition(" ")
    if verdict not in ("over", "under"):
        return Tile(label, variance(value), detail)
    return Tile(label, size, detail, f"{verdict} budget")


def _week(kind: Row) -> Tile:
    label = f"{kind['placement_type']}, a week"
    if kind["actual_week_gbp"] is None:
        return Tile(label, SYMBOLS[kind["actual_week_gbp_symbol"] or "x"])
    change = kind["week_variance_gbp"]
    detail = "" if change is None else f"{signed_money(change)} on budget"
    return Tile(label, money(kind["actual_week_gbp"]), detail)


def months(rows: list[Row], row: Row) -> str:
    """Return the last closed month's variance; `row` is the total since April."""
    last = pick(rows, month_end=row["period_end"])
    if not last or last["variance_gbp"] is None:
        return NOTHING
    before = [
        earlier
        for earlier in rows
        if earlier["month_end"] < row["period_end"]
        and earlier["variance_gbp"] is not None
    ]
    told = f"{month_of(last['month_end'])} was {variance(last['variance_gbp'])}"
    if not before:
        return f"{told}."
    return (
        f"{told}, the month before {variance(before[-1]['variance_gbp'])};"
        f" since April it is {variance(row['variance_gbp'])}."
    )


def label(row: Row) -> str:
    """Return the name of a line beside its bar."""
    return "In all" if row["is_total"] else fill(row["cost_line"], 28)


def by_month(rows: list[Row], last: date) -> list[Row]:
    """Return each month's variance: spent up to `last`, spent or forecast after it."""
    told = []
    for row in rows:
        is_known = row["month_end"] <= last
        value = row["variance_gbp"] if is_known else _forecast(row)
        if value is None:
            continue
        words = signed_money(value)
        is_spent = is_known or row["is_closed"]
        told.append(
            {
                "month": f"{row['month_end']:%B}",
                "variance_gbp": float(value),
                "variance_gbp_text": words if is_spent else f"{words} forecast",
                "is_strong": is_known,
            }
        )
    return told


def remarks(rows: list[Row], row: Row) -> tuple[str, ...]:
    """Return which months count, and what the year end is made of.

    `rows` are the months of a year, `row` is the total since April.
    """
    if all(month["is_closed"] for month in rows):
        after = f" In grey: months after {month_of(row['period_end'])}."
        is_over = rows[-1]["month_end"] <= row["period_end"]
        return (f"{CLOSED}{'' if is_over else after}",)
    return (CLOSED, OUTLOOK)


def _forecast(row: Row) -> Decimal | None:
    if row["projected_gbp"] is None or row["budget_gbp"] is None:
        return None
    return Decimal(row["projected_gbp"] - row["budget_gbp"])
