-- Grain: organisation_name, household_id
-- Households on hold, or with more children than places; for the service alone.
with cases as (
    select * from shown_cases_places
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
    cases.team,
    cases.household_type,
    cases.approved_places as approved_places_count,
    cases.filled_places as filled_places_count,
    cases.over_places as over_places_count,
    cases.is_on_hold,
    cases.reason,
    case when cases.reason is null then 'z' end as reason_symbol,
    cases.on_hold_from_date,
    case when not cases.is_on_hold then 'z' end as on_hold_from_date_symbol,
    cases.on_hold_days,
    case when not cases.is_on_hold then 'z' end as on_hold_days_symbol,
    sources.document_id,
    sources.reference,
from cases
inner join authorities using (organisation_id)
left join sources using (organisation_id, source_files)
order by
    authorities.organisation_name asc,
    cases.on_hold_days desc nulls last,
    cases.household_id asc
