"""The figures of the Recruitment page of records: from enquiry to approval."""

from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from charts import groups, outcomes
from figures.figure import Figure
from findings import live_recruitment_cohorts as cohorts
from findings import live_recruitment_funnel as says
from findings.live_recruitment_words import in_period, period
from findings.rows import Row
from findings.shown import note
from findings.worded import from_rows, marked, worded, wrapped, written
from findings.words import count


def of_service(rows: pa.Table, service: str) -> pa.Table:
    """Return the rows of a service."""
    return rows.filter(pc.equal(rows["service"], service))


def by_service(rows: pa.Table) -> list[tuple[str, pa.Table]]:
    """Return each service that the rows have, fostering first, and its rows."""
    found = sorted(set(rows["service"].to_pylist()), reverse=True)
    return [(service, of_service(rows, service)) for service in found]


def with_bars(rows: pa.Table, field: str, bar: str) -> pa.Table:
    """Return the rows with the length of their bars: none where nothing is shown."""
    return rows.append_column(bar, pc.fill_null(rows[field], 0))


def funnels(who: str, until: date, rows: pa.Table) -> list[Figure]:
    """Return the period funnel of each service. From page_live_recruitment_funnel."""
    found = [
        (service, says.compared(mine.to_pylist(), until))
        for service, mine in by_service(rows)
    ]
    return [funnel(who, shown, service) for service, shown in found if shown]


def followed(
    who: str, years: pa.Table, tallies: pa.Table, stages: pa.Table
) -> list[list[Figure]]:
    """Return the cohorts of each service: conversion, what became of them, stages.

    From views page_live_recruitment_funnel, page_live_recruitment_tallies and
    page_live_recruitment_cases_cohorts, of which the last is empty for totals.
    """
    compared = [
        both_ways(who, of_service(years, service), mine, service)
        for service, mine in by_service(tallies)
    ]
    fates = [cohort(who, mine, service) for service, mine in by_service(tallies)]
    reached_by = [reached(who, mine, service) for service, mine in by_service(stages)]
    return [compared, fates, reached_by]


def funnel(who: str, shown: list[Row], service: str) -> Figure:
    """Return the stages of a period beside those of the one before."""
    last = shown[-1]["period_end"]
    rows = written(from_rows(shown), "period", period).sort_by(
        [("stage_order", "ascending"), ("period_end", "descending")]
    )
    drawn = written(wrapped(rows, "stage", 22), "household_count_text", says.stage_text)
    return Figure(
        name=f"{service}-period-funnel",
        headline=says.change(shown),
        subtitle=f"{service.capitalize()}, period funnel: how many took each step"
        f" {in_period(shown[-1])}, and in the period before, {who}",
        rows=rows,
        chart=groups.grouped(
            label="stage_lines",
            group="period",
            value="household_count",
            title="Households",
            per_label=2,
        ),
        drawn=marked(drawn, "period_end", last),
        headings={
            "stage": "Step",
            "period": "Period",
            "household_count": "Households",
            "of_previous_stage_pct": "Of the step before",
            "of_enquiries_pct": "Of enquiries",
        },
        notes=note(shown),
    )


def cohort(who: str, rows: pa.Table, service: str) -> Figure:
    """Return what became of each year's enquiries of a service."""
    rows = written(rows, "year", cohorts.cohort_name)
    drawn = written(worded(rows, tally_count=count), "inside", cohorts.inside)
    return Figure(
        name=f"{service}-cohorts",
        headline=cohorts.cohorts(rows.to_pylist()),
        subtitle=f"{service.capitalize()}, cohorts: the enquiries of each financial"
        f" year and what had become of them when the records were drawn, {who}",
        rows=rows,
        chart=outcomes.in_parts(
            label="year",
            part="part",
            order="part_order",
            value="tally_count",
            title="Enquiries",
            kinds=cohorts.FATES,
            legend_columns=2,
        ),
        drawn=drawn,
        headings={
            "year": "Enquired in",
            "part": "What became of them",
            "tally_count": "Households",
            "of_total_pct": "Of the year's enquiries",
            "total_count": "Enquiries",
        },
        notes=note(rows.to_pylist()),
    )


def both_ways(who: str, years: pa.Table, tallies: pa.Table, service: str) -> Figure:
    """Return period and cohort conversion of each year side by side."""
    found = cohorts.by_year(years.to_pylist(), tallies.to_pylist(), service)
    rows = from_rows(found) if found else tallies.slice(0, 0)
    drawn = rows
    if found:
        drawn = written(rows, "conversion_pct_text", cohorts.conversion_text)
    return Figure(
        name=f"{service}-two-conversions",
        headline=cohorts.both_ways(rows.to_pylist()),
        subtitle=f"{service.capitalize()}: two conversions that are not the same, by"
        f" financial year, per cent, {who}",
        rows=rows,
        chart=groups.grouped(
            label="financial_year",
            group="way",
            value="conversion_pct",
            title="Per cent of enquiries",
            per_label=2,
        ),
        drawn=marked(drawn, "way", cohorts.SO_FAR) if found else None,
        headings={
            "financial_year": "Financial year",
            "way": "Conversion",
            "approved_count": "Approved",
            "conversion_pct": "Of enquiries",
        },
        notes=(
            "Strong bars follow the year's enquiries to today (cohort); grey bars"
            " divide approvals of the year by its enquiries (period).",
            *note(found),
        ),
    )


def reached(who: str, rows: pa.Table, service: str) -> Figure:
    """Return how far the last years' enquiries came, for the service alone."""
    rows = written(rows, "year", cohorts.cohort_name)
    years = sorted(set(rows["year"].to_pylist()))[-3:]
    rows = rows.filter(pc.is_in(rows["year"], pa.array(years))).sort_by(
        [("stage_order", "ascending"), ("period_start", "ascending")]
    )
    drawn = written(rows, "reached_count_text", cohorts.reached_text)
    return Figure(
        name=f"{service}-cohort-funnel",
        headline=cohorts.reached(rows.to_pylist()),
        subtitle=f"{service.capitalize()}, cohort funnel: how many of a year's"
        f" enquiries came to each stage, {who}",
        rows=rows,
        chart=groups.grouped(
            label="stage",
            group="year",
            value="reached_count",
            title="Households",
            per_label=len(years),
        ),
        drawn=marked(drawn, "year", years[-1]),
        headings={
            "stage": "Stage",
            "year": "Enquired in",
            "reached_count": "Reached it",
            "of_enquiries_pct": "Of the year's enquiries",
            "open_count": "Of the year, still open",
        },
    )
