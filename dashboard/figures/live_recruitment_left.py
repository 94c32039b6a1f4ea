"""The figures of the Recruitment page of records: who dropped out, and from where."""

from datetime import date

import pyarrow as pa

from charts import bars, groups
from figures.figure import Figure
from figures.live_recruitment import by_service, of_service, with_bars
from findings import live_recruitment_left as says
from findings import live_recruitment_sources as found_by
from findings.live_recruitment_words import period, told
from findings.rows import Row
from findings.shown import note
from findings.worded import from_rows, marked, wrapped, written


def left(
    who: str, until: date, rows: pa.Table, by_reason: pa.Table
) -> list[list[Figure]]:
    """Return where and why those left who were not approved, a row a service.

    From view page_live_recruitment_tallies: the tally of who left, and the same under
    a filter by reason.
    """
    lines = []
    for service, mine in by_service(rows):
        stages = says.two_periods(mine.to_pylist(), until)
        why = of_service(by_reason, service).to_pylist()
        reasons = says.two_periods(why, until)
        line = [_stages(who, stages, service)] if stages else []
        lines.append(line + ([_reasons(who, reasons, service)] if reasons else []))
    return lines


def _stages(who: str, rows: list[Row], service: str) -> Figure:
    table = written(from_rows(rows), "period", period)
    table = table.sort_by([("part_order", "ascending"), ("period_end", "descending")])
    drawn = written(wrapped(table, "part", 22), "tally_count_text", says.stage_text)
    last = max(row["period_end"] for row in rows)
    return Figure(
        name=f"{service}-left-by-stage",
        headline=says.stages(rows),
        subtitle=f"{service.capitalize()}: households that withdrew or were declined,"
        f" by how far they had come, {who}",
        rows=table,
        chart=groups.grouped(
            label="part_lines",
            group="period",
            value="tally_count",
            title="Households",
            per_label=len(set(table["period"].to_pylist())),
        ),
        drawn=marked(drawn, "period_end", last),
        headings={
            "part": "Left",
            "period": "Period",
            "tally_count": "Households",
            "of_total_pct": "Of all who left",
            "total_count": "All who left",
        },
        notes=note(rows),
    )


def _reasons(who: str, rows: list[Row], service: str) -> Figure:
    told_of = says.by_reason(rows)
    table = from_rows(told_of)
    drawn = written(
        wrapped(table, "reason", 24),
        "household_count_text",
        lambda row: told(row, "household_count"),
    )
    last = max(row["period_end"] for row in rows)
    stages = {f"stage_{place}_count": name for place, name in enumerate(says.STAGES, 1)}
    return Figure(
        name=f"{service}-left-by-reason",
        headline=says.reasons(told_of),
        subtitle=f"{service.capitalize()}: why households withdrew or were declined;"
        f" the table adds how far they had come, {who}",
        rows=table,
        chart=groups.grouped(
            label="reason_lines",
            group="period",
            value="household_count",
            title="Households",
            per_label=len(set(table["period"].to_pylist())),
        ),
        drawn=marked(drawn, "period_end", last),
        headings={
            "reason": "Reason",
            "period": "Period",
            "household_count": "Households",
            **stages,
        },
        notes=note(told_of),
    )


def sources(who: str, rows: pa.Table) -> list[Figure]:
    """Return which sources end in approval, a figure a service.

    From view page_live_recruitment_tallies, under a filter by source.
    """
    return [_sources(who, mine, service) for service, mine in by_service(rows)]


def _sources(who: str, rows: pa.Table, service: str) -> Figure:
    found = found_by.by_source(rows.to_pylist())
    table = from_rows(found)
    drawn = with_bars(table, "approved_pct", "bar_pct")
    drawn = written(drawn, "approved_pct_text", found_by.source_text)
    best = found[0]["enquiry_source"]
    return Figure(
        name=f"{service}-sources",
        headline=found_by.sources(found, service),
        subtitle=f"{service.capitalize()}, cohort: enquiries of the last three years by"
        f" their source; share approved so far, {who}",
        rows=table,
        chart=bars.ranked(
            label="enquiry_source",
            value="bar_pct",
            title="Per cent of enquiries approved so far",
            text="approved_pct_text",
        ),
        drawn=marked(drawn, "enquiry_source", best),
        headings={
            "enquiry_source": "Source",
            "enquiries_count": "Enquiries",
            "approved_count": "Approved",
            "open_count": "Still open",
            "left_count": "Left",
            "approved_pct": "Approved so far",
        },
        notes=(
            "Who is still open may yet be approved, so that shares of recent enquiries"
            " will rise. A source with few enquiries moves far by chance.",
            *note(rows.to_pylist()),
        ),
    )
