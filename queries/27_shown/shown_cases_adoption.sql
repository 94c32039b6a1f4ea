-- Grain: organisation_id, period_end, child_id
-- Children with a plan for adoption and no match at the end of each month, one by one.
-- Of the latest 13 months; for the service itself alone: empty for readers of totals.
with waiting as (
    select * from core_adoption_waiting
),

latest as (
    select
        organisation_id,
        month as latest_month,
    from core_live_months
    where is_latest
),

audience as (
    select * from core_audience
    where audience = 'service'
)

select
    waiting.organisation_id,
    waiting.month_end as period_end,
    waiting.child_id,
    waiting.age_band,
    waiting.sex,
    waiting.ethnic_group,
    waiting.waiting_from_date,
    waiting.waited_days,
    waiting.has_authority,
    'adoption; header' as source_files,
from waiting
inner join latest using (organisation_id)
cross join audience
where waiting.month >= latest.latest_month - interval 12 month
