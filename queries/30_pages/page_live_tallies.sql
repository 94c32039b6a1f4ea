-- Grain: organisation_name, tally_id, cut, period_start, period_end,
-- dim_1, value_1, dim_2, value_2, part, part_2
-- Every tally of the extracts, as the audience may see it.
select
    authorities.organisation_name,
    shown.* exclude (organisation_id, source_files),
    sources.document_id,
    sources.reference,
from shown_tallies as shown
inner join stg_extract_authorities as authorities using (organisation_id)
left join core_extract_sources as sources using (organisation_id, source_files)
order by
    authorities.organisation_name,
    shown.tally_id,
    shown.cut,
    shown.dim_1,
    shown.value_1,
    shown.dim_2,
    shown.value_2,
    shown.period_end,
    shown.part_order,
    shown.part_2_order
