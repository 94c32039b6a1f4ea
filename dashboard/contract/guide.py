"""Writes docs/extracts.md from the contracts: `python -m contract.guide` prints it."""

from collections.abc import Iterator

from contract.extracts import EXTRACTS, NOT_USED, WORKBOOK_OF_ALL
from contract.guide_words import ABOUT, AFTER, FORMS, IN_BRIEF, KINDS, PRIVACY
from contract.shape import Column, Extract


def guide() -> str:
    """Return the guide to the extracts as Markdown, for whoever makes the files."""
    parts = [IN_BRIEF, _files(), FORMS, PRIVACY, *map(_chapter, EXTRACTS), AFTER]
    return "\n".join([*parts, _not_used()])


def _files() -> str:
    rows = [
        f"| [`{e.name}`](#{e.name}) | {_plain(e.about)} | {_source(e)} |"
        for e in EXTRACTS
    ]
    head = "| File | Holds | Comes from |\n|---|---|---|"
    return "\n".join(["## The files", "", ABOUT, "", head, *rows, ""])


def _source(extract: Extract) -> str:
    return "the SSDA903 return" if extract.is_return else "your own records"


def _plain(about: str) -> str:
    return about.rstrip(".").replace("One row", "one row")


def _chapter(extract: Extract) -> str:
    lines = [f"## {extract.name}", "", f"{extract.about} Used for {extract.used_for}."]
    lines += ["", "| Column | Kind | Blank? | Example | What it is |"]
    lines += ["|---|---|---|---|---|", *map(_row, extract.columns), ""]
    lines += [f"Each row has its own {_and(extract.key)}.{_spells(extract)}", ""]
    lines += [*_values(extract), *_rules(extract)]
    return "\n".join(lines)


def _row(column: Column) -> str:
    blank = "no" if column.required else "may be"
    blank += "; the column may be left out" if column.may_be_left_out else ""
    kind = "a value of the list below" if column.values else KINDS[column.kind]
    example = f"`{column.example}`"
    return f"| `{column.name}` | {kind} | {blank} | {example} | {column.about} |"


def _spells(extract: Extract) -> str:
    if not extract.spell_of:
        return ""
    return f" Spells of one `{extract.spell_of}` do not overlap."


def _values(extract: Extract) -> Iterator[str]:
    for column in extract.columns:
        if column.values:
            known = ", ".join(f"`{value}`" for value in column.values)
            softly = " Another value is listed as doubtful."
            more = softly if column.when_unknown == "doubtful" else ""
            yield f"`{column.name}` is one of {known}, in capitals or not.{more}"
            yield ""


def _rules(extract: Extract) -> Iterator[str]:
    for severity, told in (
        ("stop", "The whole batch is turned back if in any row"),
        ("doubtful", "A row is counted, and listed as doubtful, if"),
    ):
        rules = [rule for rule in extract.rules if rule.severity == severity]
        if rules:
            yield f"{told}"
            yield ""
            yield from (f"- `{rule.column}` {rule.says}" for rule in rules)
            yield ""


def _not_used() -> str:
    names = ", ".join(f"`{name}`" for name in NOT_USED)
    return (
        f"Other tables of the SSDA903 return ({names}) may lie in the folder and are"
        f" not read; nor is a sheet called `guide` in `{WORKBOOK_OF_ALL}.xlsx`."
        " Any other CSV file or workbook stops the batch, since a name misspelt would"
        " otherwise be data left out."
    )


def _and(names: tuple[str, ...]) -> str:
    return " and ".join(f"`{name}`" for name in names)


if __name__ == "__main__":
    print(guide())
