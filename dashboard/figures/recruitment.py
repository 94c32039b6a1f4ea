"""The figures of the Recruitment page from enquiry to approval."""

import pyarrow as pa
import pyarrow.compute as pc

from charts import bars, groups
from figures.figure import Figure
from findings import conversion as says
from findings.worded import marked, worded, wrapped, written
from findings.words import count, pct


def from_enquiry_to_approval(
    name: str, stages: pa.Table, conversion: pa.Table, assessments: pa.Table
) -> list[list[Figure]]:
    """Return the figures that the rows allow, in rows: a service a column.

    From views page_recruitment_funnel, page_recruitment_conversion and
    page_recruitment_assessments.
    """
    funnels = [funnel(name, rows) for rows in _by_service(stages, last_year=True)]
    by_year = [years(name, rows) for rows in _by_service(stages) if years_in(rows) > 1]
    by_step = [steps(name, rows) for rows in _by_service(conversion)]
    whole = conversion.filter(
        pc.and_(conversion["is_whole"], pc.is_valid(conversion["benchmark_pct"]))
    )
    judged = [benchmark(name, rows) for rows in _by_service(whole)]
    judged += [in_time(name, rows) for rows in _by_service(assessments)]
    if len(funnels) == 1:
        return [funnels, by_year + by_step, judged]
    return [funnels, by_year, by_step, judged]


def funnel(name: str, rows: pa.Table) -> Figure:
    """Return one year's stages. From view page_recruitment_funnel."""
    last = rows.to_pylist()[-1]
    service, year = last["service"], last["financial_year"]
    drawn = written(wrapped(rows, "stage", 22), "household_count_text", says.stage_text)
    return Figure(
        name=f"{service}-funnel",
        headline=says.funnel(rows.to_pylist()),
        subtitle=f"{service.capitalize()}: counts in {year} and share of the year's"
        f" enquiries, {name}",
        rows=rows,
        chart=bars.ranked(
            label="stage_lines", value="household_count", title="In the year"
        ),
        drawn=marked(drawn, "stage_order", last["stage_order"]),
        headings={
            "stage": "Stage",
            "household_count": "In the year",
            "of_previous_stage_pct": "Of the stage before",
            "of_enquiries_pct": "Of enquiries",
        },
    )


def years(name: str, rows: pa.Table) -> Figure:
    """Return the stages of several years side by side. From page_recruitment_funnel."""
    service, last = _service_and_last_year(rows)
    drawn = written(wrapped(rows, "stage", 22), "household_count_text", says.in_year)
    return Figure(
        name=f"{service}-years",
        headline=says.years(rows.to_pylist()),
        subtitle=f"{service.capitalize()}: counts by stage and financial year, {name}",
        rows=rows,
        chart=groups.grouped(
            label="stage_lines",
            group="financial_year",
            value="household_count",
            title="In the year",
            per_label=years_in(rows),
        ),
        drawn=marked(_by_stage(drawn), "financial_year", last),
        headings={
            "financial_year": "Financial year",
            "stage": "Stage",
            "household_count": "In the year",
            "of_previous_stage_pct": "Of the stage before",
            "of_enquiries_pct": "Of enquiries",
        },
    )


def steps(name: str, rows: pa.Table) -> Figure:
    """Return the conversion of each step. From view page_recruitment_conversion."""
    service, last = _service_and_last_year(rows)
    drawn = written(
        wrapped(rows, "step", 22), "conversion_pct_text", says.conversion_text
    )
    return Figure(
        name=f"{service}-conversion",
        headline=says.steps(rows.to_pylist()),
        subtitle=f"{service.capitalize()}: period conversion, a stage as a share of an"
        f" earlier one in the same year, {name}",
        rows=rows,
        chart=groups.grouped(
            label="step_lines",
            group="financial_year",
            value="conversion_pct",
            title="Per cent of the earlier stage",
            per_label=years_in(rows),
        ),
        drawn=marked(drawn, "financial_year", last),
        headings={
            "step": "Step",
            "financial_year": "Financial year",
            "from_count": "Earlier stage",
            "to_count": "Later stage",
            "conversion_pct": "Conversion",
            "stated_pct": "As printed",
        },
        notes=says.above_whole(rows.to_pylist()),
    )


def benchmark(name: str, rows: pa.Table) -> Figure:
    """Return the whole conversion of each year beside the benchmark.

    From view page_recruitment_conversion, rows with is_whole.
    """
    return Figure(
        name="benchmark",
        headline=says.benchmark(rows.to_pylist()),
        subtitle=f"Fostering: households approved as a share of the year's enquiries,"
        f" {name}",
        rows=rows,
        chart=bars.against_target(
            label="financial_year",
            value="conversion_pct",
            target="benchmark_pct",
            title="Per cent of enquiries",
        ),
        drawn=worded(
            rows,
            conversion_pct=pct,
            benchmark_pct=lambda value: f"benchmark {pct(value, 0)}",
        ),
        headings={
            "financial_year": "Financial year",
            "from_count": "Enquiries",
            "to_count": "Approved",
            "conversion_pct": "Conversion",
            "benchmark_pct": "Benchmark",
            "stated_pct": "As printed",
        },
    )


def in_time(name: str, rows: pa.Table) -> Figure:
    """Return assessments in time and later. From view page_recruitment_assessments."""
    return Figure(
        name="assessments-in-time",
        headline=says.in_time(rows.to_pylist()),
        subtitle=f"Fostering assessments finished in the year, {name}",
        rows=rows,
        chart=bars.stacked(
            label="financial_year",
            part="part",
            value="assessments_count",
            title="Assessments",
            parts=("In time", "Later"),
        ),
        drawn=worded(rows, assessments_count=count),
        headings={
            "financial_year": "Financial year",
            "part": "Finished",
            "assessments_count": "Assessments",
            "of_finished_pct": "Of all finished",
        },
        notes=says.limit(rows.to_pylist()),
    )


def years_in(rows: pa.Table) -> int:
    """Return how many financial years the rows have."""
    return len(set(rows["financial_year"].to_pylist()))


def _by_service(rows: pa.Table, last_year: bool = False) -> list[pa.Table]:
    """Return the rows of each service, or those of each service's last year."""
    found = []
    for service in dict.fromkeys(rows["service"].to_pylist()):
        mine = rows.filter(pc.equal(rows["service"], service))
        if last_year:
            last = max(mine["financial_year"].to_pylist())
            mine = mine.filter(pc.equal(mine["financial_year"], last))
        found.append(mine)
    return found


def _service_and_last_year(rows: pa.Table) -> tuple[str, str]:
    """Return the service of the rows, which is one, and their last year."""
    return rows["service"][0].as_py(), max(rows["financial_year"].to_pylist())


def _by_stage(rows: pa.Table) -> pa.Table:
    return rows.sort_by([("stage_order", "ascending"), ("financial_year", "ascending")])
