-- Grain: organisation_id, financial_year, service, cost_line, placement_kind
-- Each cost line of a year: against budget in its closed months, and at the year end.
--
-- Totals have the cost line 'Total' and no kind: of each service, and of 'both'. What
-- the year will cost is what was spent in closed months and is forecast for the others;
-- it is known only if all twelve months are in the ledger, each with a figure.
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

summed as (
    select
        organisation_id,
        financial_year,
        service,
        cost_line,
        placement_kind,
        is_total,
        min(month) filter (is_closed) as period_start,
        max(month_end) filter (is_closed) as period_end,
        count(distinct month) filter (is_closed) as closed_count,
        sum(budget_gbp) filter (is_closed) as budget_gbp,
        sum(actual_gbp) filter (is_closed) as actual_gbp,
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
)

select
    organisation_id,
    financial_year,
    service,
    cost_line,
    placement_kind,
    is_total,
    period_start,
    period_end,
    closed_count,
    budget_gbp,
    actual_gbp,
    actual_gbp - budget_gbp as variance_gbp,
    100 * (actual_gbp - budget_gbp) / nullif(budget_gbp, 0) as variance_pct,
    if(budget_gbp = 0, 'z', null) as variance_pct_symbol,
    year_budget_gbp,
    outlook_gbp,
    outlook_gbp - year_budget_gbp as outlook_variance_gbp,
    'ledger' as source_files,
from summed
where closed_count > 0
