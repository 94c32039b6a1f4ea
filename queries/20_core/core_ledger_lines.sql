-- Grain: organisation_id, month, service, cost_line, placement_kind
-- The ledger, with what is known of each month: spent, or still to come.
--
-- A month is closed when it is over and every line of it has a budget and an actual
-- figure: only then do its totals mean anything. Until then actual_gbp is not used, and
-- projected_gbp is what is forecast. budgeted_days are the children budgeted for times
-- the days of the month. A line without a kind of placement is of the kind 'other'.
with lines as (
    select
        organisation_id,
        month,
        service,
        cost_line,
        coalesce(placement_kind, 'other') as placement_kind,
        sum(budget_gbp) as budget_gbp,
        if(count(*) = count(actual_gbp), sum(actual_gbp), null) as actual_gbp,
        if(count(*) = count(forecast_gbp), sum(forecast_gbp), null) as forecast_gbp,
        sum(budgeted_children) as budgeted_children,
    from stg_extract_ledger
    group by
        organisation_id, month, service, cost_line, coalesce(placement_kind, 'other')
),

closed as (
    select
        lines.organisation_id,
        lines.month,
    from lines
    inner join core_live_months using (organisation_id, month)
    group by lines.organisation_id, lines.month
    having
        count(*) = count(lines.actual_gbp)
        and count(*) = count(lines.budget_gbp)
)

select
    lines.organisation_id,
    lines.month,
    last_day(lines.month) as month_end,
    concat(
        year(lines.month - interval 3 month),
        '/',
        right(cast(year(lines.month - interval 3 month) + 1 as varchar), 2)
    ) as financial_year,
    lines.service,
    lines.cost_line,
    lines.placement_kind,
    closed.month is not null as is_closed,
    lines.budget_gbp,
    if(closed.month is null, null, lines.actual_gbp) as actual_gbp,
    if(closed.month is null, lines.forecast_gbp, lines.actual_gbp) as projected_gbp,
    lines.budgeted_children,
    lines.budgeted_children * day(last_day(lines.month)) as budgeted_days,
from lines
left join closed using (organisation_id, month)
