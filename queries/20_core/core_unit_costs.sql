-- Grain: organisation_name, financial_year, placement_type, children_basis
-- What a kind of placement cost for each child, on every count of children that the
-- record allows: the count moves the answer by several per cent, so it is always named.
--
-- A recipe says which figures make a count: one figure, the mean of two year ends, or
-- a difference. The children in residential care are not printed. They are among those
-- looked after who are not in foster care, so that count is the most they can be
-- (is_bound), and the cost for each is at least what comes out.
-- A year has 52.18 weeks.
with figures as (
    select * from core_figures
    where is_main and period_kind = 'financial_year' and value is not null
),

recipes as (
    select made_of.*
    from
        (
            values
            ('In-house', 'At the year end', 1, 'children_in_house', '', 0, 1.0),
            (
                'In-house',
                'Average through the year',
                2,
                'children_in_house',
                'average through the year',
                0,
                1.0
            ),
            ('In-house', 'Mean of two year ends', 3, 'children_in_house', '', 0, 0.5),
            ('In-house', 'Mean of two year ends', 3, 'children_in_house', '', 1, 0.5),
            (
                'In-house',
                'With family and friends',
                4,
                'children_in_house',
                '',
                0,
                1.0
            ),
            (
                'In-house',
                'With family and friends',
                4,
                'children_connected',
                '',
                0,
                1.0
            ),
            ('Independent agency', 'At the year end', 1, 'children_ifa', '', 0, 1.0),
            (
                'Independent agency',
                'Mean of two year ends',
                3,
                'children_ifa',
                '',
                0,
                0.5
            ),
            (
                'Independent agency',
                'Mean of two year ends',
                3,
                'children_ifa',
                '',
                1,
                0.5
            ),
            (
                'Residential',
                'All not in foster care',
                5,
                'children_looked_after',
                '',
                0,
                1.0
            ),
            (
                'Residential',
                'All not in foster care',
                5,
                'children_in_foster_care',
                '',
                0,
                -1.0
            )
        ) as made_of (
            placement_type,
            children_basis,
            basis_order,
            measure_id,
            breakdown,
            years_before,
            weight
        )
),

recipe_sizes as (
    select
        placement_type,
        children_basis,
        count(*) as part_count,
    from recipes
    group by placement_type, children_basis
),

spending as (
    select
        organisation_name,
        period_label as financial_year,
        period_end_date as year_end_date,
        value as outturn_gbp,
        document_id,
        reference,
        case breakdown
            when 'Internal Fostering' then 'In-house'
            when 'External Fostering' then 'Independent agency'
            when 'Residential' then 'Residential'
        end as placement_type,
    from figures
    where
        measure_id = 'placements_spend'
        and role = 'actual'
        and breakdown in ('Internal Fostering', 'External Fostering', 'Residential')
),

counted as (
    select
        spending.organisation_name,
        spending.financial_year,
        recipes.placement_type,
        recipes.children_basis,
        recipes.basis_order,
        recipes.weight * figures.value as children_count,
        figures.document_id,
        figures.reference,
    from spending
    inner join recipes using (placement_type)
    inner join figures
        on
            spending.organisation_name = figures.organisation_name
            and recipes.measure_id = figures.measure_id
            and recipes.breakdown = coalesce(figures.breakdown, '')
            and figures.role = 'actual'
            and year(spending.year_end_date) - recipes.years_before
            = year(figures.period_end_date)
),

summed as (
    select
        organisation_name,
        financial_year,
        placement_type,
        children_basis,
        basis_order,
        sum(children_count) as children_count,
        count(*) as part_count,
    from counted
    group by
        organisation_name, financial_year, placement_type, children_basis, basis_order
),

cited as (
    select
        organisation_name,
        financial_year,
        placement_type,
        children_basis,
        document_id,
        reference,
    from counted
    union
    select
        summed.organisation_name,
        summed.financial_year,
        summed.placement_type,
        summed.children_basis,
        spending.document_id,
        spending.reference,
    from summed
    inner join spending using (organisation_name, financial_year, placement_type)
),

cited_documents as (
    select
        organisation_name,
        financial_year,
        placement_type,
        children_basis,
        document_id,
        string_agg(reference, ', ' order by reference) as reference,
    from cited
    group by
        organisation_name, financial_year, placement_type, children_basis, document_id
),

sources as (
    select
        organisation_name,
        financial_year,
        placement_type,
        children_basis,
        string_agg(document_id, '; ' order by document_id) as document_id,
        string_agg(reference, '; ' order by document_id) as reference,
    from cited_documents
    group by organisation_name, financial_year, placement_type, children_basis
)

select
    summed.organisation_name,
    summed.financial_year,
    summed.placement_type,
    summed.children_basis,
    summed.basis_order,
    spending.outturn_gbp,
    summed.children_count,
    summed.placement_type = 'Residential' as is_bound,
    spending.outturn_gbp / summed.children_count as unit_cost_gbp,
    spending.outturn_gbp / summed.children_count / 52.18 as week_cost_gbp,
    sources.document_id,
    sources.reference,
from summed
inner join spending using (organisation_name, financial_year, placement_type)
inner join recipe_sizes using (placement_type, children_basis)
inner join sources
    using (organisation_name, financial_year, placement_type, children_basis)
where
    summed.part_count = recipe_sizes.part_count
    and summed.children_count > 0
