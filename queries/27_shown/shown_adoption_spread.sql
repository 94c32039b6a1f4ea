-- Grain: organisation_id, indicator, cut, period_end
-- What lies behind an average wait for adoption, and how far the longest waits move it.
--
-- The longest waits are a tenth of them, and at least five, so that no figure is about
-- fewer. For readers of totals nothing is shown of fewer than 10 waits, days are whole,
-- and waits are counted to the nearest 5, as adoptions are: more would say how many
-- there were in the months between two periods.
with waits as (
    select
        organisation_id,
        upper(split_part(duration_id, '_', 1)) as indicator,
        cut,
        period_start,
        period_end,
        days,
        source_files,
        audience = 'totals' as is_totals,
    from all_durations
    cross join core_audience
    where duration_id in ('a1_days', 'a2_days', 'a10_days')
),

counted as (
    select
        *,
        count(*) over period as true_count,
        cast(
            if(
                is_totals,
                5 * round(count(*) over period / 5),
                count(*) over period
            ) as bigint
        ) as wait_count,
    from waits
    window period as (partition by organisation_id, indicator, cut, period_end)
),

ranked as (
    select
        *,
        greatest(5, cast(ceil(wait_count / 10) as bigint)) as longest_count,
        row_number() over (
            partition by organisation_id, indicator, cut, period_end
            order by days desc
        ) as place,
    from counted
),

summed as (
    select
        organisation_id,
        indicator,
        cut,
        any_value(period_start) as period_start,
        period_end,
        any_value(wait_count) as wait_count,
        if(any_value(is_totals and true_count < 10), 'c', null) as symbol,
        if(any_value(is_totals), 0, 6) as decimals,
        any_value(longest_count) as longest_count,
        avg(days) as mean_days,
        avg(days) filter (place > longest_count) as mean_without_days,
        quantile_cont(days, 0.25) as quarter_days,
        quantile_cont(days, 0.5) as median_days,
        quantile_cont(days, 0.75) as three_quarters_days,
        any_value(source_files) as source_files,
    from ranked
    group by organisation_id, indicator, cut, period_end
)

select
    organisation_id,
    indicator,
    cut,
    period_start,
    period_end,
    if(symbol is null, wait_count, null) as wait_count,
    symbol as wait_count_symbol,
    if(symbol is null, longest_count, null) as longest_count,
    symbol as longest_count_symbol,
    if(symbol is null, round(mean_days, decimals), null) as mean_days,
    symbol as mean_days_symbol,
    if(symbol is null, round(mean_without_days, decimals), null) as mean_without_days,
    if(mean_without_days is null, coalesce(symbol, 'z'), symbol)
        as mean_without_days_symbol,
    if(symbol is null, round(quarter_days, decimals), null) as quarter_days,
    symbol as quarter_days_symbol,
    if(symbol is null, round(median_days, decimals), null) as median_days,
    symbol as median_days_symbol,
    if(symbol is null, round(three_quarters_days, decimals), null)
        as three_quarters_days,
    symbol as three_quarters_days_symbol,
    source_files,
from summed
