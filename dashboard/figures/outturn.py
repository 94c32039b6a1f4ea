"""The figures of the Outturn page."""

import pyarrow as pa

from charts import bars, changes
from figures.figure import Figure
from findings import outturn as says
from findings.worded import broken, marked, worded, written
from findings.words import money, signed_money


def lines(name: str, rows: pa.Table) -> Figure:
    """Return a service's lines against budget. From view page_financial_outturn."""
    listed = rows.to_pylist()
    service, year = listed[-1]["service"], listed[-1]["financial_year"]
    notes = [says.total_note(row) for row in says.totals(listed)]
    notes.append(says.income_note(listed))
    return Figure(
        name=f"{service}-outturn",
        headline=says.lines(listed),
        subtitle=(
            f"{says.SERVICES[service]}: spending (outturn) less budget, {year}, pounds,"
            f" {name}"
        ),
        rows=rows,
        chart=changes.around_budget(label="line", value="variance_gbp"),
        drawn=marked(
            written(worded(rows, variance_gbp=signed_money), "line", says.label),
            "is_total",
            True,
        ),
        headings={
            "cost_line": "Line",
            "budget_gbp": "Budget",
            "outturn_gbp": "Outturn",
            "variance_gbp": "Variance",
            "variance_pct": "Of budget",
            "printed_variance_gbp": "Variance as printed",
        },
        notes=tuple(note for note in notes if note),
    )


def fees(name: str, agencies: pa.Table, allowance: pa.Table, year: str) -> list[Figure]:
    """Return the figures of what adoption pays to agencies and to families."""
    return [inter_agency(name, agencies, year), allowances(name, allowance, year)]


def inter_agency(name: str, rows: pa.Table, year: str) -> Figure:
    """Return where the inter-agency result came from.

    From view page_overspend_inter_agency.
    """
    return Figure(
        name="inter-agency",
        headline=says.inter_agency(rows.to_pylist()),
        subtitle=f"Inter-agency adoption: spending less budget, {year}, pounds, {name}",
        rows=rows,
        chart=changes.around_budget(label="line", value="variance_gbp"),
        drawn=marked(
            written(worded(rows, variance_gbp=signed_money), "line", says.label),
            "is_grant",
            True,
        ),
        headings={
            "cost_line": "Line",
            "budget_gbp": "Budget",
            "outturn_gbp": "Outturn",
            "variance_gbp": "Variance",
            "of_variance_pct": "Of the result",
        },
        notes=(
            "Agencies pay each other a fee when a child is placed with adopters whom"
            " another has approved: purchases are what the council paid, sales what it"
            " was paid. Shares below 0 work against the result.",
        ),
    )


def allowances(name: str, rows: pa.Table, year: str) -> Figure:
    """Return what adoption allowances came to. From view page_allowance_costs."""
    return Figure(
        name="adoption-allowances",
        headline=says.allowances(rows.to_pylist()),
        subtitle=f"Spending on adoption allowances for each, {year}, pounds, {name}",
        rows=rows,
        chart=bars.ranked(
            label="counted_lines", value="unit_cost_gbp", title="Pounds a year"
        ),
        drawn=marked(
            broken(worded(rows, unit_cost_gbp=money), "counted"), "is_family", False
        ),
        headings={
            "counted": "For each",
            "receiver_count": "How many",
            "outturn_gbp": "Outturn",
            "unit_cost_gbp": "A year",
            "week_cost_gbp": "A week",
        },
    )
