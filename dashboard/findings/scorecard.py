"""What the rows of page_scorecard say: how much varies, and which targets hold."""

from datetime import date

from findings.rows import Row
from findings.scorecard_words import span
from findings.tile import Tile
from findings.words import count, listed, lowered, plural

CUTS = {
    "Monthly": "month",
    "Quarterly": "quarter",
    "Half-yearly": "half_year",
    "Yearly": "year",
    "Rolling 12 months": "rolling_12",
}
MONTHS = {"month": 1, "quarter": 3, "half_year": 6, "year": 12, "rolling_12": 1}
THEMES = {
    "recruitment": "Recruitment",
    "homes": "Homes",
    "stability": "Stability",
    "adoption": "Adoption",
    "money": "Money",
    "support": "Standards of support",
}
EVERYTHING, ATTENTION, BETTER = "All measures", "Needs attention", "Improving"
CHOICES = (EVERYTHING, ATTENTION, BETTER)
NAMED = 4


def last_period(cut: str, month_end: date) -> date:
    """Return the last day of the last whole period of a cut by the end of a month.

    Quarters, half-years and years are those of the financial year.
    """
    months = 12 * month_end.year + month_end.month
    over = (months - 3) % MONTHS[cut]
    year, month = divmod(months - over, 12)
    return _last_day(year, month) if month else _last_day(year - 1, 12)


def _last_day(year: int, month: int) -> date:
    first_of_next = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(first_of_next.toordinal() - 1)


def of_services(rows: list[Row], services: tuple[str, ...]) -> list[Row]:
    """Return the measures of these services, and those of both."""
    return [row for row in rows if row["service"] in (*services, "both")]


def narrowed(rows: list[Row], show: str) -> list[Row]:
    """Return the measures to show: all, those that worry, or those that improve."""
    if show == ATTENTION:
        return [row for row in rows if needs_attention(row)]
    if show == BETTER:
        return [row for row in rows if row["variation"] == "improvement"]
    return rows


def needs_attention(row: Row) -> bool:
    """Return whether a measure shows concern, or will not reach its target."""
    return row["variation"] == "concern" or row["assurance"] == "fails"


def by_theme(rows: list[Row]) -> dict[str, list[Row]]:
    """Return the measures by the title of their theme, in the order of the page."""
    others = {row["theme"]: row["theme"].capitalize() for row in rows}
    found = {
        title: [row for row in rows if row["theme"] == theme]
        for theme, title in {**others, **THEMES}.items()
    }
    order = [*THEMES.values(), *others.values()]
    return {title: found[title] for title in dict.fromkeys(order) if found.get(title)}


def lead(name: str, rows: list[Row], cut: str, end: date) -> str:
    """Return the answer of the page: how many worry, how many will miss a target."""
    if not rows:
        return f"The records of {name} feed no measure for {span(cut, end)}."
    concern = _of(rows, "variation", "concern")
    better = _of(rows, "variation", "improvement")
    verb = "shows" if len(concern) == 1 else "show"
    return (
        f"Of {plural(len(rows), 'measure')}, {_number(concern)} {verb}"
        f" concern{_names(concern)} and {_number(better)} improvement. {targets(rows)}"
    )


def targets(rows: list[Row]) -> str:
    """Return how many targets were met, and which will not be as things stand."""
    aimed = [row for row in rows if row["is_target_met"] is not None]
    unsure = sum(row["target_value"] is not None for row in rows) - len(aimed)
    if not aimed:
        return "No measure has a target for this period that can be judged."
    fails, passes = _of(rows, "assurance", "fails"), _of(rows, "assurance", "passes")
    sure = [f"{_number(fails)} will be missed as things stand{_names(fails)}"]
    if passes:
        sure.append(f"{_number(passes)} will be met")
    if unsure:
        sure.append(f"{count(unsure)} more cannot be judged")
    return f"{met(aimed)}; {listed(sure)}."


def met(aimed: list[Row]) -> str:
    """Return how many of the measures with a target met it: `3 of 14 targets ...`."""
    share = sum(row["is_target_met"] for row in aimed)
    if len(aimed) == 1:
        return f"The one target was {'met' if share else 'missed'} this time"
    told = "All" if share == len(aimed) else count(share) if share else "None"
    were = "was" if share == 1 else "were"
    return f"{told} of {plural(len(aimed), 'target')} {were} met this time"


def _number(rows: list[Row]) -> str:
    return count(len(rows)) if rows else "none"


def tiles(rows: list[Row]) -> list[Tile]:
    """Return the numbers of the sentence beside each other."""
    judged = [row for row in rows if row["assurance"] is not None]
    of_targets = f"of {plural(len(judged), 'target')} with a trend"
    return [
        _tile(rows, "Concern", "variation", "concern", "worse than usual"),
        _tile(rows, "Improvement", "variation", "improvement", "better than usual"),
        _tile(rows, "Target will be missed", "assurance", "fails", of_targets),
        _tile(rows, "Hit and miss", "assurance", "hit and miss", of_targets),
        _tile(rows, "Target will be met", "assurance", "passes", of_targets),
    ]


def headline(rows: list[Row]) -> str:
    """Return how many measures met their targets this time."""
    aimed = [row for row in rows if row["is_target_met"] is not None]
    if not aimed:
        return f"{plural(len(rows), 'measure')}, none with a target for this period."
    return f"{met(aimed)}."


def nothing(show: str, name: str) -> str:
    """Return what stands in place of an empty choice."""
    if show == ATTENTION:
        return "No measure shows concern, and none will miss its target."
    if show == BETTER:
        return "No measure shows improvement."
    return f"There is nothing to show of the records of {name} for this choice."


def _of(rows: list[Row], field: str, wanted: str) -> list[Row]:
    return [row for row in rows if row[field] == wanted]


def _tile(rows: list[Row], label: str, field: str, wanted: str, detail: str) -> Tile:
    return Tile(label, count(len(_of(rows, field, wanted))), detail)


def _names(rows: list[Row]) -> str:
    """Return ` (occupancy and enquiries)`; nothing where there are none, or many."""
    if not 0 < len(rows) <= NAMED:
        return ""
    return f" ({listed([_inside(row) for row in rows])})"


def _inside(row: Row) -> str:
    """Return a measure's name inside a sentence: `A1, entering care to moving in`."""
    code, _, words = row["measure_name"].partition(": ")
    if words and code[1:].isdigit():
        return f"{code}, {words}"
    return lowered(row["measure_name"])
