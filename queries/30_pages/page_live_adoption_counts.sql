-- Grain: organisation_name, measure_id, cut, period_end, dim_1, value_1, dim_2, value_2
-- What happened to children on their way to adoption, and how many wait for a match.
--
-- Only periods that the adoption extract covers whole.
select
    authorities.organisation_name,
    shown.measure_id,
    measures.measure_name,
    shown.cut,
    shown.period_start,
    shown.period_end,
    shown.dim_1,
    shown.value_1,
    shown.dim_2,
    shown.value_2,
    shown.value as children_count,
    shown.value_symbol as children_count_symbol,
    shown.is_rounded,
    sources.document_id,
    sources.reference,
from shown_measures as shown
inner join shown_adoption_begun as begun
    on
        shown.organisation_id = begun.organisation_id
        and shown.period_start >= begun.first_month
inner join stg_extract_authorities as authorities
    on shown.organisation_id = authorities.organisation_id
inner join stg_measures as measures on shown.measure_id = measures.measure_id
left join core_extract_sources as sources
    on
        shown.organisation_id = sources.organisation_id
        and shown.source_files = sources.source_files
where
    shown.measure_id in (
        'adopters_waiting',
        'adoption_decisions',
        'adoption_decisions_reversed',
        'adoption_disruption_children',
        'adoption_disruptions',
        'children_adopted',
        'children_awaiting_match',
        'children_matched',
        'children_placed_with_adopters',
        'placement_orders'
    )
order by
    authorities.organisation_name,
    shown.measure_id,
    shown.cut,
    shown.dim_1,
    shown.value_1,
    shown.dim_2,
    shown.value_2,
    shown.period_end
