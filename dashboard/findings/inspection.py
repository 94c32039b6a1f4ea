"""What inspections and reviews said, and how far the actions are."""

from findings.record import Fact, Record
from findings.rows import Row
from findings.tile import Mark, Tile
from findings.words import count, listed, lowered, plural

PARTS = ("Judgements", "Actions", "Standards", "Who watches what")
GRADES = ("Outstanding", "Good", "Requires improvement", "Inadequate", "In words")
GRADE_MARKS: dict[str, Mark] = {
    "Outstanding": "good",
    "Good": "good",
    "Requires improvement": "bad",
    "Inadequate": "bad",
}
SHAPES: dict[Mark, str] = {"good": "▲ ", "bad": "▼ ", "": ""}
ONE_ACTION = "recommendation, priority or action"
MANY_ACTIONS = "recommendations, priorities and actions"
DIFFERENT_SCALES = (
    "The frameworks differ, and so do their scales: the same word does not mean the"
    " same in two of them. A dash marks a judgement in words, which has no grade here."
)


def lead(judgements: list[Row], actions: list[Row], name: str) -> str:
    """Return what the latest judgement was, and how far the actions were."""
    return f"{latest_judgement(judgements, name)} {actions_told(actions)}".strip()


def latest_judgement(judgements: list[Row], name: str) -> str:
    """Return the judgement of the latest year: whose it is and what it says."""
    if not judgements:
        return f"The record holds no judgement of {name}."
    year = max(row["year_judged"] for row in judgements)
    latest = [row for row in judgements if row["year_judged"] == year]
    graded = [row for row in latest if row["grade"]]
    overall = [row for row in graded if row["is_overall"]]
    whose = _possessive(latest[0]["body"])
    if overall:
        told = f"judgement of {name} in {year} was ‘{overall[0]['grade']}’ overall"
    elif graded:
        areas = plural(len(graded), "area")
        told = f"judgement of {areas} of {name} in {year} was {_grades(graded)}"
    else:
        told = f"report on {name} in {year} gives findings in words and no grade"
    ofsted = "" if latest[0]["is_ofsted"] else "; it is not Ofsted's"
    return f"{whose} {told}{ofsted}."


def _possessive(body: str) -> str:
    article = "" if body == "Ofsted" else "The "
    named = lowered(body) if body.endswith("s") else body
    return f"{article}{named}{chr(39) if named.endswith('s') else chr(39) + 's'}"


def _grades(rows: list[Row]) -> str:
    grades = list(dict.fromkeys(row["grade"] for row in rows))
    if len(grades) == 1:
        return f"‘{grades[0]}’" + (" in each" if len(rows) > 1 else "")
    told = [f"‘{g}’ in {sum(r['grade'] == g for r in rows)}" for g in grades]
    return listed(told)


def actions_told(actions: list[Row]) -> str:
    """Return how many actions there are, and how many were done and not achieved."""
    if not actions:
        return "The record holds no recommendation or action."
    done = _with(actions, "Done")
    missed = _with(actions, "Not achieved")
    told = (
        f"Of {plural(len(actions), ONE_ACTION, MANY_ACTIONS)},"
        f" {count(done) if done else 'none'} {'were' if done > 1 else 'was'} done"
    )
    if missed:
        told += f" and {count(missed)} {'was' if missed == 1 else 'were'} not achieved"
    return f"{told} when the documents were written."


def _with(actions: list[Row], status: str) -> int:
    return sum(row["status"] == status for row in actions)


def tiles(
    judgements: list[Row],
    actions: list[Row],
    standards: list[Row],
    watches: list[Row],
) -> list[Tile]:
    """Return the page's key numbers, for one organisation."""
    areas = len([row for row in judgements if row["grade"]])
    measured = [row for row in standards if row["has_measure"]]
    compared = [row for row in standards if row["is_met"] is not None]
    met = sum(row["is_met"] for row in compared)
    return [
        Tile(
            "Graded judgements",
            count(areas),
            f"and {count(len(judgements) - areas)} in words",
        ),
        Tile(
            "Actions not done yet",
            count(len(actions) - _with(actions, "Done")),
            f"of {count(len(actions))}, when written",
        ),
        Tile(
            "Standards with a figure",
            count(len(measured)),
            f"of {count(len(standards))} standards and targets",
        ),
        Tile(
            "Standards met",
            count(met) if compared else "[z]",
            f"of {count(len(compared))} that a figure can test"
            if compared
            else "no figure can test one",
        ),
        Tile("Ways of monitoring", count(len(watches)), "reports, panels, surveys"),
    ]


def overall(years: list[Row]) -> str:
    """Return the overall judgements, each with its year."""
    found: dict[str, list[str]] = {}
    for row in years:
        if row["overall_grade"]:
            told = f"{row['organisation_name']} {row['overall_grade'].lower()}"
            found.setdefault(told, []).append(row["year_judged"])
    if not found:
        return "No overall judgement: single areas only."
    parts = [f"{told} ({listed(sorted(when))})" for told, when in found.items()]
    return f"Judged overall: {listed(parts)}."


def judgement_notes(years: list[Row]) -> tuple[str, ...]:
    """Return whose judgements are not Ofsted's, and that scales differ."""
    others = [
        f"{row['organisation_name']}'s of {row['year_judged']} ({row['body']})"
        for row in years
        if not row["is_ofsted"]
    ]
    if not others:
        return (DIFFERENT_SCALES,)
    return (f"Not Ofsted's: {listed(others)}.", DIFFERENT_SCALES)


def judgements_told(rows: list[Row]) -> str:
    """Return how many judgements there are, by grade."""
    told = [
        f"{count(sum(row['grade_shown'] == grade for row in rows))} {grade.lower()}"
        for grade in GRADES
        if any(row["grade_shown"] == grade for row in rows)
    ]
    return f"{plural(len(rows), 'judgement')}: {listed(told)}."


def judgement(row: Row) -> Record:
    """Return a judgement as an entry."""
    mark = GRADE_MARKS.get(row["grade_shown"], "")
    facts = [Fact("Judged by", _judged_by(row)), Fact("When", row["date_text"])]
    if row["framework"]:
        facts.append(Fact("Framework", row["framework"]))
    if row["previous_judgement"]:
        facts.append(Fact("Before", row["previous_judgement"]))
    return Record(
        title=row["area"],
        text="" if row["grade"] else f"In words: {row['judgement']}.",
        facts=tuple(facts),
        above=f"{row['year_judged']}{', overall' if row['is_overall'] else ''}",
        verdict=f"{SHAPES[mark]}{row['grade_shown']}" if row["grade"] else "",
        mark=mark,
        foot=f"{row['document_title']}, {row['reference']}",
    )


def _judged_by(row: Row) -> str:
    return row["body"] if row["is_ofsted"] else f"{row['body']}, not Ofsted"
