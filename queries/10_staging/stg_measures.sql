-- Grain: measure_id
-- The catalogue of measures.
select
    measure_id,
    measure_name,
    definition,
    unit,
    good_direction,
    theme,
    service,
    answers_to,
    live_aggregation,
    live_value,
    is_small,
from raw_measures
