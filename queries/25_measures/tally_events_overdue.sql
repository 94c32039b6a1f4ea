-- Grain: organisation_id, cut, period_end, team, household_type, part, part_2
-- What is overdue for households on the day the records were drawn, and for how long.
with events as (
    select * from core_household_events
    where is_still_to_do
),

authorities as (
    select * from stg_extract_authorities
)

select
    events.organisation_id,
    'now' as cut,
    authorities.extracted_date as period_start,
    authorities.extracted_date as period_end,
    events.team,
    events.household_type,
    events.kind as part,
    events.kind_order as part_order,
    case
        when events.late_days <= 30 then 'Up to 30 days'
        when events.late_days <= 90 then '31 to 90 days'
        else 'More than 90 days'
    end as part_2,
    case
        when events.late_days <= 30 then 1
        when events.late_days <= 90 then 2
        else 3
    end as part_2_order,
    count(*) as tally_count,
    'household_events; households' as source_files,
from events
inner join authorities using (organisation_id)
group by all
