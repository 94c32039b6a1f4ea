"""The figures of the Adoption page: how long children wait."""

from typing import Any

import pyarrow as pa

from charts import bars, changes, lines
from figures.figure import Figure
from findings import adoption as says
from findings import adoption_years as over_time
from findings.rows import Row
from findings.worded import marked, only, worded
from findings.words import count, days, pct, signed

NAMES = {
    "A1": "A1, average days between entering care and moving in",
    "A2": "A2, average days between the court's authority and a match",
}
BASES = ("Three years", "One year")
DAYS_HEADINGS = {
    "period_label": "Period",
    "basis": "Average of",
    "wait_days": "Waited",
    "threshold_days": "Threshold",
    "gap_days": "Gap",
    "gap_months": "Gap in months",
}
LATER_THRESHOLD = (
    "The threshold is that from 2015/16 onwards. Earlier periods had longer ones, which"
    " the report does not print for this indicator."
)


def waits(
    name: str, days_rows: pa.Table, gaps: pa.Table, shares: pa.Table, year: str
) -> list[list[Figure]]:
    """Return the figures of the wait, line by line."""
    return [
        [by_year(name, days_rows, "A1"), by_year(name, days_rows, "A2")],
        [position(name, gaps, year), waiting(name, shares)],
    ]


def beside_england(name: str, rows: pa.Table) -> list[list[Figure]]:
    """Return the figures that compare. From view page_adoption_comparison."""
    return [[compared_days(name, rows), compared_share(name, rows)]]


def by_year(name: str, rows: pa.Table, indicator: str) -> Figure:
    """Return an indicator by year on both bases. From view page_adoption_days."""
    mine = only(rows, lambda row: row["indicator"] == indicator)
    told = mine.to_pylist()
    return Figure(
        name=f"{indicator.lower()}-by-year",
        headline=over_time.course(told, indicator),
        subtitle=f"{NAMES[indicator]}, year or three years ending 31 March, {name}",
        rows=mine,
        chart=_lines("wait_days", "Days", "threshold_days"),
        drawn=_placed(worded(mine, wait_days=count), "wait_days", "threshold_days"),
        headings=DAYS_HEADINGS,
        notes=_later_threshold(told),
    )


def waiting(name: str, rows: pa.Table) -> Figure:
    """Return A3 by year on both bases. From view page_adoption_waiting."""
    told = rows.to_pylist()
    drawn = _placed(worded(rows, under_threshold_pct=pct), "under_threshold_pct")
    limits = pa.array(
        [
            f"{row['financial_year']}\nunder\n"
            f"{count(row['wait_threshold_months'])} months"
            for row in told
        ],
        pa.string(),
    )
    place = drawn.column_names.index("financial_year")
    return Figure(
        name="a3-by-year",
        headline=over_time.share(told),
        subtitle=f"A3, share of children who waited less than the limit of each period"
        f" between entering care and moving in, {name}",
        rows=rows,
        chart=_lines("under_threshold_pct", "Per cent"),
        drawn=drawn.set_column(place, "financial_year", limits),
        headings={
            "period_label": "Period",
            "basis": "Average of",
            "wait_threshold_months": "Limit, months",
            "under_threshold_count": "Children under it",
            "under_threshold_pct": "Share under it",
        },
        notes=over_time.limit_note(told),
    )


def position(name: str, rows: pa.Table, year: str) -> Figure:
    """Return the gaps to the thresholds. From view page_adoption_position."""
    return Figure(
        name="gaps-to-thresholds",
        headline=says.position(rows.to_pylist()),
        subtitle=f"Days over (+) or under (−) the threshold, {year}, {name}",
        rows=rows,
        chart=changes.around_zero(
            label="position", value="gap_days", title="Days", form="+.0f"
        ),
        drawn=marked(worded(rows, gap_days=signed_days), "averaging_years", 3),
        headings={"position": "Position", **DAYS_HEADINGS},
        notes=("The official measure of A1 and A2 is the average of three years.",),
    )


def compared_days(name: str, rows: pa.Table) -> Figure:
    """Return A1 and A2 beside England. From view page_adoption_comparison."""
    return _compared(
        name,
        only(rows, lambda row: row["indicator"] in ("A1", "A2")),
        over_time.compared(rows.to_pylist(), name),
        "wait_days",
        "A1 and A2, average days",
    )


def compared_share(name: str, rows: pa.Table) -> Figure:
    """Return A3 beside England. From view page_adoption_comparison."""
    return _compared(
        name,
        only(rows, lambda row: row["indicator"] == "A3"),
        over_time.compared_share(rows.to_pylist(), name),
        "under_threshold_pct",
        "A3, share who waited less than the limit of the period",
    )


def _later_threshold(rows: list[Row]) -> tuple[str, ...]:
    is_of_period = all(row["is_threshold_of_period"] for row in rows)
    return () if is_of_period else (LATER_THRESHOLD,)


def _compared(
    name: str,
    rows: pa.Table,
    headline: str,
    value: str,
    what: str,
) -> Figure:
    period = rows["period_label"][0].as_py() if rows.num_rows else ""
    say = {"wait_days": days, "under_threshold_pct": pct}[value]
    return Figure(
        name=f"beside-england-{value.split('_')[0]}",
        headline=headline,
        subtitle=f"{what}, {period}",
        rows=rows,
        chart=bars.ranked(
            label="compared_indicator",
            value=value,
            title="Days" if value == "wait_days" else "Per cent",
        ),
        drawn=marked(worded(rows, **{value: say}), "compared", name),
        headings={
            "compared_indicator": "Who",
            "period_label": "Period",
            value: "Waited" if value == "wait_days" else "Share",
        },
    )


def signed_days(value: float) -> str:
    """Return a gap as it is written beside its bar: `+161 days`."""
    return f"{signed(value)} day{'' if abs(value) == 1 else 's'}"


def _lines(value: str, title: str, threshold: str = "") -> Any:
    return lines.by_period(
        label="financial_year",
        value=value,
        series="basis",
        threshold=threshold,
        title=title,
        names=BASES,
    )


def _placed(rows: pa.Table, value: str, threshold: str = "") -> pa.Table:
    """Return the rows with where their words stand, and the threshold's words once."""
    told = rows.to_pylist()
    highest: dict[str, float] = {}
    for row in told:
        year = row["financial_year"]
        highest[year] = max(row[value], highest.get(year, row[value]))
    upper = [row[value] == highest[row["financial_year"]] for row in told]
    placed = rows.append_column("is_upper", pa.array(upper, pa.bool_()))
    if not threshold:
        return placed
    once = [
        None if place else f"threshold {days(row[threshold])}"
        for place, row in enumerate(told)
    ]
    return placed.append_column(f"{threshold}_text", pa.array(once, pa.string()))
