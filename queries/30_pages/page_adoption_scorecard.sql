-- Grain: organisation_name, indicator, period_label
-- The adoption scorecard: A1 and A2 in days, A3 as a share and as a number of children
-- (`A3 count`), as averages of one year and of three, and the position in year.
--
-- The thresholds of A1 and A2 are those from 2015/16 onwards. Earlier periods had
-- longer ones, which the report does not print for A1 and A2: their gap is the distance
-- to the later threshold, and is_threshold_of_period is false. A3 has no target: what
-- it has is the wait below which a child is counted (wait_threshold_months).
-- England and the neighbours stand beside the period that they belong to: the report
-- prints them without one, but with the 16-month threshold of 2012/13 to 2014/15.
-- Comparators belong to the organisation whose document prints them. The position in
-- year has no date and no length, so it has no averaging_years and no financial_year.
with figures as (
    select * from core_figures
    where
        is_main
        and measure_id in (
            'a1_days', 'a2_days', 'a3_pct', 'a3_count', 'a3_threshold_months'
        )
),

documents as (
    select
        documents.document_id,
        organisations.organisation_name as document_organisation_name,
    from stg_documents as documents
    inner join stg_organisations as organisations using (organisation_id)
),

named as (
    select
        figures.* exclude (organisation_name),
        organisation_name as measured_name,
        documents.document_organisation_name as organisation_name,
        case breakdown when '1 year' then 1 when '3 year' then 3 end as averaging_years,
        case measure_id
            when 'a1_days' then 'A1'
            when 'a2_days' then 'A2'
            when 'a3_pct' then 'A3'
            when 'a3_count' then 'A3 count'
        end as indicator,
    from figures
    inner join documents using (document_id)
),

thresholds as (
    select
        organisation_name,
        measure_id,
        value as threshold_value,
        period_start_date as threshold_from_date,
    from named
    where
        role = 'target'
        and measure_id in ('a1_days', 'a2_days')
),

waits as (
    select
        organisation_name,
        period_label,
        value as wait_threshold_months,
    from named
    where role = 'target' and measure_id = 'a3_threshold_months'
),

comparators as (
    select
        organisation_name,
        measure_id,
        averaging_years,
        period_label,
        max(value) filter (where measured_name = 'England') as england_value,
        max(value) filter (
            where measured_name = 'Statistical neighbours'
        ) as neighbours_value,
        max(reading) filter (where measured_name <> 'England') as comparator_basis,
    from named
    where role = 'comparator' and indicator is not null
    group by organisation_name, measure_id, averaging_years, period_label
),

measured as (
    select * from named
    where role = 'actual' and indicator is not null
)

select
    measured.organisation_name,
    measured.indicator,
    measured.averaging_years,
    case when measured.averaging_years is null then 'z' end as averaging_years_symbol,
    case measured.averaging_years
        when 1 then 'One year'
        when 3 then 'Three years'
        else 'In year, undated'
    end as basis,
    case
        when measured.averaging_years is not null
            then
                printf(
                    '%d/%02d',
                    year(measured.period_end_date) - 1,
                    year(measured.period_end_date) % 100
                )
    end as financial_year,
    measured.period_label,
    measured.value,
    measured.unit,
    thresholds.threshold_value,
    case
        when thresholds.threshold_value is null then 'z'
    end as threshold_value_symbol,
    coalesce(
        measured.averaging_years is null
        or measured.period_end_date >= thresholds.threshold_from_date,
        false
    ) as is_threshold_of_period,
    waits.wait_threshold_months,
    measured.value - thresholds.threshold_value as gap_value,
    case when thresholds.threshold_value is null then 'z' end as gap_value_symbol,
    comparators.england_value,
    case when comparators.england_value is null then 'x' end as england_value_symbol,
    comparators.neighbours_value,
    case
        when comparators.neighbours_value is null then 'x'
    end as neighbours_value_symbol,
    comparators.comparator_basis,
    measured.document_id,
    measured.reference,
from measured
left join thresholds using (organisation_name, measure_id)
left join waits using (organisation_name, period_label)
left join comparators
    using (organisation_name, measure_id, averaging_years, period_label)
order by
    measured.organisation_name asc,
    measured.indicator asc,
    measured.averaging_years asc nulls last,
    measured.period_label asc
