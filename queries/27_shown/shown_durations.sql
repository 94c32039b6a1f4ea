-- Grain: organisation_id, duration_id, cut, period_start, period_end,
-- dim_1, value_1, dim_2, value_2, part
-- What the audience may see of how long things took: days, without any single case.
--
-- Audience service sees all exactly. For totals the days of fewer than 10 cases are
-- [c], others are in whole days, and the number of cases is rounded to the nearest 5.
with measured as (
    select
        organisation_id,
        duration_id,
        cut,
        period_start,
        period_end,
        dim_1,
        value_1,
        dim_2,
        value_2,
        part,
        part_order,
        count(*) as case_count,
        quantile_cont(days, [0.1, 0.25, 0.5, 0.75, 0.9]) as quantiles,
        avg(days) as mean_days,
        any_value(source_files) as source_files,
    from shown_duration_cells
    where days is not null
    group by
        organisation_id,
        duration_id,
        cut,
        period_start,
        period_end,
        dim_1,
        value_1,
        dim_2,
        value_2,
        part,
        part_order
),

judged as (
    select
        measured.*,
        core_audience.audience = 'service' as is_exact,
        core_audience.audience <> 'service' and case_count < 10 as is_hidden,
        if(core_audience.audience = 'service', 9, 0) as places,
    from measured
    cross join core_audience
)

select
    organisation_id,
    duration_id,
    cut,
    period_start,
    period_end,
    dim_1,
    value_1,
    dim_2,
    value_2,
    part,
    part_order,
    case
        when is_exact then case_count
        when case_count >= 5 then cast(5 * round(case_count / 5) as bigint)
    end as case_count,
    if(not is_exact and case_count < 5, 'c', null) as case_count_symbol,
    if(is_hidden, null, round(quantiles[1], places)) as p10_days,
    if(is_hidden, null, round(quantiles[2], places)) as p25_days,
    if(is_hidden, null, round(quantiles[3], places)) as median_days,
    if(is_hidden, null, round(quantiles[4], places)) as p75_days,
    if(is_hidden, null, round(quantiles[5], places)) as p90_days,
    if(is_hidden, null, round(mean_days, places)) as mean_days,
    if(is_hidden, 'c', null) as days_symbol,
    source_files,
from judged
order by
    organisation_id,
    duration_id,
    cut,
    dim_1,
    value_1,
    dim_2,
    value_2,
    period_end,
    part_order
