-- Grain: organisation_id, measure_id, cut, period_end
-- The series with what was decided about them: the baseline from which a point is read
-- and the target in force on its last day.
-- A baseline begins with the first period that starts on its day or later.
-- A target for a number of events, or a sum of money, is a year's: a month is held
-- against a twelfth of it. A target for a rate, an average or a count at a day is held
-- against each value as it is.
with series as (
    select * from trend_cuts
),

baselines as (
    select * from trend_baselines
),

targets as (
    select * from trend_targets
)

select
    series.*,
    baselines.from_date as baseline_date,
    baselines.reason as baseline_reason,
    coalesce(baselines.from_date, date '0001-01-01') as segment_from_date,
    series.live_value in ('count', 'gbp')
    and series.live_aggregation <> 'stock' as is_target_yearly,
    cast(targets.target_value as double) as agreed_target_value,
    targets.owner as target_owner,
    cast(targets.target_value as double)
    * if(
        series.live_value in ('count', 'gbp') and series.live_aggregation <> 'stock',
        series.covers_months / 12,
        1
    ) as target_value,
from series
left join baselines
    on
        series.organisation_id = baselines.organisation_id
        and series.measure_id = baselines.measure_id
        and series.period_start between baselines.from_date and baselines.until_date
left join targets
    on
        series.organisation_id = targets.organisation_id
        and series.measure_id = targets.measure_id
        and series.period_end between targets.from_date and targets.until_date
