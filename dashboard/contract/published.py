"""The contract of `data/published/`: figures and facts read from public documents."""

from contract.registers import (
    ACTIONS,
    CLAIM_TESTS,
    CLAIMS,
    GLOSSARY,
    JUDGEMENTS,
    MONITORING,
    STANDARDS,
)
from contract.shape import (
    Column,
    File,
    Rule,
    a_choice,
    a_reference,
    not_to_come,
    optional,
)
from contract.vocabulary import AGGREGATIONS, SERVICES, THEMES, WHERE_IT_STANDS

TOO_LARGE = 10_000_000_000

ORGANISATIONS = File(
    "organisations",
    "One row per organisation that the documents are about or compare with.",
    (
        Column("organisation_id", "identifier"),
        Column("organisation_name"),
        Column("full_name"),
        a_choice("kind", "council", "agency", "consultancy", "comparator", "other"),
        Column("has_pages", "boolean"),
        optional("about"),
    ),
    key=("organisation_id",),
    rules=(
        Rule(
            "about",
            "has_pages = 'true' and about is null",
            "is blank although the organisation has pages",
            "say in a sentence what its documents cover",
        ),
    ),
)

DOCUMENTS = File(
    "documents",
    "One row per document, or part of a document pack.",
    (
        Column("document_id", "identifier"),
        a_reference("part_of", "documents.document_id", required=False),
        a_reference("organisation_id", "organisations.organisation_id"),
        Column("title"),
        Column("publisher"),
        optional("published_date", "date"),
        Column("published_text"),
        Column("period_covered"),
        Column("licence"),
        optional("licence_note"),
        Column("source_file"),
        Column("sha256", "identifier"),
        Column("is_open_licence", "boolean"),
        optional("note"),
    ),
    key=("document_id",),
    rules=(
        Rule(
            "sha256",
            "not regexp_full_match(sha256, '[0-9a-f]{64}')",
            "is not a SHA-256 checksum",
            "write the 64 hexadecimal digits of the text that was read",
        ),
        Rule(
            "part_of",
            "part_of = document_id",
            "is the document itself",
            "name the pack that it is a part of, or leave it blank",
        ),
        not_to_come("published_date"),
    ),
)

MEASURES = File(
    "measures",
    "The catalogue: one row per thing that is measured.",
    (
        Column("measure_id", "identifier"),
        Column("measure_name"),
        Column("definition"),
        Column("unit"),
        a_choice("good_direction", "up", "down", "neither"),
        a_choice("theme", *THEMES),
        a_choice("service", *SERVICES),
        optional("answers_to"),
        optional("live_aggregation", values=AGGREGATIONS),
        optional("live_value", values=("count", "pct", "average", "gbp")),
        Column("is_small", "boolean"),
    ),
    key=("measure_id",),
    rules=(
        Rule(
            "live_value",
            "(live_value is null) <> (live_aggregation is null)",
            "and live_aggregation go together",
            "fill both for a measure that extracts feed, or neither",
        ),
    ),
)

FIGURES = File(
    "figures",
    "One row per figure in a document, as printed and as read.",
    (
        Column("figure_id", "identifier"),
        a_reference("organisation_id", "organisations.organisation_id"),
        a_reference("measure_id", "measures.measure_id"),
        optional("breakdown"),
        a_choice("variant", "table", "text"),
        a_choice(
            "period_kind",
            "financial_year",
            "three_years",
            "date",
            "month",
            "calendar_year",
            "range",
            "standing",
            "undated",
        ),
        Column("period_label"),
        optional("period_start", "date"),
        optional("period_end", "date"),
        a_choice(
            "role",
            "actual",
            "target",
            "budget",
            "variance",
            "comparator",
            "standard",
            "event",
        ),
        optional("as_printed"),
        optional("as_read", "number"),
        Column("scale", "integer", values=("1", "1000", "1000000")),
        optional("symbol", values=("x", "z", "c", "low")),
        optional("read_text"),
        optional("reading"),
        Column("is_main", "boolean"),
        Column("is_approximate", "boolean"),
        *WHERE_IT_STANDS,
        optional("note"),
    ),
    key=("figure_id",),
    rules=(
        Rule(
            "as_read",
            "(as_read is not null)::int + (symbol is not null)::int"
            " + (read_text is not null)::int <> 1",
            "needs exactly one reading",
            "fill one of as_read, symbol and read_text, and leave the others blank",
        ),
        Rule(
            "reading",
            "symbol is not null and reading is null",
            "is blank although the figure has a symbol instead of a value",
            "say in reading why there is no value",
        ),
        Rule(
            "as_read",
            "abs(try_cast(as_read as double)) * try_cast(scale as double)"
            f" >= {TOO_LARGE}",
            "is too large for a figure of these services",
            "correct as_read or scale; as_read times scale stays below ten billion",
        ),
        Rule(
            "period_end",
            "try_cast(period_end as date) < try_cast(period_start as date)",
            "is before period_start",
            "put the earlier date in period_start",
        ),
        Rule(
            "period_label",
            "period_kind = 'financial_year' and (not regexp_full_match("
            "period_label, '20[0-9]{2}/[0-9]{2}') or try_cast(period_label[6:]"
            " as int) <> (try_cast(period_label[3:4] as int) + 1) % 100)",
            "is not a financial year",
            "write it as 2015/16",
        ),
    ),
)

PUBLISHED = (
    ORGANISATIONS,
    DOCUMENTS,
    MEASURES,
    FIGURES,
    JUDGEMENTS,
    ACTIONS,
    STANDARDS,
    MONITORING,
    CLAIMS,
    CLAIM_TESTS,
    GLOSSARY,
)
