-- Grain: measure_name
-- What the words of the Disruptions page mean, from the catalogue of measures.
with measures as (
    select * from stg_measures
)

select
    measure_name,
    definition,
    service,
from measures
where
    measure_id in (
        'adoption_disruptions',
        'adoption_disruption_children',
        'adoption_decisions_reversed',
        'placement_disruptions',
        'early_permanence_placements',
        'long_term_stability_pct'
    )
order by service, measure_name
