"""What the latest month brought, and what was told otherwise before."""

from findings.live_overview import READINGS, lowered_name, measured, said
from findings.rows import Row
from findings.words import day, listed, month_of, number, plural, signed_points

FEW = 3
BEYOND_CHANCE = ("concern", "improvement", "change")
Read = dict[tuple[str, str], Row]  # rows of page_scorecard by measure and cut
PARTS = {"gbp": 1.0, "days": 0.5}  # what is less than this reads as 0


def changed(rows: list[Row], scores: list[Row]) -> list[Row]:
    """Return the rows that moved or were revised, what moved most first, worded.

    `scores` are the rows of page_scorecard for the same day: they say which movement
    is more than chance, and how far a measure moves while nothing changes.
    """
    read = {(score["measure_id"], score["cut"]): score for score in scores}
    told = [
        row
        | {
            "value_text": measured(row, row["value"], row["value_symbol"]),
            "earlier_text": measured(
                row, row["earlier_value"], row["earlier_value_symbol"]
            ),
            "movement_text": difference(row["movement"], row["unit"]),
            "revision_text": _revision(row),
            "measure_text": _named(row),
            "reading_text": READINGS.get(_variation(row, read), ""),
        }
        for row in rows
        if row["movement"] or row["revised_months_count"]
    ]
    return sorted(told, key=lambda row: _place(row, read))


def _named(row: Row) -> str:
    """Return the measure's name, with its 12 months where it is not of a month."""
    name = str(row["measure_name"])
    return f"{name}, 12 months" if row["cut"] == "rolling_12" else name


def _place(row: Row, read: Read) -> tuple[bool, bool, float]:
    """Return a key by which more than chance comes first, then the largest moves.

    A move is measured by the room between the limits of the measure; where it has
    none, by the value before, and comes after those.
    """
    score = read.get((row["measure_id"], row["cut"]), {})
    low, high = score.get("lower_limit"), score.get("upper_limit")
    usual = None if low is None or high is None else high - low
    size = abs(row["movement"] or 0) / (usual or abs(row["earlier_value"] or 0) or 1)
    is_chance = _variation(row, read) not in BEYOND_CHANCE or not row["movement"]
    return is_chance, not usual, -size


def _variation(row: Row, read: Read) -> str:
    score = read.get((row["measure_id"], row["cut"]), {})
    return score.get("variation") or ""


def difference(size: float | None, unit: str) -> str:
    """Return a difference with its sign and unit: `+3 children`, `−1.2 points`."""
    if size is None:
        return "[x]"
    if abs(size) < PARTS.get(unit, 0.05):
        return "none"
    if unit == "pct":
        return signed_points(size)
    sign = "+" if size > 0 else "−"
    return f"{sign}{said(abs(size), None, unit)}"


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
    told = f"{told} since {month_of(rows[0]['earlier_period_end'])}."
    since = rows[0]["before_extracted_date"]
    if since is None:
        return told
    revised = [row for row in rows if row["revised_months_count"]]
    than = f"than when the extract of {day(since)} was first read"
    if not revised:
        return f"{told} No earlier month is counted otherwise {than}."
    names = listed([lowered_name(row) for row in revised[:FEW]])
    if len(revised) > FEW:
        names = f"{len(revised)} measures"
    return f"{told} Earlier months of {names} are counted otherwise {than}."


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
        " A revision is how far that earlier month was counted otherwise before."
        " What moved by more than chance comes first, then the largest moves beside"
        " what is usual for the measure.",
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

    `rows` are those of page_scorecard for one day, by month. Targets come first.
    """
    return [
        row | {"question": question}
        for ask in (_of_target, _of_signal)
        for row in sorted(rows, key=_urgency)
        if (question := ask(row))
    ]


def _urgency(row: Row) -> int:
    """Return the place of a signal: the strongest, outside the limits, comes first."""
    rule = row["special_rule"]
    return list(QUESTIONS).index(rule) if rule in QUESTIONS else len(QUESTIONS)


def _of_signal(row: Row) -> str:
    if row["variation"] != "concern" or row["special_rule"] not in QUESTIONS:
        return ""
    return _filled(QUESTIONS[row["special_rule"]], row)


def _of_target(row: Row) -> str:
    if row["assurance"] != "fails":
        return ""
    return _filled(OUT_OF_REACH, row)


def _filled(text: str, row: Row) -> str:
    return text.format(
        name=row["measure_name"],
        value=measured(row, row["value"], row["value_symbol"]),
        target=measured(row, row["target_value"], "z"),
        low=_bare(row, row["lower_limit"]),
        high=_bare(row, row["upper_limit"]),
    )


def _bare(row: Row, value: float | None) -> str:
    """Return an end of a range, whose unit was said: `111.8`, `£789`, `48.4%`."""
    if value is None or row["unit"] in ("pct", "gbp"):
        return measured(row, value, "x")
    return number(value)


def question_headline(rows: list[Row]) -> str:
    """Return how many questions the month raises."""
    if not rows:
        return "The month raises no question of its own accord."
    return f"The month raises {plural(len(rows), 'question')}."
