-- Grain: organisation_name, measure_id, cut, period_end, dim_1, value_1, dim_2, value_2
-- Every measure that the extracts feed, as the audience may see it.
select
    authorities.organisation_name,
    measures.theme,
    measures.service,
    measures.measure_name,
    measures.unit,
    measures.good_direction,
    measures.live_value,
    shown.* exclude (organisation_id, source_files),
    sources.document_id,
    sources.reference,
from shown_measures as shown
inner join stg_extract_authorities as authorities using (organisation_id)
inner join stg_measures as measures using (measure_id)
left join core_extract_sources as sources using (organisation_id, source_files)
order by
    authorities.organisation_name,
    shown.measure_id,
    shown.cut,
    shown.dim_1,
    shown.value_1,
    shown.dim_2,
    shown.value_2,
    shown.period_end
