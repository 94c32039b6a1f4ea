"""What became of the rows of a service's own records. From view page_extract_files."""

from findings.rows import Row
from findings.tile import Tile
from findings.words import SYMBOLS, count, listed, plural

# What each extract is, in the words of a page, in the order of the guide.
EXTRACTS = {
    "applicants": "Applicants",
    "households": "Households",
    "places": "Places",
    "household_events": "Reviews, visits and checks due",
    "episodes": "Episodes of care",
    "header": "Children (header)",
    "ad1": "Children adopted (AD1)",
    "placed_adoption": "Placed for adoption",
    "adoption": "Adoption plans",
    "ledger": "Ledger",
    "targets": "Targets",
    "actions": "Actions",
    "baselines": "Baselines",
}
WHY_LET_IN = (
    "What is odd and can be counted is let in and listed here. What cannot be read, or"
    " would make a number wrong, turns the whole batch back."
)
NOT_KEPT = (
    "It is checked in memory, is not kept, and changes no figure. Numbers of households"
    " and applicants are looked up in the same workbook only, and no day may be later"
    " than today."
)


def total(files: list[Row], field: str) -> int:
    """Return the sum of a count over the files whose counts may be shown."""
    return sum(row[field] for row in files if not row["is_few"])


def not_counted_in(files: list[Row]) -> str:
    """Return which files are in none of the sums, or nothing."""
    few = sum(row["is_few"] for row in files)
    if not few:
        return ""
    holds = "holds" if few == 1 else "hold"
    return (
        f"{plural(few, 'file')} {holds} 1 to 4 rows: too few to show ([c]), and not"
        " counted in."
    )


def lead(files: list[Row], whose: str) -> str:
    """Return the page's answer: how much was read, and how much of it is doubtful."""
    if not files:
        return f"There are no records of {whose} to check."
    doubtful, used = total(files, "doubtful_count"), total(files, "used_count")
    read = (
        f"{plural(len(files), 'file')} of {whose} {_was(len(files))} read whole, with"
        f" {_rows(files)}"
    )
    if not doubtful:
        return f"{read}{_nothing_doubtful(files)}."
    verb = "is" if doubtful == 1 else "are"
    return f"{read}. Of the {count(used)} that count {count(doubtful)} {verb} doubtful."


def _nothing_doubtful(files: list[Row]) -> str:
    if not not_counted_in(files):
        return "; nothing in them is doubtful"
    rows = total(files, "row_count")
    return f"; nothing in the {plural(rows, 'row')} is doubtful" if rows else ""


def tiles(files: list[Row]) -> list[Tile]:
    """Return the key numbers: rows in, rows used, rows replaced, rows in doubt."""
    return [
        Tile("Rows read", _told(files, "row_count"), _files_in(files)),
        Tile(
            "Rows that count",
            _told(files, "used_count"),
            "doubtful ones included",
        ),
        Tile(
            "Rows replaced",
            _told(files, "superseded_count"),
            "by the same child's row in a later return",
        ),
        Tile(
            "Rows listed as doubtful",
            _told(files, "doubtful_count"),
            "they count, and are listed below",
        ),
    ]


def by_extract(files: list[Row]) -> list[Row]:
    """Return a row per extract that was brought, with its files and its rows."""
    fields = ("row_count", "used_count", "superseded_count", "doubtful_count")
    return [
        {
            "extract": name,
            "file_count": len(mine),
            **{field: _sum(mine, field) for field in fields},
            **{f"{field}_symbol": _symbol(mine) for field in fields},
            "document_id": mine[0]["document_id"],
            "reference": mine[0]["reference"],
        }
        for extract, name in EXTRACTS.items()
        if (mine := [row for row in files if row["file_name"] == extract])
    ]


def accounted(files: list[Row]) -> str:
    """Return the headline of the account: rows in are rows used and rows replaced."""
    read, used = total(files, "row_count"), total(files, "used_count")
    replaced = total(files, "superseded_count")
    if read != used + replaced:
        lost = plural(abs(read - used - replaced), "row")
        return f"{lost} cannot be accounted for: do not rely on these records."
    if not read and not_counted_in(files):
        return "How many rows were read is withheld: too few to show."
    if read <= 1:
        return "The only row counts." if read else "No row was read."
    if not replaced:
        return f"Every one of {plural(read, 'row')} counts."
    return (
        f"Of {plural(read, 'row')} {count(used)} count; a later return replaced the"
        f" other {count(replaced)}."
    )


def not_brought(files: list[Row]) -> str:
    """Return which extracts are missing, or nothing."""
    brought = {row["file_name"] for row in files}
    missing = [name for key, name in EXTRACTS.items() if key not in brought]
    return f"Not brought: {listed(missing)}." if missing else ""


def _told(files: list[Row], field: str) -> str:
    """Return a sum in words: 0 of no files, withheld of small ones alone."""
    value = _sum(files, field) if files else 0
    return SYMBOLS["c"] if value is None else count(value)


def _sum(files: list[Row], field: str) -> int | None:
    return None if _symbol(files) else total(files, field)


def _symbol(files: list[Row]) -> str | None:
    return "c" if all(row["is_few"] for row in files) else None


def extract_called(name: str) -> str:
    """Return the extract that is called so on the page."""
    return next(extract for extract, called in EXTRACTS.items() if called == name)


def _rows(files: list[Row]) -> str:
    few = sum(row["is_few"] for row in files)
    if few == len(files):
        return "fewer than 5 rows" + (" each" if few > 1 else "")
    rows = plural(total(files, "row_count"), "row")
    if not few:
        return rows
    others = "the other" if few == 1 else f"each of the other {count(few)}"
    return f"{rows} in {count(len(files) - few)} of them and fewer than 5 in {others}"


def _was(number: int) -> str:
    return "was" if number == 1 else "were"


def _files_in(files: list[Row]) -> str:
    shown = sum(not row["is_few"] for row in files) or len(files)
    return f"in {plural(shown, 'file')}"
