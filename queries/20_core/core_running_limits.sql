-- Grain: organisation_id, applicant_id, time_limit
-- Each limit that runs for an open assessment: its last day, and whether it will hold.
-- Fostering: a decision within 6 months of the application (the service's own limit)
-- and, until the panel, panel within 8 months (NMS 14.4). Adoption: stage 1 in two
-- months, then stage 2 in four. Whoever has waited longer than everybody of the last
-- year counts as likely to run over.
with assessments as (
    select * from core_assessments_expected
),

limits as (
    select
        *,
        'Decision in 6 months' as time_limit,
        cast(application_date + interval 6 month as date) as due_date,
        decision_expected_date as expected_date,
    from assessments
    where service = 'fostering'
    union all
    select
        *,
        'Panel in 8 months' as time_limit,
        cast(application_date + interval 8 month as date) as due_date,
        panel_expected_date as expected_date,
    from assessments
    where service = 'fostering' and panel_date is null
    union all
    select
        *,
        'Stage 1 in 2 months' as time_limit,
        cast(application_date + interval 2 month as date) as due_date,
        stage_end_date as expected_date,
    from assessments
    where service = 'adoption' and stage_order = 3
    union all
    select
        *,
        'Stage 2 in 4 months' as time_limit,
        cast(
            coalesce(stage_2_date, panel_date) + interval 4 month as date
        ) as due_date,
        decision_expected_date as expected_date,
    from assessments
    where service = 'adoption' and stage_order > 3
)

select
    organisation_id,
    applicant_id,
    time_limit,
    service,
    enquiry_source,
    stage,
    stage_order,
    application_date,
    stage_began_date,
    extracted_date - application_date as waited_days,
    stage_days,
    due_date,
    due_date - extracted_date as left_days,
    expected_date,
    case
        when due_date < extracted_date then 'Over already'
        when expected_date > due_date or is_slower_than_all then 'Likely to run over'
        when expected_date is not null then 'Likely in time'
        else 'Pace not known'
    end as prospect,
    case
        when due_date < extracted_date then 1
        when expected_date > due_date or is_slower_than_all then 2
        when expected_date is not null then 3
        else 4
    end as prospect_order,
    extracted_date,
from limits
