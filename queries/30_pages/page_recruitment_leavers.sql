-- Grain: organisation_name, financial_year
-- How many households left, by each count that the report allows: the reasons added
-- up, their printed total, the reasons without connected persons' households, and the
-- mainstream and connected households that are printed as lost.
with reasons as (
    select * from page_leaving_reasons
),

years as (
    select * from core_years
    where role = 'actual' and breakdown = ''
),

summed as (
    select
        organisation_name,
        financial_year,
        any_value(reasons_sum_count) as reasons_sum_count,
        any_value(printed_total_count) as printed_total_count,
        sum(household_count) filter (
            where reason not like 'Connected person%'
        ) as other_reasons_count,
        any_value(document_id) as document_id,
        string_agg(distinct reference, ', ') as reference,
    from reasons
    group by organisation_name, financial_year
),

mainstream as (
    select
        organisation_name,
        financial_year,
        value as mainstream_left,
        reference,
    from years
    where measure_id = 'mainstream_households_left'
),

connected as (
    select
        organisation_name,
        financial_year,
        value as connected_left,
        reference,
    from years
    where measure_id = 'connected_households_left'
)

select
    summed.organisation_name,
    'fostering' as service,
    summed.financial_year,
    summed.reasons_sum_count,
    summed.printed_total_count,
    cast(summed.other_reasons_count as bigint) as other_reasons_count,
    cast(mainstream.mainstream_left as bigint) as mainstream_left_count,
    cast(connected.connected_left as bigint) as connected_left_count,
    summed.document_id,
    concat_ws(
        ', ', summed.reference, mainstream.reference, connected.reference
    ) as reference,
from summed
left join mainstream using (organisation_name, financial_year)
left join connected using (organisation_name, financial_year)
order by summed.organisation_name, summed.financial_year
