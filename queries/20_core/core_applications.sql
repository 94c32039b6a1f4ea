-- Grain: organisation_id, applicant_id
-- One household's way from its enquiry: its dates, how far it came, how it ended.
-- The furthest stage is the last one with a date, whatever the outcome. Reasons that
-- are codes of Ofsted's survey are written out; others are the service's own words.
with applicants as (
    select * from stg_extract_applicants
    where service in ('fostering', 'adoption') and enquiry_date is not null
),

reasons (code, words) as (
    values
    ('AW1', 'Fostering not as expected'),
    ('AW2', 'Assessment not as expected'),
    ('AW3', 'Household circumstances'),
    ('AW4', 'Financial reasons'),
    ('AW5', 'Fear of allegations'),
    ('AW0', 'Other or not known')
),

extracts as (
    select distinct
        organisation_id,
        extracted_date,
    from core_live_months
),

staged as (
    select
        applicants.*,
        coalesce(applicants.outcome, 'open') as fate,
        case
            when applicants.panel_date is not null then 5
            when applicants.stage_2_date is not null then 4
            when applicants.application_date is not null then 3
            when applicants.initial_visit_date is not null then 2
            else 1
        end as stage_order,
    from applicants
)

select
    staged.organisation_id,
    staged.applicant_id,
    staged.service,
    coalesce(staged.enquiry_source, 'Not known') as enquiry_source,
    staged.enquiry_date,
    staged.first_response_date,
    staged.initial_visit_date,
    staged.application_date,
    staged.stage_2_date,
    staged.panel_date,
    staged.decision_date,
    staged.fate as outcome,
    case
        when staged.fate in ('withdrawn', 'declined')
            then coalesce(
                reasons.words,
                staged.outcome_reason,
                if(staged.fate = 'declined', 'Declined by the service', 'Not known')
            )
    end as reason,
    staged.household_id,
    staged.stage_order,
    case staged.stage_order
        when 5 then 'At or after panel'
        when 4 then 'In stage 2'
        when 3 then 'In stage 1'
        when 2 then 'After the initial visit'
        else 'After the enquiry'
    end as stage,
    case staged.stage_order
        when 5 then staged.panel_date
        when 4 then staged.stage_2_date
        when 3 then staged.application_date
        when 2 then staged.initial_visit_date
        else staged.enquiry_date
    end as stage_began_date,
    staged.fate = 'open' as is_open,
    extracts.extracted_date,
from staged
inner join extracts using (organisation_id)
left join reasons on upper(trim(staged.outcome_reason)) = reasons.code
