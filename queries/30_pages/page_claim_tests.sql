-- Grain: claim_id, test_order
-- Each way in which a claim was recomputed, and whether it agrees with the document.
with tests as (
    select * from core_claim_tests
),

claims as (
    select * from stg_claims
)

select
    tests.claim_id,
    tests.test_order,
    tests.basis,
    tests.computed_text,
    tests.is_holding,
    claims.document_id,
    claims.reference,
from tests
inner join claims using (claim_id)
order by tests.claim_id, tests.test_order
