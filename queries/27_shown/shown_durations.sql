-- Grain: organisation_id, duration_id, cut, period_start, period_end,
-- dim_1, value_1, dim_2, value_2, part
-- What the audience may see of how long things took: days, without any single case.
--
-- Audience service sees all exactly. For totals the days of fewer than 10 cases are
-- [c], others are in whole days, and the number of cases is rounded to the nearest 5.
-- Under a filter there is no row for a 1 to 4, nor for the smallest of the others
-- beside it, and under two filters none at all: a row would say that there is a case.
-- is_rounded says that the number of cases is rounded; days are of all cases.
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

splits as (
    select
        *,
        bool_or(case_count < 5) over split as has_small,
        min(if(case_count >= 5, round(case_count / 5), null)) over split as fewest,
    from measured
    window split as (
        partition by
            organisation_id,
            duration_id,
            cut,
            period_start,
            period_end,
            dim_1,
            dim_2,
            part
    )
),

judged as (
    select
        splits.*,
        core_audience.audience = 'service' as is_exact,
        core_audience.audience <> 'service'
        and (
            case_count < 5
            or dim_2 <> ''
            or (dim_1 <> '' and has_small and round(case_count / 5) = fewest)
        ) as is_count_hidden,
        is_count_hidden
        or (core_audience.audience <> 'service' and case_count < 10) as is_hidden,
        if(core_audience.audience = 'service', 9, 0) as places,
    from splits
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
        when not is_count_hidden then cast(5 * round(case_count / 5) as bigint)
    end as case_count,
    if(is_count_hidden, 'c', null) as case_count_symbol,
    if(is_hidden, null, round(quantiles[1], places)) as p10_days,
    if(is_hidden, null, round(quantiles[2], places)) as p25_days,
    if(is_hidden, null, round(quantiles[3], places)) as median_days,
    if(is_hidden, null, round(quantiles[4], places)) as p75_days,
    if(is_hidden, null, round(quantiles[5], places)) as p90_days,
    if(is_hidden, null, round(mean_days, places)) as mean_days,
    if(is_hidden, 'c', null) as days_symbol,
    not is_exact as is_rounded,
    source_files,
from judged
where is_exact or dim_1 = '' or not is_count_hidden
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
