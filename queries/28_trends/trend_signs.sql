-- Grain: organisation_id, measure_id, cut, period_end
-- Where each value lies and which way it came: 1 above, -1 below, 0 neither. Distances
-- below a billionth count as none, since means of fractions are not exact.
with steps as (
    select * from trend_steps
),

limits as (
    select * from trend_limits
),

distances as (
    select
        steps.*,
        round(steps.value - limits.mean_value, 9) as from_mean,
        round(2.66 * limits.mean_range, 9) as to_limit,
        round(2.66 * limits.mean_range * 2 / 3, 9) as to_near_limit,
        limits.is_still,
    from steps
    inner join limits using (organisation_id, measure_id, cut, segment_from_date)
)

select
    organisation_id,
    measure_id,
    cut,
    period_end,
    period_number,
    segment_from_date,
    chain_number,
    if(is_still, 0, sign(from_mean)) as side_sign,
    if(is_still or abs(from_mean) <= to_near_limit, 0, sign(from_mean)) as near_sign,
    if(is_still or abs(from_mean) <= to_limit, 0, sign(from_mean)) as outside_sign,
    if(is_still, null, sign(round(value - value_before, 9))) as step_sign,
from distances
