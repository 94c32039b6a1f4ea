-- Grain: organisation_id, live_aggregation, cut, period_end, month
-- Which months a measure's value of a period is made from, by how months add up.
--
-- A flow is the sum of its months, a stock stands in the last of them, and the rolling
-- ones sum 12 or 36 months to the period's end. Cut rolling_12 is 12 months for all.
-- Only periods that are over and whole: each of their months is in core_live_months.
with months as (
    select
        organisation_id,
        month,
        month_end,
        (month(month) + 8) % 12 + 1 as month_of_year,
    from core_live_months
),

cuts (cut, month_count) as (
    values
    ('month', 1),
    ('quarter', 3),
    ('half_year', 6),
    ('year', 12),
    ('rolling_12', 12),
    ('year_to_date', 12)
),

aggregations (live_aggregation, fixed_count) as (
    values ('flow', null), ('stock', 1), ('rolling_12', 12), ('rolling_36', 36)
),

periods as (
    select
        months.organisation_id,
        months.month_end as period_end,
        aggregations.live_aggregation,
        cuts.cut,
        case
            when cuts.cut = 'year_to_date' then months.month_of_year
            when cuts.cut = 'rolling_12' then 12
            else coalesce(aggregations.fixed_count, cuts.month_count)
        end as span_count,
        if(
            aggregations.live_aggregation = 'stock', cuts.month_count, span_count
        ) as told_count,
        months.month - to_months(cast(span_count - 1 as integer)) as first_month,
        months.month as last_month,
    from months
    cross join cuts
    cross join aggregations
    where
        (
            cuts.cut in ('rolling_12', 'year_to_date')
            or months.month_of_year % cuts.month_count = 0
        )
        and (cuts.cut <> 'rolling_12' or aggregations.live_aggregation <> 'stock')
        and (cuts.cut <> 'year_to_date' or aggregations.live_aggregation = 'flow')
)

select
    periods.organisation_id,
    periods.live_aggregation,
    periods.cut,
    cast(
        periods.last_month - to_months(cast(periods.told_count - 1 as integer)) as date
    ) as period_start,
    periods.period_end,
    periods.span_count,
    months.month,
from periods
inner join months
    on
        periods.organisation_id = months.organisation_id
        and months.month between periods.first_month and periods.last_month
qualify
    count(*) over (
        partition by
            periods.organisation_id,
            periods.live_aggregation,
            periods.cut,
            periods.period_end
    ) = periods.span_count
