"""The contract of the registers: judgements, actions, standards, claims and words."""

from contract.shape import (
    Column,
    File,
    Rule,
    a_choice,
    a_reference,
    not_to_come,
    optional,
)
from contract.vocabulary import (
    COMPARISONS,
    OPERATIONS,
    PAGES,
    SERVICES,
    THEMES,
    WHERE_IT_STANDS,
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
    rules=(not_to_come("judgement_date"),),
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
    rules=(
        Rule(
            "decimals",
            "try_cast(decimals as int) not between -6 and 6",
            "is not how precisely a document prints",
            "write a number from -6 to 6; 1 is tenths, -3 is thousands",
        ),
        Rule(
            "tolerance_pct",
            "try_cast(tolerance_pct as double) not between 0 and 100",
            "is not a percentage from 0 to 100",
            "write how far apart the two may be",
        ),
    ),
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
