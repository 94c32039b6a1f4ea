-- Grain: claim_id
-- Statements in the documents that a calculator can test.
select
    claim_id,
    organisation_id,
    theme,
    service,
    statement,
    stated_figure_id,
    stated_text,
    document_id,
    reference,
    comment,
    cannot_test_reason,
from raw_claims
