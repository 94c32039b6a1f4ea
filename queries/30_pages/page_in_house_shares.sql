-- Grain: organisation_name, financial_year, base
-- The share of children with the council's own carers, by each denominator that the
-- documents offer, beside the share that they print. Two reports give two numbers of
-- children looked after on the same day, and the settings printed fall short of the
-- printed number in foster care, so four bases stand side by side.
with figures as (
    select * from core_figures
    where
        role = 'actual'
        and period_kind = 'financial_year'
        and value is not null
),

in_house as (
    select
        organisation_name,
        period_label as financial_year,
        value as children_count,
        document_id,
        reference,
    from figures
    where
        measure_id = 'children_in_house'
        and is_main
        and breakdown is null
),

printed as (
    select
        organisation_name,
        period_label as financial_year,
        measure_id,
        value as stated_pct,
    from figures
    where
        is_main
        and measure_id in ('in_house_of_foster_pct', 'in_house_of_looked_after_pct')
),

bases as (
    select
        organisation_name,
        period_label as financial_year,
        'in_house_of_foster_pct' as measure_id,
        'Children in foster care, as printed' as base,
        value as base_count,
        document_id,
        reference,
        1 as base_order,
    from figures
    where measure_id = 'children_in_foster_care' and is_main
    union all
    select
        organisation_name,
        period_label as financial_year,
        'in_house_of_foster_pct' as measure_id,
        'Children in foster care, settings added up' as base,
        sum(value) as base_count,
        any_value(document_id) as document_id,
        any_value(reference) as reference,
        2 as base_order,
    from figures
    where
        is_main
        and breakdown is null
        and measure_id in ('children_in_house', 'children_ifa', 'children_connected')
    group by organisation_name, period_label
    having count(*) = 3
    union all
    select
        organisation_name,
        period_label as financial_year,
        'in_house_of_looked_after_pct' as measure_id,
        'Children looked after, '
        || lower(regexp_extract(document_title, 'Fostering|Adoption'))
        || ' report' as base,
        value as base_count,
        document_id,
        reference,
        case when is_main then 3 else 4 end as base_order,
    from figures
    where measure_id = 'children_looked_after'
)

select
    bases.organisation_name,
    bases.financial_year,
    bases.base,
    bases.base_order,
    cast(in_house.children_count as bigint) as in_house_count,
    cast(bases.base_count as bigint) as base_count,
    100 * in_house.children_count / nullif(bases.base_count, 0) as share_pct,
    printed.stated_pct,
    -- Both counts say where they stand: one document with two places, or two.
    case
        when bases.document_id = in_house.document_id then bases.document_id
        else bases.document_id || '; ' || in_house.document_id
    end as document_id,
    case
        when bases.document_id <> in_house.document_id
            then bases.reference || '; ' || in_house.reference
        when bases.reference <> in_house.reference
            then bases.reference || ', ' || in_house.reference
        else bases.reference
    end as reference,
from bases
inner join in_house using (organisation_name, financial_year)
left join printed using (organisation_name, financial_year, measure_id)
order by bases.organisation_name, bases.financial_year, bases.base_order
