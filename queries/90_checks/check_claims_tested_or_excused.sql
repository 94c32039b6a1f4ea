-- Grain: problem
-- A claim has either a test or the reason why there is none.
with claims as (
    select * from stg_claims
),

tested as (
    select distinct claim_id from stg_claim_tests
)

select
    'claims.csv, ' || claims.claim_id || if(
        tested.claim_id is null,
        ': has no test; add one to claim_tests.csv, or say why not in'
        || ' cannot_test_reason.',
        ': has a test and a cannot_test_reason; remove one of them.'
    ) as problem,
from claims
left join tested using (claim_id)
where (tested.claim_id is null) = (claims.cannot_test_reason is null)
