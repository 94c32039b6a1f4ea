-- Grain: organisation_name, period_end, part
-- The variance since April in parts that add up to it, to the penny.
select
    authorities.organisation_name,
    bridge.* exclude (organisation_id, source_files),
    sources.document_id,
    sources.reference,
from shown_outturn_bridge as bridge
inner join stg_extract_authorities as authorities using (organisation_id)
left join core_extract_sources as sources using (organisation_id, source_files)
order by authorities.organisation_name, bridge.period_end, bridge.part_order
