-- Grain: organisation_id, applicant_id, step
-- Each step that a household took in a complete month, and whether it was in time.
-- The standards: answered on the day of the enquiry; visited within three calendar
-- days of it (the records have dates and no times, so 72 hours are three days); for
-- fostering, panel within 8 months and a decision within 6 months of the application;
-- for adoption, stage 1 in two months and stage 2 in four. A limit in months ends on
-- the same day of the month, or on the last day of a shorter one; that day is in time.
-- A decision is an approval or a refusal after an application: a household that
-- withdraws has none. An enquiry that nobody has answered yet was not answered that
-- day.
with applications as (
    select * from core_applications
),

months as (
    select * from core_recruitment_months
),

steps (step) as (
    values
    ('enquiry'),
    ('initial visit'),
    ('application'),
    ('stage 2'),
    ('panel'),
    ('decision')
),

dated as (
    select
        applications.*,
        steps.step,
        case steps.step
            when 'enquiry' then enquiry_date
            when 'initial visit' then initial_visit_date
            when 'application' then application_date
            when 'stage 2' then stage_2_date
            when 'panel' then panel_date
            when 'decision' then
                case
                    when outcome in ('approved', 'declined') and stage_order >= 3
                        then decision_date
                end
        end as step_date,
        case
            when steps.step = 'enquiry' then enquiry_date
            when steps.step = 'initial visit' then enquiry_date + 3
            when steps.step = 'panel' and service = 'fostering'
                then application_date + interval 8 month
            when steps.step = 'decision' and service = 'fostering'
                then application_date + interval 6 month
            when steps.step = 'stage 2' and service = 'adoption'
                then application_date + interval 2 month
            when steps.step = 'decision' and service = 'adoption'
                then stage_2_date + interval 4 month
        end as due_date,
    from applications
    cross join steps
)

select
    dated.organisation_id,
    dated.applicant_id,
    dated.service,
    dated.enquiry_source,
    dated.step,
    dated.step_date,
    months.month,
    case
        when dated.step = 'enquiry'
            then coalesce(dated.first_response_date <= dated.due_date, false)
        else dated.step_date <= dated.due_date
    end as is_in_time,
from dated
inner join months
    on
        dated.organisation_id = months.organisation_id
        and date_trunc('month', dated.step_date) = months.month
