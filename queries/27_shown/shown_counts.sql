-- Grain: organisation_id, measure_id, cut, period_end, dim_1, value_1, dim_2, value_2
-- Exact: never read by a page. The counts of each period, in people or places.
--
-- Place-days count as places on an average day, care-days as children. A numerator
-- that is no count, pounds or a sum of days waited, is null here. The rest is what a
-- share leaves out; a conversion from stage to stage leaves out no one.
with measures as (
    select
        measure_id,
        unit not in ('gbp', 'days') as is_numerator_count,
        live_value in ('pct', 'average') as has_denominator,
        unit = 'pct' and not contains(measure_id, '_to_') as is_share,
        measure_id in ('occupancy_pct', 'vacancy_pct', 'effective_occupancy_pct')
        or (live_value = 'average' and unit = 'gbp') as is_of_days,
    from stg_measures
)

select
    periodic.* exclude (day_count),
    if(measures.is_of_days, periodic.day_count, 1) as per,
    if(measures.is_numerator_count, periodic.numerator / per, null) as part_count,
    if(measures.has_denominator, periodic.denominator / per, null) as whole_count,
    if(measures.is_share, round(whole_count - part_count, 6), null) as rest_count,
from shown_periodic as periodic
inner join measures using (measure_id)
