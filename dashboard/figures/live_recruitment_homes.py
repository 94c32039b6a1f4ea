"""The figures of the Recruitment page of records: households gained, lost and why."""

from datetime import date

import pyarrow as pa

from charts import flow, groups
from figures.figure import Figure
from findings import live_recruitment_homes as says
from findings.live_recruitment_words import told, year_before
from findings.shown import note
from findings.worded import from_rows, marked, wrapped, written


def gained_and_lost(
    who: str,
    until: date,
    moved: pa.Table,
    why: pa.Table,
    years_: pa.Table,
) -> list[list[Figure]]:
    """Return what came, what left and why, in rows. From view page_live_measures.

    `moved` holds the ends of months and twelve months, `why` the latter by reason.
    """
    return [
        [movement(who, until, moved), reasons(who, until, why)],
        [years(who, years_)],
    ]


def movement(who: str, until: date, rows: pa.Table) -> Figure:
    """Return a year's households as a waterfall. From view page_live_measures."""
    before = year_before(until)
    row = says.movement(rows.to_pylist(), until, before)
    return Figure(
        name="household-movement",
        headline=says.says_movement(row, until),
        subtitle=f"Approved mainstream fostering households, {who}",
        rows=from_rows([row]),
        chart=flow.waterfall(
            label="step_name",
            start="from_count",
            end="to_count",
            kind="kind",
            kinds=("Households", "Approved", "Left"),
            title="Households",
            text="step_text",
        ),
        drawn=from_rows(says.steps(row, until, before)),
        headings={
            "period": "Period",
            "opening_count": "At the start",
            "approved_count": "Approved",
            "left_count": "Left",
            "closing_count": "At the end",
            "net_count": "Change",
        },
        notes=(says.connected(rows.to_pylist(), until), *note(rows.to_pylist())),
    )


def reasons(who: str, until: date, rows: pa.Table) -> Figure:
    """Return why mainstream households left. From view page_live_measures."""
    told_of = says.reason_rows(rows.to_pylist())
    table = from_rows(told_of) if told_of else rows
    if not told_of:
        return Figure("why-households-left", says.reasons([]), "", table)
    drawn = written(
        wrapped(table, "reason", 24),
        "household_count_text",
        lambda row: told(row, "household_count"),
    )
    return Figure(
        name="why-households-left",
        headline=says.reasons(told_of),
        subtitle=f"Mainstream households that left, by the reason given, {who}",
        rows=table,
        chart=groups.grouped(
            label="reason_lines",
            group="period",
            value="household_count",
            title="Households",
            per_label=2,
        ),
        drawn=marked(drawn, "period_end", until),
        headings={
            "reason": "Reason",
            "period": "Period",
            "household_count": "Households",
        },
        notes=note(rows.to_pylist()),
    )


def years(who: str, rows: pa.Table) -> Figure:
    """Return approvals and departures by year. From view page_live_measures."""
    found = says.years(rows.to_pylist())
    table = from_rows(found) if found else rows.slice(0, 0)
    drawn = from_rows(says.by_year(found)) if found else None
    return Figure(
        name="households-by-year",
        headline=says.says_years(found),
        subtitle=f"Mainstream households approved and left by financial year, {who}",
        rows=table,
        chart=groups.grouped(
            label="financial_year",
            group="movement",
            value="household_count",
            title="Households",
            per_label=2,
        ),
        drawn=marked(drawn, "movement", "Approved") if drawn else None,
        headings={
            "financial_year": "Financial year",
            "approved_count": "Approved",
            "left_count": "Left",
            "closing_count": "At the end",
        },
        notes=note(found),
    )
