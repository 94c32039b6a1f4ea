-- Grain: organisation_id, measure_id, role, cut, period_end
-- How a whole authority's count is shown in a period: exact, rounded or hidden; tight
-- where it is exact, and not shown under a filter.
--
-- Exact where the period is made of whole stretches (shown_units), and where sums of
-- 12 months may move on by a month (shown_twelves). Three years are exact if each of
-- them is, and rounded if none is; else they would tell of the one that is hidden.
with periods as (
    select
        *,
        min(month) over period as first_month,
        max(month) over period as last_month,
    from shown_periods
    window period as (
        partition by organisation_id, live_aggregation, cut, period_end
    )
),

counted as (
    select
        periods.organisation_id,
        quantities.measure_id,
        quantities.role,
        periods.cut,
        periods.period_end,
        any_value(periods.span_count) as span_count,
        count_if(
            twelves.month is not null
            and datediff('month', periods.month, periods.last_month) in (0, 12, 24)
        ) as exact_years,
        bool_or(
            coalesce(twelves.is_tight, false)
            and datediff('month', periods.month, periods.last_month) in (0, 12, 24)
        ) as is_tight,
        coalesce(
            count(units.unit_start) = any_value(periods.span_count)
            and min(units.unit_start) = any_value(periods.first_month)
            and max(units.unit_end) = any_value(periods.last_month),
            false
        ) as is_whole,
    from periods
    inner join stg_measures using (live_aggregation)
    inner join shown_quantities as quantities using (measure_id)
    inner join shown_units as units
        on
            periods.organisation_id = units.organisation_id
            and quantities.quantity = units.quantity
            and periods.month = units.month
    left join shown_twelves as twelves
        on
            periods.organisation_id = twelves.organisation_id
            and quantities.quantity = twelves.quantity
            and periods.month = twelves.month
    group by
        periods.organisation_id,
        quantities.measure_id,
        quantities.role,
        periods.cut,
        periods.period_end
)

select
    organisation_id,
    measure_id,
    role,
    cut,
    period_end,
    case
        when is_whole then 'exact'
        when span_count = 12 and exact_years = 1 then if(is_tight, 'tight', 'exact')
        when span_count = 36 and exact_years = 3 then if(is_tight, 'tight', 'exact')
        when span_count = 36 and exact_years = 0 then 'rounded'
        else 'hidden'
    end as state,
from counted
