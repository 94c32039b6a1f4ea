-- Grain: organisation_name, financial_year, service, cost_line
-- Budget, outturn and variance of each line of the two finance tables, in pounds.
-- Variance is outturn less budget: above 0 is over. The printed one stands beside it.
-- Income is below 0. Placements are fostering's table though it has residential care.
-- A total also carries what its lines add up to. Lines run from most over to most
-- under.
with figures as (
    select * from core_years
    where measure_id in ('placements_spend', 'adoption_spend')
),

lines as (
    select
        organisation_name,
        financial_year,
        if(measure_id = 'placements_spend', 'fostering', 'adoption') as service,
        breakdown as cost_line,
        breakdown ilike '%total%' as is_total,
        breakdown ilike '%sub-total%' as is_sub_total,
        max(value) filter (where role = 'budget') as budget_gbp,
        max(value) filter (where role = 'actual') as outturn_gbp,
        max(value) filter (where role = 'variance') as printed_variance_gbp,
        any_value(document_id) as document_id,
        string_agg(distinct reference, ', ' order by reference) as reference,
    from figures
    group by organisation_name, financial_year, measure_id, breakdown
),

added_up as (
    select
        organisation_name,
        financial_year,
        service,
        sum(budget_gbp) as lines_budget_gbp,
        sum(outturn_gbp) as lines_outturn_gbp,
    from lines
    where not is_total
    group by organisation_name, financial_year, service
)

select
    lines.organisation_name,
    lines.service,
    lines.financial_year,
    lines.cost_line,
    lines.is_total,
    lines.is_sub_total,
    lines.budget_gbp,
    lines.outturn_gbp,
    lines.outturn_gbp - lines.budget_gbp as variance_gbp,
    100 * (lines.outturn_gbp - lines.budget_gbp)
    / nullif(lines.budget_gbp, 0) as variance_pct,
    if(lines.budget_gbp = 0, 'z', null) as variance_pct_symbol,
    lines.printed_variance_gbp,
    if(lines.is_total and not lines.is_sub_total, added_up.lines_budget_gbp, null)
        as lines_budget_gbp,
    if(lines.is_total and not lines.is_sub_total, added_up.lines_outturn_gbp, null)
        as lines_outturn_gbp,
    lines.document_id,
    lines.reference,
from lines
inner join added_up using (organisation_name, financial_year, service)
order by
    lines.organisation_name asc,
    lines.financial_year asc,
    lines.service desc,
    lines.is_total asc,
    lines.is_sub_total desc,
    variance_gbp desc,
    lines.cost_line asc
