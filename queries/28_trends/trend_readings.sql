-- Grain: organisation_id, measure_id, cut, period_end
-- For each period whose own series cannot be read, the last reading of the finest cut
-- that can: a measure that stands as 12 months among months may be read by quarter.
-- The rolling cut is left as it is, since its months are there to be compared.
with points as (
    select * from trend_points
),

readable as (
    select * from points
    where why_not_read is null and cut <> 'rolling_12'
),

unread as (
    select * from points
    where why_not_read in ('overlapping', 'withheld') and cut <> 'rolling_12'
),

series as (
    select distinct
        organisation_id,
        measure_id,
        step_months,
    from readable
),

finest as (
    select
        unread.organisation_id,
        unread.measure_id,
        unread.cut,
        min(series.step_months) as read_step_months,
    from unread
    inner join series
        on
            unread.organisation_id = series.organisation_id
            and unread.measure_id = series.measure_id
            and unread.step_months < series.step_months
    group by unread.organisation_id, unread.measure_id, unread.cut
),

asked as (
    select
        unread.organisation_id,
        unread.measure_id,
        unread.cut,
        unread.period_end,
        finest.read_step_months,
    from unread
    inner join finest using (organisation_id, measure_id, cut)
)

select
    asked.organisation_id,
    asked.measure_id,
    asked.cut,
    asked.period_end,
    readable.cut as read_cut,
    readable.period_end as read_period_end,
    readable.variation,
    readable.special_rule,
    readable.special_sign,
    readable.assurance,
    readable.point_count,
    readable.mean_value,
    readable.lower_limit,
    readable.upper_limit,
    readable.is_provisional,
    readable.is_still,
from asked
asof inner join readable
    on
        asked.organisation_id = readable.organisation_id
        and asked.measure_id = readable.measure_id
        and asked.read_step_months = readable.step_months
        and asked.period_end >= readable.period_end
