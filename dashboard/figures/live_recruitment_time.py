"""The figures of the Recruitment page of records: how long the steps took."""

from datetime import date

import pyarrow as pa

from charts import groups, spreads
from figures.figure import Figure
from findings import live_recruitment_time as says
from findings.live_recruitment_left import latest, two_periods
from findings.live_recruitment_words import STANDARDS, in_period, period
from findings.rows import Row
from findings.worded import from_rows, marked, wrapped, written


def waits(who: str, until: date, rows: pa.Table) -> list[list[Figure]]:
    """Return the waits of first contact and of the assessment, a row a service.

    From view page_live_durations: the last twelve months, or the last whole year.
    """
    return [
        _of_service(who, until, rows.to_pylist(), service)
        for service in ("fostering", "adoption")
    ]


def _of_service(who: str, until: date, rows: list[Row], service: str) -> list[Figure]:
    mine = [row for row in rows if row["duration_id"] == f"{service}_waits"]
    shown = latest(two_periods(mine, until))
    first = [row for row in shown if row["part"] in says.FIRST_CONTACT]
    later = [row for row in shown if row["part"] not in says.FIRST_CONTACT]
    parts = (("first contact", first), ("assessment", later))
    return [_waits(who, waits_, service, what) for what, waits_ in parts if waits_]


def _waits(who: str, rows: list[Row], service: str, what: str) -> Figure:
    limited = says.with_limits(rows, service)
    table = from_rows(limited)
    drawn = written(table, "median_days_text", says.wait_text)
    return Figure(
        name=f"{service}-{what.replace(' ', '-')}-days",
        headline=says.waits(rows, service),
        subtitle=f"{service.capitalize()}, {what}: days from step to step, of steps"
        f" taken {in_period(rows[0])}, {who}",
        rows=table,
        chart=spreads.days_with_limit(label="wait"),
        drawn=written(drawn, "wait", says.wait_label),
        headings={
            "part": "Wait",
            "case_count": "Cases",
            "p10_days": "One in ten up to",
            "p25_days": "A quarter up to",
            "median_days": "Half up to",
            "p75_days": "Three quarters up to",
            "p90_days": "Nine in ten up to",
            "limit_text": "Limit",
        },
        notes=(says.DRAWN, says.PERIODS),
    )


def standards(who: str, until: date, rows: pa.Table) -> Figure:
    """Return how often each standard was met. From view page_live_measures."""
    order = {name: place for place, name in enumerate(STANDARDS)}
    in_order = sorted(
        rows.to_pylist(),
        key=lambda row: (order[row["measure_id"]], -row["period_end"].toordinal()),
    )
    named = [{**r, "standard": STANDARDS[r["measure_id"]]} for r in in_order]
    table = written(from_rows(named, rows.schema), "period", period)
    table = written(table, "standard", lambda r: STANDARDS[r["measure_id"]])
    table = table.append_column("met_pct", table["value"])
    table = table.append_column("met_pct_symbol", table["value_symbol"])
    drawn = written(wrapped(table, "standard", 24), "met_pct_text", says.standard_text)
    return Figure(
        name="standards-met",
        headline=says.standards(sorted(in_order, key=_ends), until),
        subtitle=f"Share in time, of the steps of the 12 months, per cent, {who}",
        rows=table,
        chart=groups.grouped(
            label="standard_lines",
            group="period",
            value="met_pct",
            title="Per cent in time",
            per_label=2,
        ),
        drawn=marked(drawn, "period_end", until),
        headings={
            "standard": "Standard",
            "period": "Period",
            "numerator": "In time",
            "denominator": "Out of",
            "met_pct": "Share",
        },
    )


def _ends(row: Row) -> date:
    end: date = row["period_end"]
    return end
