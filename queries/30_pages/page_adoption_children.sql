-- Grain: organisation_name, financial_year, stage_order
-- Children on their way to adoption in a year, stage by stage. These are counts of what
-- happened in the period: the children at one stage are not the children at the next,
-- so no share is computed. A stage that the report does not print for a year is [x].
with stages as (
    select listed.*
    from
        (
            values
            (1, 'adoption_decisions', 'Decisions for adoption'),
            (2, 'placement_orders', 'Placement orders'),
            (3, 'children_matched', 'Matched'),
            (4, 'children_placed_with_adopters', 'Placed with adopters'),
            (5, 'children_adopted', 'Adopted')
        ) as listed (stage_order, measure_id, stage)
),

figures as (
    select * from core_years
    where role = 'actual' and breakdown = ''
),

years as (
    select distinct
        figures.organisation_name,
        figures.financial_year,
    from figures
    inner join stages using (measure_id)
)

select
    years.organisation_name,
    years.financial_year,
    stages.stage_order,
    stages.stage,
    cast(figures.value as bigint) as children_count,
    case when figures.value is null then 'x' end as children_count_symbol,
    figures.document_id,
    figures.reference,
from years
cross join stages
left join figures using (organisation_name, financial_year, measure_id)
order by years.organisation_name, years.financial_year, stages.stage_order
