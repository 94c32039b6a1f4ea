-- Grain: organisation_id, cut, period_end, team, household_type, part, part_2
-- What was due for households in the latest 12 months, and whether it was done in time.
with events as (
    select * from core_household_events
    where state in ('In time', 'Late', 'Overdue')
),

spans as (
    select
        organisation_id,
        month_end as last_day,
        (month - interval 11 month)::date as first_day,
    from core_live_months
    where is_latest
)

select
    events.organisation_id,
    'rolling_12' as cut,
    spans.first_day as period_start,
    spans.last_day as period_end,
    events.team,
    events.household_type,
    events.kind as part,
    events.kind_order as part_order,
    events.state as part_2,
    case events.state
        when 'In time' then 1
        when 'Late' then 2
        else 3
    end as part_2_order,
    count(*) as tally_count,
    'household_events; households' as source_files,
from events
inner join spans
    on
        events.organisation_id = spans.organisation_id
        and events.due_date between spans.first_day and spans.last_day
group by all
