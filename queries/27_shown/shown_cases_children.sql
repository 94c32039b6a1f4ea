-- Grain: organisation_id, child_id
-- Children looked after at the end of the latest month who have had two placements or
-- more since 1 April, one by one. For the service itself alone: empty for readers of
-- totals.
with spans as (
    select * from core_children_spans
),

stays as (
    select * from core_placement_stays
),

months as (
    select * from core_live_months
    where is_latest
),

audience as (
    select * from core_audience
    where audience = 'service'
)

select
    spans.organisation_id,
    spans.child_id,
    months.month_end,
    if(months.month < spans.three_year_to, 'Three or more', 'Two') as placements,
    coalesce(months.month < spans.three_rolling_to, false) as has_three_in_12_months,
    spans.age_band,
    spans.placement_kind,
    spans.provider,
    spans.sex,
    spans.ethnic_group,
    stays.spell_started_date as placement_began_date,
    'episodes; header' as source_files,
from spans
inner join months
    on
        spans.organisation_id = months.organisation_id
        and spans.from_month <= months.month
        and spans.to_month > months.month
inner join stays
    on
        spans.organisation_id = stays.organisation_id
        and spans.child_id = stays.child_id
        and spans.started_date = stays.started_date
cross join audience
where months.month < spans.two_year_to
