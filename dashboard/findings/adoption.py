"""What the adoption scorecard says: how long children wait, and against what."""

from findings.rows import Row, pick
from findings.tile import Mark, Tile
from findings.words import (
    DAYS_IN_A_MONTH,
    count,
    days,
    listed,
    months_and_days,
    number,
    pct,
    plural,
    rounded,
    signed,
)

NOW = "In year, undated"
WAITS = "How long children wait"
BESIDE = "Beside England"
COUNTS = "Adopters and children"
ONLY_ADOPTION = (
    "Everything on this page is about adoption; the choice of a service does not"
    " change it."
)
PERIOD_COUNTS = (
    "Counts of what happened in each year. They do not follow the same people from"
    " stage to stage, so one divided by another is no rate of success."
)


def parts(compared: int) -> list[str]:
    """Return the parts of the page that there are figures for."""
    return [WAITS, *([BESIDE] if compared else []), COUNTS]


def lead(rows: list[Row], year: str) -> str:
    """Return how long children waited to move in, against the threshold."""
    long = pick(rows, indicator="A1", basis="Three years", financial_year=year)
    alone = pick(rows, indicator="A1", basis="One year", financial_year=year)
    if not long and not alone:
        return f"The record does not say how long children waited in {year}."
    shown = long or alone
    who = f"the three years to {year}" if long else year
    told = (
        f"Children adopted in {who} had waited {months_and_days(shown['wait_days'])} on"
        f" average to move in with their family, {against(shown)}."
    )
    return f"{told}{_year_alone(rows, alone)}" if long else told


def _year_alone(rows: list[Row], alone: Row) -> str:
    earlier = [
        row
        for row in rows
        if row["indicator"] == "A1"
        and row["basis"] == "One year"
        and row["financial_year"] < alone.get("financial_year", "")
    ]
    if not earlier:
        return ""
    before = earlier[-1]
    change = alone["wait_days"] - before["wait_days"]
    if rounded(change) == 0:
        return f" In {alone['financial_year']} alone it was as long as the year before."
    return (
        f" In {alone['financial_year']} alone it was {days(alone['wait_days'])},"
        f" {count(abs(change))} {'more' if change > 0 else 'fewer'} than in"
        f" {before['financial_year']}."
    )


def against(row: Row) -> str:
    """Return the gap to the threshold: `161 days over the threshold of 14 months`."""
    if row["gap_days"] is None:
        return "with no threshold to compare it with"
    limit = f"threshold of {months_and_days(row['threshold_days'])}"
    if not row["is_threshold_of_period"]:
        limit += " that came later"
    if rounded(row["gap_days"]) == 0:
        return f"exactly the {limit}"
    side = "over" if row["gap_days"] > 0 else "under"
    return f"{days(abs(row['gap_days']))} {side} the {limit}"


def gap(value: float) -> str:
    """Return a gap with its sign, in days and months: `+161 days (5.3 months)`."""
    if rounded(value) == 0:
        return "0 days"
    told = f"{signed(value)} day{'' if abs(rounded(value)) == 1 else 's'}"
    months = rounded(abs(value) / float(DAYS_IN_A_MONTH), 1)
    if not months:
        return told
    return f"{told} ({number(months)} month{'' if months == 1 else 's'})"


def over_or_under(value: float | None) -> tuple[str, Mark]:
    """Return the verdict on a gap in days, and its mark. Fewer days are better."""
    if value is None:
        return "", ""
    if value > 0:
        return f"{days(value)} over", "bad"
    return (f"{days(-value)} under", "good") if value < 0 else ("on it", "good")


def tiles(
    rows: list[Row],
    waiting: list[Row],
    children: list[Row],
    awaiting: list[Row],
    year: str,
) -> list[Tile]:
    """Return the page's key numbers for a year."""
    share = pick(waiting, basis="Three years", financial_year=year)
    return [
        _days_tile(rows, "A1", "A1: care to moving in", year),
        _days_tile(rows, "A2", "A2: court to match", year),
        Tile(
            "A3: within the limit",
            pct(share.get("under_threshold_pct")),
            f"{plural(share['under_threshold_count'], 'child', 'children')}, three"
            f" years; no target"
            if share
            else "",
        ),
        _counted(children, "Children adopted", year, stage="Adopted"),
        _counted(awaiting, "Waiting for a match", year),
    ]


def _days_tile(rows: list[Row], indicator: str, label: str, year: str) -> Tile:
    row = pick(rows, indicator=indicator, basis="Three years", financial_year=year)
    if not row:
        return Tile(label, "[x]")
    if not row["is_threshold_of_period"]:
        return Tile(label, days(row["wait_days"]), "three-year average")
    return Tile(
        label,
        days(row["wait_days"]),
        f"{days(row['threshold_days'])}, three-year average",
        *over_or_under(row["gap_days"]),
    )


def _counted(rows: list[Row], label: str, year: str, **wanted: object) -> Tile:
    mine = [r for r in rows if all(r[name] == is_ for name, is_ in wanted.items())]
    now = pick(mine, financial_year=year).get("children_count")
    earlier = [r for r in mine if r["financial_year"] < year]
    if now is None or not earlier or earlier[-1]["children_count"] is None:
        return Tile(label, count(now))
    before = earlier[-1]
    change = signed(now - before["children_count"])
    return Tile(label, count(now), f"{change} on {before['financial_year']}")


def position(rows: list[Row]) -> str:
    """Return how far both indicators are from the threshold over three years."""
    long = [
        row
        for row in rows
        if row["averaging_years"] == 3 and row["gap_days"] is not None
    ]
    if not long:
        return "The record has no three-year average to compare with the threshold."
    told = listed([f"{row['indicator']} is {_apart(row['gap_days'])}" for row in long])
    later = "" if all(r["is_threshold_of_period"] for r in long) else " that came later"
    return f"Over three years {told} the threshold{later}."


def _apart(value: float) -> str:
    if rounded(value) == 0:
        return "on"
    return f"{gap(abs(value)).removeprefix('+')} {'over' if value > 0 else 'under'}"


def remarks(service: str, position_rows: list[Row], now: list[Row]) -> list[str]:
    """Return what a reader must know first: the service, and the undated position."""
    told = [ONLY_ADOPTION] if service == "Fostering" else []
    warning = in_year_warning(position_rows, now)
    return [*told, warning] if warning else told


def in_year_warning(rows: list[Row], waiting: list[Row]) -> str:
    """Return why the position in year is not to be set against the years before."""
    now = [row for row in rows if row["averaging_years"] is None]
    if not now:
        return ""
    told = [f"{days(row['wait_days'])} for {row['indicator']}" for row in now]
    share = pick(waiting, basis=NOW)
    if share:
        told.append(
            f"{pct(share['under_threshold_pct'], 0)} for A3"
            f" ({plural(share['under_threshold_count'], 'child', 'children')})"
        )
    return (
        f"Not the same basis: the report says that waits are ‘currently’"
        f" {listed(told)}. That position has no date and covers part of a year, so it"
        f" counts fewer and other children than {now[0]['financial_year']}. It does not"
        f" yet show that waits fell."
    )
