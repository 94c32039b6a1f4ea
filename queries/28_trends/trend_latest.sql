-- Grain: organisation_id, measure_id, cut
-- The last period of each series beside the one before, the same a year before and the
-- year to date, and the reading of the last point. A value that is not there has its
-- symbol: not applicable where a sum over the year so far makes no sense.
with points as (
    select * from trend_points
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
),

latest as (
    select * from points
    qualify
        period_number = max(period_number) over (
            partition by organisation_id, measure_id, cut
        )
)

select
    latest.*,
    before.period_end as previous_period_end,
    before.value as previous_value,
    before.value_symbol as previous_value_symbol,
    year_before.period_end as same_last_year_period_end,
    year_before.value as same_last_year_value,
    year_before.value_symbol as same_last_year_value_symbol,
    year_to_date.year_to_date_value,
    case
        when latest.live_aggregation <> 'flow' then 'z'
        else year_to_date.year_to_date_value_symbol
    end as year_to_date_value_symbol,
    case
        when
            latest.value is null
            or latest.target_value is null
            or latest.good_direction = 'neither' then null
        when latest.good_direction = 'up' then latest.value >= latest.target_value
        else latest.value <= latest.target_value
    end as is_target_met,
from latest
left join points as before
    on
        latest.organisation_id = before.organisation_id
        and latest.measure_id = before.measure_id
        and latest.cut = before.cut
        and latest.period_number - 1 = before.period_number
left join points as year_before
    on
        latest.organisation_id = year_before.organisation_id
        and latest.measure_id = year_before.measure_id
        and latest.cut = year_before.cut
        and latest.period_number - latest.periods_a_year = year_before.period_number
left join year_to_date
    on
        latest.organisation_id = year_to_date.organisation_id
        and latest.measure_id = year_to_date.measure_id
        and latest.period_end = year_to_date.period_end
        and latest.live_aggregation = 'flow'
