"""The figures of the Disruptions page."""

import pyarrow as pa

from charts import bars, groups, intervals
from charts.theme import Specs
from figures.figure import Figure
from findings import disruptions as says
from findings import proof
from findings.rows import Row
from findings.worded import broken, from_rows, marked, only, worded, written
from findings.words import count

RANGE_NOTE = (
    "The line is the range of true shares that fit so small a count, 19 times in 20"
    " (Wilson's 95% interval). It assumes that one child's placement breaking down says"
    " nothing of another's. Siblings are placed together, so the true range is wider."
)


def in_years(rows: pa.Table, years: tuple[str, ...]) -> pa.Table:
    """Return the rows of these financial years, and those of other periods."""
    return only(rows, lambda row: row["financial_year"] in (None, *years))


def events(name: str, rows: pa.Table) -> Figure:
    """Return disruptions and the children in them. From view page_disruptions."""
    listed = rows.to_pylist()
    drawn = says.event_rows(listed)
    return Figure(
        name="disruptions",
        headline=says.events(listed),
        subtitle=f"Disruptions and the children in them by period, {name}",
        rows=rows,
        chart=groups.grouped(
            label="period_label",
            group="what",
            value="event_count",
            title="Disruptions, children",
            per_label=2,
        )
        if any(row["event_count"] for row in drawn)
        else None,
        drawn=from_rows(drawn),
        headings={
            "period_label": "Period",
            "service": "Service",
            "disruption_count": "Disruptions",
            "children_count": "Children in them",
            "reviewed_count": "Reviewed",
        },
        notes=tuple(note for note in (says.reviewed(listed),) if note),
    )


def shares(name: str, rows: pa.Table) -> Figure:
    """Return the shares with their ranges. From view page_disruptions."""
    return Figure(
        name="disruption-shares",
        headline=proof.intervals(rows.to_pylist()),
        subtitle=f"Share of those placed in the period, per cent, {name}",
        rows=rows,
        chart=_share_chart(),
        drawn=_with_words(written(rows, "label", _when), name),
        headings={
            "period_label": "Period",
            "service": "Service",
            "placement_count": "Placed",
            "disruption_pct": "Share",
            "low_pct": "Range from",
            "high_pct": "Range to",
            "disruption_basis": "Share of what",
        },
        notes=(
            RANGE_NOTE,
            "A child whose placement broke down may have been placed the year before.",
        ),
    )


def beside(name: str, rows: pa.Table) -> Figure:
    """Return each organisation's last share. From view page_disruptions."""
    last = proof.latest_of_each(rows.to_pylist())
    latest = only(rows, lambda row: row in last)
    own = only(latest, lambda row: row["organisation_name"] == name)
    others = only(latest, lambda row: row["organisation_name"] != name)
    table = pa.concat_tables([own, others])
    return Figure(
        name="disruptions-beside",
        headline=proof.beside(table.to_pylist()),
        subtitle="Share of those placed, latest period, all organisations",
        rows=table,
        chart=_share_chart(),
        drawn=_with_words(written(table, "label", proof.who), name),
        headings={
            "organisation_name": "Organisation",
            "service": "Service",
            "period_label": "Period",
            "disruption_count": "Disruptions",
            "children_count": "Children in them",
            "placement_count": "Placed",
            "disruption_pct": "Share",
            "low_pct": "Range from",
            "high_pct": "Range to",
        },
        notes=(
            "Not like with like. Adoption counts children placed with adopters."
            " Fostering counts early permanence placements, made with carers who are"
            " approved both to foster and to adopt the child. Compare the ranges, not"
            " the shares.",
        ),
    )


def decisions(name: str, rows: pa.Table) -> Figure:
    """Return what became of decisions for adoption. From page_decisions_reversed."""
    year = max(rows["financial_year"].to_pylist())
    rows = only(rows, lambda row: row["financial_year"] == year)
    return Figure(
        name="decisions-reversed",
        headline=says.decisions(rows.to_pylist()),
        subtitle=f"Children with a decision for adoption by outcome, {year}, {name}",
        rows=rows,
        chart=bars.ranked(
            label="outcome_lines", value="children_count", title="Children"
        ),
        drawn=marked(
            broken(worded(rows, children_count=count), "outcome", ":"),
            "outcome",
            "Reversed",
        ),
        headings={
            "outcome": "Outcome",
            "children_count": "Children",
            "of_decisions_pct": "Of decisions",
        },
        notes=(
            "‘Not reversed’ is the rest of the decisions: the report does not print"
            " it.",
        ),
    )


def stability(name: str, rows: pa.Table) -> Figure:
    """Return the indicator of long-term stability. From view page_stability."""
    return Figure(
        name="long-term-stability",
        headline=says.stability(rows.to_pylist()),
        subtitle=f"Long-term stability as promised and as published, {name}",
        rows=rows,
        headings={
            "indicator": "Indicator",
            "financial_year": "Year",
            "stability_pct": "Published",
            "definition": "What it means",
        },
    )


def _share_chart() -> Specs:
    return intervals.ranges(
        label="label",
        value="disruption_pct",
        low="low_pct",
        high="high_pct",
        title="Per cent",
    )


def _with_words(rows: pa.Table, name: str) -> pa.Table:
    told = written(rows, "disruption_pct_text", proof.share_text)
    return marked(told, "organisation_name", name)


def _when(row: Row) -> str:
    return f"{row['period_label']}\n{row['service']}"
