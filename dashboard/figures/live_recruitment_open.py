"""The figures of the Recruitment page of records: what is open, and will run over."""

import pyarrow as pa
import pyarrow.compute as pc

from charts import bars, outcomes
from figures.figure import Figure
from figures.live_recruitment import by_service, of_service, with_bars
from findings import live_recruitment_open as says
from findings import shown
from findings.rows import Row
from findings.worded import from_rows, marked, worded, written
from findings.words import count, day

RANKED = bars.ranked(
    label="part", value="bar_count", title="Assessments", text="tally_count_text"
)


def in_progress(who: str, now: pa.Table, cases: pa.Table) -> list[list[Figure]]:
    """Return what is open, a row a service: by stage, and whether limits will hold.

    From view page_live_recruitment_tallies, cut now; and, for the service alone, by
    age, by month and one by one, from page_live_recruitment_cases.
    """
    lines = []
    for service, mine in by_service(now):
        stages, limits, waiting = (
            mine.filter(pc.equal(mine["tally_id"], f"{service}_{what}"))
            for what in ("assessments_open", "limits", "enquiries_open")
        )
        note = says.waiting(waiting.to_pylist())
        lines += [[_stages(who, stages, service, note), _limits(who, limits, service)]]
        lines += [_cases(who, of_service(cases, service).to_pylist(), service)]
    return [*lines, [case_list(who, cases)] if cases.num_rows else []]


def _stages(who: str, rows: pa.Table, service: str, note: str) -> Figure:
    most = says.largest(rows.to_pylist())
    is_told = rows["tally_count"].null_count < rows.num_rows
    return Figure(
        name=f"{service}-open-by-stage",
        headline=says.open_by_stage(rows.to_pylist(), service),
        subtitle=f"{service.capitalize()}: open assessments by stage when the records"
        f" were drawn, {who}",
        rows=rows,
        chart=RANKED if is_told else None,
        drawn=_ranked(rows, most),
        headings={
            "part": "Stage",
            "tally_count": "Assessments",
            "of_total_pct": "Of all open",
            "total_count": "All open",
        },
        notes=(note, *shown.note(rows.to_pylist())),
    )


def _ranked(rows: pa.Table, strong: str) -> pa.Table:
    drawn = with_bars(worded(rows, tally_count=count), "tally_count", "bar_count")
    return marked(drawn, "part", strong)


def _limits(who: str, rows: pa.Table, service: str) -> Figure:
    return Figure(
        name=f"{service}-limits",
        headline=says.prospects(rows.to_pylist(), service),
        subtitle=f"{service.capitalize()}: open assessments by whether the limit will"
        f" hold ({says.LIMIT_OF[service]}), {who}",
        rows=rows,
        chart=None if says.APART in rows["part"].to_pylist() else RANKED,
        drawn=_ranked(rows, _late_part(rows)),
        headings=_limit_headings(rows),
        notes=(says.PACE, *shown.note(rows.to_pylist())),
    )


def _limit_headings(rows: pa.Table) -> dict[str, str]:
    if says.APART in rows["part"].to_pylist():
        return {"part": "The limit", "total_count": "All open"}
    return {
        "part": "The limit",
        "tally_count": "Assessments",
        "of_total_pct": "Of all open",
    }


def _late_part(rows: pa.Table) -> str:
    """Return the part that the sentence is about: those who will run over."""
    parts = rows["part"].to_pylist()
    return says.TOGETHER if says.TOGETHER in parts else says.LATE[-1]


def _cases(who: str, rows: list[Row], service: str) -> list[Figure]:
    """Return what only the service sees; nothing without cases."""
    own = [row for row in rows if row["time_limit"] != "Panel in 8 months"]
    return [_ages(who, own, service), _months(who, own, service)] if own else []


def _ages(who: str, rows: list[Row], service: str) -> Figure:
    aged = says.with_age_order(rows)
    aged.sort(key=lambda row: (row["stage_order"], row["age_order"]))
    table = from_rows(says.grouped(aged, "stage", "stage_age", "age_order"))
    return Figure(
        name=f"{service}-open-by-age",
        headline=says.ages(rows, service),
        subtitle=f"{service.capitalize()}: open assessments by stage and days in it,"
        f" {who}",
        rows=table,
        chart=outcomes.in_parts(
            label="stage",
            part="stage_age",
            order="age_order",
            value="case_count",
            title="Assessments",
            kinds=says.AGES,
            legend_columns=2,
        ),
        drawn=_inside(table),
        headings={
            "stage": "Stage",
            "stage_age": "In the stage for",
            "case_count": "Assessments",
        },
    )


def _months(who: str, rows: list[Row], service: str) -> Figure:
    in_order = sorted(rows, key=lambda row: (row["due_month"], row["prospect_order"]))
    named = [{**row, "month": says.month_name(row["due_month"])} for row in in_order]
    table = from_rows(says.grouped(named, "month", "prospect", "prospect_order"))
    return Figure(
        name=f"{service}-breaches-by-month",
        headline=says.breaches(named),
        subtitle=f"{service.capitalize()}: limits by the month in which they run out"
        f" ({says.LIMIT_OF[service]}), {who}",
        rows=table,
        chart=outcomes.in_parts(
            label="month",
            part="prospect",
            order="prospect_order",
            value="case_count",
            title="Assessments",
            kinds=says.PROSPECTS,
            legend_columns=2,
        ),
        drawn=_inside(table),
        headings={
            "month": "Runs out in",
            "prospect": "The limit",
            "case_count": "Assessments",
        },
        notes=(says.PACE,),
    )


def _inside(table: pa.Table) -> pa.Table:
    drawn = worded(table, case_count=count)
    return written(drawn, "inside", lambda row: count(row["case_count"]))


def case_list(who: str, rows: pa.Table) -> Figure:
    """Return each open assessment with its limits, soonest first."""
    return Figure(
        name="open-assessments",
        headline=says.listed_cases(rows.to_pylist()),
        subtitle=f"Open assessments and the last day of each limit, {who}",
        rows=written(rows, "expected", _expected),
        headings={
            "applicant_id": "Applicant",
            "service": "Service",
            "time_limit": "Limit",
            "due_date": "Last day",
            "left_days": "Left",
            "stage": "Stage",
            "stage_days": "In the stage for",
            "waited_days": "Since application",
            "expected": "Expected at the present pace",
            "prospect": "The limit",
        },
        is_folded=True,
    )


def _expected(row: Row) -> str:
    if row["expected_date"] is None:
        return "no day can be said"
    return day(row["expected_date"])
