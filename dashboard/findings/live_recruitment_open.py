"""What is open on the day of the extract, and which limits will run out.

Tallies are rows of view page_live_recruitment_tallies; cases those of
page_live_recruitment_cases, which only the service sees.
"""

from datetime import date

from findings.live_recruitment_words import told
from findings.rows import Row, pick
from findings.words import count, day, listed, lowered, month_of, plural

PACE = (
    "The present pace: what is left of a stage is the middle of what was left for"
    " those who finished it in the last twelve months and had waited as long; each"
    " later stage takes its middle length. Whoever has waited longer than all of them"
    " counts as likely to run over."
)
LIMIT_OF = {
    "fostering": "6 months from application to decision, the service's own limit",
    "adoption": "2 months for stage 1, then 4 months for stage 2",
}
PROSPECTS = (
    ("Over already", "plum"),
    ("Likely to run over", "orange"),
    ("Likely in time", "blue"),
    ("Pace not known", "quiet"),
)
LATE = ("Over already", "Likely to run over")
TOGETHER = "Over already or likely to run over"
NOT_OVER = "Not over yet"
APART = "Not told apart: too few of some"
NOBODY: Row = {"tally_count": 0}
AGES = (
    ("Up to 30 days", "pale"),
    ("31 to 90 days", "lilac"),
    ("91 to 180 days", "orange"),
    ("Over 180 days", "plum"),
)


def open_by_stage(rows: list[Row], service: str) -> str:
    """Return how many assessments are open and in which stage most stand."""
    if not rows:
        return f"No {service} assessment is open."
    total = rows[0]["total_count"]
    when = day(rows[0]["period_end"])
    if total is None:
        return f"How many {service} assessments were open on {when} is withheld."
    was = "was" if total == 1 else "were"
    said = f"{plural(total, f'{service} assessment')} {was} open on {when}"
    part = largest(rows)
    if len(rows) > 1 and all(row["tally_count"] is None for row in rows):
        return f"{said}; in which stage is withheld: too few of some to show."
    if not part:
        return f"{said}."
    number = told(pick(rows, part=part), "tally_count")
    return f"{said}; the largest group, {number}, {part[:1].lower()}{part[1:]}."


def largest(rows: list[Row]) -> str:
    """Return the part with the highest count that is shown, or nothing."""
    known = [row for row in rows if row["tally_count"]]
    return max(known, key=lambda row: row["tally_count"])["part"] if known else ""


def waiting(rows: list[Row]) -> str:
    """Return how many enquiries stand before an application, for a note."""
    if not rows:
        return "No enquiry is open before an application."
    told_of = [f"{told(row, 'tally_count')} {row['part'].lower()}" for row in rows]
    return (
        f"Before an application {told(rows[0], 'total_count')} more enquiries are open:"
        f" {listed(told_of)}."
    )


def prospects(rows: list[Row], service: str) -> str:
    """Return how many limits are over, and how many will be at the present pace."""
    if not rows:
        return f"No {service} assessment is open, so no limit runs."
    total = rows[0]["total_count"]
    if total is None:
        return "Too few assessments are open to show which limits will run out."
    told_of = late(rows)
    of_all = f"Of {plural(total, f'open {service} assessment')}"
    if not told_of:
        return f"{of_all}, how many will run over is withheld: too few of some to show."
    pace = "" if told_of[-1].endswith("over already") else " at the present pace"
    return f"{of_all}, {listed(told_of)}{pace}."


def late(rows: list[Row]) -> list[str]:
    """Return how many are late, or will be: `3 are over already`, as far as shown.

    Readers of totals may see the two together, or only those that are over already.
    """
    seen = {row["part"]: row for row in rows}
    if APART in seen:
        return []
    parts = LATE[:1] if NOT_OVER in seen else LATE
    parts = (TOGETHER,) if TOGETHER in seen else parts
    told_of = [(part, seen.get(part, NOBODY)) for part in parts]
    return [
        f"{told(row, 'tally_count')} {_are(row['tally_count'])} {lowered(part)}"
        for part, row in told_of
        if row["tally_count"] is not None
    ]


def _are(number: float) -> str:
    return "is" if number == 1 else "are"


def ages(rows: list[Row], service: str) -> str:
    """Return how many have stood longest in their stage. Rows of cases."""
    if not rows:
        return f"No {service} assessment is open."
    most = max(row["stage_days"] for row in rows)
    long = [row for row in rows if row["stage_age"] == AGES[-1][0]]
    said = f"The longest wait in a stage is {plural(most, 'day')}"
    of_all = f"of {plural(len(rows), f'{service} assessment')}"
    if not long:
        return f"{said}; none {of_all} has been in its stage for over 180 days."
    have = "has" if len(long) == 1 else "have"
    return f"{said}; {count(len(long))} {of_all} {have} waited for over 180 days."


def grouped(rows: list[Row], label: str, part: str, order: str) -> list[Row]:
    """Return how many cases stand under each label and part, with their source."""
    found: dict[tuple[object, str], Row] = {}
    for row in rows:
        mine = found.setdefault(
            (row[label], row[part]),
            {
                label: row[label],
                part: row[part],
                order: row[order],
                "case_count": 0,
                "document_id": row["document_id"],
                "reference": row["reference"],
            },
        )
        mine["case_count"] += 1
    return list(found.values())


def with_age_order(rows: list[Row]) -> list[Row]:
    """Return the cases with the place of their age among the ages."""
    places = {name: place for place, (name, _) in enumerate(AGES)}
    return [{**row, "age_order": places[row["stage_age"]]} for row in rows]


def breaches(rows: list[Row]) -> str:
    """Return the next month in which limits run out, and how many will not hold."""
    running = [row for row in rows if row["prospect"] != "Over already"]
    if not rows:
        return "No limit runs: no assessment is open."
    over = len(rows) - len(running)
    begun = f"{count(over)} {'limit is' if over == 1 else 'limits are'} over already"
    if not running:
        return f"{begun}; no other runs."
    month = min(row["due_month"] for row in running)
    mine = [row for row in running if row["due_month"] == month]
    late = [row for row in mine if row["prospect"] == "Likely to run over"]
    return (
        f"{begun}. In {month_of(month)}, {count(len(mine))} more"
        f" {'runs' if len(mine) == 1 else 'run'} out, {count(len(late))} of them likely"
        " before the decision."
    )


def month_name(value: date) -> str:
    """Return a month as a label: `November 2026`."""
    return month_of(value)


def listed_cases(rows: list[Row]) -> str:
    """Return which case runs out next. Rows of cases, by the day that is due."""
    ahead = [row for row in rows if row["left_days"] >= 0]
    if not ahead:
        return f"{plural(len(rows), 'limit')}, all of them over."
    first = min(ahead, key=lambda row: row["due_date"])
    return (
        f"The next limit runs out on {day(first['due_date'])}, in"
        f" {plural(first['left_days'], 'day')}."
    )
