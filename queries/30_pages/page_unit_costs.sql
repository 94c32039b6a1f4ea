-- Grain: organisation_name, financial_year, placement_type, children_basis
-- What each kind of placement cost for a child, a year and a week, by each count of
-- children. Where is_bound, the count is the most it can be and the cost the least.
with costs as (
    select * from core_unit_costs
)

select
    organisation_name,
    financial_year,
    placement_type,
    outturn_gbp,
    children_count,
    children_basis,
    is_bound,
    unit_cost_gbp,
    week_cost_gbp,
    document_id,
    reference,
from costs
order by
    organisation_name,
    financial_year,
    case placement_type
        when 'In-house' then 1
        when 'Independent agency' then 2
        else 3
    end,
    basis_order
