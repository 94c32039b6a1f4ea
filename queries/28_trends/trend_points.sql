-- Grain: organisation_id, measure_id, cut, period_end
-- Every period of every series with its limits, its target and what kind of variation
-- it shows. The first rule that applies is named: outside the limits, a trend, two of
-- three beyond a near limit, one side of the mean. `why_not_read` says why a point is
-- not read: its periods overlap, too many values are withheld, it has no value, or it
-- stands alone.
with series as (
    select * from trend_series
),

limits as (
    select * from trend_limits
),

runs as (
    select * from trend_runs
),

measures as (
    select * from stg_measures
),

ruled as (
    select
        series.*,
        measures.good_direction,
        limits.* exclude (organisation_id, measure_id, cut, segment_from_date),
        case
            when series.is_overlapping then 'overlapping'
            when series.is_withheld then 'withheld'
            when series.value is null then 'no value'
            when limits.mean_range is null then 'alone'
        end as why_not_read,
        case
            when runs.outside_sign <> 0 then 'outside'
            when runs.trend_sign <> 0 then 'trend'
            when runs.two_of_three_sign <> 0 then 'two of three'
            when runs.one_side_sign <> 0 then 'one side'
        end as special_rule,
        coalesce(
            nullif(runs.outside_sign, 0),
            nullif(runs.trend_sign, 0),
            nullif(runs.two_of_three_sign, 0),
            nullif(runs.one_side_sign, 0)
        ) as special_sign,
    from series
    inner join measures on series.measure_id = measures.measure_id
    left join limits
        on
            series.organisation_id = limits.organisation_id
            and series.measure_id = limits.measure_id
            and series.cut = limits.cut
            and series.segment_from_date = limits.segment_from_date
    left join runs
        on
            series.organisation_id = runs.organisation_id
            and series.measure_id = runs.measure_id
            and series.cut = runs.cut
            and series.period_end = runs.period_end
)

select
    * exclude (segment_from_date),
    case
        when why_not_read is not null then 'not read'
        when special_rule is null then 'common cause'
        when good_direction = 'neither' then 'change'
        when (special_sign > 0) = (good_direction = 'up') then 'improvement'
        else 'concern'
    end as variation,
    case
        when target_value is null or good_direction = 'neither' then null
        when mean_range is null then null
        when good_direction = 'up' and target_value < lower_limit then 'passes'
        when good_direction = 'up' and target_value > upper_limit then 'fails'
        when good_direction = 'down' and target_value > upper_limit then 'passes'
        when good_direction = 'down' and target_value < lower_limit then 'fails'
        else 'hit and miss'
    end as assurance,
from ruled
