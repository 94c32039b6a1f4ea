-- Grain: organisation_name, household_id, kind, due_date
-- What is overdue for households, the longest first; for the service alone.
with cases as (
    select * from shown_cases_household_events
),

authorities as (
    select * from stg_extract_authorities
),

sources as (
    select * from core_extract_sources
)

select
    authorities.organisation_name,
    cases.household_id,
    cases.kind,
    cases.team,
    cases.household_type,
    cases.due_date,
    cases.late_days,
    sources.document_id,
    sources.reference,
from cases
inner join authorities using (organisation_id)
left join sources using (organisation_id, source_files)
order by
    authorities.organisation_name asc,
    cases.late_days desc,
    cases.household_id asc,
    cases.kind asc
