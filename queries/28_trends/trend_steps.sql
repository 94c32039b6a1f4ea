-- Grain: organisation_id, measure_id, cut, period_end
-- The values that are read, each with the value before it. A period without a value,
-- or one that may not be shown, is a gap: no step and no moving range reaches across
-- it, and no run. A new baseline breaks them too. `chain_number` counts the unbroken
-- stretches.
with valued as (
    select
        organisation_id,
        measure_id,
        cut,
        period_end,
        period_number,
        segment_from_date,
        value,
        period_number - row_number() over (
            partition by organisation_id, measure_id, cut, segment_from_date
            order by period_number
        ) as chain_number,
    from trend_series
    where value is not null and not is_overlapping and not is_withheld
)

select
    *,
    lag(value) over chain as value_before,
    abs(value - lag(value) over chain) as moving_range,
from valued
window chain as (
    partition by organisation_id, measure_id, cut, segment_from_date, chain_number
    order by period_number
)
