-- Grain: organisation_id, measure_id, cut, period_end, dim_1, value_1, dim_2, value_2
-- Exact: never read by a page. The counts of each period, from those of its months.
--
-- Under a filter a stock has its months, and all else the latest 12 months and years;
-- flows have their months too for the service. Under two filters in the last 24 months.
-- A measure that is small every month has no shorter periods for readers of totals.
with measures as (
    select * from stg_measures
    where live_aggregation is not null
),

audience as (
    select * from core_audience
),

latest as (
    select
        organisation_id,
        max(month) as month,
    from core_live_months
    group by organisation_id
),

wanted as (
    select
        monthly.*,
        measures.live_aggregation,
        measures.is_small,
        audience.audience = 'service' as is_exact,
        latest.month - interval 23 month as first_paired,
    from shown_monthly as monthly
    inner join measures using (measure_id)
    inner join latest using (organisation_id)
    cross join audience
),

stocks as (
    select
        wanted.*,
        periods.cut,
        periods.period_start,
        periods.period_end,
        extract('day' from periods.period_end) as day_count,
    from wanted
    inner join shown_periods as periods
        using (organisation_id, live_aggregation, month)
    where
        wanted.live_aggregation = 'stock'
        and not wanted.is_unknown
        and (wanted.dim_1 = '' or periods.cut = 'month')
        and (wanted.dim_2 = '' or wanted.month >= wanted.first_paired)
),

others as (
    select
        wanted.organisation_id,
        wanted.measure_id,
        periods.cut,
        periods.period_start,
        periods.period_end,
        wanted.dim_1,
        wanted.value_1,
        wanted.dim_2,
        wanted.value_2,
        any_value(wanted.is_small) as is_small,
        any_value(wanted.is_exact) as is_exact,
        round(sum(wanted.numerator), 6) as numerator,
        round(sum(wanted.denominator), 6) as denominator,
        sum(extract('day' from last_day(wanted.month))) as day_count,
        any_value(wanted.source_files) as source_files,
    from wanted
    inner join shown_periods as periods
        using (organisation_id, live_aggregation, month)
    where
        wanted.live_aggregation <> 'stock'
        and (
            wanted.dim_1 = ''
            or periods.cut in ('rolling_12', 'year')
            or (
                periods.cut = 'month'
                and (wanted.is_exact or wanted.live_aggregation <> 'flow')
            )
        )
        and (wanted.dim_2 = '' or periods.period_end > wanted.first_paired)
    group by
        wanted.organisation_id,
        wanted.measure_id,
        periods.cut,
        periods.period_start,
        periods.period_end,
        wanted.dim_1,
        wanted.value_1,
        wanted.dim_2,
        wanted.value_2
    having
        count(*) = any_value(periods.span_count)
        and not bool_or(wanted.is_unknown)
),

every_period as (
    select * from others
    union all by name
    select * from stocks
)

select
    organisation_id,
    measure_id,
    cut,
    period_start,
    period_end,
    dim_1,
    value_1,
    dim_2,
    value_2,
    numerator,
    denominator,
    day_count,
    source_files,
from every_period
where is_exact or not is_small or cut in ('rolling_12', 'year')
