"""The figures of the Outturn page from records: a week's cost, and the causes."""

import pyarrow as pa

from charts import changes, groups, over_time
from figures.figure import Figure
from findings import live_outturn as says
from findings import live_outturn_causes as why
from findings import live_outturn_moves as moves
from findings.pounds import money, signed_money
from findings.rows import Row
from findings.worded import from_rows, marked, only, worded, wrapped, written

KINDS = {
    "placement_type": "Placement",
    "children_count": "Children on average",
    "budget_children_count": "Budgeted for",
    "budget_week_gbp": "A week, budget",
    "actual_week_gbp": "A week, spent",
    "budget_gbp": "Budget",
    "actual_gbp": "Spent",
    "quantity_gbp": "Variance from children",
    "price_gbp": "Variance from the cost of a week",
}
FOSTER = ("In-house", "Independent agency")
OTHERS = ("Residential", "Supported accommodation")


def weeks(name: str, months: pa.Table, kinds: pa.Table, total: Row) -> list[Figure]:
    """Return what a week costs: month by month, and against its budget.

    From views page_live_measures (cut month) and page_live_outturn_kinds (one period).
    """
    named = written(months, "kind", lambda row: says.WEEKS[row["measure_id"]])
    return [
        by_month(name, named, kinds, FOSTER, "foster"),
        by_month(name, named, kinds, OTHERS, "other"),
        against_budget(name, kinds, total),
    ]


def by_month(
    name: str, rows: pa.Table, kinds: pa.Table, shown: tuple[str, ...], which: str
) -> Figure:
    """Return the cost of a week of some kinds, month by month."""
    mine = only(rows, lambda row: row["kind"] in shown)
    told = mine.to_pylist()
    last = {row["kind"]: row["period_end"] for row in told if row["value"] is not None}
    marks = [last.get(row["kind"]) == row["period_end"] for row in told]
    costs = mine.append_column("week_gbp", mine["value"])
    costs = costs.append_column("week_gbp_symbol", mine["value_symbol"])
    drawn = worded(costs, week_gbp=money)
    return Figure(
        name=f"week-{which}",
        headline=why.weeks(kinds.to_pylist())
        if which == "foster"
        else why.others(told),
        subtitle=f"Spending for a week of care, month by month, pounds, {name}",
        rows=costs,
        chart=over_time.lines_by_month(
            day="period_end",
            series="kind",
            value="week_gbp",
            title="Pounds a week",
            names=shown,
        ),
        drawn=drawn.append_column("is_last", pa.array(marks, pa.bool_())),
        headings={"period_end": "Month to", "kind": "Placement", "week_gbp": "A week"},
        notes=(why.WEEK,) if which == "foster" else (),
    )


def against_budget(name: str, rows: pa.Table, total: Row) -> Figure:
    """Return a week of each kind beside its budget. From page_live_outturn_kinds."""
    told = rows.to_pylist()
    return Figure(
        name="weeks-against-budget",
        headline=why.against_budget(told),
        subtitle=f"Pounds for a week of care {says.span(total)}, budgeted and spent,"
        f" {name}",
        rows=rows,
        chart=groups.grouped(
            label="placement_type",
            group="basis",
            value="week_gbp",
            title="Pounds a week",
            per_label=2,
        ),
        drawn=from_rows(why.week_rows(told)),
        headings=KINDS,
    )


def causes(name: str, rows: pa.Table, total: Row) -> Figure:
    """Return the variance in parts. From view page_live_outturn_bridge."""
    told = why.with_total(rows.to_pylist())
    drawn = worded(from_rows(told, rows.schema), part_gbp=signed_money)
    place = drawn.column_names.index("part_gbp")
    drawn = drawn.set_column(place, "part_gbp", drawn["part_gbp"].cast(pa.float64()))
    return Figure(
        name="causes",
        headline=why.causes(rows.to_pylist()),
        subtitle=f"Spending less budget by cause {says.span(total)}, pounds, {name}",
        rows=from_rows(told, rows.schema),
        chart=changes.around_budget(label="part_lines", value="part_gbp"),
        drawn=marked(wrapped(drawn, "part"), "part", why.ALL),
        headings={
            "part": "Cause",
            "part_gbp": "Pounds",
            "of_variance_pct": "Of the variance",
        },
        notes=why.HOW,
    )


def moved(name: str, rows: pa.Table, wanted: float) -> Figure:
    """Return the year end with so many moved. From a row of page_live_outturn_moves."""
    row = rows.to_pylist()[0]
    told = moves.states(row, wanted)
    drawn = worded(from_rows(told), left_gbp=signed_money) if told else rows.slice(0, 0)
    return Figure(
        name="children-moved",
        headline=moves.headline(row, wanted),
        subtitle=f"Variance at the year end, pounds, {row['financial_year']}, {name}",
        rows=from_rows([moves.reckoned(row, wanted)]),
        chart=changes.around_budget(label="state", value="left_gbp"),
        drawn=marked(drawn, "is_moved", True) if told else drawn,
        headings={
            "moved_count": "Children moved",
            "difference_week_gbp": "Saved on each, a week",
            "left_days": "Days left",
            "saved_gbp": "Saved by the year end",
            "saved_a_year_gbp": "Saved in a full year",
            "left_gbp": "Variance left",
        },
        notes=moves.NOTES,
    )
