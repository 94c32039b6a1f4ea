"""The figures of the Recruitment page on households that came and left."""

import pyarrow as pa

from charts import flow, groups
from figures.figure import Figure
from findings import movement as says
from findings.worded import from_rows, marked, wrapped, written


def came_and_left(
    name: str, years: pa.Table, steps: pa.Table, why: pa.Table, counts: pa.Table
) -> list[list[Figure]]:
    """Return the figures that the rows allow, in rows: the waterfall, the reasons.

    From views page_household_movement, page_household_movement_steps,
    page_leaving_reasons and page_recruitment_leavers.
    """
    flows = [movement(name, years, steps)] if steps.num_rows else []
    told = [reasons(name, why)] if why.num_rows else []
    told += [leavers(name, counts)] if counts.num_rows else []
    return [flows, told]


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
            per_label=len(set(rows["financial_year"].to_pylist())),
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
            "financial_year": "Year",
            "reasons_sum_count": "Reasons added",
            "printed_total_count": "Printed total",
            "other_reasons_count": "Not connected",
            "mainstream_left_count": "Mainstream lost",
        },
        notes=tuple(says.leavers_of(row) for row in rows.to_pylist()),
    )
