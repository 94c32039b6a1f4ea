-- Grain: organisation_id, applicant_id, time_limit
-- Open assessments with the day on which each limit runs out; for the service alone.
with cases as (
    select * from shown_cases_assessments
),

authorities as (
    select * from stg_extract_authorities
),

sources as (
    select * from core_extract_sources
    where source_files = 'applicants'
)

select
    cases.organisation_id,
    authorities.organisation_name,
    cases.applicant_id,
    cases.service,
    cases.time_limit,
    cases.enquiry_source,
    cases.stage,
    cases.stage_order,
    cases.application_date,
    cases.waited_days,
    cases.stage_days,
    case
        when cases.stage_days <= 30 then 'Up to 30 days'
        when cases.stage_days <= 90 then '31 to 90 days'
        when cases.stage_days <= 180 then '91 to 180 days'
        else 'Over 180 days'
    end as stage_age,
    cases.due_date,
    cast(date_trunc('month', cases.due_date) as date) as due_month,
    cases.left_days,
    cases.expected_date,
    cases.prospect,
    cases.prospect_order,
    cases.extracted_date,
    sources.document_id,
    sources.reference,
from cases
inner join authorities using (organisation_id)
left join sources using (organisation_id)
order by
    authorities.organisation_name asc,
    cases.service desc,
    cases.due_date asc,
    cases.applicant_id asc,
    cases.time_limit asc
