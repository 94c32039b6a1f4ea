-- Grain: organisation_id, measure_id, role, cut, period_end
-- How a whole authority's count is shown in a period: exact, rounded or hidden.
--
-- Exact where the period is made of whole stretches (shown_units). Three years' counts
-- are rounded, and so are the 12 months of a quantity that is small in most months if
-- they end in June to December: nearer to the financial year, which is exact, they
-- would tell of single months. Those touching a year of 1 to 4 are hidden.
with periods as (
    select
        *,
        min(month) over period as first_month,
        max(month) over period as last_month,
    from shown_periods
    window period as (
        partition by organisation_id, live_aggregation, cut, period_end
    )
)

select
    periods.organisation_id,
    quantities.measure_id,
    quantities.role,
    periods.cut,
    periods.period_end,
    case
        when any_value(periods.span_count) = 36 then 'rounded'
        when
            count(units.unit_start) = any_value(periods.span_count)
            and min(units.unit_start) = any_value(periods.first_month)
            and max(units.unit_end) = any_value(periods.last_month) then 'exact'
        when
            any_value(periods.span_count) = 12
            and bool_and(units.is_small_series)
            and month(any_value(periods.last_month)) between 6 and 12
            and not bool_or(units.is_year_small) then 'rounded'
        else 'hidden'
    end as state,
from periods
inner join stg_measures using (live_aggregation)
inner join shown_quantities as quantities using (measure_id)
inner join shown_units as units
    on
        periods.organisation_id = units.organisation_id
        and quantities.quantity = units.quantity
        and periods.month = units.month
group by
    periods.organisation_id,
    quantities.measure_id,
    quantities.role,
    periods.cut,
    periods.period_end
