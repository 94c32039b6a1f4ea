-- Grain: organisation_id, service, period_start, stage_order
-- How many of a year's enquiries reached each stage: for the service alone.
-- A household that reached a stage reached all before it, so the counts never rise,
-- and the difference of two is how many stopped between them. That is why only the
-- service sees them: who sees totals sees what became of the year's enquiries.
with cohorts as (
    select * from core_application_cohorts
    where cut = 'year'
),

audience as (
    select audience from core_audience
),

stages (stage_order, stage) as (
    values
    (1, 'Enquired'),
    (2, 'Initial visit'),
    (3, 'Applied (stage 1)'),
    (4, 'Stage 2'),
    (5, 'Panel'),
    (6, 'Approved')
)

select
    cohorts.organisation_id,
    cohorts.service,
    cohorts.period_start,
    cohorts.period_end,
    stages.stage_order,
    stages.stage,
    count(*) filter (
        where if(cohorts.outcome = 'approved', 6, cohorts.stage_order)
        >= stages.stage_order
    ) as reached_count,
    count(*) as enquiries_count,
    count(*) filter (where cohorts.outcome = 'open') as open_count,
    'applicants' as source_files,
from cohorts
inner join audience on audience.audience = 'service'
cross join stages
group by all
