-- Grain: organisation_id, measure_id, cut, segment_from_date
-- Mean and limits of each stretch between baselines: the mean, and 2.66 times the mean
-- moving range to either side, the near limits at two thirds of that. Moving ranges of
-- 3.267 times their mean or more are left out once, before the limits are set. Limits
-- from fewer than 13 points are provisional. Where nothing moves there are no limits
-- to be outside of: `is_still`.
with steps as (
    select * from trend_steps
),

averages as (
    select
        organisation_id,
        measure_id,
        cut,
        segment_from_date,
        count(*) as point_count,
        favg(value) as mean_value,
        3.267 * favg(moving_range) as cut_off,
    from steps
    group by organisation_id, measure_id, cut, segment_from_date
),

ranges as (
    select
        organisation_id,
        measure_id,
        cut,
        segment_from_date,
        averages.point_count,
        averages.mean_value,
        averages.cut_off,
        -- Where all ranges are 0, so is the cut-off, and none is left out.
        favg(steps.moving_range) filter (
            where steps.moving_range < averages.cut_off or averages.cut_off = 0
        ) as mean_range,
        count(*) filter (
            where steps.moving_range >= averages.cut_off and averages.cut_off > 0
        ) as left_out_count,
    from steps
    inner join averages using (organisation_id, measure_id, cut, segment_from_date)
    group by all
)

select
    organisation_id,
    measure_id,
    cut,
    segment_from_date,
    point_count,
    mean_value,
    mean_range,
    cut_off as left_out_from,
    left_out_count,
    mean_value - 2.66 * mean_range as lower_limit,
    mean_value + 2.66 * mean_range as upper_limit,
    mean_value - 2.66 * mean_range * 2 / 3 as near_lower_limit,
    mean_value + 2.66 * mean_range * 2 / 3 as near_upper_limit,
    point_count < 13 as is_provisional,
    coalesce(mean_range, 0) = 0 as is_still,
from ranges
