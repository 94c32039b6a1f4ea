-- Grain: organisation_name, financial_year, cost_line
-- Where the variance of inter-agency adoption came from: each line's variance, and its
-- share of the variance of all. The report puts the underspend down to the grant.
with years as (
    select * from page_financial_outturn
    where service = 'adoption'
),

whole as (
    select
        organisation_name,
        financial_year,
        variance_gbp as whole_variance_gbp,
    from years
    where is_sub_total
),

lines as (
    select * from years
    where
        is_sub_total
        or cost_line ilike 'inter-agency%'
        or cost_line ilike '%grant%'
)

select
    lines.organisation_name,
    lines.financial_year,
    lines.cost_line,
    lines.is_sub_total,
    lines.cost_line ilike '%grant%' as is_grant,
    lines.budget_gbp,
    lines.outturn_gbp,
    lines.variance_gbp,
    100 * lines.variance_gbp / nullif(whole.whole_variance_gbp, 0) as of_variance_pct,
    lines.document_id,
    lines.reference,
from lines
inner join whole using (organisation_name, financial_year)
order by
    lines.organisation_name asc,
    lines.financial_year asc,
    lines.is_sub_total asc,
    lines.variance_gbp desc
