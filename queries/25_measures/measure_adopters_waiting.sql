-- Grain: organisation_id, month
-- Approved adopters without a match at the end of the month.
with waiting as (
    select
        organisation_id,
        month,
        count(*) as adopter_count,
    from core_adopters_waiting
    group by organisation_id, month
)

select
    months.organisation_id,
    months.month,
    coalesce(waiting.adopter_count, 0) as numerator,
    cast(null as bigint) as denominator,
    'adoption; applicants' as source_files,
from core_adopters_months as months
left join waiting using (organisation_id, month)
