-- Grain: organisation_id, period_end, part
-- The variance since April in parts: children, kinds, price, and the rest.
--
-- For kinds with days of care both budgeted and counted. Children: their number, at the
-- average cost budgeted for a day. Kinds: dearer or cheaper placements than budgeted,
-- at each one's budgeted cost. Price: what a day cost against its budget. What cannot
-- be split stands apart, so that the parts add up to the variance, to the penny.
with kinds as (
    select * from shown_outturn_kinds
),

split as (
    select
        organisation_id,
        period_end,
        sum(budget_gbp) as budget_gbp,
        sum(actual_gbp) as actual_gbp,
        sum(flexed_gbp) as flexed_gbp,
        cast(
            round(
                cast(sum(budget_gbp) as double) * sum(care_days) / sum(budget_days), 2
            ) as decimal(18, 2)
        ) as level_gbp,
    from kinds
    where flexed_gbp is not null
    group by organisation_id, period_end
),

parts as (
    select
        organisation_id,
        period_end,
        'Number of children' as part,
        1 as part_order,
        level_gbp - budget_gbp as part_gbp,
    from split
    union all by name
    select
        organisation_id,
        period_end,
        'Kinds of placement' as part,
        2 as part_order,
        flexed_gbp - level_gbp as part_gbp,
    from split
    union all by name
    select
        organisation_id,
        period_end,
        'Cost of a week' as part,
        3 as part_order,
        actual_gbp - flexed_gbp as part_gbp,
    from split
    union all by name
    select
        organisation_id,
        period_end,
        'Not about a number of children' as part,
        4 as part_order,
        sum(variance_gbp) as part_gbp,
    from kinds
    where
        flexed_gbp is null
        and (care_days_symbol is distinct from 'c' or coalesce(budget_days, 0) = 0)
    group by organisation_id, period_end
    union all by name
    select
        organisation_id,
        period_end,
        'Too few children to show' as part,
        5 as part_order,
        sum(variance_gbp) as part_gbp,
    from kinds
    where flexed_gbp is null and care_days_symbol = 'c' and budget_days > 0
    group by organisation_id, period_end
),

periods as (
    select
        organisation_id,
        period_end,
        any_value(financial_year) as financial_year,
        min(period_start) as period_start,
        sum(variance_gbp) as variance_gbp,
    from kinds
    group by organisation_id, period_end
)

select
    parts.organisation_id,
    periods.financial_year,
    periods.period_start,
    parts.period_end,
    parts.part,
    parts.part_order,
    parts.part_gbp,
    periods.variance_gbp,
    100 * parts.part_gbp / nullif(periods.variance_gbp, 0) as of_variance_pct,
    if(periods.variance_gbp = 0, 'z', null) as of_variance_pct_symbol,
    'episodes; ledger' as source_files,
from parts
inner join periods using (organisation_id, period_end)
inner join split using (organisation_id, period_end)
