-- Grain: organisation_id, service, month
-- Budget and spending month by month, and added up since April, by service and in all.
--
-- The ledger is about money, not about persons: nothing in it is suppressed. A sum
-- since April is missing from the first month that is, not made smaller by it.
with lines as (
    select * from core_ledger_lines
    union all by name
    select * replace ('both' as service) from core_ledger_lines
),

months as (
    select
        organisation_id,
        service,
        financial_year,
        month,
        month_end,
        bool_and(is_closed) as is_closed,
        if(count(*) = count(budget_gbp), sum(budget_gbp), null) as budget_gbp,
        if(count(*) = count(actual_gbp), sum(actual_gbp), null) as actual_gbp,
        if(count(*) = count(projected_gbp), sum(projected_gbp), null) as projected_gbp,
    from lines
    group by organisation_id, service, financial_year, month, month_end
),

summed as (
    select
        *,
        count(*) over since_april as listed_count,
        count(budget_gbp) over since_april as budget_count,
        count(actual_gbp) over since_april as actual_count,
        count(projected_gbp) over since_april as projected_count,
        sum(budget_gbp) over since_april as budget_sum,
        sum(actual_gbp) over since_april as actual_sum,
        sum(projected_gbp) over since_april as projected_sum,
    from months
    window
        since_april as (
            partition by organisation_id, service, financial_year order by month
        )
)

select
    organisation_id,
    service,
    financial_year,
    month,
    month_end,
    is_closed,
    budget_gbp,
    actual_gbp,
    actual_gbp - budget_gbp as variance_gbp,
    projected_gbp,
    if(budget_count = listed_count, budget_sum, null) as budget_so_far_gbp,
    if(actual_count = listed_count, actual_sum, null) as actual_so_far_gbp,
    if(projected_count = listed_count, projected_sum, null) as projected_so_far_gbp,
    if(actual_count = listed_count, actual_sum, null)
    - if(budget_count = listed_count, budget_sum, null) as variance_so_far_gbp,
    'ledger' as source_files,
from summed
