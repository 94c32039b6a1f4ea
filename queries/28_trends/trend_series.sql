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
),

in_force as (
    select
        series.organisation_id,
        series.measure_id,
        series.cut,
        series.period_end,
        targets.target_value as agreed_target_value,
        targets.owner as target_owner,
    from series
    inner join targets
        on
            series.organisation_id = targets.organisation_id
            and series.measure_id = targets.measure_id
            and series.period_end between targets.from_date and targets.to_date
    qualify
        row_number() over (
            partition by
                series.organisation_id,
                series.measure_id,
                series.cut,
                series.period_end
            order by targets.from_date desc
        ) = 1
),

based as (
    select
        series.*,
        baselines.from_date as baseline_date,
        baselines.reason as baseline_reason,
    from series
    asof left join baselines
        on
            series.organisation_id = baselines.organisation_id
            and series.measure_id = baselines.measure_id
            and series.period_start >= baselines.from_date
)

select
    based.*,
    coalesce(based.baseline_date, date '0001-01-01') as segment_from_date,
    based.live_value in ('count', 'gbp')
    and based.live_aggregation <> 'stock' as is_target_yearly,
    cast(in_force.agreed_target_value as double) as agreed_target_value,
    in_force.target_owner,
    cast(in_force.agreed_target_value as double)
    * if(
        based.live_value in ('count', 'gbp') and based.live_aggregation <> 'stock',
        based.covers_months / 12,
        1
    ) as target_value,
from based
left join in_force
    on
        based.organisation_id = in_force.organisation_id
        and based.measure_id = in_force.measure_id
        and based.cut = in_force.cut
        and based.period_end = in_force.period_end
