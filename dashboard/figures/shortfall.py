"""The figures on unit costs and on what the shortfall of in-house placements cost."""

import pyarrow as pa

from charts import bars, changes
from figures.figure import Figure
from findings import shortfall as says
from findings.worded import broken, from_rows, marked, worded, written
from findings.words import lowered, signed_money


def unit_costs(name: str, rows: pa.Table, year: str) -> Figure:
    """Return the cost of a child's placement by kind. From view page_unit_costs."""
    return Figure(
        name="unit-costs",
        headline=says.unit_costs(rows.to_pylist()),
        subtitle=f"Spending (outturn) for each child, by way of counting the children,"
        f" {year}, pounds, {name}",
        rows=rows,
        chart=bars.ranked(
            label="label_lines", value="unit_cost_gbp", title="Pounds a year"
        ),
        drawn=marked(
            written(
                broken(written(rows, "label", says.unit_label), "label"),
                "unit_cost_gbp_text",
                says.unit_text,
            ),
            "children_basis",
            "At the year end",
        ),
        headings={
            "placement_type": "Placement",
            "children_basis": "Children counted",
            "children_count": "Children",
            "outturn_gbp": "Outturn",
            "unit_cost_gbp": "A year",
            "week_cost_gbp": "A week",
        },
        notes=(
            "A year has 52.18 weeks. Whether the in-house line also pays for children"
            " with family and friends is not stated.",
            "How many children lived in residential care is not printed. At most it was"
            " every child looked after who was not in foster care. Some of those may"
            " have lived elsewhere, with adopters or at home, so a child in residential"
            " care cost at least what is shown.",
        ),
    )


def underspend(name: str, rows: pa.Table, counted: str) -> Figure:
    """Return the in-house variance in two parts. From view page_in_house_underspend."""
    return Figure(
        name="in-house-underspend",
        headline=says.underspend(rows.to_pylist()),
        subtitle=(
            f"In-house fostering: spending less budget by cause, pounds, {name};"
            f" children counted: {lowered(counted)}"
        ),
        rows=rows,
        chart=changes.around_budget(label="part", value="part_variance_gbp"),
        drawn=marked(worded(rows, part_variance_gbp=signed_money), "part", "In all"),
        headings={
            "part": "Cause",
            "part_variance_gbp": "Variance",
            "of_variance_pct": "Of the whole",
        },
        notes=says.underspend_notes(rows.to_pylist()),
    )


def moved(name: str, rows: pa.Table, counted: str) -> Figure:
    """Return the overspend with so many children moved in-house.

    From view page_shortfall_moves: one row.
    """
    listed = rows.to_pylist()
    return Figure(
        name="children-moved",
        headline=says.moved(listed),
        subtitle=(
            f"Overspend on placements, pounds, {name};"
            f" children counted: {lowered(counted)}"
        ),
        rows=rows,
        chart=changes.around_budget(label="state", value="left_gbp"),
        drawn=marked(
            worded(from_rows(says.overspends(listed)), left_gbp=signed_money),
            "is_moved",
            True,
        ),
        headings={
            "moved_count": "Children moved",
            "unit_difference_gbp": "Saved on each",
            "saved_gbp": "Saved",
            "of_overspend_pct": "Of the overspend",
            "left_gbp": "Overspend left",
        },
        notes=(
            "Assumed: each costs the in-house average and saves the agency average, for"
            " a whole year. One more child may cost less or more than the average.",
            *says.moved_notes(listed),
        ),
    )


def shortfall(name: str, rows: pa.Table, year: str) -> Figure:
    """Return the cost of the shortfall by count. From view page_shortfall_cost."""
    return Figure(
        name="shortfall",
        headline=says.shortfall(rows.to_pylist()),
        subtitle=(
            f"Children short times the extra cost of an agency placement, as a share of"
            f" the overspend, {year}, {name}"
        ),
        rows=rows,
        chart=bars.ranked(
            label="basis_lines",
            value="of_overspend_pct",
            title="Per cent of the overspend",
        ),
        drawn=marked(
            broken(
                written(rows, "of_overspend_pct_text", says.shortfall_text), "basis"
            ),
            "is_about",
            True,
        ),
        headings={
            "basis": "Way of counting",
            "short_count": "Children short",
            "in_house_unit_cost_gbp": "In-house, each",
            "agency_unit_cost_gbp": "Agency, each",
            "unit_difference_gbp": "Difference",
            "shortfall_gbp": "Cost",
            "of_overspend_pct": "Of the overspend",
            "is_about": "About as stated",
        },
        notes=(
            "The report puts approximately half of the overspend down to the unachieved"
            " increase in in-house placements. It does not say how it worked this out."
            " Here ‘about’ means within a fifth of the share stated, either way.",
        ),
    )
