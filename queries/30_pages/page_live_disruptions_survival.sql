-- Grain: organisation_name, carers, months
-- How long placements last: what share still did after whole months, by carers.
select
    authorities.organisation_name,
    shown.* exclude (organisation_id, source_files),
    sources.document_id,
    sources.reference,
from shown_survival as shown
inner join stg_extract_authorities as authorities using (organisation_id)
left join core_extract_sources as sources using (organisation_id, source_files)
order by authorities.organisation_name, shown.carers_order, shown.months
