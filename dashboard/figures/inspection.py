"""The figures of the Inspection page."""

import pyarrow as pa

from charts import bars, tallies
from figures.figure import Figure
from findings import inspection as says
from findings import registers
from findings.rows import Row
from findings.worded import from_rows, written

MOST_JUDGEMENTS = 10


def first(rows: pa.Table, name: str) -> pa.Table:
    """Return the rows with those of one organisation first."""
    told = sorted(rows.to_pylist(), key=lambda row: row["organisation_name"] != name)
    return from_rows(told, rows.schema)


def matrix(years: pa.Table, judgements: pa.Table, name: str) -> Figure:
    """Return the judgements by organisation and year, one square each.

    From views page_judgement_years and page_judgements.
    """
    rows = first(years, name)
    told = rows.to_pylist()
    drawn = written(
        first(judgements, name),
        "judged",
        lambda row: f"{row['organisation_name']}\n{row['year_judged']}",
    )
    return Figure(
        name="judgements-by-year",
        headline=says.overall(told),
        subtitle="One square for each judgement, by organisation and year:"
        " O outstanding, G good, RI requires improvement, I inadequate, – in words",
        rows=rows,
        chart=tallies.squares(
            label="judged",
            place="area_order",
            kind="grade_shown",
            letter="grade_letter",
            about="area",
            kinds=says.GRADES,
            most=MOST_JUDGEMENTS,
        ),
        drawn=drawn,
        headings={
            "judged": "Who and when",
            "body": "Judged by",
            "overall_grade": "Overall",
            "outstanding_count": "Outstanding",
            "good_count": "Good",
            "improvement_count": "Requires improvement",
            "inadequate_count": "Inadequate",
            "in_words_count": "In words",
        },
        notes=says.judgement_notes(told),
    )


def judgements(rows: pa.Table, name: str) -> Figure:
    """Return the judgements one by one. From view page_judgements."""
    told = rows.to_pylist()
    return Figure(
        name="judgements",
        headline=says.judgements_told(told),
        subtitle=f"What was judged, by whom and when, {name}",
        rows=rows,
        records=tuple(says.judgement(row) for row in told),
        headings={
            "area": "Area",
            "judgement": "Judgement",
            "grade": "Grade",
            "body": "Judged by",
            "framework": "Framework",
            "date_text": "When",
        },
    )


def actions(rows: list[Row], part: slice, name: str, every: pa.Table) -> Figure:
    """Return a part of the actions as a list; the file holds all that fit.

    From view page_actions_and_own.
    """
    return Figure(
        name="actions",
        headline=registers.actions_listed(rows, every.num_rows),
        subtitle=f"By status when the documents were written, {name}",
        rows=from_rows(rows, every.schema),
        chart=bars.ranked(label="status", value="entry_count", title="Entries"),
        drawn=from_rows(registers.counted(rows, "status", registers.STATUSES)),
        records=tuple(registers.action(row) for row in rows[part]),
        headings={
            "action": "Action",
            "action_type": "Kind",
            "owner": "Whose",
            "body": "Asked by",
            "status": "Status",
            "status_text": "As written",
            "due_text": "When",
        },
        notes=(registers.AS_WRITTEN,),
    )


def standards(rows: list[Row], part: slice, name: str) -> Figure:
    """Return a part of the standards as a list. From view page_standards."""
    counts = registers.counted(rows, "outcome", registers.OUTCOMES)
    return Figure(
        name="standards",
        headline=registers.standards_listed(rows),
        subtitle=f"Standards, targets and reporting duties, {name}",
        rows=from_rows(rows),
        chart=bars.ranked(label="outcome", value="entry_count", title="Entries"),
        drawn=from_rows(counts),
        records=tuple(registers.standard(row) for row in rows[part]),
        headings={
            "standard": "Standard",
            "service": "Service",
            "category": "Kind",
            "value_text": "Asks for",
            "scope": "Of what",
            "outcome": "Outcome",
            "latest_value": "Latest figure",
            "latest_unit": "Unit",
            "latest_period_label": "Period",
        },
        notes=(
            "A standard is tested only where the record has a figure in the standard's"
            " own unit: six assessments in time do not test a limit in months.",
        ),
    )


def watching(rows: list[Row], schema: pa.Schema, name: str) -> Figure:
    """Return the ways of watching that one page serves. From view page_monitoring."""
    return Figure(
        name=f"watching-{rows[0]['serves_page']}",
        headline=registers.watched(rows, rows[0]["page_title"]),
        subtitle=f"Who watches what, and how often, {name}",
        rows=from_rows(rows, schema),
        records=tuple(registers.watch(row) for row in rows),
        headings={
            "system": "What",
            "kind": "Kind",
            "what_it_monitors": "Watches",
            "frequency": "How often",
            "body": "By or to",
        },
    )
