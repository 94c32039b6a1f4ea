"""The figures of the Adoption page: adopters and children, counted by year."""

import pyarrow as pa

from charts import bars, groups
from figures.figure import Figure
from findings import adoption_counts as says
from findings.worded import marked, only, worded, written
from findings.words import count

STAGES_BY_YEAR = ("Placed with adopters", "Adopted")
AGENCIES = ("Another local authority", "Voluntary agency", "Kind not stated")


def yearly(
    name: str, funnel: pa.Table, stages: pa.Table, unmatched: pa.Table, year: str
) -> list[list[Figure]]:
    """Return the counts of adopters and of children, line by line."""
    return [
        [adopters(name, funnel, year), children(name, stages, year)],
        [by_year(name, stages, year), awaiting(name, unmatched, year)],
    ]


def around(name: str, agencies: pa.Table, facts: pa.Table) -> list[list[Figure]]:
    """Return what else the report counts, as far as it does for the years chosen."""
    made = [
        make(name, rows)
        for make, rows in ((interagency, agencies), (context, facts))
        if rows.num_rows
    ]
    return [made]


def adopters(name: str, rows: pa.Table, year: str) -> Figure:
    """Return adopters by stage and year. From view page_recruitment_funnel."""
    return Figure(
        name="adopters",
        headline=says.adopters(rows.to_pylist(), year),
        subtitle=f"Enquiries, applications and approvals of adopters by year, {name}",
        rows=rows,
        chart=groups.grouped(
            label="stage",
            group="financial_year",
            value="household_count",
            title="In the year",
            per_label=len(rows["financial_year"].unique()),
        ),
        drawn=_with_years(rows, "household_count", year),
        headings={
            "financial_year": "Year",
            "stage": "Stage",
            "household_count": "Number",
        },
        notes=(
            "Whether the report counts households or people as adopters is not stated.",
        ),
    )


def children(name: str, rows: pa.Table, year: str) -> Figure:
    """Return children by stage in a year. From view page_adoption_children."""
    mine = only(rows, lambda row: row["financial_year"] == year)
    known = only(mine, lambda row: row["children_count"] is not None)
    told = mine.to_pylist()
    return Figure(
        name="children",
        headline=says.children(told, year),
        subtitle=f"Children at each stage on the way to adoption in {year}, {name}",
        rows=mine,
        chart=bars.ranked(label="stage", value="children_count", title="Children"),
        drawn=marked(worded(known, children_count=count), "stage", "Adopted"),
        headings={"stage": "Stage", "children_count": "Children"},
        notes=says.children_notes(told, year),
    )


def by_year(name: str, rows: pa.Table, year: str) -> Figure:
    """Return children placed and adopted by year. From view page_adoption_children."""
    mine = only(rows, lambda row: row["stage"] in STAGES_BY_YEAR)
    return Figure(
        name="children-by-year",
        headline=says.by_year(mine.to_pylist()),
        subtitle=f"Children placed with adopters and children adopted by year, {name}",
        rows=mine,
        chart=groups.grouped(
            label="stage",
            group="financial_year",
            value="children_count",
            title="Children in the year",
            per_label=len(mine["financial_year"].unique()),
        ),
        drawn=_with_years(mine, "children_count", year),
        headings={
            "financial_year": "Year",
            "stage": "Stage",
            "children_count": "Children",
        },
        notes=(
            "A child placed in one year is often adopted in the next. Adopted: a court"
            " made the adoption order. Placed: moved in, with the order still to come.",
        ),
    )


def awaiting(name: str, rows: pa.Table, year: str) -> Figure:
    """Return children without a match by year. From view page_adoption_awaiting."""
    return Figure(
        name="waiting-for-a-match",
        headline=says.awaiting(rows.to_pylist()),
        subtitle=f"Children with a plan for adoption and no match yet, {name}",
        rows=rows,
        chart=bars.ranked(
            label="financial_year", value="children_count", title="Children"
        ),
        drawn=marked(worded(rows, children_count=count), "financial_year", year),
        headings={"financial_year": "End of", "children_count": "Children waiting"},
        notes=(
            "A number at one moment, unlike the counts of a whole year beside it. The"
            " report gives no date; read as the end of each year.",
        ),
    )


def interagency(name: str, rows: pa.Table) -> Figure:
    """Return other agencies' adopters by kind. From view page_adoption_interagency."""
    return Figure(
        name="other-agencies-adopters",
        headline=says.interagency(rows.to_pylist()),
        subtitle=f"Children placed with adopters of another agency, {name}",
        rows=rows,
        chart=bars.stacked(
            label="financial_year",
            part="adopters_from",
            value="children_count",
            title="Children",
            parts=AGENCIES,
            legend_columns=2,
        ),
        drawn=worded(rows, children_count=count),
        headings={
            "financial_year": "Year",
            "adopters_from": "Adopters from",
            "children_count": "Children",
            "interagency_count": "All other agencies",
            "placed_count": "All children placed",
            "interagency_pct": "Share",
            "before_fund_count": "Placed before the fund",
        },
        notes=(
            "The council pays the other agency a fee for each of these placements, and"
            " is paid one when another council places a child with its adopters.",
            *says.fees_not_claimed(rows.to_pylist()),
        ),
    )


def context(name: str, rows: pa.Table) -> Figure:
    """Return what stands around the adoptions. From view page_adoption_context."""
    return Figure(
        name="courts-panel-support",
        headline=says.context(rows.to_pylist()),
        subtitle=f"Courts, adoption panel and support, {name}",
        rows=written(rows, "told", says.fact),
        headings={
            "fact": "What",
            "told": "Number",
            "period_label": "When",
        },
    )


def conflicts(name: str, rows: pa.Table) -> Figure:
    """Return figures printed with two values. From view page_adoption_conflicts."""
    told = rows.to_pylist()
    return Figure(
        name="printed-twice",
        headline=says.conflicts(told),
        subtitle=f"Figures on adoption that the documents print differently, {name}",
        rows=rows,
        headings={
            "measure_name": "Figure",
            "period_label": "Year",
            "used_printed": "Used here",
            "used_reference": "Printed in",
            "other_printed": "Other value",
            "other_reference": "Printed in, too",
        },
        notes=says.conflict_notes(told),
    )


def _with_years(rows: pa.Table, value: str, year: str) -> pa.Table:
    """Return the rows with `<value> in <year>` in words, the last year marked."""
    return written(
        marked(worded(rows, **{value: count}), "financial_year", year),
        f"{value}_text",
        lambda row: f"{count(row[value])} in {row['financial_year']}",
    )
