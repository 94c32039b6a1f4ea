"""The figures of the Recruitment page on households that came and left."""

import pyarrow as pa

from charts import bars, flow, groups
from figures.figure import Figure
from findings import movement as says
from findings import planner_says
from findings.planner import Start, Wish, year_ends
from findings.worded import from_rows, marked, worded, wrapped, written
from findings.words import count, day


def came_and_left(
    name: str, years: pa.Table, steps: pa.Table, why: pa.Table, counts: pa.Table
) -> list[Figure]:
    """Return the figures that the rows allow: the waterfall, reasons, their sums.

    From views page_household_movement, page_household_movement_steps,
    page_leaving_reasons and page_recruitment_leavers.
    """
    shown = [movement(name, years, steps)] if steps.num_rows else []
    shown += [reasons(name, why)] if why.num_rows else []
    shown += [leavers(name, counts)] if counts.num_rows else []
    return shown


def movement(name: str, years: pa.Table, steps: pa.Table) -> Figure:
    """Return the households of the years as a waterfall.

    From views page_household_movement and page_household_movement_steps.
    """
    drawn = from_rows(says.shown_steps(steps.to_pylist()))
    drawn = written(drawn, "step_text", says.step_text)
    return Figure(
        name="household-movement",
        headline=says.movement(years.to_pylist()),
        subtitle=f"Approved mainstream fostering households, {name}",
        rows=years,
        chart=flow.waterfall(
            label="step_name",
            start="from_count",
            end="to_count",
            kind="kind",
            kinds=("Households", "Approved", "Left"),
            title="Households",
            text="step_text",
        ),
        drawn=written(drawn, "step_name", says.step_name),
        headings={
            "financial_year": "Financial year",
            "opening_count": "At the start",
            "opening_basis": "Start is",
            "approved_count": "Approved",
            "left_count": "Left",
            "closing_count": "At the end",
            "net_change_count": "Change",
            "turnover_pct": "Turnover",
        },
        notes=says.movement_notes(years.to_pylist()),
    )


def reasons(name: str, rows: pa.Table) -> Figure:
    """Return why households left, by year. From view page_leaving_reasons."""
    year = max(rows["financial_year"].to_pylist())
    drawn = written(wrapped(rows, "reason"), "household_count_text", says.reason_text)
    return Figure(
        name="why-households-left",
        headline=says.reasons(rows.to_pylist(), year),
        subtitle=f"Households that left by reason, connected persons' too, {name}",
        rows=rows,
        chart=groups.grouped(
            label="reason_lines",
            group="financial_year",
            value="household_count",
            title="Households",
        ),
        drawn=marked(drawn, "financial_year", year),
        headings={
            "reason": "Reason",
            "financial_year": "Financial year",
            "household_count": "Households",
            "as_printed": "As printed",
        },
        notes=says.readings(rows.to_pylist()),
    )


def leavers(name: str, rows: pa.Table) -> Figure:
    """Return the counts of leavers side by side. From page_recruitment_leavers."""
    return Figure(
        name="do-the-leavers-add-up",
        headline=says.leavers(rows.to_pylist()),
        subtitle=f"Households that left, by each count in the report, {name}",
        rows=rows,
        headings={
            "financial_year": "Financial year",
            "reasons_sum_count": "Reasons added up",
            "printed_total_count": "Printed total of reasons",
            "other_reasons_count": "Reasons without connected persons",
            "mainstream_left_count": "Mainstream households lost",
            "connected_left_count": "Connected persons' households lost",
        },
        notes=tuple(says.leavers_of(row) for row in rows.to_pylist()),
    )


def path(name: str, start: Start, wish: Wish, source: pa.Table) -> Figure:
    """Return households at the year ends to come, at the last pace and as planned.

    `source` is the row of view page_planner that the plan starts from.
    """
    origin = source.to_pylist()[0]
    rows = from_rows(
        [
            {
                **row,
                "year_end_name": day(row["year_end_date"]),
                "document_id": origin["document_id"],
                "reference": origin["reference"],
            }
            for row in year_ends(start, wish)
        ]
    )
    return Figure(
        name="plan",
        headline=planner_says.path(start, wish),
        subtitle=f"Mainstream households with {start.financial_year}'s approvals each"
        f" year, and as planned, {name}",
        rows=rows,
        chart=bars.against_target(
            label="year_end_name",
            value="at_pace_count",
            target="planned_count",
            title="Households",
        ),
        drawn=worded(
            rows,
            at_pace_count=count,
            planned_count=lambda value: f"plan {count(value)}",
        ),
        headings={
            "year_end_name": "At",
            "at_pace_count": f"With {start.financial_year}'s approvals",
            "planned_count": "As planned",
        },
        notes=planner_says.ASSUMED,
    )
