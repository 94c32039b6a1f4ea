"""What the latest month brought, and what was told otherwise before."""

from findings.live_overview import lowered_name, said
from findings.quantities import quantity
from findings.rows import Row
from findings.words import day, listed, plural, signed_points

FEW = 3
PARTS = {"gbp": 1.0, "pct": 0.05}


def changed(rows: list[Row]) -> list[Row]:
    """Return the rows that moved or were revised, with their words for a table."""
    return [
        row
        | {
            "value_text": said(row["value"], row["value_symbol"], row["unit"]),
            "earlier_text": said(
                row["earlier_value"], row["earlier_value_symbol"], row["unit"]
            ),
            "movement_text": difference(row["movement"], row["unit"]),
            "revision_text": _revision(row),
            "basis": "12 months" if row["cut"] == "rolling_12" else "month",
        }
        for row in rows
        if row["movement"] or row["revised_months_count"]
    ]


def difference(size: float | None, unit: str) -> str:
    """Return a difference with its sign and unit: `+3 children`, `−1.2 points`."""
    if size is None:
        return "[x]"
    if abs(size) < PARTS.get(unit, 1e-9):
        return "none"
    if unit == "pct":
        return signed_points(size)
    sign = "+" if size > 0 else "−"
    return f"{sign}{quantity(abs(size), unit)}"


def _revision(row: Row) -> str:
    """Return by how much the earlier month is counted otherwise now than it was."""
    if row["before_extracted_date"] is None:
        return "no earlier extract"
    if row["revision"]:
        return difference(row["revision"], row["unit"])
    months = row["revised_months_count"]
    return plural(months, "earlier month") if months else "none"


def headline(rows: list[Row]) -> str:
    """Return how many measures moved, and how many were revised.

    `rows` are all of page_live_changes for one month.
    """
    if not rows:
        return "There is nothing to compare this month with."
    moved = sum(bool(row["movement"]) for row in rows)
    told = f"{plural(moved, 'measure')} moved" if moved else "No measure moved"
    since = rows[0]["before_extracted_date"]
    if since is None:
        return f"{told} since the month before."
    revised = [row for row in rows if row["revised_months_count"]]
    told = f"{told} since the extract of {day(since)}."
    if not revised:
        return f"{told} No earlier month was counted otherwise then."
    names = listed([lowered_name(row) for row in revised[:FEW]])
    if len(revised) > FEW:
        return f"{told} Earlier months of {len(revised)} measures were revised."
    return f"{told} Earlier months were revised for {names}."


def notes(rows: list[Row]) -> tuple[str, ...]:
    """Return what the columns mean, as far as they have something to tell."""
    if not rows:
        return ()
    if rows[0]["before_extracted_date"] is None:
        return (
            "These are the first records that were read. From the next extract on,"
            " revisions of earlier months are shown apart from real movement.",
        )
    return (
        "Movement is from the earlier month, as it is counted now, to the latest."
        " A revision is how far that earlier month was counted otherwise before.",
    )


QUESTIONS = {
    "outside": "{name}: {value}, outside the usual range of {low} to {high}. What"
    " changed, and since when?",
    "trend": "{name}: seven months running the wrong way, to {value}. What drives it?",
    "two of three": "{name}: at {value} near the edge of the usual range for the second"
    " time in three months. Is something beginning?",
    "one side": "{name}: on the wrong side of its average for seven months or more, now"
    " at {value}. Is this the new normal?",
}
OUT_OF_REACH = (
    "{name}: the target of {target} lies beyond what the service does month by month"
    " ({low} to {high}). What will be done otherwise, and is the target right?"
)


def questions(rows: list[Row]) -> list[Row]:
    """Return the questions that special causes and targets out of reach raise.

    `rows` are those of page_scorecard for one day, by month. Each row keeps its place.
    """
    asked = []
    for row in rows:
        for question in (_of_signal(row), _of_target(row)):
            if question:
                asked.append(row | {"question": question})
    return asked


def _of_signal(row: Row) -> str:
    if row["variation"] != "concern" or row["special_rule"] not in QUESTIONS:
        return ""
    return _filled(QUESTIONS[row["special_rule"]], row)


def _of_target(row: Row) -> str:
    if row["assurance"] != "fails":
        return ""
    return _filled(OUT_OF_REACH, row)


def _filled(text: str, row: Row) -> str:
    unit = row["unit"]
    return text.format(
        name=row["measure_name"],
        value=said(row["value"], row["value_symbol"], unit),
        target=said(row["target_value"], "z", unit),
        low=said(row["lower_limit"], "x", unit),
        high=said(row["upper_limit"], "x", unit),
    )


def question_headline(rows: list[Row]) -> str:
    """Return how many questions the month raises."""
    if not rows:
        return "The month raises no question of its own accord."
    return f"The month raises {plural(len(rows), 'question')}."
