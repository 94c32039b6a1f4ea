-- Grain: organisation_id, quantity, financial_year
-- Exact: never read by a page. Years of a small series that join, by their run.
with years as (
    select
        organisation_id,
        quantity,
        financial_year,
        bool_and(is_fit) as is_fit,
        bool_and(is_joined) as is_joined,
    from shown_year_fits
    group by organisation_id, quantity, financial_year
),

linked as (
    select
        *,
        coalesce(is_joined and lag(is_fit) over in_order, false) as is_linked,
    from years
    window in_order as (partition by organisation_id, quantity order by financial_year)
)

select
    organisation_id,
    quantity,
    financial_year,
    count_if(not is_linked) over (
        partition by organisation_id, quantity
        order by financial_year
        rows unbounded preceding
    ) as run,
from linked
qualify bool_and(is_fit) over (partition by organisation_id, quantity, financial_year)
