"""The registers of the record, as lists that can be searched."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pyarrow as pa

from figures.figure import Figure
from findings import sources as says
from findings.record import Record


@dataclass(frozen=True)
class Register:
    """A register: its view, what its entries are called, where words are looked for.

    `entry` turns a row into an entry of the list; `headings` are the file's columns.
    `choices` names the fields that the list can be narrowed by, with their labels.
    """

    view: str
    one: str
    subtitle: str
    fields: tuple[str, ...]
    entry: Callable[[says.Row], Record]
    headings: tuple[str, ...]
    choices: dict[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


REGISTERS = {
    "Figures": Register(
        view="page_figures",
        one="figure",
        subtitle="As printed and as read, with the place where each stands",
        fields=(
            "measure_name",
            "breakdown",
            "organisation_name",
            "period_label",
            "role",
            "as_printed",
            "read_text",
            "reading",
            "document_title",
            "reference",
            "note",
        ),
        entry=says.figure,
        headings=(
            "figure_id",
            "organisation_name",
            "measure_name",
            "breakdown",
            "period_label",
            "role",
            "as_printed",
            "value",
            "unit",
            "read_text",
            "symbol",
            "reading",
            "is_main",
            "is_approximate",
            "note",
        ),
        choices={"measure_name": "Measure", "document_title": "Document"},
        notes=("The years chosen above do not narrow this list.",),
    ),
    "Documents": Register(
        view="page_documents",
        one="document",
        subtitle="What was read, whose it is, and what may be done with it",
        fields=("title", "publisher", "organisation_name", "period_covered", "licence"),
        entry=says.document,
        headings=(
            "document_id",
            "title",
            "publisher",
            "published_text",
            "period_covered",
            "licence_note",
            "source_file",
            "sha256",
            "figure_count",
        ),
    ),
    "Measures": Register(
        view="page_measures",
        one="measure",
        subtitle="The catalogue: what each measure means, and which way is better",
        fields=("measure_name", "definition", "unit", "theme", "answers_to"),
        entry=says.measure,
        headings=(
            "measure_id",
            "measure_name",
            "definition",
            "unit",
            "good_direction",
            "theme",
            "service",
            "answers_to",
            "figure_count",
        ),
    ),
    "Words": Register(
        view="page_glossary",
        one="word",
        subtitle="What the words of the field mean here",
        fields=("term", "meaning"),
        entry=says.word,
        headings=("term", "meaning"),
    ),
}


def listing(register: Register, rows: pa.Table, part: slice, total: int) -> Figure:
    """Return a part of the rows as a list; the file holds all that were found."""
    return Figure(
        name=f"{register.one}s",
        headline=says.found(rows.num_rows, total, register.one),
        subtitle=register.subtitle,
        rows=rows,
        records=tuple(register.entry(row) for row in rows.to_pylist()[part]),
        headings={name: name for name in register.headings},
        notes=register.notes,
    )
