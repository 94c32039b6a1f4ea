-- Grain: claim_id
-- The claims as they are listed, worst first: those that do not hold before those that
-- hold in part, cannot be tested or hold; within each, the largest gap first, as a
-- share of what the document states. Gaps in words have no size and come after.
with claims as (
    select * from page_reconciliation
),

tests as (
    select * from core_claim_tests
),

gaps as (
    select
        claim_id,
        max(
            if(starts_with(unit, 'gbp'), 'gbp', unit)
        ) filter (where test_order = 1) as difference_unit,
        max(
            100 * abs(cast(difference as double))
            / nullif(abs(cast(compared_value as double)), 0)
        ) filter (where not is_holding) as gap_pct,
    from tests
    group by claim_id
)

select
    claims.claim_id,
    claims.organisation_name,
    claims.theme,
    claims.service,
    claims.statement,
    claims.stated_text,
    claims.recomputed_text,
    claims.difference,
    gaps.difference_unit,
    gaps.gap_pct,
    claims.outcome,
    claims.comment,
    claims.cannot_test_reason,
    claims.document_title,
    claims.document_id,
    claims.reference,
    row_number() over (
        order by
            case claims.outcome
                when 'does not hold' then 1
                when 'partly' then 2
                when 'cannot be tested' then 3
                else 4
            end asc,
            gaps.gap_pct desc nulls last,
            claims.document_id asc,
            claims.claim_id asc
    ) as worst_order,
from claims
left join gaps using (claim_id)
order by worst_order
