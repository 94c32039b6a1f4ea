"""Actions, standards and ways of watching: entries, and what they add up to."""

from findings.inspection import MANY_ACTIONS
from findings.quantities import quantity
from findings.record import Fact, Record
from findings.rows import Row
from findings.tile import Mark
from findings.words import count, listed, plural

NOTHING_FITS = "Nothing in the record fits all of these choices. Choose fewer."
MET = "▲ Met"
NOT_MET = "▼ Not met"
NOT_COMPARABLE = "Has a figure of another kind"
NO_FIGURE = "Nothing to measure it by"
OUTCOMES = (NOT_MET, MET, NOT_COMPARABLE, NO_FIGURE)
OUTCOME_MARKS: dict[str, Mark] = {MET: "good", NOT_MET: "bad"}
STATUSES = (
    "Not achieved",
    "Open",
    "For decision",
    "Planned",
    "In progress",
    "Done",
)
STATUS_MARKS: dict[str, tuple[str, Mark]] = {
    "Done": ("▲ ", "good"),
    "Not achieved": ("▼ ", "bad"),
}
AS_WRITTEN = (
    "The status is the one that the document or list gives, on its day. What happened"
    " since is not in the record."
)


def nothing_of(name: str, what: str) -> str:
    """Return that a register holds nothing: `Kent's documents name no action.`"""
    return f"{name}'s documents name no {what}."


def statuses(rows: list[Row]) -> list[str]:
    """Return the statuses that the actions have, from not achieved to done."""
    found = {row["status"] for row in rows}
    return [status for status in STATUSES if status in found]


def counted(rows: list[Row], field: str, order: tuple[str, ...]) -> list[Row]:
    """Return how many rows hold each value of a field; none for a value without any."""
    counts = [(value, sum(row[field] == value for row in rows)) for value in order]
    return [
        {
            field: value,
            "entry_count": entries,
            "entry_count_text": count(entries),
            "is_strong": place == 0,
        }
        for place, (value, entries) in enumerate(pair for pair in counts if pair[1])
    ]


def actions_listed(rows: list[Row], total: int) -> str:
    """Return the headline of the actions: how many are shown, and their statuses."""
    told = listed(
        [
            f"{row['entry_count']} {row['status'].lower()}"
            for row in counted(rows, "status", STATUSES)
        ]
    )
    of_all = "" if len(rows) == total else f" of {count(total)}"
    return f"{count(len(rows))}{of_all} {MANY_ACTIONS}: {told}."


def action(row: Row) -> Record:
    """Return an action as an entry."""
    shape, mark = STATUS_MARKS.get(row["status"], ("", ""))
    facts = [Fact("Whose", row["owner"]), Fact("Asked by", row["body"])]
    if row["due_text"]:
        facts.append(Fact("When", row["due_text"]))
    facts.append(Fact("As written", f"‘{row['status_text']}’"))
    return Record(
        title=row["action"],
        text=row["note"] or "",
        facts=tuple(facts),
        above=row["action_type"],
        verdict=f"{shape}{row['status']}",
        mark=mark,
        foot=f"{row['document_title']}, {row['reference']}",
    )


def outcome(row: Row) -> str:
    """Return whether a standard is met, or why nobody can say."""
    if row["is_met"] is not None:
        return MET if row["is_met"] else NOT_MET
    return NOT_COMPARABLE if row["has_measure"] else NO_FIGURE


def with_outcome(rows: list[Row]) -> list[Row]:
    """Return the standards with their outcome, what can be measured first."""
    told = [{**row, "outcome": outcome(row)} for row in rows]
    return sorted(told, key=lambda row: OUTCOMES.index(row["outcome"]))


def standards_listed(rows: list[Row]) -> str:
    """Return the headline of the standards: how many can be measured, and are met."""
    measured = [row for row in rows if row["has_measure"]]
    compared = [row for row in rows if row["is_met"] is not None]
    told = (
        f"The record has a figure for {count(len(measured))} of"
        f" {plural(len(rows), 'standard')}"
    )
    if not compared:
        return f"{told}; none of them can be tested."
    met = sum(row["is_met"] for row in compared)
    tested = f"of {count(len(compared))} that it can test,"
    if not met:
        return f"{told}; {tested} none is met."
    return f"{told}; {tested} {count(met)} {'is' if met == 1 else 'are'} met."


def standard(row: Row) -> Record:
    """Return a standard as an entry: what it asks for, and what was reached."""
    asked = row["value_text"] or "not stated in numbers"
    if row["scope"] and row["scope"] not in asked:
        asked += f" ({row['scope']})"
    facts = [Fact("Asks for", asked)]
    if row["has_measure"]:
        facts.append(Fact("Latest figure", reached(row)))
        facts.append(Fact("Shown on", row["where_to_look"]))
    return Record(
        title=row["standard"],
        text=row["note"] or "",
        facts=tuple(facts),
        above=f"{row['service'].capitalize()}, {row['category'].lower()}",
        verdict=row["outcome"],
        mark=OUTCOME_MARKS.get(row["outcome"], ""),
        foot=f"{row['document_title']}, {row['standard_reference']}",
    )


def reached(row: Row) -> str:
    """Return the latest figure with unit and period: `148 households, 2015/16`."""
    told = quantity(row["latest_value"], row["latest_unit"])
    return f"{told}, {row['latest_period_label']}\n{row['measure_name']}"


def watched(rows: list[Row], page_title: str) -> str:
    """Return how many ways of watching a page serves, and how many have an interval."""
    timed = sum(row["frequency"] is not None for row in rows)
    told = f"{page_title} serves {plural(len(rows), 'way')} of watching"
    if not timed:
        return f"{told}; how often is not stated."
    return f"{told}; how often is stated for {count(timed)}."


def watch(row: Row) -> Record:
    """Return a way of watching as an entry."""
    facts = [Fact("How often", row["frequency"] or "not stated")]
    facts.append(Fact("By or to", row["body"] or "not stated"))
    return Record(
        title=row["system"],
        text=row["what_it_monitors"],
        facts=tuple(facts),
        above=row["kind"].capitalize(),
        foot=f"{row['document_title']}, {row['reference']}",
    )


def by_page(rows: list[Row]) -> dict[str, list[Row]]:
    """Return the ways of watching by the page that serves them, in page order."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row["serves_page"], []).append(row)
    return groups
