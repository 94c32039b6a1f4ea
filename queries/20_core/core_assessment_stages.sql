-- Grain: organisation_id, applicant_id, stage
-- How long each finished stage of an assessment took, if it ended in the last year.
-- The year is the twelve months to the day of the extract. A stage that ended in a
-- withdrawal is not among them: they say how long the work takes, not who stays.
with applications as (
    select * from core_applications
    where application_date is not null
),

stages as (
    select
        organisation_id,
        applicant_id,
        service,
        'In stage 1' as stage,
        application_date as from_date,
        stage_2_date as to_date,
        extracted_date,
    from applications
    union all
    select
        organisation_id,
        applicant_id,
        service,
        'In stage 2' as stage,
        stage_2_date as from_date,
        panel_date as to_date,
        extracted_date,
    from applications
    union all
    select
        organisation_id,
        applicant_id,
        service,
        'At or after panel' as stage,
        panel_date as from_date,
        decision_date as to_date,
        extracted_date,
    from applications
    where outcome in ('approved', 'declined')
)

select
    organisation_id,
    applicant_id,
    service,
    stage,
    to_date - from_date as stage_days,
from stages
where
    from_date is not null
    and to_date > extracted_date - interval 12 month
    and to_date <= extracted_date
