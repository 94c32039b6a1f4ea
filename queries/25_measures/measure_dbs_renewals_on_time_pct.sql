-- Grain: organisation_id, month, team, household_type
-- DBS renewals done by the day they were due, of those due in the month.
with events as (
    select * from core_household_events
    where
        kind = 'DBS renewals'
        and state in ('In time', 'Late', 'Overdue')
),

months as (
    select * from core_live_months
)

select
    events.organisation_id,
    events.month,
    events.team,
    events.household_type,
    count_if(events.state = 'In time') as numerator,
    count(*) as denominator,
    'household_events; households' as source_files,
from events
semi join months using (organisation_id, month)
group by
    events.organisation_id,
    events.month,
    events.team,
    events.household_type
