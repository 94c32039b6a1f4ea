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
from raw_measures
