"""The figures of the Adoption page from records: who waits, and what happened."""

from datetime import date

import pyarrow as pa

from charts import bars, groups, over_time
from figures.figure import Figure
from findings import live_adoption_counts as says
from findings import shown
from findings.rows import Row
from findings.worded import from_rows, marked, only, worded, wrapped, written
from findings.words import count, day, month_of


def waiting(
    name: str, months: pa.Table, parts: pa.Table, month_end: date, words: str
) -> list[Figure]:
    """Return who waits: by month, and for how long.

    From views page_live_adoption_counts and page_live_tallies.
    """
    return [
        by_month(name, months, month_end, words),
        how_long(name, parts, words),
    ]


def by_month(name: str, rows: pa.Table, month_end: date, words: str) -> Figure:
    """Return the children who wait for a match at each month end."""
    told = rows.to_pylist()
    last = [row["period_end"] == told[-1]["period_end"] for row in told]
    named = rows.append_column("who", pa.array(["Waiting"] * len(told), pa.string()))
    drawn = worded(named, children_count=count)
    return Figure(
        name="waiting-by-month",
        headline=says.waiting(told, month_end),
        subtitle=f"Children with a plan for adoption and no match at each month end,"
        f" {_who(name, words)}",
        rows=rows,
        chart=over_time.lines_by_month(
            day="period_end",
            series="who",
            value="children_count",
            title="Children",
            names=("Waiting",),
        ),
        drawn=drawn.append_column("is_last", pa.array(last, pa.bool_())),
        headings={"period_end": "At", "children_count": "Children"},
        notes=(*says.WAITS_FOR, *shown.note(told)),
    )


def how_long(name: str, rows: pa.Table, words: str) -> Figure:
    """Return the children who wait by how long ago the plan was made."""
    ends = rows["period_end"].to_pylist()
    when = f" on {day(ends[-1])}" if ends else ""
    return Figure(
        name="waiting-by-how-long",
        headline=says.how_long(rows.to_pylist()),
        subtitle=f"Children waiting for a match{when} by time since the plan was made,"
        f" {_who(name, words)}",
        rows=rows,
        chart=bars.ranked(label="part", value="tally_count", title="Children"),
        drawn=marked(worded(rows, tally_count=count), "part_order", 4),
        headings={"part": "Since the plan", "tally_count": "Children"},
        notes=shown.note(rows.to_pylist()),
    )


def cases(name: str, rows: pa.Table) -> Figure:
    """Return the children who wait, one by one. From view page_live_adoption_cases."""
    return Figure(
        name="children-waiting",
        headline=says.cases(rows.to_pylist()),
        subtitle=f"Each child who waits for a match, longest first, {name}",
        rows=rows,
        headings={
            "child_id": "Child",
            "waiting_from_date": "Waits since",
            "waited_days": "For",
            "age_band": "Age",
            "has_authority": "Court's authority",
        },
        notes=("Shown to the service alone.",),
    )


def steps(name: str, rows: pa.Table, month_end: date, words: str) -> Figure:
    """Return what happened in 12 months beside the 12 before.

    From view page_live_adoption_counts, cut rolling_12.
    """
    mine = _labelled(_of_two_years(rows, month_end), says.STEPS)
    return Figure(
        name="steps-in-twelve-months",
        headline=says.steps(rows.to_pylist(), month_end),
        subtitle=f"Children by what happened in the 12 months to {month_of(month_end)}"
        f" (dark) and in the 12 before (grey), {_who(name, words)}",
        rows=mine,
        chart=_grouped(),
        drawn=_drawn(mine, f"12 months to {month_end:%b %Y}"),
        headings=HEADINGS,
        notes=shown.note(mine.to_pylist()),
    )


def disruptions(name: str, rows: pa.Table, month_end: date) -> Figure:
    """Return broken-down placements as events and as children.

    From view page_live_adoption_counts, cuts rolling_12 and year.
    """
    latest = only(
        rows,
        lambda row: (
            row["period_end"] == month_end
            if row["cut"] == "rolling_12"
            else row["period_end"] < month_end
        ),
    )
    mine = _labelled(latest, says.DISRUPTIONS)
    return Figure(
        name="adoption-disruptions",
        headline=says.disruptions(rows.to_pylist(), month_end),
        subtitle=f"Placements for adoption that broke down, and the children in them,"
        f" {name}",
        rows=mine,
        chart=_grouped("period", "step") if _is_known(mine) else None,
        is_folded=True,
        drawn=written(
            _drawn(mine, f"12 months to {month_end:%b %Y}"),
            "children_count_text",
            says.broken_text,
        ),
        headings={"period": "Period", "step": "Counted", "children_count": "Number"},
        notes=(says.EVENTS, *shown.note(mine.to_pylist())),
    )


HEADINGS = {"step": "What", "period": "Period", "children_count": "Children"}


def _is_known(rows: pa.Table) -> bool:
    """Return whether there is a bar to draw: a count, and not 0."""
    return any(rows["children_count"].to_pylist())


def _grouped(label: str = "step_lines", group: str = "period") -> groups.Any:
    return groups.grouped(
        label=label, group=group, value="children_count", title="Children", per_label=2
    )


def _of_two_years(rows: pa.Table, month_end: date) -> pa.Table:
    ends = (says.year_before(month_end), month_end)
    return only(rows, lambda row: row["period_end"] in ends)


def _labelled(rows: pa.Table, names: dict[str, str]) -> pa.Table:
    """Return the rows in the order of `names`, with their step and their period."""
    order = list(names)
    told = sorted(rows.to_pylist(), key=lambda row: _place(row, order))
    named = written(
        from_rows(told, rows.schema), "step", lambda row: names[row["measure_id"]]
    )
    return written(named, "period", says.period_of)


def _place(row: Row, order: list[str]) -> tuple[int, date]:
    return order.index(row["measure_id"]), row["period_end"]


def _drawn(rows: pa.Table, strong: str) -> pa.Table:
    texts = wrapped(written(rows, "children_count_text", says.value_text), "step")
    return marked(texts, "period", strong)


def _who(name: str, words: str) -> str:
    return f"{name}, {words}" if words else name
