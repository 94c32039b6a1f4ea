"""The figures of the Outturn page from records: against budget, and the year end."""

import pyarrow as pa

from charts import changes
from figures.figure import Figure
from findings import live_outturn as says
from findings import outturn as lines_say
from findings.pounds import money, signed_money
from findings.rows import Row
from findings.worded import from_rows, marked, only, worded, written

MONTHS = {
    "month_end": "Month to",
    "budget_gbp": "Budget",
    "actual_gbp": "Spent",
    "variance_gbp": "Variance",
    "projected_gbp": "Spent or forecast",
    "variance_so_far_gbp": "Variance since April",
}
LINES = {
    "cost_line": "Line",
    "service": "Service",
    "budget_gbp": "Budget",
    "actual_gbp": "Spent",
    "variance_gbp": "Variance",
    "variance_pct": "Of budget",
    "year_budget_gbp": "Budget of the year",
    "outlook_gbp": "Year end",
    "outlook_variance_gbp": "Variance at year end",
}


def against_budget(
    name: str, months: pa.Table, lines: pa.Table, service: str
) -> list[Figure]:
    """Return the months of a year, and the lines of the ledger, of a service.

    From views page_live_outturn_months (one financial year) and page_live_outturn_lines
    (one period).
    """
    total = says.total(lines.to_pylist(), service)
    return [by_month(name, months, total), by_line(name, lines, total)]


def by_month(name: str, rows: pa.Table, total: Row) -> Figure:
    """Return each month's variance: as spent, then as forecast."""
    told = rows.to_pylist()
    return Figure(
        name="months-against-budget",
        headline=says.months(told, total),
        subtitle=f"{says.WHO[total['service']]}: spending less budget month by month,"
        f" {total['financial_year']}, pounds, {name}",
        rows=rows,
        chart=changes.around_budget(label="month", value="variance_gbp"),
        drawn=from_rows(says.by_month(told, total["period_end"])),
        headings=MONTHS,
        notes=says.remarks(told, total),
    )


def by_line(name: str, rows: pa.Table, total: Row) -> Figure:
    """Return each line's variance since April, and what its year is to end on."""
    told = says.of_service(rows.to_pylist(), total["service"])
    mine = from_rows(told, rows.schema)
    drawn = written(worded(mine, variance_gbp=signed_money), "line", says.label)
    return Figure(
        name="lines-against-budget",
        headline=lines_say.lines(told, money),
        subtitle=f"{says.WHO[total['service']]}: spending less budget"
        f" {says.span(total)}, pounds, {name}",
        rows=mine,
        chart=changes.around_budget(label="line", value="variance_gbp"),
        drawn=marked(_floats(drawn, "variance_gbp"), "is_total", True),
        headings=LINES,
    )


def of_year(rows: pa.Table, total: Row) -> pa.Table:
    """Return the months of the financial year and service of a total."""
    wanted = (total["financial_year"], total["service"])
    return only(rows, lambda row: (row["financial_year"], row["service"]) == wanted)


def _floats(rows: pa.Table, field: str) -> pa.Table:
    """Return the rows with a field of pence as floats, as a chart needs them."""
    place = rows.column_names.index(field)
    return rows.set_column(place, field, rows[field].cast(pa.float64()))
