"""What is wrong with a service's own records, or odd.

Rows are those of page_extract_doubts, and faults: file, row, column, value, rule and
remedy, where `row` is 0 if a file as a whole is meant.
"""

from collections.abc import Iterable
from datetime import datetime

from findings.record import Fact, Record
from findings.rows import Row
from findings.words import count, day, plural

NOTHING_DOUBTFUL = "Nothing doubtful was found."
NOTHING_LISTED = "Nothing doubtful was found in files of 5 rows or more."
NOT_LISTED = "What is doubtful in files of 1 to 4 rows is not listed."


def by_rule(doubts: list[Row]) -> list[Row]:
    """Return a row per rule that rows leave in doubt, the most frequent first."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in doubts:
        groups.setdefault((row["column_name"], row["rule"]), []).append(row)
    rows = [
        {
            "what": _what(column, rule),
            "entry_count": len(mine),
            "remedy": mine[0]["remedy"],
            "document_id": mine[0]["document_id"],
            "reference": mine[0]["reference"],
        }
        for (column, rule), mine in groups.items()
    ]
    return sorted(rows, key=lambda row: (-row["entry_count"], row["what"]))


def doubts_told(rules: list[Row], is_all: bool = True) -> str:
    """Return the headline of the doubts; `rules` as by_rule gives them.

    Those of files with too few rows are not among them (`is_all`).
    """
    if not rules:
        return NOTHING_DOUBTFUL if is_all else NOTHING_LISTED
    first, number = rules[0], sum(row["entry_count"] for row in rules)
    if len(rules) == 1:
        return f"{plural(number, 'entry', 'entries')} in doubt: {first['what']}."
    if first["entry_count"] == rules[1]["entry_count"]:
        return (
            f"{plural(number, 'entry', 'entries')} in doubt for {count(len(rules))}"
            " reasons."
        )
    return (
        f"{plural(number, 'entry', 'entries')} in doubt for {count(len(rules))}"
        f" reasons, most often: {first['what']}."
    )


def as_faults(doubts: list[Row]) -> list[Row]:
    """Return rows of page_extract_doubts with the names that faults have."""
    return [
        {
            "file": row["source_file"],
            "row": row["row_number"],
            "column": row["column_name"],
            "value": row["value"] or "",
            "rule": row["rule"],
            "remedy": row["remedy"],
            "document_id": row["document_id"],
            "reference": row["reference"],
        }
        for row in doubts
    ]


def without_values(faults: Iterable[Row]) -> list[Row]:
    """Return faults without what stands in the cells, which may be personal."""
    return [{**row, "value": ""} for row in faults]


def fault(row: Row) -> Record:
    """Return a fault as an entry: where, which rule, what was found, what to do."""
    place = f"{row['file']}, row {count(row['row'])}" if row["row"] else row["file"]
    facts = [Fact("What to do", _sentence(row["remedy"]))]
    if row["value"]:
        facts.insert(0, Fact("Found", row["value"]))
    return Record(
        title=_what(row["column"], row["rule"]),
        facts=tuple(facts),
        above=place,
    )


def failed(at: datetime, faults: list[Row]) -> str:
    """Return what became of the last attempt to read newer files."""
    files = len({row["file"] for row in faults})
    return (
        f"On {day(at.date())} at {at:%H:%M} the files were read and turned back:"
        f" {plural(len(faults), 'thing')} to mend in {plural(files, 'file')}. The"
        " figures before them are still shown."
    )


def checked(name: str, row_count: int, faults: list[Row], doubts: list[Row]) -> str:
    """Return what a check of one file found."""
    doubtful = plural(len(doubts), "entry", "entries")
    if faults:
        return f"{name} would be turned back: {plural(len(faults), 'thing')} to mend."
    if doubts:
        return (
            f"{name} would be let in, with {plural(row_count, 'row')} and {doubtful}"
            " listed as doubtful."
        )
    if not row_count:
        return f"{name} would be let in. It holds no row."
    return f"{name} is sound: {plural(row_count, 'row')}, and nothing to mend."


def shown_of(part: int, whole: int, one: str, many: str) -> str:
    """Return how many entries are shown of how many."""
    every = f"{plural(whole, one, many)}."
    return every if part == whole else f"{count(part)} of {every}"


def _what(column: str, rule: str) -> str:
    return f"{column} {rule}" if column else _sentence(rule)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"
