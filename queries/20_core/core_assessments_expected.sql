-- Grain: organisation_id, applicant_id
-- Each open assessment, and when it would come to panel and to a decision at the
-- present pace. The pace: what is left of its stage is the middle of what was left for
-- those of the last year that had waited as long; each later stage takes its middle
-- length. Where nobody of the last year waited as long, or a stage has not been
-- finished by anybody, no day can be said.
with open_assessments as (
    select
        *,
        extracted_date - stage_began_date as stage_days,
    from core_applications
    where is_open and application_date is not null
),

finished as (
    select * from core_assessment_stages
),

pace as (
    select
        organisation_id,
        service,
        median(stage_days) filter (where stage = 'In stage 2') as stage_2_days,
        median(stage_days) filter (
            where stage = 'At or after panel'
        ) as after_panel_days,
    from finished
    group by organisation_id, service
),

waits as (
    select
        open_assessments.organisation_id,
        open_assessments.applicant_id,
        count(finished.stage_days) as finished_count,
        median(finished.stage_days - open_assessments.stage_days) filter (
            where finished.stage_days >= open_assessments.stage_days
        ) as left_days,
    from open_assessments
    left join finished
        on
            open_assessments.organisation_id = finished.organisation_id
            and open_assessments.service = finished.service
            and open_assessments.stage = finished.stage
    group by open_assessments.organisation_id, open_assessments.applicant_id
),

timed as (
    select
        open_assessments.*,
        waits.finished_count > 0 and waits.left_days is null as is_slower_than_all,
        waits.left_days as stage_left_days,
        case open_assessments.stage_order
            when 3 then waits.left_days + pace.stage_2_days
            when 4 then waits.left_days
        end as panel_left_days,
        case open_assessments.stage_order
            when 3 then waits.left_days + pace.stage_2_days + pace.after_panel_days
            when 4 then waits.left_days + pace.after_panel_days
            when 5 then waits.left_days
        end as decision_left_days,
    from open_assessments
    inner join waits using (organisation_id, applicant_id)
    left join pace using (organisation_id, service)
)

select
    organisation_id,
    applicant_id,
    service,
    enquiry_source,
    application_date,
    stage_2_date,
    panel_date,
    stage,
    stage_order,
    stage_began_date,
    stage_days,
    extracted_date,
    is_slower_than_all,
    extracted_date + cast(ceil(stage_left_days) as integer) as stage_end_date,
    extracted_date + cast(ceil(panel_left_days) as integer) as panel_expected_date,
    extracted_date
    + cast(ceil(decision_left_days) as integer) as decision_expected_date,
from timed
