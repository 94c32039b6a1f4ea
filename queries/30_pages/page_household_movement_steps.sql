-- Grain: organisation_name, financial_year, step_order
-- The year's households as steps of a waterfall: the opening (drawn for the first year
-- that is shown), what came, what went, the closing.
with movement as (
    select * from page_household_movement
    where approved_count is not null and left_count is not null
),

steps as (
    select
        *,
        1 as step_order,
        'Opening' as step,
        'Households' as kind,
        0 as from_count,
        opening_count as to_count,
        opening_count as step_count,
    from movement
    union all
    select
        *,
        2 as step_order,
        'Approved' as step,
        'Approved' as kind,
        opening_count as from_count,
        opening_count + approved_count as to_count,
        approved_count as step_count,
    from movement
    union all
    select
        *,
        3 as step_order,
        'Left' as step,
        'Left' as kind,
        opening_count + approved_count as from_count,
        opening_count + approved_count - left_count as to_count,
        -left_count as step_count,
    from movement
    union all
    select
        *,
        4 as step_order,
        'Closing' as step,
        'Households' as kind,
        0 as from_count,
        closing_count as to_count,
        closing_count as step_count,
    from movement
)

select
    organisation_name,
    service,
    financial_year,
    year_end_date,
    step_order,
    step,
    kind,
    opening_basis,
    cast(from_count as bigint) as from_count,
    cast(to_count as bigint) as to_count,
    cast(step_count as bigint) as step_count,
    document_id,
    reference,
from steps
order by organisation_name, financial_year, step_order
