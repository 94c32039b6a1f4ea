-- Grain: organisation_name, period_end, child_id
-- Children who wait for a match, longest first; for the service alone.
select
    authorities.organisation_name,
    cases.* exclude (organisation_id, source_files),
    sources.document_id,
    sources.reference,
from shown_cases_adoption as cases
inner join stg_extract_authorities as authorities using (organisation_id)
left join core_extract_sources as sources using (organisation_id, source_files)
order by
    authorities.organisation_name asc,
    cases.period_end asc,
    cases.waited_days desc,
    cases.child_id asc
