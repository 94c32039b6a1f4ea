-- Grain: organisation_name, financial_year, children_basis, moved_count
-- What moving so many children from agency carers to the council's own would have
-- saved in the year, for every number of children up to the approved places that
-- stood empty at its end. Children are counted alike for both unit costs, as far as
-- the record allows: for agencies it has no average through the year, so the mean of
-- the two year ends stands in for it.
-- Assumption: a child moved costs the in-house average and saves the agency average.
with costs as (
    select * from core_unit_costs
),

years as (
    select * from core_years
),

places as (
    select
        organisation_name,
        financial_year,
        unfilled_places_count,
    from page_occupancy
    where unfilled_places_count > 0
),

overspends as (
    select
        organisation_name,
        financial_year,
        variance_gbp as overspend_gbp,
    from page_financial_outturn
    where service = 'fostering' and is_total and not is_sub_total
),

targets as (
    select
        organisation_name,
        financial_year,
        value as target_count,
    from years
    where measure_id = 'children_in_house' and role = 'target' and breakdown = ''
),

alike as (
    select
        in_house.organisation_name,
        in_house.financial_year,
        in_house.children_basis,
        in_house.basis_order,
        agency.unit_cost_gbp - in_house.unit_cost_gbp as unit_difference_gbp,
        in_house.children_count,
        agency.children_count as agency_count,
        in_house.document_id,
        in_house.reference,
    from costs as in_house
    inner join costs as agency
        on
            in_house.organisation_name = agency.organisation_name
            and in_house.financial_year = agency.financial_year
            and agency.placement_type = 'Independent agency'
            and agency.children_basis = if(
                in_house.children_basis = 'Average through the year',
                'Mean of two year ends',
                in_house.children_basis
            )
    where in_house.placement_type = 'In-house'
),

numbered as (
    select
        alike.*,
        cast(
            least(places.unfilled_places_count, alike.agency_count) as bigint
        ) as most_count,
        unnest(
            range(
                cast(
                    least(places.unfilled_places_count, alike.agency_count) as bigint
                ) + 1
            )
        ) as moved_count,
    from alike
    inner join places using (organisation_name, financial_year)
)

select
    numbered.organisation_name,
    numbered.financial_year,
    numbered.children_basis,
    numbered.moved_count,
    numbered.unit_difference_gbp,
    numbered.moved_count * numbered.unit_difference_gbp as saved_gbp,
    100 * numbered.moved_count * numbered.unit_difference_gbp
    / nullif(overspends.overspend_gbp, 0) as of_overspend_pct,
    overspends.overspend_gbp,
    overspends.overspend_gbp
    - numbered.moved_count * numbered.unit_difference_gbp as left_gbp,
    numbered.most_count,
    greatest(targets.target_count - numbered.children_count, 0) as short_count,
    numbered.document_id,
    numbered.reference,
from numbered
inner join overspends using (organisation_name, financial_year)
left join targets using (organisation_name, financial_year)
order by
    numbered.organisation_name,
    numbered.financial_year,
    numbered.basis_order,
    numbered.moved_count
