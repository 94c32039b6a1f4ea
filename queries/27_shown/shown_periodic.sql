-- Grain: organisation_id, measure_id, cut, period_end, dim_1, value_1, dim_2, value_2
-- Exact: never read by a page. The counts of each period, summed from months.
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
)

select
    monthly.organisation_id,
    monthly.measure_id,
    periods.cut,
    periods.period_start,
    periods.period_end,
    monthly.dim_1,
    monthly.value_1,
    monthly.dim_2,
    monthly.value_2,
    sum(monthly.numerator) as numerator,
    sum(monthly.denominator) as denominator,
    sum(extract('day' from last_day(monthly.month))) as day_count,
    any_value(monthly.source_files) as source_files,
from shown_monthly as monthly
inner join measures using (measure_id)
inner join shown_periods as periods
    on
        monthly.organisation_id = periods.organisation_id
        and measures.live_aggregation = periods.live_aggregation
        and monthly.month = periods.month
cross join audience
inner join latest on monthly.organisation_id = latest.organisation_id
where
    (
        monthly.dim_1 = ''
        or (measures.live_aggregation = 'stock' and periods.cut = 'month')
        or (
            measures.live_aggregation <> 'stock'
            and periods.cut in ('rolling_12', 'year')
        )
        or (
            periods.cut = 'month'
            and (
                audience.audience = 'service' or measures.live_aggregation <> 'flow'
            )
        )
    )
    and (
        audience.audience = 'service'
        or not measures.is_small
        or periods.cut in ('rolling_12', 'year')
    )
    and (monthly.dim_2 = '' or periods.period_end > latest.month - interval 23 month)
group by
    monthly.organisation_id,
    monthly.measure_id,
    periods.cut,
    periods.period_start,
    periods.period_end,
    monthly.dim_1,
    monthly.value_1,
    monthly.dim_2,
    monthly.value_2
having count(*) = any_value(periods.span_count) and not bool_or(monthly.is_unknown)
