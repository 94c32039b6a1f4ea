-- Grain: organisation_id, measure_id, cut, period_end, dim_1, value_1, dim_2, value_2
-- What the audience may see of each measure, whole and under one or two filters.
--
-- Audience service sees all exactly. For totals a count of 1 to 4 is [c]; under a
-- filter counts are rounded to the nearest 5; a rate comes from the counts shown, and
-- is [c] on fewer than 10. Place-days count as places on an average day, and care-days
-- as children. A sum of days waited is never shown, only its average in whole days.
with measures as (
    select
        *,
        live_value = 'gbp' as is_money,
        live_value = 'average' and unit = 'gbp' as is_unit_cost,
        live_value = 'average' and unit = 'days' as is_wait,
        unit = 'pct' and measure_id in (
            'occupancy_pct', 'vacancy_pct', 'effective_occupancy_pct'
        ) as is_place_days,
    from stg_measures
),

counted as (
    select
        periodic.*,
        measures.* exclude (measure_id),
        core_audience.audience = 'service' as is_exact,
        if(
            measures.is_place_days or measures.is_unit_cost, periodic.day_count, 1
        ) as per,
        periodic.dim_1 <> '' as is_filtered,
    from shown_periodic as periodic
    inner join measures using (measure_id)
    cross join core_audience
),

judged as (
    select
        *,
        not is_exact
        and (
            is_wait
            or (
                not is_money
                and not is_unit_cost
                and numerator > 0
                and numerator < 5 * per
            )
            or (is_unit_cost and denominator < 10 * per)
        ) as is_numerator_hidden,
        not is_exact
        and denominator > 0
        and denominator < if(is_unit_cost, 10, 5) * per as is_denominator_hidden,
        not is_exact
        and is_filtered
        and not is_money
        and not is_unit_cost as is_rounded,
    from counted
),

shown as (
    select
        *,
        case
            when is_numerator_hidden then null
            when is_rounded then 5 * per * round(numerator / per / 5)
            else numerator
        end as shown_numerator,
        case
            when is_denominator_hidden then null
            when is_rounded then 5 * per * round(denominator / per / 5)
            else denominator
        end as shown_denominator,
    from judged
),

valued as (
    select
        *,
        case
            when denominator = 0 then null
            when live_value in ('count', 'gbp') then shown_numerator
            when not is_exact and denominator < 10 * per then null
            when is_wait and not is_exact then round(numerator / denominator)
            when live_value = 'average' then shown_numerator / shown_denominator
            else 100 * shown_numerator / shown_denominator
        end as value,
    from shown
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
    shown_numerator as numerator,
    if(shown_numerator is null, 'c', null) as numerator_symbol,
    shown_denominator as denominator,
    if(
        denominator is not null and shown_denominator is null, 'c', null
    ) as denominator_symbol,
    value,
    case
        when value is not null then null
        when denominator = 0 then 'z'
        else 'c'
    end as value_symbol,
    source_files,
from valued
order by organisation_id, measure_id, cut, dim_1, value_1, dim_2, value_2, period_end
