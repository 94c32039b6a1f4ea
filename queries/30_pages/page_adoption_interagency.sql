-- Grain: organisation_name, financial_year, adopters_from
-- Children placed with adopters whom another agency had approved, by kind of agency
-- where the report says, and as a share of all children placed in the year.
with years as (
    select * from core_years
    where role = 'actual'
),

totals as (
    select * from years
    where measure_id = 'interagency_placements' and breakdown = ''
),

parts as (
    select * from years
    where
        measure_id = 'interagency_placements'
        and breakdown like 'adopters of%'
),

-- Placed before the Government's fund began: a part of the year, so not in core_years.
before_fund as (
    select
        organisation_name,
        value as child_count,
        printf(
            '%d/%02d',
            year(period_end_date - interval 3 month),
            (year(period_end_date - interval 3 month) + 1) % 100
        ) as financial_year,
    from core_figures
    where
        is_main
        and measure_id = 'interagency_placements'
        and period_kind = 'range'
),

placed as (
    select * from years
    where measure_id = 'children_placed_with_adopters' and breakdown = ''
),

rows_to_show as (
    select
        *,
        case breakdown
            when 'adopters of another local authority' then 'Another local authority'
            else 'Voluntary agency'
        end as adopters_from,
    from parts
    union all
    select
        totals.*,
        'Kind not stated' as adopters_from,
    from totals
    anti join parts using (organisation_name, financial_year)
)

select
    rows_to_show.organisation_name,
    rows_to_show.financial_year,
    rows_to_show.adopters_from,
    cast(rows_to_show.value as bigint) as children_count,
    cast(totals.value as bigint) as interagency_count,
    cast(placed.value as bigint) as placed_count,
    100 * totals.value / nullif(placed.value, 0) as interagency_pct,
    cast(before_fund.child_count as bigint) as before_fund_count,
    rows_to_show.document_id,
    concat_ws(', ', rows_to_show.reference, placed.reference) as reference,
from rows_to_show
inner join totals using (organisation_name, financial_year)
left join placed using (organisation_name, financial_year)
left join before_fund using (organisation_name, financial_year)
order by
    rows_to_show.organisation_name,
    rows_to_show.financial_year,
    rows_to_show.adopters_from
