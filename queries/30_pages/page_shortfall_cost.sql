-- Grain: organisation_name, financial_year, basis
-- What it cost that fewer children than wanted lived with the council's own carers:
-- the children short, times what an agency placement cost more than one in-house, as a
-- share of the placements overspend, beside the share that the report states.
-- Each basis says which children are short and how children are counted in the unit
-- costs: the report says neither.
-- All must be in one document: it is its statement that is tested.
-- Average costs are used, as the record holds no cost of one child more.
-- is_about: within a fifth of the stated share, either way.
with costs as (
    select * from core_unit_costs
),

years as (
    select * from core_years
),

bases as (
    select ways.*
    from
        (
            values
            (1, 'target', 'At the year end', 'At the year end'),
            (2, 'target', 'Average through the year', 'Mean of two year ends'),
            (3, 'target', 'Average through the year', 'At the year end'),
            (4, 'target', 'Mean of two year ends', 'Mean of two year ends'),
            (5, 'increase', 'At the year end', 'At the year end'),
            (6, 'whole increase', 'At the year end', 'At the year end')
        ) as ways (basis_order, goal, in_house_basis, agency_basis)
),

goals as (
    select
        organisation_name,
        financial_year,
        max(value) filter (
            where measure_id = 'children_in_house' and role = 'target'
        ) as target_count,
        max(value) filter (
            where measure_id = 'in_house_increase' and role = 'target'
        ) as increase_count,
        max(value) filter (
            where measure_id = 'overspend_share_pct'
        ) as stated_pct,
        max(value) filter (
            where
            measure_id = 'placements_spend'
            and breakdown = 'Total Placements'
            and role = 'actual'
        ) - max(value) filter (
            where
            measure_id = 'placements_spend'
            and breakdown = 'Total Placements'
            and role = 'budget'
        ) as overspend_gbp,
        any_value(document_id) filter (
            where measure_id in ('in_house_increase', 'overspend_share_pct')
        ) as document_id,
        string_agg(distinct reference, ', ' order by reference) filter (
            where
            (measure_id in ('in_house_increase', 'overspend_share_pct'))
            or (measure_id = 'children_in_house' and role = 'target')
            or (measure_id = 'placements_spend' and breakdown = 'Total Placements')
        ) as reference,
    from years
    group by organisation_name, financial_year
),

year_ends as (
    select
        organisation_name,
        financial_year,
        value - lag(value) over (
            partition by organisation_name
            order by financial_year
        ) as gained_count,
    from years
    where
        measure_id = 'children_in_house' and role = 'actual' and breakdown = ''
),

compared as (
    select
        goals.* exclude (reference),
        bases.*,
        in_house.children_count,
        list_sort(
            list_distinct(
                string_split(
                    goals.reference
                    || ', ' || in_house.reference
                    || ', ' || agency.reference,
                    ', '
                )
            )
        ) as paragraphs,
        in_house.unit_cost_gbp as in_house_unit_cost_gbp,
        agency.unit_cost_gbp as agency_unit_cost_gbp,
        agency.unit_cost_gbp - in_house.unit_cost_gbp as unit_difference_gbp,
        case bases.goal
            when 'target' then goals.target_count - in_house.children_count
            when 'increase' then goals.increase_count - year_ends.gained_count
            else goals.increase_count
        end as short_count,
    from goals
    cross join bases
    inner join costs as in_house
        on
            goals.organisation_name = in_house.organisation_name
            and goals.financial_year = in_house.financial_year
            and goals.document_id = in_house.document_id
            and in_house.placement_type = 'In-house'
            and bases.in_house_basis = in_house.children_basis
    inner join costs as agency
        on
            goals.organisation_name = agency.organisation_name
            and goals.financial_year = agency.financial_year
            and goals.document_id = agency.document_id
            and agency.placement_type = 'Independent agency'
            and bases.agency_basis = agency.children_basis
    left join year_ends
        on
            goals.organisation_name = year_ends.organisation_name
            and goals.financial_year = year_ends.financial_year
),

costed as (
    select
        *,
        short_count * unit_difference_gbp as shortfall_gbp,
        100 * short_count * unit_difference_gbp
        / nullif(overspend_gbp, 0) as of_overspend_pct,
    from compared
    where short_count is not null
)

select
    organisation_name,
    financial_year,
    case goal
        when 'target' then format('{:g} short of {:g}', short_count, target_count)
        when 'increase'
            then format('{:g} short of {:g} more', short_count, increase_count)
        else format('All {:g} more', increase_count)
    end
    || case basis_order
        when 1 then ', year end'
        when 2 then ', average'
        when 3 then ', agency at year end'
        when 4 then ', mean of two ends'
        else ''
    end as basis,
    short_count,
    in_house_unit_cost_gbp,
    agency_unit_cost_gbp,
    unit_difference_gbp,
    shortfall_gbp,
    overspend_gbp,
    of_overspend_pct,
    stated_pct,
    abs(of_overspend_pct - stated_pct) <= stated_pct / 5 as is_about,
    document_id,
    array_to_string(paragraphs, ', ') as reference,
from costed
order by organisation_name, financial_year, basis_order
