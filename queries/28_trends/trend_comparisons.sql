-- Grain: organisation_id, measure_id, cut, period_end
-- Each point beside the one before, the same a year before and the year to date. A
-- value that is not there has its symbol: not applicable where a sum over the year so
-- far makes no sense. A count that is shown to the nearest 5 stands for counts up to
-- 2.5 to either side: is_target_met is null where some of them meet the target and
-- others do not.
with points as (
    select * from trend_points
),

rounded as (
    select
        states.organisation_id,
        states.measure_id,
        states.cut as shown_as,
        states.period_end,
        max(if(states.role = 'numerator', 2.5, 0)) as numerator_margin,
        max(if(states.role = 'denominator', 2.5, 0)) as denominator_margin,
    from shown_states as states
    cross join core_audience
    where states.state = 'rounded' and core_audience.audience = 'totals'
    group by
        states.organisation_id, states.measure_id, states.cut, states.period_end
),

bounded as (
    select
        points.*,
        case
            when rounded.shown_as is null then points.value
            when points.live_value = 'count'
                then points.value - rounded.numerator_margin
            when points.live_value = 'pct'
                then
                    100 * (points.numerator - rounded.numerator_margin)
                    / (points.denominator + rounded.denominator_margin)
            else points.value
        end as lowest_value,
        case
            when rounded.shown_as is null then points.value
            when points.live_value = 'count'
                then points.value + rounded.numerator_margin
            when points.live_value = 'pct'
                then
                    100 * (points.numerator + rounded.numerator_margin)
                    / (points.denominator - rounded.denominator_margin)
            else points.value
        end as highest_value,
    from points
    left join rounded
        using (organisation_id, measure_id, shown_as, period_end)
),

year_to_date as (
    select
        organisation_id,
        measure_id,
        period_end,
        cast(value as double) as year_to_date_value,
        value_symbol as year_to_date_value_symbol,
    from shown_measures
    where cut = 'year_to_date' and dim_1 = '' and dim_2 = ''
)

select
    points.* exclude (lowest_value, highest_value),
    before.period_end as previous_period_end,
    before.value as previous_value,
    before.value_symbol as previous_value_symbol,
    year_before.period_end as same_last_year_period_end,
    year_before.value as same_last_year_value,
    year_before.value_symbol as same_last_year_value_symbol,
    year_to_date.year_to_date_value,
    case
        when points.live_aggregation <> 'flow' then 'z'
        else year_to_date.year_to_date_value_symbol
    end as year_to_date_value_symbol,
    case
        when
            points.value is null
            or points.target_value is null
            or points.good_direction = 'neither' then null
        when points.good_direction = 'up' and points.lowest_value >= points.target_value
            then true
        when points.good_direction = 'up' and points.highest_value < points.target_value
            then false
        when
            points.good_direction = 'down'
            and points.highest_value <= points.target_value
            then true
        when
            points.good_direction = 'down' and points.lowest_value > points.target_value
            then false
    end as is_target_met,
from bounded as points
left join points as before
    on
        points.organisation_id = before.organisation_id
        and points.measure_id = before.measure_id
        and points.cut = before.cut
        and points.period_number - 1 = before.period_number
left join points as year_before
    on
        points.organisation_id = year_before.organisation_id
        and points.measure_id = year_before.measure_id
        and points.cut = year_before.cut
        and points.period_number - points.periods_a_year = year_before.period_number
left join year_to_date
    on
        points.organisation_id = year_to_date.organisation_id
        and points.measure_id = year_to_date.measure_id
        and points.period_end = year_to_date.period_end
        and points.live_aggregation = 'flow'
