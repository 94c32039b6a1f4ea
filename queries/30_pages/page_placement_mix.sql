-- Grain: organisation_name, as_at_date, setting
-- Where the children looked after lived at the year end, and each setting's share of
-- the foster placements and of all children looked after. Children in foster care
-- whom no setting accounts for are a row of their own: the settings printed do not
-- add up to the printed total.
with years as (
    select * from core_years
    where role = 'actual'
),

totals as (
    select
        organisation_name,
        financial_year,
        year_end_date,
        max(value) filter (
            where measure_id = 'children_looked_after'
        ) as looked_after_count,
        max(value) filter (
            where measure_id = 'children_in_foster_care'
        ) as foster_care_count,
        max(document_id) filter (
            where measure_id = 'children_in_foster_care'
        ) as document_id,
        max(reference) filter (
            where measure_id = 'children_in_foster_care'
        ) as reference,
    from years
    group by organisation_name, financial_year, year_end_date
),

named as (
    select
        organisation_name,
        financial_year,
        year_end_date,
        value as children_count,
        document_id,
        reference,
        case measure_id
            when 'children_in_house' then 'In-house'
            when 'children_ifa' then 'Independent agency'
            when 'children_connected' then 'Family and friends'
        end as setting,
    from years
    where
        measure_id in ('children_in_house', 'children_ifa', 'children_connected')
        and value is not null
        and breakdown = ''
),

summed as (
    select
        organisation_name,
        financial_year,
        sum(children_count) as named_count,
    from named
    group by organisation_name, financial_year
),

remainders as (
    select
        totals.organisation_name,
        totals.financial_year,
        totals.year_end_date,
        totals.foster_care_count - summed.named_count as children_count,
        totals.document_id,
        totals.reference,
        'Not accounted for' as setting,
    from totals
    inner join summed using (organisation_name, financial_year)
    where totals.foster_care_count <> summed.named_count
    union all
    select
        organisation_name,
        financial_year,
        year_end_date,
        looked_after_count - foster_care_count as children_count,
        document_id,
        reference,
        'Not in foster care' as setting,
    from totals
    where looked_after_count > foster_care_count
),

settings as (
    select * from named
    union all by name
    select * from remainders
)

select
    settings.organisation_name,
    settings.financial_year,
    settings.year_end_date as as_at_date,
    settings.setting,
    cast(settings.children_count as bigint) as children_count,
    case
        when settings.setting <> 'Not in foster care'
            then
                100 * settings.children_count / nullif(totals.foster_care_count, 0)
    end as of_foster_placements_pct,
    case
        when settings.setting = 'Not in foster care' then 'z'
    end as of_foster_placements_pct_symbol,
    100 * settings.children_count / nullif(totals.looked_after_count, 0)
        as of_looked_after_pct,
    settings.document_id,
    settings.reference,
from settings
inner join totals using (organisation_name, financial_year)
order by
    settings.organisation_name,
    settings.financial_year,
    case settings.setting
        when 'In-house' then 1
        when 'Family and friends' then 2
        when 'Independent agency' then 3
        when 'Not accounted for' then 4
        else 5
    end
