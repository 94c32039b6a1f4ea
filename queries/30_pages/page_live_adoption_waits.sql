-- Grain: organisation_name, indicator, cut, period_end, dim_1, value_1, dim_2, value_2
-- A1, A2, A3 and A10 at each month end, over three years and over one.
--
-- The thresholds are those from 2015/16 onwards; A3 has a limit and no target, and A10
-- is held against the threshold of A1. Only periods that the adoption extract covers
-- whole.
with measures as (
    select
        *,
        upper(split_part(measure_id, '_', 1)) as indicator,
        case cut when 'month' then 'Three years' else 'One year' end as basis,
        case
            when period_end < date '2016-03-31' then null
            when measure_id in ('a1_days', 'a10_days') then 426
            when measure_id = 'a2_days' then 122
        end as threshold_days,
    from shown_measures
    where
        measure_id in ('a1_days', 'a2_days', 'a3_pct', 'a10_days')
        and cut in ('month', 'rolling_12')
)

select
    authorities.organisation_name,
    measures.indicator,
    measures.cut,
    measures.basis,
    measures.period_start,
    measures.period_end,
    measures.dim_1,
    measures.value_1,
    measures.dim_2,
    measures.value_2,
    measures.denominator as children_count,
    measures.denominator_symbol as children_count_symbol,
    measures.is_rounded,
    if(measures.indicator = 'A3', null, measures.value) as wait_days,
    if(measures.indicator = 'A3', 'z', measures.value_symbol) as wait_days_symbol,
    if(measures.indicator = 'A3', measures.value, null) as under_limit_pct,
    if(measures.indicator = 'A3', measures.value_symbol, 'z') as under_limit_pct_symbol,
    measures.threshold_days,
    case
        when measures.indicator = 'A3' then 'z'
        when measures.threshold_days is null then 'x'
    end as threshold_days_symbol,
    if(measures.indicator = 'A3', null, measures.value) - measures.threshold_days
        as gap_days,
    sources.document_id,
    sources.reference,
from measures
inner join shown_adoption_begun as begun
    on
        measures.organisation_id = begun.organisation_id
        and measures.period_start >= begun.first_month
inner join stg_extract_authorities as authorities
    on measures.organisation_id = authorities.organisation_id
left join core_extract_sources as sources
    on
        measures.organisation_id = sources.organisation_id
        and measures.source_files = sources.source_files
order by
    authorities.organisation_name asc,
    measures.dim_1 asc,
    measures.value_1 asc,
    measures.dim_2 asc,
    measures.value_2 asc,
    measures.indicator asc,
    measures.basis desc,
    measures.period_end asc
