-- Grain: organisation_id, period_end, placement_kind
-- What a week of each kind of placement cost, budgeted and actual, since April.
--
-- Days of care are a count of children, day by day. For readers of totals they are
-- confidential where they come from fewer than 10 children on average, as the
-- denominator of a rate would be, in any month since April: sums of two months would
-- say what one was. So is the cost of a week; no days is no secret.
--
-- price_gbp: what the week's cost did to the variance. quantity_gbp: what the number of
-- children did. Each amount is settled to the penny, so that both add up to it.
with kinds as (
    select
        *,
        audience = 'totals' and care_days is not null and has_few_children
            as is_confidential,
    from core_ledger_kinds
    cross join core_audience
),

shown as (
    select
        * exclude (care_days),
        if(is_confidential, null, care_days) as care_days,
        case
            when is_confidential then 'c'
            when placement_kind in ('adoption', 'other') then 'z'
            when care_days is null then 'x'
        end as care_days_symbol,
    from kinds
),

priced as (
    select
        *,
        cast(
            round(
                cast(budget_gbp as double) * care_days / nullif(budget_days, 0), 2
            ) as decimal(18, 2)
        ) as flexed_gbp,
    from shown
)

select
    organisation_id,
    financial_year,
    placement_kind,
    period_start,
    period_end,
    day_count,
    budget_gbp,
    actual_gbp,
    actual_gbp - budget_gbp as variance_gbp,
    budget_days,
    care_days,
    care_days_symbol,
    care_days / day_count as children_count,
    care_days_symbol as children_count_symbol,
    budget_days / day_count as budget_children_count,
    7 * budget_gbp / nullif(budget_days, 0) as budget_week_gbp,
    7 * actual_gbp / nullif(care_days, 0) as actual_week_gbp,
    if(care_days = 0, 'z', care_days_symbol) as actual_week_gbp_symbol,
    flexed_gbp,
    actual_gbp - flexed_gbp as price_gbp,
    flexed_gbp - budget_gbp as quantity_gbp,
    if(coalesce(budget_days, 0) = 0, 'z', care_days_symbol) as price_gbp_symbol,
    'episodes; ledger' as source_files,
from priced
