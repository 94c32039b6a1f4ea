-- Grain: organisation_id, service, period_start, stage_order
-- How far each year's enquiries have come; for the service alone, like lists of cases.
with stages as (
    select * from shown_cases_cohort_stages
),

authorities as (
    select * from stg_extract_authorities
),

sources as (
    select * from core_extract_sources
)

select
    stages.organisation_id,
    authorities.organisation_name,
    stages.service,
    stages.period_start,
    stages.period_end,
    stages.stage_order,
    stages.stage,
    stages.reached_count,
    stages.enquiries_count,
    stages.open_count,
    100 * stages.reached_count / nullif(stages.enquiries_count, 0) as of_enquiries_pct,
    sources.document_id,
    sources.reference,
from stages
inner join authorities using (organisation_id)
left join sources using (organisation_id, source_files)
order by
    authorities.organisation_name asc,
    stages.service desc,
    stages.period_start asc,
    stages.stage_order asc
