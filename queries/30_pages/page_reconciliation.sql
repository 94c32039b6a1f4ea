-- Grain: claim_id
-- What the documents state, recomputed: every claim with what comes out on each basis,
-- and its outcome. A claim holds if it holds on every basis on which it can be tested,
-- and partly if on some. The difference is recomputed less stated, on the first basis.
with claims as (
    select * from stg_claims
),

tests as (
    select * from core_claim_tests
),

organisations as (
    select * from stg_organisations
),

documents as (
    select * from stg_documents
),

results as (
    select
        claim_id,
        count(*) as test_count,
        count(is_holding) as tested_count,
        count(*) filter (where is_holding) as holding_count,
        max(difference) filter (where test_order = 1) as difference,
        min(computed_text) filter (where test_order = 1) as first_text,
        string_agg(computed_text || ' (' || basis || ')', '; ' order by test_order)
            as all_text,
    from tests
    group by claim_id
)

select
    claims.claim_id,
    organisations.organisation_name,
    claims.theme,
    claims.statement,
    claims.stated_text,
    if(results.test_count = 1, results.first_text, results.all_text)
        as recomputed_text,
    cast(results.difference as double) as difference,
    case
        when coalesce(results.tested_count, 0) = 0 then 'cannot be tested'
        when results.holding_count = results.tested_count then 'holds'
        when results.holding_count = 0 then 'does not hold'
        else 'partly'
    end as outcome,
    claims.reference,
    claims.comment,
    claims.document_id,
    claims.service,
    documents.title as document_title,
    case
        when results.claim_id is null then claims.cannot_test_reason
        when results.tested_count = 0
            then 'A figure that the test needs is not in the record.'
    end as cannot_test_reason,
from claims
inner join organisations using (organisation_id)
inner join documents using (document_id)
left join results using (claim_id)
order by claims.document_id, claims.claim_id
