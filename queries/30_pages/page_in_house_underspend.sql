-- Grain: organisation_name, financial_year, children_basis, part
-- The difference between budget and outturn of in-house fostering, in two parts:
--   number of children: (children - children budgeted) x budgeted cost per child
--   cost per child: (cost per child - budgeted cost per child) x children
-- The two add up to the variance, whatever the count of children.
-- Assumption: the budget was made for the target number of children. The report does
-- not say for how many it was made.
with costs as (
    select * from core_unit_costs
    where
        placement_type = 'In-house'
        and children_basis in (
            'At the year end', 'Average through the year', 'Mean of two year ends'
        )
),

years as (
    select * from core_years
),

budgets as (
    select
        organisation_name,
        financial_year,
        max(value) filter (
            where
            measure_id = 'placements_spend'
            and breakdown = 'Internal Fostering'
            and role = 'budget'
        ) as budget_gbp,
    from years
    group by organisation_name, financial_year
),

targets as (
    select
        organisation_name,
        financial_year,
        value as target_count,
        document_id,
        reference,
    from years
    where measure_id = 'children_in_house' and role = 'target' and breakdown = ''
),

compared as (
    select
        costs.organisation_name,
        costs.financial_year,
        costs.children_basis,
        costs.basis_order,
        targets.target_count,
        costs.children_count,
        budgets.budget_gbp,
        costs.outturn_gbp,
        budgets.budget_gbp / targets.target_count as budget_unit_cost_gbp,
        costs.unit_cost_gbp,
        if(
            costs.document_id = targets.document_id,
            costs.document_id,
            costs.document_id || '; ' || targets.document_id
        ) as document_id,
        if(
            costs.document_id = targets.document_id,
            costs.reference || ', ' || targets.reference,
            costs.reference || '; ' || targets.reference
        ) as reference,
    from costs
    inner join budgets using (organisation_name, financial_year)
    inner join targets using (organisation_name, financial_year)
    where budgets.budget_gbp is not null and targets.target_count > 0
),

parts as (
    select
        *,
        'Number of children' as part,
        1 as part_order,
        (children_count - target_count) * budget_unit_cost_gbp as part_variance_gbp,
    from compared
    union all
    select
        *,
        'Cost per child' as part,
        2 as part_order,
        (unit_cost_gbp - budget_unit_cost_gbp) * children_count as part_variance_gbp,
    from compared
    union all
    select
        *,
        'In all' as part,
        3 as part_order,
        outturn_gbp - budget_gbp as part_variance_gbp,
    from compared
)

select
    organisation_name,
    financial_year,
    children_basis,
    part,
    part_variance_gbp,
    100 * part_variance_gbp / nullif(outturn_gbp - budget_gbp, 0) as of_variance_pct,
    target_count,
    children_count,
    budget_unit_cost_gbp,
    unit_cost_gbp,
    document_id,
    reference,
from parts
order by organisation_name, financial_year, basis_order, part_order
