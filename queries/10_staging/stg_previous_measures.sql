-- Grain: organisation_id, measure_id, cut, period_end
-- Each month as it was shown before the present files came.
select
    organisation_id,
    measure_id,
    cut,
    period_end,
    numerator,
    denominator,
    value,
    extracted_date,
from raw_previous_measures
