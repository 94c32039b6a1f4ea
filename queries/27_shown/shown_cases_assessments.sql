-- Grain: organisation_id, applicant_id, time_limit
-- Open assessments one by one, for the service alone: who sees totals sees no row.
with limits as (
    select * from core_running_limits
),

audience as (
    select audience from core_audience
)

select limits.*
from limits
inner join audience on audience.audience = 'service'
