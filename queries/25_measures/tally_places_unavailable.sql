-- Grain: organisation_id, cut, period_end, team, household_type, part
-- Places not available at the end of each month, by the council's reason.
with days as (
    select * from core_place_days
    where
        is_month_end
        and unavailable_places > 0
),

months as (
    select * from core_live_months
)

select
    days.organisation_id,
    'month' as cut,
    days.month as period_start,
    months.month_end as period_end,
    days.team,
    days.household_type,
    days.unavailable_reason as part,
    1 as part_order,
    sum(days.unavailable_places)::bigint as tally_count,
    'places; episodes' as source_files,
from days
inner join months using (organisation_id, month)
group by
    days.organisation_id,
    days.month,
    months.month_end,
    days.team,
    days.household_type,
    days.unavailable_reason
