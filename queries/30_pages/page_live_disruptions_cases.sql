-- Grain: organisation_name, child_id
-- Children with two placements or more since 1 April, for the service itself alone.
select
    authorities.organisation_name,
    shown.* exclude (organisation_id, source_files),
    sources.document_id,
    sources.reference,
from shown_cases_children as shown
inner join stg_extract_authorities as authorities using (organisation_id)
left join core_extract_sources as sources using (organisation_id, source_files)
order by authorities.organisation_name, shown.placements, shown.child_id
