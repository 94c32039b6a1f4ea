-- Grain: organisation_name, period_end
-- Three or more placements at 31 March, as it looked at the end of each month before.
--
-- From shown values alone. In each earlier financial year the share rose by so much
-- from the end of the same month to 31 March. The forecast is the share now and the
-- mean of those rises; the interval is the 95% prediction interval of one more year
-- (Student's t), kept within 0 and 100. It takes three earlier years or more.
with shares as (
    select
        organisation_id,
        period_end,
        year(period_end - interval 3 month) as year_number,
        month(period_end) as month_number,
        value,
        numerator,
        denominator,
        source_files,
    from shown_measures
    where
        measure_id = 'three_or_more_placements_year_pct'
        and cut = 'month'
        and dim_1 = ''
        and value is not null
),

at_march as (
    select * from shares
    where month_number = 3
),

rises as (
    select
        shares.organisation_id,
        shares.year_number,
        shares.month_number,
        at_march.value - shares.value as rise_points,
    from shares
    inner join at_march using (organisation_id, year_number)
    where shares.month_number <> 3
),

known as (
    select
        shares.organisation_id,
        shares.period_end,
        count(*) as year_count,
        avg(rises.rise_points) as mean_points,
        stddev_samp(rises.rise_points) as spread_points,
    from shares
    inner join rises
        on
            shares.organisation_id = rises.organisation_id
            and shares.month_number = rises.month_number
            and shares.year_number > rises.year_number
    group by shares.organisation_id, shares.period_end
    having count(*) >= 3
),

forecast as (
    select
        shares.*,
        known.year_count,
        known.mean_points,
        shares.value + known.mean_points as middle_pct,
        [
            12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365,
            2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145
        ][known.year_count - 1]
        * known.spread_points
        * sqrt(1 + 1 / known.year_count) as reach_points,
    from shares
    inner join known using (organisation_id, period_end)
)

select
    authorities.organisation_name,
    forecast.period_end,
    make_date(forecast.year_number + 1, 3, 31) as forecast_date,
    forecast.value as so_far_pct,
    forecast.numerator as so_far_count,
    forecast.denominator as children_count,
    forecast.year_count,
    forecast.mean_points,
    least(100, greatest(0, forecast.middle_pct)) as forecast_pct,
    least(100, greatest(0, forecast.middle_pct - forecast.reach_points)) as low_pct,
    least(100, greatest(0, forecast.middle_pct + forecast.reach_points)) as high_pct,
    sources.document_id,
    sources.reference,
from forecast
inner join stg_extract_authorities as authorities using (organisation_id)
left join core_extract_sources as sources using (organisation_id, source_files)
order by authorities.organisation_name, forecast.period_end
