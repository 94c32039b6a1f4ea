-- Grain: organisation_id, household_id, kind, due_date
-- What is overdue, household by household. For the service itself alone: empty for
-- readers of totals.
with events as (
    select * from core_household_events
    where is_still_to_do
),

audience as (
    select * from core_audience
    where audience = 'service'
)

select
    events.organisation_id,
    events.household_id,
    events.team,
    events.household_type,
    events.kind,
    events.kind_order,
    events.due_date,
    events.late_days,
    'household_events; households' as source_files,
from events
cross join audience
