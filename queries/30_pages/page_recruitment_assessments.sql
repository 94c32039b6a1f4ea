-- Grain: organisation_name, financial_year, part
-- Fostering assessments finished in the year, in the statutory time and later. The
-- report does not say which time that is; the service's own indicator stands beside.
with years as (
    select * from core_years
    where role = 'actual' and breakdown = ''
),

limits as (
    select
        organisation_name,
        value as own_limit_months,
        document_id,
        reference,
    from core_figures
    where
        is_main
        and measure_id = 'time_limit_months'
        and breakdown = 'Fostering assessment completed'
),

finished as (
    select
        organisation_name,
        financial_year,
        value as finished_value,
        document_id,
        reference,
    from years
    where measure_id = 'fostering_assessments_completed'
),

in_time as (
    select
        organisation_name,
        financial_year,
        value as in_time_value,
    from years
    where measure_id = 'fostering_assessments_in_time'
),

parts as (
    select
        *,
        'In time' as part,
        in_time_value as part_value,
    from finished
    inner join in_time using (organisation_name, financial_year)
    union all
    select
        *,
        'Later' as part,
        finished_value - in_time_value as part_value,
    from finished
    inner join in_time using (organisation_name, financial_year)
)

select
    parts.organisation_name,
    'fostering' as service,
    parts.financial_year,
    parts.part,
    cast(parts.part_value as bigint) as assessments_count,
    cast(parts.finished_value as bigint) as finished_count,
    100 * parts.part_value / nullif(parts.finished_value, 0) as of_finished_pct,
    limits.own_limit_months,
    concat_ws('; ', parts.document_id, limits.document_id) as document_id,
    concat_ws('; ', parts.reference, limits.reference) as reference,
from parts
left join limits using (organisation_name)
order by parts.organisation_name, parts.financial_year, parts.part
