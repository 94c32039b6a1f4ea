"""The contract of `data/published/`: figures and facts read from public documents."""

from contract.shape import Column, File, Rule, a_choice, a_reference, optional

THEMES = (
    "recruitment",
    "homes",
    "stability",
    "money",
    "adoption",
    "inspection",
    "support",
    "governance",
)
SERVICES = ("fostering", "adoption", "both")
PAGES = (
    "overview",
    "recruitment",
    "occupancy",
    "disruptions",
    "outturn",
    "adoption",
    "inspection",
    "check",
    "sources",
)
OPERATIONS = (
    "sum",
    "ratio",
    "percent",
    "mean",
    "weighted_mean",
    "percent_change",
    "count",
    "whole_number",
    "days_between",
    "months_as_days",
    "cost_of_shortfall_pct",
    "same_words",
)
COMPARISONS = (
    "equals",
    "about",
    "more_than",
    "less_than",
    "at_least",
    "at_most",
    "same_words",
)

WHERE_IT_STANDS = (
    a_reference("document_id", "documents.document_id"),
    Column("reference"),
    Column("locator"),
)

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
    ),
    key=("measure_id",),
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

JUDGEMENTS = File(
    "judgements",
    "One row per judgement that an inspection or review gave.",
    (
        Column("judgement_id", "identifier"),
        a_reference("organisation_id", "organisations.organisation_id"),
        Column("body"),
        optional("framework"),
        optional("judgement_date", "date"),
        Column("date_text"),
        Column("area"),
        Column("is_overall", "boolean"),
        Column("judgement"),
        optional(
            "grade",
            values=(
                "outstanding",
                "good",
                "requires improvement",
                "inadequate",
            ),
        ),
        optional("previous_judgement"),
        Column("is_ofsted", "boolean"),
        *WHERE_IT_STANDS,
        optional("note"),
    ),
    key=("judgement_id",),
)

ACTIONS = File(
    "actions",
    "One row per recommendation, priority, request or action.",
    (
        Column("action_id", "identifier"),
        a_reference("organisation_id", "organisations.organisation_id"),
        Column("action_type"),
        Column("action"),
        Column("owner"),
        Column("body"),
        a_choice(
            "status",
            "open",
            "in progress",
            "done",
            "planned",
            "not achieved",
            "for decision",
        ),
        Column("status_text"),
        optional("due_text"),
        *WHERE_IT_STANDS,
        optional("note"),
    ),
    key=("action_id",),
)

STANDARDS = File(
    "standards",
    "One row per standard, target, definition or reporting duty.",
    (
        Column("standard_id", "identifier"),
        a_reference("organisation_id", "organisations.organisation_id"),
        a_choice("service", *SERVICES),
        a_choice(
            "category",
            "kpi",
            "service standard",
            "statutory",
            "target",
            "reporting",
            "definition",
            "regulatory",
            "funding rule",
        ),
        Column("standard"),
        optional("value_text"),
        optional("value", "number"),
        optional("unit"),
        optional("operator"),
        optional("scope"),
        a_reference("measure_id", "measures.measure_id", required=False),
        *WHERE_IT_STANDS,
        optional("note"),
    ),
    key=("standard_id",),
)

MONITORING = File(
    "monitoring",
    "One row per arrangement by which somebody watches the service.",
    (
        Column("monitoring_id", "identifier"),
        a_reference("organisation_id", "organisations.organisation_id"),
        Column("system"),
        Column("kind"),
        Column("what_it_monitors"),
        optional("frequency"),
        Column("body"),
        a_choice("serves_page", *PAGES),
        *WHERE_IT_STANDS,
        optional("note"),
    ),
    key=("monitoring_id",),
)

CLAIMS = File(
    "claims",
    "One row per statement in a document that a calculator can test.",
    (
        Column("claim_id", "identifier"),
        a_reference("organisation_id", "organisations.organisation_id"),
        a_choice("theme", *THEMES),
        a_choice("service", *SERVICES),
        Column("statement"),
        a_reference("stated_figure_id", "figures.figure_id", required=False),
        Column("stated_text"),
        a_reference("document_id", "documents.document_id"),
        Column("reference"),
        Column("comment"),
        optional("cannot_test_reason"),
    ),
    key=("claim_id",),
)

CLAIM_TESTS = File(
    "claim_tests",
    "One row per way in which a claim is recomputed.",
    (
        a_reference("claim_id", "claims.claim_id"),
        Column("test_order", "integer"),
        Column("basis"),
        a_choice("operation", *OPERATIONS),
        Column("terms"),
        a_choice("compare", *COMPARISONS),
        a_reference("against_figure_id", "figures.figure_id", required=False),
        optional("decimals", "integer"),
        optional("tolerance_pct", "number"),
    ),
    key=("claim_id", "test_order"),
)

GLOSSARY = File(
    "glossary",
    "One row per word of the field, explained in plain words.",
    (
        Column("term"),
        Column("meaning"),
        a_choice("page", *PAGES),
    ),
    key=("term",),
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
