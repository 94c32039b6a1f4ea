-- Grain: organisation_id, measure_id, cut, period_end, dim_1, value_1, dim_2, value_2
-- What the audience may see of each measure, whole and under one or two filters.
--
-- Audience service sees all exactly. For totals a count of 1 to 4 is [c]; under a
-- filter counts are rounded to the nearest 5; a rate comes from the counts shown, and
-- is [c] on fewer than 10. What would give a [c] away is [c] too: shown_states says it
-- of the whole authority, shown_parts and shown_pairs of filters, shown_thin of sums
-- that slide. Place-days count as places on an average day, and care-days as children.
-- A sum of days waited is never shown, only its average in whole days. is_rounded says
-- that counts of the row are rounded to the nearest 5, and its rate comes from them.
with measures as (
    select
        measure_id,
        live_value,
        live_value in ('count', 'gbp') as is_single,
        live_value = 'average' and unit = 'gbp' as is_unit_cost,
        live_value = 'average' and unit = 'days' as is_wait,
    from stg_measures
),

states as (
    pivot shown_states
    on role in ('numerator', 'denominator')
    using any_value(state)
    group by organisation_id, measure_id, cut, period_end
),

-- A month of few children could be told from any period that it is in.
costs as (
    select
        counts.organisation_id,
        counts.measure_id,
        periods.cut,
        periods.period_end,
        bool_or(counts.whole_count < 10) as has_few,
    from shown_counts as counts
    inner join measures using (measure_id)
    inner join shown_periods as periods
        on
            counts.organisation_id = periods.organisation_id
            and counts.period_end = last_day(periods.month)
            and periods.live_aggregation = 'flow'
    where counts.cut = 'month' and counts.dim_1 = '' and measures.is_unit_cost
    group by all
),

whole as (
    select
        counts.*,
        coalesce(
            states.numerator = 'hidden'
            or (states.numerator = 'rounded' and thin.is_part_thin),
            false
        ) as is_numerator_hidden,
        coalesce(
            states.denominator = 'hidden'
            or (states.denominator = 'rounded' and thin.is_whole_thin),
            false
        ) as is_denominator_hidden,
        coalesce(states.numerator = 'rounded', false) as is_numerator_rounded,
        coalesce(states.denominator = 'rounded', false) as is_denominator_rounded,
    from shown_counts as counts
    left join states using (organisation_id, measure_id, cut, period_end)
    left join shown_thin as thin
        using (organisation_id, measure_id, cut, period_end, dim_1, value_1)
    where counts.dim_1 = ''
),

under_one as (
    select
        counts.*,
        parts.is_part_hidden as is_numerator_hidden,
        parts.is_whole_hidden as is_denominator_hidden,
        true as is_numerator_rounded,
        true as is_denominator_rounded,
    from shown_counts as counts
    left join shown_parts as parts
        using (organisation_id, measure_id, cut, period_end, dim_1, value_1)
    where counts.dim_1 <> '' and counts.dim_2 = ''
),

under_two as (
    select
        counts.*,
        pairs.is_part_hidden as is_numerator_hidden,
        pairs.is_whole_hidden as is_denominator_hidden,
        true as is_numerator_rounded,
        true as is_denominator_rounded,
    from shown_counts as counts
    left join shown_pairs as pairs
        using (
            organisation_id,
            measure_id,
            cut,
            period_end,
            dim_1,
            value_1,
            dim_2,
            value_2
        )
    where counts.dim_2 <> ''
),

counted as (
    select * from whole
    union all
    select * from under_one
    union all
    select * from under_two
),

judged as (
    select
        counted.*,
        measures.is_unit_cost
        and (counted.whole_count < 10 or coalesce(costs.has_few, false))
            as is_cost_hidden,
        measures.live_value,
        measures.is_single,
        measures.is_wait,
        core_audience.audience = 'service' as is_exact,
        coalesce(counted.part_count > 0 and counted.part_count < 5, false)
        or counted.is_numerator_hidden
        or measures.is_wait as is_part_hidden,
        coalesce(counted.whole_count > 0 and counted.whole_count < 5, false)
        or counted.is_denominator_hidden
        or is_cost_hidden as is_whole_hidden,
    from counted
    inner join measures using (measure_id)
    left join costs using (organisation_id, measure_id, cut, period_end)
    cross join core_audience
),

shown as (
    select
        *,
        case
            when is_exact then numerator
            when is_part_hidden or is_cost_hidden then null
            when
                is_numerator_rounded and part_count is not null
                then 5 * per * round(part_count / 5)
            else numerator
        end as shown_numerator,
        case
            when is_exact then denominator
            when is_whole_hidden then null
            when
                is_denominator_rounded and whole_count is not null
                then 5 * per * round(whole_count / 5)
            else denominator
        end as shown_denominator,
        not is_exact
        and (
            (is_numerator_rounded and part_count is not null)
            or (is_denominator_rounded and whole_count is not null)
        ) as is_rounded,
    from judged
),

valued as (
    select
        *,
        case
            when is_single then shown_numerator
            when shown_denominator is null or shown_denominator = 0 then null
            when not is_exact and (whole_count < 10 or is_cost_hidden) then null
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
        when shown_denominator = 0 then 'z'
        else 'c'
    end as value_symbol,
    is_rounded,
    source_files,
from valued
order by organisation_id, measure_id, cut, dim_1, value_1, dim_2, value_2, period_end
