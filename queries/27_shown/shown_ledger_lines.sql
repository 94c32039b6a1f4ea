-- Grain: organisation_id, period_end, service, cost_line, placement_kind
-- Each cost line from April to each closed month, and what its year is to cost.
--
-- Totals have the cost line 'Total' and no kind: of each service, and of 'both'. What
-- the year is to cost is what was spent in closed months and is forecast now for the
-- others; it is known only if all twelve months are in the ledger with a figure each.
with lines as (
    select
        *,
        false as is_total,
    from core_ledger_lines
    union all by name
    select
        * replace ('Total' as cost_line, '' as placement_kind),
        true as is_total,
    from core_ledger_lines
    union all by name
    select
        * replace ('both' as service, 'Total' as cost_line, '' as placement_kind),
        true as is_total,
    from core_ledger_lines
),

years as (
    select
        organisation_id,
        financial_year,
        service,
        cost_line,
        placement_kind,
        is_total,
        count(distinct month) filter (is_closed) = 12 as is_year_closed,
        if(
            count(distinct month) = 12 and count(*) = count(budget_gbp),
            sum(budget_gbp),
            null
        ) as year_budget_gbp,
        if(
            count(distinct month) = 12 and count(*) = count(projected_gbp),
            sum(projected_gbp),
            null
        ) as outlook_gbp,
    from lines
    group by
        organisation_id, financial_year, service, cost_line, placement_kind, is_total
),

closed as (
    select distinct
        organisation_id,
        financial_year,
        month,
        month_end,
    from lines
    where is_closed
),

spending as (
    select
        organisation_id,
        month,
        service,
        cost_line,
        placement_kind,
        sum(budget_gbp) as budget_gbp,
        sum(actual_gbp) as actual_gbp,
    from lines
    where is_closed
    group by organisation_id, month, service, cost_line, placement_kind
),

summed as (
    select
        years.*,
        closed.month_end as period_end,
        min(closed.month) over since_april as period_start,
        count(*) over since_april as month_count,
        coalesce(sum(spending.budget_gbp) over since_april, 0) as budget_gbp,
        coalesce(sum(spending.actual_gbp) over since_april, 0) as actual_gbp,
    from closed
    inner join years using (organisation_id, financial_year)
    left join spending
        using (organisation_id, month, service, cost_line, placement_kind)
    window
        since_april as (
            partition by
                closed.organisation_id,
                closed.financial_year,
                years.service,
                years.cost_line,
                years.placement_kind
            order by closed.month
        )
)

select
    organisation_id,
    financial_year,
    period_start,
    period_end,
    month_count,
    service,
    cost_line,
    placement_kind,
    is_total,
    budget_gbp,
    actual_gbp,
    actual_gbp - budget_gbp as variance_gbp,
    is_year_closed,
    100 * (actual_gbp - budget_gbp) / nullif(budget_gbp, 0) as variance_pct,
    if(budget_gbp = 0, 'z', null) as variance_pct_symbol,
    year_budget_gbp,
    outlook_gbp,
    outlook_gbp - year_budget_gbp as outlook_variance_gbp,
    'ledger' as source_files,
from summed
